package convolarium.document.code;

import static convolarium.document.code.Wording.comment;
import static convolarium.document.code.Wording.list;
import static convolarium.document.code.Wording.none;
import static convolarium.document.code.Wording.sides;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding.Rule;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Window;
import convolarium.document.Decimal;
import convolarium.network.Layer;
import convolarium.network.Measured;
import convolarium.network.Nonlinearity;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// Layers as nodes of ONNX with their attributes. Weights, biases and where values come from are
/// inputs of a node, not attributes.
///
/// Source: ONNX operators, opset 19, the first whose Pad can wrap.
final class OnnxWords {
  private OnnxWords() {}

  static List<String> nodes(Measured m) {
    return switch (m.layer()) {
      case Layer.Conv c -> convolution(m, c.operation());
      case Layer.ConvTranspose c -> List.of(transposed(m, c.operation()));
      case Layer.GatedConv c ->
          Stream.of(
                  convolution(m, c.operation()),
                  List.of(activation(c.activation())),
                  convolution(m, c.operation()),
                  List.of("Sigmoid()", "Mul()"))
              .flatMap(List::stream)
              .toList();
      case Layer.Pool p -> List.of(pool(m, p.operation()));
      case Layer.Unpool u -> List.of(padded("MaxUnpool", m, u.operation().window()).toString());
      case Layer.AdaptiveAvgPool a ->
          List.of(
              a.operation().outputSize().stream().allMatch(size -> size == 1)
                  ? "GlobalAveragePool()"
                  : comment("ONNX has no adaptive pooling", m.layer()));
      case Layer.Activate a -> List.of(activation(a.function()));
      case Layer.Dropout _ -> List.of("Dropout()");
      case Layer.BatchNorm norm ->
          List.of("BatchNormalization(epsilon=" + Decimal.plain(norm.eps()) + ")");
      case Layer.LocalResponseNorm norm ->
          List.of(
              new Wording("LRN")
                  .add("size", norm.size())
                  .add("alpha", Decimal.plain(norm.alpha()))
                  .add("beta", Decimal.plain(norm.beta()))
                  .add("bias", Decimal.plain(norm.k()))
                  .toString());
      case Layer.Flatten _ -> List.of("Flatten(axis=1)");
      case Layer.Linear _ -> List.of("Gemm(transB=1)");
      case Layer.Opaque opaque -> List.of("# not known here: " + opaque.kind());
      case Layer.Residual _, Layer.Concat _ ->
          List.of(comment("a block is several nodes", m.layer()));
    };
  }

  private static List<String> convolution(Measured m, Convolution c) {
    Window window = c.window();
    List<Sides> sides = sides(m, window);
    if (window.border() == Border.ZEROS || none(sides)) {
      return List.of(dilated("Conv", m, window).add("group", c.groups()).toString());
    }
    Window bare = window.withPadding(Rule.VALID);
    return List.of(
        pad(window.border(), sides), dilated("Conv", m, bare).add("group", c.groups()).toString());
  }

  /// Padding by copies, on all axes of the tensor: none of batch and channels.
  private static String pad(Border border, List<Sides> sides) {
    String mode =
        switch (border) {
          case ZEROS -> "constant";
          case REFLECT -> "reflect";
          case REPLICATE -> "edge";
          case CIRCULAR -> "wrap";
        };
    List<Integer> none = Collections.nCopies(2, 0);
    List<Integer> pads =
        Stream.of(
                none,
                sides.stream().map(Sides::before).toList(),
                none,
                sides.stream().map(Sides::after).toList())
            .flatMap(List::stream)
            .toList();
    return new Wording("Pad").add("mode", '"' + mode + '"') + "  # pads " + list(pads);
  }

  private static String transposed(Measured m, Transposed t) {
    return dilated("ConvTranspose", m, t.window())
        .add("group", t.groups())
        .add("output_padding", list(t.outputPadding()))
        .toString();
  }

  private static String pool(Measured m, Pooling pooling) {
    int ceil = pooling.ceil() ? 1 : 0;
    return pooling.kind() == Kind.MAX
        ? dilated("MaxPool", m, pooling.window()).add("ceil_mode", ceil).toString()
        : padded("AveragePool", m, pooling.window())
            .add("ceil_mode", ceil)
            .add("count_include_pad", pooling.countPadding() ? 1 : 0)
            .toString();
  }

  private static Wording dilated(String op, Measured m, Window window) {
    return padded(op, m, window).add("dilations", list(window.dilation()));
  }

  private static Wording padded(String op, Measured m, Window window) {
    Wording words =
        new Wording(op)
            .add("kernel_shape", list(window.kernel()))
            .add("strides", list(window.stride()));
    if (window.padding() == Rule.SAME) {
      // the odd cell at the end
      return words.add("auto_pad", "\"SAME_UPPER\"");
    }
    List<Sides> sides = sides(m, window);
    return words.add(
        "pads",
        list(
            Stream.concat(sides.stream().map(Sides::before), sides.stream().map(Sides::after))
                .toList()));
  }

  private static String activation(Nonlinearity function) {
    return switch (function) {
      case Nonlinearity.Relu() -> "Relu()";
      case Nonlinearity.LeakyRelu(float slope) -> "LeakyRelu(alpha=" + Decimal.plain(slope) + ")";
      case Nonlinearity.Elu(float alpha) -> "Elu(alpha=" + Decimal.plain(alpha) + ")";
      case Nonlinearity.Sigmoid() -> "Sigmoid()";
      case Nonlinearity.Tanh() -> "Tanh()";
    };
  }
}
