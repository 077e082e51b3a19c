package convolarium.network;

import convolarium.tensor.Indices;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/// What came out of a run.
///
/// @param layers one for each top-level layer, in order
/// @param output of the last layer; the input itself when there is none
public record Outcome(Analysis analysis, List<Computed> layers, Tensor output) {
  public Outcome {
    layers = List.copyOf(layers);
  }

  /// A layer that was run.
  ///
  /// @param output when it was to be kept
  /// @param indices of a max-pooling, in its output's shape: where in the input's plane each value
  ///   was
  /// @param parts the paths of a block, as in [Measured#parts]
  public record Computed(
      Measured measured,
      Optional<Tensor> output,
      Optional<Indices> indices,
      List<List<Computed>> parts) {
    public Computed {
      parts = parts.stream().map(List::copyOf).toList();
    }
  }
}
