package convolarium.document.imports;

import convolarium.document.Notation;
import convolarium.network.Layer;
import convolarium.tensor.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Trees of layers on a line.
final class Telling {
  private Telling() {}

  /// The layers of an ONNX file.
  static String told(Path file) throws IOException {
    return told(OnnxFiles.read(file).model().layers());
  }

  /// The layers in the notation; blocks in brackets, opaque layers with their kind and shape.
  static String told(List<Layer> layers) {
    return layers.stream().map(Telling::told).collect(Collectors.joining(" > "));
  }

  static String told(Layer layer) {
    return switch (layer) {
      case Layer.Residual r -> "[" + told(r.body()) + " + " + told(r.shortcut()) + "]";
      case Layer.Concat c ->
          c.branches().stream().map(Telling::told).collect(Collectors.joining(" | ", "[", "]"));
      case Layer.Opaque o ->
          switch (o.gives()) {
            case Layer.Yield.Kept _ -> o.kind() + " kept " + o.parameters();
            case Layer.Yield.Given(Shape shape) -> o.kind() + " " + shape + " " + o.parameters();
            case Layer.Yield.Unknown _ -> o.kind() + " unknown " + o.parameters();
          };
      default -> Notation.print(layer).orElseThrow();
    };
  }
}
