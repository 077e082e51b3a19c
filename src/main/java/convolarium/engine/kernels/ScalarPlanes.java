package convolarium.engine.kernels;

import java.util.Arrays;

/// 3 × 3 sums of whole planes, a weight at a time.
final class ScalarPlanes implements PlaneKernels {
  @Override
  public void nineSums(
      float[] x,
      int xo,
      int height,
      int width,
      int top,
      int left,
      int step,
      float[] weights,
      int first,
      float start,
      float[] y,
      int yo,
      int rows,
      int n) {
    float[] seen = new float[n];
    float[] sums = new float[n];
    for (int i = 0; i < rows; i++) {
      Arrays.fill(sums, start);
      for (int t = 0; t < 9; t++) {
        int row = i * step + t / 3 - top;
        if (row < 0 || row >= height) {
          continue;
        }
        int column = t % 3 - left;
        int j = Math.max(0, Math.ceilDiv(-column, step));
        int end = Math.max(j, Math.min(n, Math.ceilDiv(width - column, step)));
        int from = xo + row * width + column;
        if (step == 1) {
          System.arraycopy(x, from + j, seen, j, end - j);
        } else {
          for (int k = j; k < end; k++) {
            seen[k] = x[from + k * step];
          }
        }
        Stretch.add(seen, weights[first + t], sums, j, end);
      }
      System.arraycopy(sums, 0, y, yo + i * n, n);
    }
  }

  @Override
  public void ninePuts(
      float[] x,
      int xo,
      int height,
      int width,
      int top,
      int left,
      float[] weights,
      int first,
      float start,
      float[] y,
      int yo,
      int rows,
      int n) {
    Arrays.fill(y, yo, yo + rows * n, start);
    for (int r = 0; r < height; r++) {
      for (int t = 0; t < 9; t++) {
        int row = 2 * r + t / 3 - top;
        int column = t % 3 - left;
        if (row < 0 || row >= rows) {
          continue;
        }
        float weight = weights[first + t];
        int from = xo + r * width;
        int to = yo + row * n + column;
        int end = Math.min(width, Math.ceilDiv(n - column, 2));
        for (int c = Math.max(0, Math.ceilDiv(-column, 2)); c < end; c++) {
          y[to + 2 * c] += weight * x[from + c];
        }
      }
    }
  }
}
