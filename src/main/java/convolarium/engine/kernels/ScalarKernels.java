package convolarium.engine.kernels;

import java.util.Arrays;

/// The twin in plain Java, its loops shaped so that the compiler can find vectors by itself.
final class ScalarKernels implements Kernels {
  private static final int COLUMNS = 32;

  /// How much of a row is summed at a time: it stays in the fastest cache.
  private static final int STRETCH = 1024;

  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public int columns() {
    return COLUMNS;
  }

  @Override
  public void tile(int depth, float[] a, int ao, float[] b, int bo, float[] c, int co, int stride) {
    float[] sums = new float[COLUMNS];
    for (int i = 0; i < ROWS; i++) {
      Arrays.fill(sums, 0);
      for (int k = 0; k < depth; k++) {
        float weight = a[ao + k * ROWS + i];
        int row = bo + k * COLUMNS;
        for (int j = 0; j < COLUMNS; j++) {
          sums[j] += weight * b[row + j];
        }
      }
      for (int j = 0; j < COLUMNS; j++) {
        c[co + i * stride + j] += sums[j];
      }
    }
  }

  @Override
  public void pack(
      float[] x,
      int runs,
      int[] starts,
      int[] bounds,
      int[] offsets,
      int first,
      int depth,
      float[] b,
      int bo) {
    for (int k = 0; k < depth; k++) {
      int row = bo + k * COLUMNS;
      for (int r = 0; r < runs; r++) {
        int from = starts[r] + offsets[first + k];
        System.arraycopy(x, from, b, row + bounds[r], bounds[r + 1] - bounds[r]);
      }
    }
  }

  @Override
  public void sums(
      float[] x,
      int xo,
      int[] offsets,
      float[] weights,
      int first,
      int taps,
      float start,
      float[] y,
      int yo,
      int n) {
    for (int from = 0; from < n; from += STRETCH) {
      int length = Math.min(STRETCH, n - from);
      Arrays.fill(y, yo + from, yo + from + length, start);
      for (int t = 0; t < taps; t++) {
        add(x, xo + from + offsets[t], weights[first + t], y, yo + from, length);
      }
    }
  }

  @Override
  public void fourSums(float[] x, int[] offsets, float[] weights, float[] y, int stride, int n) {
    for (int from = 0; from < n; from += STRETCH) {
      int length = Math.min(STRETCH, n - from);
      for (int i = 0; i < 4; i++) {
        int to = i * stride + from;
        Arrays.fill(y, to, to + length, 0);
        for (int t = 0; t < offsets.length; t++) {
          if (weights[4 * t + i] != 0) {
            add(x, offsets[t] + from, weights[4 * t + i], y, to, length);
          }
        }
      }
    }
  }

  private static void add(float[] x, int xo, float weight, float[] y, int yo, int n) {
    for (int j = 0; j < n; j++) {
      y[yo + j] += weight * x[xo + j];
    }
  }

  @Override
  public void widen(byte[] s, int so, float[] y, int yo, int n) {
    for (int j = 0; j < n; j++) {
      y[yo + j] = s[so + j] & 0xFF;
    }
  }

  @Override
  public void narrow(float[] x, int xo, boolean absolute, byte[] s, int so, int n) {
    for (int j = 0; j < n; j++) {
      float value = absolute ? Math.abs(x[xo + j]) : x[xo + j];
      s[so + j] = (byte) (Math.min(Math.max(value, 0), 255) + 0.5f);
    }
  }

  @Override
  public void hypotenuse(float[] x, float[] y, int from, int n) {
    for (int j = from; j < from + n; j++) {
      x[j] = (float) Math.sqrt(x[j] * x[j] + y[j] * y[j]);
    }
  }
}
