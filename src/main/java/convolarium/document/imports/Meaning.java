package convolarium.document.imports;

import convolarium.network.Layer;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;

/// What a node does to the one value that flows into it.
sealed interface Meaning {
  record Layers(List<Layer> layers) implements Meaning {
    static Meaning of(Layer... layers) {
      return new Layers(List.of(layers));
    }
  }

  /// Nothing that matters here.
  record Same() implements Meaning {}

  /// Pads for the one convolution behind it.
  record Before(Pad pad) implements Meaning {}

  /// Numbers that do not depend on what flows, but on its shape.
  record Worked(Constant constant) implements Meaning {}

  /// What there is no layer for.
  ///
  /// @param kept whether the shape is that of its input
  /// @param shape of its output, where its node says it
  record Other(boolean kept, Optional<Shape> shape) implements Meaning {}

  /// What programs do not agree on, so that any layer could be wrong.
  ///
  /// @param shape of its output, where they agree on that
  record Disputed(Optional<Shape> shape) implements Meaning {}

  Meaning SAME = new Same();
  Meaning KEPT = new Other(true, Optional.empty());
  Meaning UNKNOWN = new Other(false, Optional.empty());
}
