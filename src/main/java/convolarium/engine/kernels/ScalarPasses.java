package convolarium.engine.kernels;

import java.util.Arrays;

/// The two passes of a filter down and across, a tap at a time.
final class ScalarPasses {
  private ScalarPasses() {}

  static void down(
      byte[] s, int so, int[] rows, float[] weights, float[] y, int yo, int stride, int n) {
    Stretch stretch = Stretch.own();
    float[][] sums = new float[4][Math.min(Stretch.MOST, n)];
    for (int from = 0; from < n; from += Stretch.MOST) {
      int length = Math.min(Stretch.MOST, n - from);
      for (float[] sum : sums) {
        Arrays.fill(sum, 0);
      }
      for (int t = 0; t < rows.length; t++) {
        float[] row = stretch.widened(s, so + rows[t] + from, length);
        for (int i = 0; i < sums.length; i++) {
          Stretch.add(row, weights[t + 3 - i], sums[i], 0, length);
        }
      }
      for (int i = 0; i < sums.length; i++) {
        System.arraycopy(sums[i], 0, y, yo + i * stride + from, length);
      }
    }
  }

  static void mirrored(float[] x, int xo, int step, float[] weights, byte[] s, int so, int n) {
    Stretch stretch = Stretch.own();
    for (int from = 0; from < n; from += Stretch.MOST) {
      int length = Math.min(Stretch.MOST, n - from);
      stretch.begin(0, length);
      for (int t = 0; t < weights.length; t++) {
        stretch.add(x, xo + t * step + from, weights[t], length);
      }
      stretch.put(false, 0, s, so + from, length);
    }
  }
}
