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

  /// A name that ends in a mark of what the node is in its file.
  String marked(Onnx node, String mark) {
    String own = own(node);
    String first = own.isBlank() || own.length() > MOST_LETTERS ? "" : own.replace("#", "") + ".";
    String name = first + mark;
    for (int number = 2; !taken.add(name); number++) {
      name = first + mark + "." + number;
    }
    return name;
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
