package convolarium.engine;

import convolarium.tensor.Raster;

/// A way of making the samples of a photograph from those of another.
interface SampleMethod<T extends PhotoProblem> extends Method<T> {
  /// Makes the colours of a photo of the task's input size.
  ///
  /// @param out the samples of the output, `(H', W', channels)`; alpha is not this method's
  ///   business
  void run(T task, Raster photo, byte[] out, Machine machine, Watch watch);
}
