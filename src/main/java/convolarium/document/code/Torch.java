package convolarium.document.code;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Rule;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Window;
import convolarium.document.code.Expr.Call;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Layer.Switches;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The layers of PyTorch, with its signatures and defaults.
///
/// Source: the documentation of `torch.nn`.
final class Torch {
  static final Pattern NAMES =
      Pattern.compile(
          "(Conv|ConvTranspose|MaxPool|AvgPool|MaxUnpool|ZeroPad|ConstantPad|ReflectionPad"
              + "|ReplicationPad|CircularPad)([123])d");

  private static final String CONV =
      "in_channels out_channels kernel_size stride padding dilation groups bias padding_mode"
          + " device dtype";
  private static final String TRANSPOSED =
      "in_channels out_channels kernel_size stride padding output_padding groups bias dilation"
          + " padding_mode device dtype";

  private final Arguments a;
  private final int rank;

  private Torch(Arguments arguments, int rank) {
    this.a = arguments;
    this.rank = rank;
  }

  /// @param name a match of [#NAMES]
  static Reading read(MatchResult name, Call call) {
    int rank = Integer.parseInt(name.group(2));
    Arguments arguments = Arguments.of(call, signature(name.group(1), rank));
    Torch torch = new Torch(arguments, rank);
    Piece piece =
        switch (name.group(1)) {
          case "Conv" -> torch.convolution();
          case "ConvTranspose" -> torch.transposed();
          case "MaxPool" -> torch.maxPool();
          case "AvgPool" -> torch.averagePool();
          case "MaxUnpool" -> torch.unpool();
          default -> new TorchPads(arguments, rank).read(name.group(1));
        };
    return new Reading(piece, arguments.unasked());
  }

  private static String signature(String name, int rank) {
    return switch (name) {
      case "Conv" -> CONV;
      case "ConvTranspose" -> TRANSPOSED;
      case "MaxPool" -> "kernel_size stride padding dilation return_indices ceil_mode";
      case "AvgPool" ->
          "kernel_size stride padding ceil_mode count_include_pad"
              + (rank == 1 ? "" : " divisor_override");
      case "MaxUnpool" -> "kernel_size stride padding";
      case "ConstantPad" -> "padding value";
      default -> "padding";
    };
  }

  private Piece convolution() {
    int in = a.whole("in_channels", 1);
    Window window =
        new Window(
            a.perAxis("kernel_size", rank, 1),
            a.perAxis("stride", rank, 1, ones()),
            a.perAxis("dilation", rank, 1, ones()),
            padding(),
            border());
    Convolution operation =
        new Convolution(window, a.whole("out_channels", 1), a.whole("groups", 1, 1));
    return new Piece.Layers(
        new Layer.Conv(Optional.empty(), operation, Optional.empty(), bias()),
        rank,
        Optional.of(in));
  }

  private Piece transposed() {
    int in = a.whole("in_channels", 1);
    if (border() != Border.ZEROS) {
      throw Arguments.wrong(
          "padding_mode", a.find("padding_mode").orElseThrow(), "\"zeros\" in " + a.callee());
    }
    Window window =
        new Window(
            a.perAxis("kernel_size", rank, 1),
            a.perAxis("stride", rank, 1, ones()),
            a.perAxis("dilation", rank, 1, ones()),
            numbers(),
            Border.ZEROS);
    Transposed operation =
        new Transposed(
            window,
            a.whole("out_channels", 1),
            a.whole("groups", 1, 1),
            a.perAxis("output_padding", rank, 0, zeros()));
    return new Piece.Layers(
        new Layer.ConvTranspose(Optional.empty(), operation, Optional.empty(), bias()),
        rank,
        Optional.of(in));
  }

  private Piece maxPool() {
    Window window = window().withDilation(a.perAxis("dilation", rank, 1, ones()));
    return pool(new Pooling(Kind.MAX, window, a.flag("ceil_mode", false), true));
  }

  private Piece averagePool() {
    if (a.find("divisor_override").isPresent()) {
      throw a.place("divisor_override")
          .wrong("a mean by another divisor cannot be shown here; None would fit");
    }
    return pool(
        new Pooling(
            Kind.AVERAGE, window(), a.flag("ceil_mode", false), a.flag("count_include_pad", true)));
  }

  private Piece pool(Pooling pooling) {
    return new Piece.Layers(new Layer.Pool(Optional.empty(), pooling), rank, Optional.empty());
  }

  private Piece unpool() {
    Unpooling operation = new Unpooling(window(), Optional.empty());
    // which pooling it undoes is known to who sees the whole chain
    return new Piece.Layers(
        new Layer.Unpool(Optional.empty(), operation, new Switches.Of("")), rank, Optional.empty());
  }

  private Window window() {
    List<Integer> kernel = a.perAxis("kernel_size", rank, 1);
    return Window.of(kernel)
        .withStride(a.perAxis("stride", rank, 1, kernel))
        .withPadding(numbers());
  }

  private Padding padding() {
    Optional<Expr> given = a.find("padding");
    if (given.isEmpty() || !(given.get() instanceof Expr.Text text)) {
      return numbers();
    }
    boolean strided = a.perAxis("stride", rank, 1, ones()).stream().anyMatch(s -> s > 1);
    return switch (text.text()) {
      case "valid" -> Padding.of(rank, 0);
      case "same" -> {
        if (strided) {
          throw text.place()
              .wrong("PyTorch refuses padding=\"same\" with a stride above 1; numbers would fit");
        }
        yield Rule.SAME;
      }
      default -> throw Arguments.wrong("padding", text, "\"same\", \"valid\", a number or a tuple");
    };
  }

  private Padding numbers() {
    return new Padding.Explicit(
        a.perAxis("padding", rank, 0, zeros()).stream().map(p -> new Sides(p, p)).toList());
  }

  private Border border() {
    Optional<String> term = a.term("padding_mode");
    return term.isEmpty()
        ? Border.ZEROS
        : Arrays.stream(Border.values())
            .filter(border -> border.term().equals(term.get()))
            .findFirst()
            .orElseThrow(
                () ->
                    Arguments.wrong(
                        "padding_mode",
                        a.find("padding_mode").orElseThrow(),
                        "zeros, reflect, replicate or circular"));
  }

  private Bias bias() {
    return a.flag("bias", true) ? Bias.MADE_UP : Bias.NONE;
  }

  private List<Integer> ones() {
    return Collections.nCopies(rank, 1);
  }

  private List<Integer> zeros() {
    return Collections.nCopies(rank, 0);
  }
}
