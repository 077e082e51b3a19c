package convolarium.engine.kernels;

/// Mixtures and comparisons of samples: of nine by whole numbers, a [Stretch] at a time, since the
/// compiler makes vectors of these, and else one after the other.
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
      byte[] x, int[] offsets, boolean largest, byte[] y, int yo, int stride, int n) {
    int[][] taps = new int[offsets.length][Math.min(Stretch.MOST, n)];
    for (int from = 0; from < n; from += Stretch.MOST) {
      int length = Math.min(Stretch.MOST, n - from);
      look(x, offsets, from, taps, length);
      // what both windows see, and the taps above and below it
      for (int t = 4; t < 9; t++) {
        extremes(taps[t], taps[3], largest, length);
      }
      for (int t : new int[] {1, 2, 10, 11}) {
        extremes(taps[t], taps[t < 9 ? 0 : 9], largest, length);
      }
      for (int i = 0; i < 2; i++) {
        int[] own = taps[9 * i];
        extremes(taps[3], own, largest, length);
        Stretch.own().putValues(own, y, yo + i * stride + from, length);
      }
    }
  }

  /// The values under each tap.
  private static void look(byte[] x, int[] offsets, int from, int[][] taps, int n) {
    for (int t = 0; t < offsets.length; t++) {
      Stretch.own().values(x, offsets[t] + from, taps[t], n);
    }
  }

  private static void extremes(int[] x, int[] y, boolean largest, int n) {
    if (largest) {
      largest(x, y, n);
    } else {
      smallest(x, y, n);
    }
  }

  private static void largest(int[] x, int[] y, int n) {
    for (int j = 0; j < n; j++) {
      y[j] = Math.max(y[j], x[j]);
    }
  }

  private static void smallest(int[] x, int[] y, int n) {
    for (int j = 0; j < n; j++) {
      y[j] = Math.min(y[j], x[j]);
    }
  }

  static void middles(byte[] x, int[] offsets, byte[] y, int yo, int stride, int n) {
    int most = Math.min(Stretch.MOST, n);
    int[][] taps = new int[offsets.length][most];
    int[] low = new int[most];
    int[] high = new int[most];
    int[] middle = new int[most];
    for (int from = 0; from < n; from += Stretch.MOST) {
      int length = Math.min(Stretch.MOST, n - from);
      look(x, offsets, from, taps, length);
      for (int t = 0; t < offsets.length; t += 3) {
        sort(taps[t], taps[t + 1], taps[t + 2], length);
      }
      for (int i = 0; i < 2; i++) {
        int t = 3 * i;
        System.arraycopy(taps[t], 0, low, 0, length);
        largest(taps[t + 3], low, length);
        largest(taps[t + 6], low, length);
        middle(taps[t + 1], taps[t + 4], taps[t + 7], middle, length);
        System.arraycopy(taps[t + 2], 0, high, 0, length);
        smallest(taps[t + 5], high, length);
        smallest(taps[t + 8], high, length);
        middle(low, middle, high, middle, length);
        Stretch.own().putValues(middle, y, yo + i * stride + from, length);
      }
    }
  }

  private static void sort(int[] x, int[] y, int[] z, int n) {
    for (int j = 0; j < n; j++) {
      int a = x[j];
      int b = y[j];
      int c = z[j];
      int low = Math.min(a, b);
      int high = Math.max(a, b);
      x[j] = Math.min(low, c);
      y[j] = Math.max(low, Math.min(high, c));
      z[j] = Math.max(high, c);
    }
  }

  private static void middle(int[] x, int[] y, int[] z, int[] to, int n) {
    for (int j = 0; j < n; j++) {
      int a = x[j];
      int b = y[j];
      to[j] = Math.max(Math.min(a, b), Math.min(Math.max(a, b), z[j]));
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
