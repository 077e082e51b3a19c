package convolarium.engine.kernels;

/// Rows taken apart into rows of every s-th number, and put together again, number by number.
final class ScalarPhases {
  private ScalarPhases() {}

  static void separate(
      float[] x,
      int xo,
      int pitch,
      int step,
      float[] y,
      int yo,
      int stride,
      int[] to,
      int rows,
      int n) {
    for (int r = 0; r < rows; r++) {
      for (int p = 0; p < step; p++) {
        for (int j = 0; j < n; j++) {
          y[yo + r * stride + to[p] + j] = x[xo + r * pitch + j * step + p];
        }
      }
    }
  }

  static void interleave(float[] x, int xo, int stride, int step, float[] y, int yo, int n) {
    for (int p = 0; p < step; p++) {
      for (int j = 0; j < n; j++) {
        y[yo + j * step + p] = x[xo + p * stride + j];
      }
    }
  }
}
