package convolarium.document.imports;

import convolarium.network.Layer;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;

/// What a name stands for in an ONNX graph.
sealed interface Value {
  /// Numbers of the file, or worked out from shapes.
  record Held(Constant constant) implements Value {}

  /// Made of constants alone, but its numbers are not worked out here.
  record Lost() implements Value {}

  /// What depends on the graph's input.
  ///
  /// @param step what gave it; 0 for the input itself
  /// @param shape where it is known
  /// @param pad a padding for the convolution that it goes to
  record Flow(int step, Optional<Shape> shape, Optional<Pad> pad) implements Value {}

  /// One thing that happens to what flows.
  ///
  /// @param meeting how several values become one
  /// @param from the steps that gave them
  /// @param layers what is applied to it then
  /// @param kind what the file calls it
  /// @param parameters learnt numbers
  /// @param shape of what it gives, where it is known
  record Step(
      Meeting meeting,
      List<Integer> from,
      List<Layer> layers,
      String kind,
      long parameters,
      Optional<Shape> shape) {
    public Step {
      from = List.copyOf(from);
      layers = List.copyOf(layers);
    }
  }

  /// How several values become one.
  enum Meeting {
    /// There is one only.
    ALONE,
    SUM,
    /// Joined along the channels.
    CONCAT,
    /// In a way that trees of layers do not have.
    OTHER
  }
}
