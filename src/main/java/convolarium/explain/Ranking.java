package convolarium.explain;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Values;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a pixel of a photograph comes about in one channel, when one of its window's values is kept.
///
/// @param step with a product for each value, in the window's order, all of weight 1
/// @param kept which one is kept
/// @param sorted the values of the window from the smallest, equals in the window's order
/// @param place of the one that is kept among these, `[0, sorted)`
public record Ranking(Step step, Kept kept, List<Product> sorted, int place) {
  /// So many values are told in full.
  private static final int MOST_TOLD = 25;

  private static final int TOLD_BESIDE = 6;

  public Ranking {
    sorted = List.copyOf(sorted);
  }

  /// Which value is kept.
  public enum Kept {
    SMALLEST,
    /// Of an even number the lower of the two in the middle.
    MIDDLE,
    LARGEST
  }

  /// The pixel at row `y` and column `x` of the output.
  ///
  /// @param problem a [Filtering]
  /// @param photo the samples as `[1, C, H, W]`
  /// @param channel in `[0, C)`
  /// @throws IllegalArgumentException when the problem is no filtering
  public static Ranking of(Problem problem, Values photo, Kept kept, int channel, int y, int x) {
    if (!(problem.operation() instanceof Filtering)) {
      throw new IllegalArgumentException(problem.toString());
    }
    Step sum =
        Explanation.of(problem, photo, _ -> 1, Optional.empty()).step(Cell.of(0, channel, y, x));
    List<Product> sorted =
        sum.products().stream().sorted((a, b) -> Float.compare(a.value(), b.value())).toList();
    int place =
        switch (kept) {
          case SMALLEST -> 0;
          case MIDDLE -> (sorted.size() - 1) / 2;
          case LARGEST -> sorted.size() - 1;
        };
    Product winner = sorted.get(place);
    Step step =
        new Step(
            sum.output(),
            sum.products(),
            new Ending.Kept(sum.products().indexOf(winner)),
            winner.value());
    return new Ranking(step, kept, sorted, place);
  }

  /// `12 15 ‹18› 20 [31]`: the values sorted, that which is kept between ‹ and ›, those of the
  /// padding in brackets; of many, the middle and the ends alone.
  public String values() {
    int last = sorted.size() - 1;
    return IntStream.rangeClosed(0, last)
        .filter(i -> isTold(i))
        .mapToObj(i -> (i > 0 && !isTold(i - 1) ? "… " : "") + value(i))
        .collect(Collectors.joining(" "));
  }

  private boolean isTold(int i) {
    int last = sorted.size() - 1;
    return last < MOST_TOLD || i == 0 || i == last || Math.abs(i - place) <= TOLD_BESIDE;
  }

  private String value(int i) {
    Product product = sorted.get(i);
    String value = Numeral.exact(product.value());
    String told = product.tap().isPadding() ? "[" + value + "]" : value;
    return i == place ? "‹" + told + "›" : told;
  }

  /// `the middle, 5th of 9: 18`.
  public String ending() {
    int count = sorted.size();
    String which =
        switch (kept) {
          case SMALLEST -> "the smallest of " + count;
          case MIDDLE ->
              (count % 2 == 0 ? "the lower middle, " : "the middle, ")
                  + ordinal(place + 1)
                  + " of "
                  + count;
          case LARGEST -> "the largest of " + count;
        };
    return which + ": " + Numeral.exact(step.result());
  }

  private static String ordinal(int number) {
    String ending =
        number / 10 % 10 == 1
            ? "th"
            : switch (number % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return Numeral.count(number) + ending;
  }
}
