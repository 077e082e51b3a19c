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

  static void extremes(
      byte[] x, int[] offsets, int first, boolean largest, byte[] y, int yo, int n) {
    // the smallest of the complements is the largest
    int flip = largest ? 0xFF : 0;
    for (int j = 0; j < n; j++) {
      int least = 0xFF;
      for (int t = first; t < first + 9; t++) {
        least = Math.min(least, (x[offsets[t] + j] & 0xFF) ^ flip);
      }
      y[yo + j] = (byte) (least ^ flip);
    }
  }

  static void middles(byte[] x, int[] offsets, int first, byte[] y, int yo, int n) {
    int[] middles = new int[3];
    for (int j = 0; j < n; j++) {
      int low = 0;
      int high = 0xFF;
      for (int i = 0; i < 3; i++) {
        int t = first + 3 * i;
        int a = x[offsets[t] + j] & 0xFF;
        int b = x[offsets[t + 1] + j] & 0xFF;
        int c = x[offsets[t + 2] + j] & 0xFF;
        low = Math.max(low, Math.min(Math.min(a, b), c));
        high = Math.min(high, Math.max(Math.max(a, b), c));
        middles[i] = middle(a, b, c);
      }
      y[yo + j] = (byte) middle(low, middle(middles[0], middles[1], middles[2]), high);
    }
  }

  private static int middle(int a, int b, int c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
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
