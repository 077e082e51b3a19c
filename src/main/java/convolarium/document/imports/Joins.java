package convolarium.document.imports;

import convolarium.document.imports.Value.Flow;
import convolarium.document.imports.Value.Meeting;
import convolarium.network.Misfit;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where several values meet.
final class Joins {
  private static final int MOST_SHORTENED = 256;

  private final Map<List<Integer>, Integer> concats = new HashMap<>();

  /// How values meet at a node; empty when trees of layers do not have it.
  Optional<Meeting> meeting(Onnx node, List<Flow> flows) {
    boolean known = flows.stream().allMatch(f -> f.shape().isPresent() && f.pad().isEmpty());
    if (!known) {
      return Optional.empty();
    }
    Shape first = flows.getFirst().shape().orElseThrow();
    boolean equal = flows.stream().allMatch(f -> f.shape().orElseThrow().equals(first));
    long axis = new Attributes(node).whole("axis", 1);
    boolean channels = first.rank() >= 2 && (axis == 1 || axis == 1 - first.rank());
    return switch (node.op()) {
      case "Add", "Sum" -> equal ? Optional.of(Meeting.SUM) : Optional.empty();
      case "Concat" -> channels ? Optional.of(Meeting.CONCAT) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// @throws Misfit when the values cannot meet
  static Shape shape(Onnx node, Meeting meeting, List<Flow> flows) {
    Shape first = flows.getFirst().shape().orElseThrow();
    if (meeting != Meeting.CONCAT) {
      return first;
    }
    int[] dims = first.dims();
    long channels = 0;
    for (Flow flow : flows) {
      Shape shape = flow.shape().orElseThrow();
      boolean fits = shape.rank() == first.rank();
      for (int axis = 0; fits && axis < dims.length; axis++) {
        fits = axis == 1 || shape.dim(axis) == first.dim(axis);
      }
      if (!fits) {
        throw node.wrong("it joins " + first + " and " + shape + ": only the channels may differ");
      }
      channels += shape.dim(1);
    }
    if (channels > Shape.MOST_ELEMENTS / (first.elements() / first.dim(1))) {
      throw node.wrong("what it joins has more than 2^31-1 elements");
    }
    dims[1] = (int) channels;
    return Shape.of(dims);
  }

  /// What comes of values number by number: the largest of them.
  static Optional<Shape> equalShapes(Onnx node, List<Flow> flows) {
    boolean each = node.op().matches("Add|Sum|Sub|Mul|Div|Max|Min|Mean|Pow|PRelu");
    if (!each || !flows.stream().allMatch(f -> f.shape().isPresent())) {
      return Optional.empty();
    }
    Shape most = flows.getFirst().shape().orElseThrow();
    for (Flow flow : flows) {
      Shape shape = flow.shape().orElseThrow();
      most = shape.elements() > most.elements() ? shape : most;
    }
    for (Flow flow : flows) {
      Shape shape = flow.shape().orElseThrow();
      boolean spread = shape.rank() == most.rank();
      for (int axis = 0; spread && axis < most.rank(); axis++) {
        spread = shape.dim(axis) == 1 || shape.dim(axis) == most.dim(axis);
      }
      if (!spread) {
        return Optional.empty();
      }
    }
    return Optional.of(most);
  }

  void remember(List<Integer> from, int step) {
    concats.putIfAbsent(from, step);
  }

  /// Joining a, b and c is joining c to what a and b gave, where they were joined before: dense
  /// blocks join everything anew at each layer.
  List<Integer> shortened(List<Integer> from) {
    for (int size = Math.min(from.size() - 1, MOST_SHORTENED); size > 1; size--) {
      Integer joined = concats.get(from.subList(0, size));
      if (joined != null) {
        List<Integer> shorter = new ArrayList<>();
        shorter.add(joined);
        shorter.addAll(from.subList(size, from.size()));
        return shorter;
      }
    }
    return from;
  }
}
