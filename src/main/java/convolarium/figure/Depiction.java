package convolarium.figure;

/// How a step is drawn.
public enum Depiction {
  /// A window over the input; of a transposed convolution what its output cells gather.
  WINDOW,
  /// Of a transposed convolution: input values stamp scaled kernels onto the output.
  SCATTER,
  /// Of a transposed convolution: an ordinary window over the stretched input, the kernel turned.
  ZEROS,
  /// Of a transposed convolution: both, side by side and in step.
  BOTH,
  /// The operation as a matrix.
  MATRIX,
  /// Of a convolution: PyTorch's half padding and TensorFlow's `same` on one grid.
  SAME
}
