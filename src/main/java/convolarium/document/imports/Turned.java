package convolarium.document.imports;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The node that brings the channels of an input to the front: TensorFlow's models have them last.
/// Here they stand first from the beginning.
///
/// @param order which axis of the file's input stands where
record Turned(Onnx node, List<Long> order) {
  static Optional<Turned> of(Order order, Map<String, List<NodeProto>> takers, String input) {
    List<NodeProto> first = takers.getOrDefault(input, List.of());
    if (first.size() != 1 || !first.getFirst().getOpType().equals("Transpose")) {
      return Optional.empty();
    }
    return order.nodes().stream()
        .filter(node -> node.proto() == first.getFirst())
        .map(node -> new Turned(node, new Attributes(node).wholes("perm").orElse(List.of())))
        .filter(turned -> turned.fromLast())
        .findFirst();
  }

  /// 0, n, 1, 2, …
  private boolean fromLast() {
    List<Long> wanted = new ArrayList<>(List.of(0L));
    for (int axis = 1; axis < order.size(); axis++) {
      wanted.add(axis == 1 ? order.size() - 1L : axis - 1L);
    }
    return order.size() > 2 && order.size() < 6 && order.equals(wanted);
  }

  /// The file's sizes with the channels first.
  List<Integer> first(List<Integer> dims) {
    return dims.size() == order.size()
        ? order.stream().map(from -> dims.get(from.intValue())).toList()
        : dims;
  }
}
