package convolarium.engine;

import convolarium.tensor.Tensor;

/// A plan with its weights laid out for the method: made once, used for any number of inputs, by
/// any number of threads at once.
public interface Prepared {
  /// Computes the output, of the problem's output shape.
  ///
  /// @param x of the problem's input shape
  /// @throws IllegalArgumentException when `x` has another shape
  /// @throws java.util.concurrent.CancellationException when the watch called the run off
  Tensor run(Tensor x, Watch watch);
}
