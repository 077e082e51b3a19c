package convolarium.engine;

import convolarium.engine.kernels.Kernels;

/// How the output channels that see one input channel are summed.
sealed interface DepthwiseSums permits DepthwisePlanes, DepthwiseRows {
  static DepthwiseSums of(Grid grid) {
    return DepthwisePlanes.suit(grid) ? new DepthwisePlanes(grid) : new DepthwiseRows(grid);
  }

  /// How many numbers an input channel takes when it is laid out, or `Long.MAX_VALUE` when that
  /// cannot be said.
  long numbers();

  /// The weights in the order in which they are used, those of each channel by themselves.
  float[] weights(float[] weight);

  /// For one thread.
  Hand hand(Kernels kernels, float[] weights);

  /// What sums, with memory of its own.
  interface Hand {
    /// Lays an input channel out, which begins at `from`.
    void take(float[] x, int from);

    /// Sums one output channel of those that see it.
    ///
    /// @param first where its weights begin
    /// @param start what is added to each sum
    /// @param to where it begins in `y`
    /// @param spare how many numbers behind it may be overwritten
    void sum(int first, float start, float[] y, int to, int spare);
  }
}
