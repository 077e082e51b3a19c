package convolarium.document.imports;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The shapes that a graph tells of what its nodes give.
final class Told {
  /// A size that is not told.
  static final int OPEN = -1;

  private final Map<String, Shape> shapes = new HashMap<>();

  /// @param own whether the graph's input is what the file says, so that what follows from it holds
  Told(GraphProto graph, boolean own) {
    if (own) {
      graph.getValueInfoList().forEach(this::add);
      graph.getOutputList().forEach(this::add);
    }
  }

  private void add(ValueInfoProto told) {
    List<Integer> dims = new ArrayList<>(dims(told).orElse(List.of()));
    if (!dims.isEmpty() && dims.getFirst() == OPEN) {
      // the batch: one example at a time
      dims.set(0, 1);
    }
    boolean fits = dims.size() >= 2 && dims.size() <= 5 && !dims.contains(OPEN);
    if (fits && elements(dims) <= Shape.MOST_ELEMENTS) {
      shapes.put(told.getName(), Shape.of(dims));
    }
  }

  private static double elements(List<Integer> dims) {
    return dims.stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b);
  }

  Optional<Shape> of(String name) {
    return Optional.ofNullable(shapes.get(name));
  }

  /// The sizes of a value, open where they are not told; empty when there is no shape at all.
  static Optional<List<Integer>> dims(ValueInfoProto told) {
    TypeProto type = told.getType();
    if (!type.hasTensorType() || !type.getTensorType().hasShape()) {
      return Optional.empty();
    }
    List<Integer> dims = new ArrayList<>();
    for (Dimension dim : type.getTensorType().getShape().getDimList()) {
      long value = dim.hasDimValue() ? dim.getDimValue() : OPEN;
      dims.add(value < 1 || value > Shape.MOST_ELEMENTS ? OPEN : (int) value);
    }
    return Optional.of(dims);
  }
}
