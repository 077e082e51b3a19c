package convolarium.document.code;

import convolarium.document.code.Expr.Argument;
import convolarium.document.code.Expr.Call;
import convolarium.network.Layer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A block of torchvision as it is printed: its parts stand in the order in which they were made,
/// which is not that in which they are applied.
///
/// Source: torchvision.models, where the classes have these names.
record PrintedBlock(Stack stack, Call call, Optional<String> name) {
  /// Printed modules whose parts are not one behind the other.
  static final Set<String> KINDS =
      Set.of(
          "BasicBlock",
          "Bottleneck",
          "ResBottleneckBlock",
          "InvertedResidual",
          "_InvertedResidual",
          "MBConv",
          "FusedMBConv",
          "_DenseLayer",
          "Fire",
          "Inception",
          "SepInceptionBlock3D",
          "SqueezeExcitation");

  /// Printed convolutions that differ from `Conv3d` in their name alone.
  private static final Set<String> FILM = Set.of("Conv3DSimple", "Conv3DNoTemporal");

  /// A printed class of torchvision that merely fixes arguments, as what it is.
  static String plain(String kind) {
    return FILM.contains(kind) ? "Conv3d" : kind;
  }

  void read() {
    String kind = call.name().orElseThrow().last();
    if (gated(call) || stack.blind()) {
      stack.unknown(kind, name, call.place());
      return;
    }
    switch (kind) {
      case "BasicBlock" ->
          residual(has("bn1") ? "conv1 bn1 relu conv2 bn2" : "conv1 conv2", "downsample", "relu");
      case "Bottleneck" ->
          residual(
              has("bn1") ? "conv1 bn1 relu conv2 bn2 relu conv3 bn3" : "conv1 conv2 conv3",
              "downsample",
              "relu");
      case "ResBottleneckBlock" -> residual("f", "proj", "activation");
      case "_DenseLayer" -> joined("", "norm1 relu1 conv1 norm2 relu2 conv2");
      case "Fire" -> {
        List<String> squeeze = List.of("squeeze", "squeeze_activation");
        put(path(stack.channels(), squeeze, List.of()));
        joined("expand1x1 expand1x1_activation", "expand3x3 expand3x3_activation");
      }
      case "Inception" -> joined("branch1", "branch2", "branch3", "branch4");
      case "SepInceptionBlock3D" -> joined("branch0", "branch1", "branch2", "branch3");
      default -> inverted(kind);
    }
  }

  private boolean has(String part) {
    return part(part).isPresent();
  }

  private Optional<Argument> part(String label) {
    return call.arguments().stream()
        .filter(argument -> argument.keyword().equals(Optional.of(label)))
        .findFirst();
  }

  /// Whether it multiplies its maps by what it makes of their means: no tree of layers does that.
  private static boolean gated(Call call) {
    return call.name().filter(n -> n.last().equals("SqueezeExcitation")).isPresent()
        || call.arguments().stream()
            .anyMatch(a -> a.value() instanceof Call part && part.printed() && gated(part));
  }

  /// Layers whose sum with their input, carried by the shortcut, goes on.
  private void residual(String body, String shortcut, String after) {
    int in = stack.channels();
    Stack inner = path(in, words(body), List.of());
    Stack carried = has(shortcut) ? path(in, List.of(shortcut), List.of()) : path(in, List.of());
    keep(
        new Layer.Residual(Optional.empty(), inner.chain().layers(), carried.chain().layers()),
        inner.channels());
    put(path(inner.channels(), List.of(after), words(body)));
  }

  /// Layers to which their input is added where that fits.
  private void inverted(String kind) {
    Optional<String> body =
        List.of("conv", "layers", "block").stream().filter(this::has).findFirst();
    if (body.isEmpty()) {
      stack.unknown(kind, name, call.place());
      return;
    }
    int in = stack.channels();
    Stack inner = path(in, List.of(body.get()), List.of());
    boolean strided =
        inner.chain().layers().stream()
            .anyMatch(
                layer ->
                    layer instanceof Layer.Conv c
                        && c.operation().window().stride().stream().anyMatch(s -> s > 1));
    if (strided || in != inner.channels()) {
      put(inner);
    } else {
      List<Layer> layers = inner.chain().layers();
      keep(new Layer.Residual(Optional.empty(), layers, List.of()), in);
    }
  }

  /// Paths that all begin with what comes, joined along the channels.
  ///
  /// @param paths the parts of each; none is what comes itself
  private void joined(String... paths) {
    List<List<Layer>> branches = new ArrayList<>();
    int in = stack.channels();
    int out = 0;
    for (String parts : paths) {
      Stack path = path(in, words(parts));
      branches.add(path.chain().layers());
      out += path.channels();
    }
    keep(new Layer.Concat(Optional.empty(), branches), out);
  }

  private static List<String> words(String parts) {
    return parts.isEmpty() ? List.of() : List.of(parts.split(" "));
  }

  private void keep(Layer block, int channels) {
    stack.keep(block, name, call.place());
    stack.chain().passOn(channels);
  }

  private void put(Stack path) {
    path.chain().layers().forEach(layer -> stack.keep(layer, Optional.empty(), call.place()));
    stack.chain().passOn(path.channels());
  }

  private Stack path(int in, List<String> labels) {
    return path(in, labels, List.of());
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
      Argument part =
          part(label).orElseThrow(() -> call.place().wrong("its part (" + label + ") is missing"));
      // a part that is applied twice has its name the first time
      String full = seen.add(label) ? name.map(n -> n + ".").orElse("") + label : "0";
      Outline.part(part.value(), full).forEach(reader::take);
    }
    path.chain().close();
    stack.adopt(path);
    return path;
  }
}
