package convolarium.document.imports;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Window;
import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.network.Measured;
import convolarium.tensor.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// A model as an exporter would write it: a node for each layer, weights of zeros, and joins of
/// joins all at once, as dense blocks have them.
final class OnnxScript {
  private final OnnxDraft draft = new OnnxDraft();
  private final Map<String, List<String>> joined = new HashMap<>();
  private int names;

  private OnnxScript() {}

  static Path write(Analysis analysis, Path folder) throws IOException {
    OnnxScript script = new OnnxScript();
    script.draft.input("input", longs(analysis.model().input().shape().from(0)));
    String output = script.path(analysis.layers(), "input");
    return script.draft.output(output).in(folder);
  }

  private static long[] longs(List<Integer> values) {
    return values.stream().mapToLong(Integer::longValue).toArray();
  }

  private String name() {
    return "v" + names++;
  }

  private String weight(long... dims) {
    String name = name();
    long elements = LongStream.of(dims).reduce(1, (a, b) -> a * b);
    TensorProto.Builder tensor = TensorProto.newBuilder().setName(name).setDataType(10);
    LongStream.of(dims).forEach(tensor::addDims);
    draft.tensor(tensor.setRawData(ByteString.copyFrom(new byte[(int) (2 * elements)])));
    return name;
  }

  private String path(List<Measured> layers, String from) {
    String value = from;
    for (Measured layer : layers) {
      value = layer(layer, value);
    }
    return value;
  }

  private String layer(Measured m, String x) {
    if (m.layer() instanceof Layer.Concat && m.parts().size() == 1) {
      return path(m.parts().getFirst(), x);
    }
    String y = name();
    switch (m.layer()) {
      case Layer.Residual _ ->
          draft.node("Add", path(m.parts().get(0), x) + " " + path(m.parts().get(1), x), y);
      case Layer.Concat _ -> {
        List<String> ends =
            m.parts().stream()
                .map(part -> path(part, x))
                .flatMap(end -> joined.getOrDefault(end, List.of(end)).stream())
                .toList();
        joined.put(y, ends);
        draft.node("Concat", String.join(" ", ends), y, "axis", 1);
      }
      default -> leaf(m, x, y);
    }
    return y;
  }

  private void leaf(Measured m, String x, String y) {
    switch (m.layer()) {
      case Layer.Conv c ->
          node(
              "Conv",
              weighted(m, x, c.bias(), c.operation().outChannels()),
              y,
              m,
              c.operation().window(),
              "group",
              c.operation().groups());
      case Layer.ConvTranspose c ->
          node(
              "ConvTranspose",
              weighted(m, x, c.bias(), c.operation().outChannels()),
              y,
              m,
              c.operation().window(),
              "group",
              c.operation().groups());
      case Layer.Pool p ->
          node(
              p.operation().kind() == Kind.MAX ? "MaxPool" : "AveragePool",
              x,
              y,
              m,
              p.operation().window(),
              "kernel_shape",
              longs(p.operation().window().kernel()),
              "ceil_mode",
              p.operation().ceil() ? 1 : 0,
              "count_include_pad",
              1);
      case Layer.AdaptiveAvgPool _ -> draft.node("GlobalAveragePool", x, y);
      case Layer.Activate _ -> draft.node("Relu", x, y);
      case Layer.Dropout _ -> draft.node("Dropout", x, y);
      case Layer.Flatten _ -> draft.node("Flatten", x, y);
      case Layer.BatchNorm _ -> {
        long channels = m.input().dim(1);
        String four =
            Stream.generate(() -> weight(channels)).limit(4).collect(Collectors.joining(" "));
        draft.node("BatchNormalization", x + " " + four, y);
      }
      case Layer.Linear l ->
          draft.node("Gemm", weighted(m, x, l.bias(), l.outFeatures()), y, "transB", 1);
      default -> throw new IllegalArgumentException(m.layer().type());
    }
  }

  private String weighted(Measured m, String x, Bias bias, int channels) {
    Shape shape = m.problem().orElseThrow().weight().orElseThrow();
    boolean matrix = m.layer() instanceof Layer.Linear;
    String weight = matrix ? weight(shape.dim(0), shape.dim(1)) : weight(longs(shape.from(0)));
    return x + " " + weight + (bias.equals(Bias.NONE) ? "" : " " + weight(channels));
  }

  private void node(
      String op, String in, String y, Measured m, Window window, Object... attributes) {
    List<Sides> sides =
        IntStream.range(0, window.rank())
            .mapToObj(axis -> window.padding().on(window, axis, m.input().dim(axis + 2)))
            .toList();
    List<Integer> pads =
        Stream.concat(sides.stream().map(Sides::before), sides.stream().map(Sides::after)).toList();
    List<Object> all = new ArrayList<>(List.of(attributes));
    all.addAll(List.of("strides", longs(window.stride()), "pads", longs(pads)));
    all.addAll(List.of("dilations", longs(window.dilation())));
    draft.node(op, in, y, all.toArray());
  }
}
