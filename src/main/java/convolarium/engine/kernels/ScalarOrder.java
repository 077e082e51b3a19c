package convolarium.engine.kernels;

/// Mixtures and comparisons of samples, one after the other.
final class ScalarOrder {
  private ScalarOrder() {}

  static void mixtures(
      float[] x, int xo, int[] offsets, float[] weights, int pitch, float[] y, int yo, int n) {
    int taps = offsets.length;
    for (int j = 0; j < n; j++) {
      float sum = 0;
      for (int t = 0; t < taps; t++) {
        sum += weights[t * pitch + j] * x[xo + offsets[t] + j];
      }
      y[yo + j] = sum + weights[taps * pitch + j];
    }
  }

  static void extremes(byte[] x, int a, int b, boolean largest, byte[] y, int yo, int n) {
    if (largest) {
      for (int j = 0; j < n; j++) {
        y[yo + j] = (byte) Math.max(x[a + j] & 0xFF, x[b + j] & 0xFF);
      }
    } else {
      for (int j = 0; j < n; j++) {
        y[yo + j] = (byte) Math.min(x[a + j] & 0xFF, x[b + j] & 0xFF);
      }
    }
  }

  static void exchange(byte[] x, int a, int b, int low, int high, int n) {
    for (int j = 0; j < n; j++) {
      int p = x[a + j] & 0xFF;
      int q = x[b + j] & 0xFF;
      x[low + j] = (byte) Math.min(p, q);
      x[high + j] = (byte) Math.max(p, q);
    }
  }

  static void larger(
      float[] x, int xo, int position, int step, float[] y, int[] at, int yo, int n) {
    for (int j = 0; j < n; j++) {
      float given = x[xo + j];
      float largest = y[yo + j];
      boolean known = at[yo + j] >= 0;
      if (known && (given <= largest || Float.isNaN(largest) && !Float.isNaN(given))) {
        continue;
      }
      y[yo + j] = given;
      at[yo + j] = position + j * step;
    }
  }
}
