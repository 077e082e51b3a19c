package convolarium.document.code;

import convolarium.document.code.Expr.Argument;
import convolarium.document.code.Expr.Call;
import convolarium.network.Layer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A residual block of torchvision as it is printed: its parts stand in the order in which they
/// were made, which is not that in which they are applied.
///
/// Source: torchvision.models, `resnet` and `mobilenetv2`.
record PrintedBlock(Stack stack, Call call, Optional<String> name) {
  void read() {
    int in = stack.channels();
    List<String> body =
        switch (call.name().orElseThrow().last()) {
          case "BasicBlock" -> List.of("conv1", "bn1", "relu", "conv2", "bn2");
          case "Bottleneck" ->
              List.of("conv1", "bn1", "relu", "conv2", "bn2", "relu", "conv3", "bn3");
          default -> List.of("conv");
        };
    Stack inner = path(in, body, List.of());
    Stack shortcut = path(in, List.of("downsample"), List.of());
    boolean inverted = body.equals(List.of("conv"));
    boolean strided =
        inner.chain().layers().stream()
            .anyMatch(
                layer ->
                    layer instanceof Layer.Conv c
                        && c.operation().window().stride().stream().anyMatch(s -> s > 1));
    if (inverted && (strided || in != inner.channels())) {
      inner.chain().layers().forEach(layer -> stack.keep(layer, Optional.empty(), call.place()));
    } else {
      stack.keep(
          new Layer.Residual(Optional.empty(), inner.chain().layers(), shortcut.chain().layers()),
          name,
          call.place());
    }
    stack.chain().passOn(inner.channels());
    if (!inverted) {
      path(inner.channels(), List.of("relu"), body)
          .chain()
          .layers()
          .forEach(layer -> stack.keep(layer, Optional.empty(), call.place()));
    }
  }

  /// Parts one behind the other.
  ///
  /// @param again the parts that have been applied before
  private Stack path(int in, List<String> labels, List<String> again) {
    Stack path = new Stack(in);
    path.chain().passOn(in);
    Whole reader = new Whole(path, false);
    Set<String> seen = new HashSet<>(again);
    for (String label : labels) {
      Optional<Argument> part =
          call.arguments().stream()
              .filter(argument -> argument.keyword().equals(Optional.of(label)))
              .findFirst();
      if (part.isEmpty() && !label.equals("downsample")) {
        throw call.place().wrong("its part (" + label + ") is missing");
      }
      // a part that is applied twice has its name the first time
      String full = seen.add(label) ? name.map(n -> n + ".").orElse("") + label : "0";
      part.ifPresent(p -> Outline.part(p.value(), full).forEach(reader::take));
    }
    path.chain().close();
    stack.adopt(path);
    return path;
  }
}
