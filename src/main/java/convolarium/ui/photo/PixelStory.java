package convolarium.ui.photo;

import convolarium.arithmetic.Border;
import convolarium.engine.Response;
import convolarium.explain.Level;
import convolarium.explain.Making;
import convolarium.explain.Mixture;
import convolarium.explain.Numeral;
import convolarium.explain.Pixel;
import convolarium.explain.Product;
import convolarium.explain.Ranking;
import convolarium.explain.Sentences;
import convolarium.explain.Step;
import convolarium.figure.Asked;
import convolarium.figure.Asked.Made;
import convolarium.filter.KernelFilter;
import convolarium.filter.KernelText;
import convolarium.filter.Mixing;
import convolarium.filter.OrderFilter;
import convolarium.filter.Showing;
import convolarium.tensor.Raster;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How one pixel of a filtered photograph comes about in one channel, in lines for the strip.
///
/// @param place where it is, what it was and what it is
/// @param sums a line for each kernel: the products and what they sum to
/// @param ending how the sample comes of the sums
/// @param padding what the border rule put into the window; empty when it lies inside
/// @param asked the numbers, for drawings
record PixelStory(
    Spot spot, String place, List<String> sums, String ending, String padding, Asked asked) {
  private static final int MOST_TERMS = 25;

  /// All of a sample's, some of an amount of light.
  private static final int MOST_DIGITS = 4;

  private static final List<String> CHANNELS = List.of("red", "green", "blue");

  PixelStory {
    sums = List.copyOf(sums);
  }

  /// How the pixel comes about in the channel that is told; of several kernels by the first.
  Step step() {
    return asked.step();
  }

  /// For the clipboard: all channels as a table where there are several, and all lines of the one
  /// that is told.
  String copied() {
    return PixelTable.channels(asked) == 1 ? text() : PixelTable.of(asked) + "\n\n" + text();
  }

  /// All lines of the channel that is told.
  String text() {
    return Stream.of(List.of(place), sums, List.of(ending, padding))
        .flatMap(List::stream)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  static PixelStory of(Told told, Spot spot, int channel) {
    return switch (told.filter()) {
      case KernelFilter filter -> of(told, filter, spot, channel);
      case OrderFilter filter -> of(told, filter, spot, channel);
      case Mixing filter -> of(told, filter, spot, channel);
    };
  }

  private static PixelStory of(Told told, OrderFilter filter, Spot spot, int channel) {
    int c = Math.min(channel, told.input().colours() - 1);
    Ranking.Kept kept =
        switch (filter.order()) {
          case MINIMUM -> Ranking.Kept.SMALLEST;
          case MEDIAN -> Ranking.Kept.MIDDLE;
          case MAXIMUM -> Ranking.Kept.LARGEST;
        };
    List<Ranking> rankings =
        IntStream.range(0, told.input().colours())
            .mapToObj(
                each ->
                    Ranking.of(
                        told.problem(), told.input()::value, kept, each, spot.row(), spot.column()))
            .toList();
    Ranking ranking = rankings.get(c);
    return new PixelStory(
        spot,
        place(told, spot, c),
        List.of("sorted: " + ranking.values()),
        ranking.ending(),
        padding(told, filter.sliding().border(), ranking.step()),
        asked(told, spot, c, new Made.Kept(rankings)));
  }

  private static PixelStory of(Told told, Mixing filter, Spot spot, int channel) {
    Raster photo = told.input();
    int made = filter.made(photo.colours());
    int c = Math.min(channel, made - 1);
    List<Mixture> mixtures =
        IntStream.range(0, made)
            .mapToObj(
                each ->
                    Mixture.of(
                        told.problem(),
                        photo::value,
                        filter.kernel(photo.colours())::get,
                        filter.offsets()::get,
                        each,
                        spot.row(),
                        spot.column()))
            .toList();
    Mixture mixture = mixtures.get(c);
    String before =
        IntStream.range(0, photo.colours())
            .mapToObj(colour -> "" + photo.get(spot.row(), spot.column(), colour))
            .collect(Collectors.joining(", "));
    String place =
        "row %d, column %d%s: %s before, %d after"
            .formatted(
                spot.row(),
                spot.column(),
                made == 1 ? "" : ", " + CHANNELS.get(c),
                before,
                told.output().raster().get(spot.row(), spot.column(), c));
    return new PixelStory(
        spot,
        place,
        List.of(mixture.sum()),
        mixture.ending(),
        "",
        asked(told, spot, c, new Made.Mixed(mixtures)));
  }

  private static PixelStory of(Told told, KernelFilter filter, Spot spot, int channel) {
    Raster photo = told.input();
    int c = Math.min(channel, photo.colours() - 1);
    List<Tensor> kernels = filter.kernels();
    Pixel pixel =
        Pixel.of(
            told.problem(),
            photo::value,
            kernels.stream().map(kernel -> (convolarium.tensor.Values) kernel::get).toList(),
            making(filter.response(told.output().scale())),
            spot.row(),
            spot.column());
    Level level = pixel.levels().get(c);
    List<Integer> divisors = kernels.stream().map(KernelText::divisor).toList();
    List<String> sums =
        IntStream.range(0, kernels.size())
            .mapToObj(k -> sum(level.steps().get(k), kernels.get(k)))
            .map(sum -> level.making().linear() ? "in light: " + sum : sum)
            .toList();
    return new PixelStory(
        spot,
        place(told, spot, c),
        sums,
        ending(level, filter.showing()),
        padding(told, filter.sliding().border(), level.steps().getFirst()),
        asked(told, spot, c, new Made.Summed(pixel, divisors)));
  }

  private static Asked asked(Told told, Spot spot, int channel, Made made) {
    return new Asked(
        told.problem(),
        told.input(),
        told.output().raster(),
        spot.row(),
        spot.column(),
        channel,
        made);
  }

  private static Making making(Response response) {
    Making.Of of =
        switch (response.of()) {
          case SUM -> Making.Of.SUM;
          case SIZE -> Making.Of.SIZE;
          case MAGNITUDE -> Making.Of.MAGNITUDE;
        };
    return new Making(
        of,
        response.gain(),
        response.offset(),
        response.light() != Response.Light.AS_STORED,
        response.light() == Response.Light.CODED);
  }

  private static String place(Told told, Spot spot, int c) {
    Raster photo = told.input();
    int stride = told.filter().stride();
    Raster made = told.output().raster();
    String channel = photo.colours() == 1 ? "" : ", " + CHANNELS.get(c);
    String after =
        IntStream.range(0, photo.colours() == made.colours() ? 1 : made.colours())
            .mapToObj(i -> "" + made.get(spot.row(), spot.column(), c + i))
            .collect(Collectors.joining(", "));
    return "row %d, column %d%s: %d before, %s after"
        .formatted(
            spot.row(),
            spot.column(),
            channel,
            photo.get(spot.row() * stride, spot.column() * stride, c),
            after);
  }

  /// `(23·1 + 45·2 − [7]·1 + …) / 16 = 38.25`: padding in brackets; weights of 0 and the factor 1
  /// of an average are left out.
  private static String sum(Step step, Tensor kernel) {
    int divisor = KernelText.divisor(kernel);
    List<Product> products = step.products().stream().filter(p -> p.weight() != 0).toList();
    boolean mean = products.stream().allMatch(p -> Math.round(p.weight() * divisor) == 1);
    StringBuilder text = new StringBuilder();
    for (Product product : products.subList(0, Math.min(products.size(), MOST_TERMS))) {
      float weight = divisor == 1 ? product.weight() : Math.round(product.weight() * divisor);
      String value = Numeral.brief(product.value(), MOST_DIGITS);
      text.append(text.isEmpty() ? weight < 0 ? "−" : "" : weight < 0 ? " − " : " + ")
          .append(product.tap().isPadding() ? "[" + value + "]" : value)
          .append(mean && divisor > 1 ? "" : "·" + Numeral.brief(Math.abs(weight), 4));
    }
    if (products.size() > MOST_TERMS) {
      text.append(" + … ").append(products.size() - MOST_TERMS).append(" more");
    }
    String terms = text.isEmpty() ? "0" : text.toString();
    String quotient = divisor == 1 ? terms : "(" + terms + ") / " + divisor;
    return quotient + " = " + Numeral.exact(step.result());
  }

  private static String ending(Level level, Showing showing) {
    String sums =
        level.steps().stream()
            .map(step -> "(" + Numeral.exact(step.result()) + ")²")
            .collect(Collectors.joining(" + "));
    String text =
        switch (level.making().of()) {
          case SUM -> level.text();
          case SIZE ->
              "|" + Numeral.exact(level.steps().getFirst().result()) + "| = " + level.text();
          case MAGNITUDE -> "√(" + sums + ") = " + level.text();
        };
    return showing == Showing.DIVERGING ? text + " → its colour" : text;
  }

  private static String padding(Told told, Border border, Step step) {
    List<Product> outside = step.products().stream().filter(p -> p.tap().isPadding()).toList();
    if (outside.isEmpty()) {
      return "";
    }
    String rule =
        border == Border.ZEROS
            ? "zero"
            : Sentences.source(told.problem(), outside.getFirst().tap())
                .replace("padding: ", "first a ");
    return "%d of %d taps lie in the padding [ ]: %s"
        .formatted(outside.size(), step.products().size(), rule);
  }
}
