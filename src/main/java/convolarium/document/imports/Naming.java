package convolarium.document.imports;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Names for layers, each given once: that of the weight without `.weight`, as frameworks call the
/// layer, else the node's own.
final class Naming {
  private static final int MOST_LETTERS = 60;

  private final Set<String> taken = new HashSet<>();

  Optional<String> of(Onnx node, String weight) {
    String name = weight.endsWith(".weight") ? weight.substring(0, weight.length() - 7) : own(node);
    boolean fits = !name.isBlank() && name.length() <= MOST_LETTERS && name.indexOf('#') < 0;
    return fits && taken.add(name) ? Optional.of(name) : Optional.empty();
  }

  /// `/layer1/conv1/Conv` is `layer1/conv1`; `Conv_12` tells nothing.
  private static String own(Onnx node) {
    String name = node.proto().getName().replaceFirst("^/", "");
    String op = node.proto().getOpType();
    return name.matches(".*/\\Q" + op.replace("\\E", "") + "\\E(_\\d+)?")
        ? name.substring(0, name.lastIndexOf('/'))
        : name.matches("(?i)(node_|n)?(\\Q" + op.replace("\\E", "") + "\\E)?_?\\d*") ? "" : name;
  }
}
