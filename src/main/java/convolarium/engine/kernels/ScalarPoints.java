package convolarium.engine.kernels;

/// Winograd's transforms at the points 0, 1, −1, 2, −2 and ∞, one number after the other.
final class ScalarPoints implements PointKernels {
  @Override
  public void toPoints(
      float[] x,
      int xo,
      int pitch,
      int[] from,
      float[] y,
      int yo,
      int stride,
      int[] to,
      int rows,
      int n) {
    for (int r = 0; r < rows; r++) {
      toPoints(x, xo + r * pitch, from, y, yo + r * stride, to, n);
    }
  }

  private static void toPoints(float[] x, int xo, int[] from, float[] y, int yo, int[] to, int n) {
    for (int j = 0; j < n; j++) {
      float x0 = x[xo + from[0] + j];
      float x1 = x[xo + from[1] + j];
      float x2 = x[xo + from[2] + j];
      float x3 = x[xo + from[3] + j];
      float x4 = x[xo + from[4] + j];
      float x5 = x[xo + from[5] + j];
      float even = x4 - 4 * x2;
      float odd = x3 - 4 * x1;
      float farEven = x4 - x2;
      float farOdd = 2 * (x3 - x1);
      y[yo + to[0] + j] = 4 * x0 - 5 * x2 + x4;
      y[yo + to[1] + j] = even + odd;
      y[yo + to[2] + j] = even - odd;
      y[yo + to[3] + j] = farEven + farOdd;
      y[yo + to[4] + j] = farEven - farOdd;
      y[yo + to[5] + j] = 4 * x1 - 5 * x3 + x5;
    }
  }

  @Override
  public void fromPoints(
      float[] x,
      int xo,
      int xPitch,
      int xStride,
      int outputs,
      float[] y,
      int yo,
      int yPitch,
      int yStride,
      int rows,
      int n) {
    for (int r = 0; r < rows; r++) {
      fromPoints(x, xo + r * xPitch, xStride, outputs, y, yo + r * yPitch, yStride, n);
    }
  }

  private static void fromPoints(
      float[] x, int xo, int xStride, int outputs, float[] y, int yo, int yStride, int n) {
    for (int i = 0; i < outputs; i++) {
      int sign = i % 2 == 0 ? 1 : -1;
      int power = 1 << i;
      int first = i == 0 ? 1 : 0;
      int last = i == outputs - 1 ? 1 : 0;
      for (int j = 0; j < n; j++) {
        int at = xo + j;
        float near = x[at + xStride] + sign * x[at + 2 * xStride];
        float far = x[at + 3 * xStride] + sign * x[at + 4 * xStride];
        float ends = first * x[at] + last * x[at + 5 * xStride];
        y[yo + i * yStride + j] = near + power * far + ends;
      }
    }
  }
}
