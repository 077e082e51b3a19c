package convolarium.document.code;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Rule;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Window;
import convolarium.document.code.Expr.Call;
import convolarium.document.code.Expr.Items;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The layers of Keras, with its signatures and defaults.
///
/// Source: the documentation of `keras.layers`; of transposed convolutions the shapes and crops of
/// `keras.src.backend.common.backend_utils`.
final class Keras {
  static final Pattern NAMES =
      Pattern.compile(
          "(Conv|Convolution|DepthwiseConv|SeparableConv|SeparableConvolution|MaxPooling|MaxPool"
              + "|AveragePooling|AvgPool|ZeroPadding|Cropping)([123])D(Transpose)?");

  private final Arguments a;
  private final int rank;

  private Keras(Arguments arguments, int rank) {
    this.a = arguments;
    this.rank = rank;
  }

  /// @param name a match of [#NAMES]
  /// @param channels what comes in: a depthwise convolution does not say it
  static Reading read(MatchResult name, Call call, int channels) {
    int rank = Integer.parseInt(name.group(2));
    String kind = name.group(3) == null ? name.group(1) : "Transpose";
    Arguments arguments = Arguments.of(call, KerasSignatures.of(kind));
    Keras keras = new Keras(arguments, rank);
    Piece piece =
        switch (kind) {
          case "Conv", "Convolution" -> keras.convolution();
          case "Transpose" -> keras.transposed();
          case "DepthwiseConv" -> keras.depthwise(channels);
          case "SeparableConv", "SeparableConvolution" -> keras.separable(channels);
          case "MaxPooling", "MaxPool" -> keras.pool(Kind.MAX);
          case "AveragePooling", "AvgPool" -> keras.pool(Kind.AVERAGE);
          case "ZeroPadding" -> new Piece.Pad(keras.pairs("padding"), Border.ZEROS, false);
          case "Cropping" -> new Piece.Crop(keras.pairs("cropping"));
          default -> throw new IllegalArgumentException(name.group());
        };
    return new Reading(piece, arguments.unasked());
  }

  /// The input that a shape without the batch says; sizes may be `None`.
  static Start start(Expr shape, boolean channelsFirst) {
    if (!(shape instanceof Items(_, List<Expr> items)) || items.isEmpty() || items.size() > 4) {
      throw Arguments.wrong("shape", shape, "a tuple such as (28, 28, 1)");
    }
    List<Expr> sizes =
        channelsFirst ? items.subList(1, items.size()) : items.subList(0, items.size() - 1);
    Expr channels = channelsFirst ? items.getFirst() : items.getLast();
    boolean known = sizes.stream().allMatch(size -> size instanceof Expr.Number);
    return new Start(
        Arguments.whole("shape", channels, 1),
        sizes.size(),
        known
            ? Optional.of(sizes.stream().map(size -> Arguments.whole("shape", size, 1)).toList())
            : Optional.empty());
  }

  private Piece convolution() {
    int filters = a.whole("filters", 1);
    Convolution operation = new Convolution(window(rank == 1), filters, a.whole("groups", 1, 1));
    return conv(new Layer.Conv(Optional.empty(), operation, Optional.empty(), bias()));
  }

  private Piece depthwise(int channels) {
    return conv(new Layer.Conv(Optional.empty(), perChannel(channels), Optional.empty(), bias()));
  }

  /// Depthwise, then pointwise; the bias is the second's.
  private Piece separable(int channels) {
    Convolution mixing =
        new Convolution(Window.of(Collections.nCopies(rank, 1)), a.whole("filters", 1), 1);
    return new Piece.Layers(
        List.of(
            new Layer.Conv(Optional.empty(), perChannel(channels), Optional.empty(), Bias.NONE),
            new Layer.Conv(Optional.empty(), mixing, Optional.empty(), bias())),
        rank,
        Optional.empty());
  }

  private Convolution perChannel(int channels) {
    int multiplier = a.whole("depth_multiplier", 1, 1);
    long out = (long) channels * multiplier;
    if (out > Integer.MAX_VALUE) {
      throw a.place("depth_multiplier").wrong(out + " channels are more than 2^31-1");
    }
    return new Convolution(window(false), (int) out, channels);
  }

  private Piece transposed() {
    Window window = window(false);
    boolean same = window.padding() == Rule.SAME;
    Optional<List<Integer>> more =
        a.find("output_padding").map(_ -> a.perAxis("output_padding", rank, 0));
    List<Sides> sides = new ArrayList<>();
    List<Integer> outputPadding = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      int extent = (int) Axis.extent(window.kernel().get(axis), window.dilation().get(axis));
      int stride = window.stride().get(axis);
      Cut cut =
          Cut.of(
              same,
              extent,
              stride,
              more.isPresent() ? Optional.of(more.get().get(axis)) : Optional.empty());
      if (more.isPresent() && more.get().get(axis) >= stride) {
        throw a.place("output_padding")
            .wrong(
                "output_padding "
                    + more.get().get(axis)
                    + " must be less than the stride "
                    + stride);
      }
      sides.add(cut.sides());
      outputPadding.add(cut.more());
    }
    Transposed operation =
        new Transposed(
            window.withPadding(new Padding.Explicit(sides)),
            a.whole("filters", 1),
            1,
            outputPadding);
    return conv(new Layer.ConvTranspose(Optional.empty(), operation, Optional.empty(), bias()));
  }

  private Piece pool(Kind kind) {
    List<Integer> pool = a.perAxis("pool_size", rank, 1, Collections.nCopies(rank, 2));
    Window window =
        Window.of(pool).withStride(a.perAxis("strides", rank, 1, pool)).withPadding(padding(false));
    // padding never counts in a mean of Keras
    Pooling pooling = new Pooling(kind, window, false, window.padding() != Rule.SAME);
    return conv(new Layer.Pool(Optional.empty(), pooling));
  }

  /// A number, one for each axis, or a pair for each; a pair on one axis is before and after.
  private List<Sides> pairs(String name) {
    List<Integer> flat = a.find(name).isEmpty() ? List.of(1) : a.wholes(name, 0);
    List<Sides> sides = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      if (flat.size() == 2 * rank) {
        sides.add(new Sides(flat.get(2 * axis), flat.get(2 * axis + 1)));
      } else if (flat.size() == 1 || flat.size() == rank) {
        int amount = flat.get(flat.size() == 1 ? 0 : axis);
        sides.add(new Sides(amount, amount));
      } else {
        throw Arguments.wrong(
            name, a.find(name).orElseThrow(), "a number or a tuple of " + rank + " pairs");
      }
    }
    return sides;
  }

  private Window window(boolean causal) {
    List<Integer> ones = Collections.nCopies(rank, 1);
    List<Integer> stride = a.perAxis("strides", rank, 1, ones);
    List<Integer> dilation = a.perAxis("dilation_rate", rank, 1, ones);
    if (!stride.equals(ones) && !dilation.equals(ones)) {
      throw a.place("dilation_rate")
          .wrong("Keras refuses strides above 1 together with a dilation_rate above 1");
    }
    return new Window(
        a.perAxis("kernel_size", rank, 1), stride, dilation, padding(causal), Border.ZEROS);
  }

  private Padding padding(boolean causal) {
    String term = a.term("padding").orElse("valid");
    if (causal && term.equals(Rule.CAUSAL.term())) {
      return Rule.CAUSAL;
    }
    return switch (term) {
      case "valid" -> Padding.of(rank, 0);
      case "same" -> Rule.SAME;
      default ->
          throw Arguments.wrong(
              "padding",
              a.find("padding").orElseThrow(),
              causal ? "\"valid\", \"same\" or \"causal\"" : "\"valid\" or \"same\"");
    };
  }

  private Piece conv(Layer layer) {
    return new Piece.Layers(layer, rank, Optional.empty());
  }

  private Bias bias() {
    return a.flag("use_bias", true) ? Bias.MADE_UP : Bias.NONE;
  }
}
