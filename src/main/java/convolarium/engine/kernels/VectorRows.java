package convolarium.engine.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// Weighted sums of shifted rows by vectors.
final class VectorRows {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();

  private VectorRows() {}

  static void sums(
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
    int i = 0;
    for (; i <= n - 4 * LANES; i += 4 * LANES) {
      FloatVector s0 = FloatVector.broadcast(FLOATS, start);
      FloatVector s1 = s0;
      FloatVector s2 = s0;
      FloatVector s3 = s0;
      for (int t = 0; t < taps; t++) {
        FloatVector w = FloatVector.broadcast(FLOATS, weights[first + t]);
        int at = xo + offsets[t] + i;
        s0 = FloatVector.fromArray(FLOATS, x, at).fma(w, s0);
        s1 = FloatVector.fromArray(FLOATS, x, at + LANES).fma(w, s1);
        s2 = FloatVector.fromArray(FLOATS, x, at + 2 * LANES).fma(w, s2);
        s3 = FloatVector.fromArray(FLOATS, x, at + 3 * LANES).fma(w, s3);
      }
      s0.intoArray(y, yo + i);
      s1.intoArray(y, yo + i + LANES);
      s2.intoArray(y, yo + i + 2 * LANES);
      s3.intoArray(y, yo + i + 3 * LANES);
    }
    // the last vector may lie over the one before: cheaper than a mask, which narrow rows cannot
    // avoid
    for (; i < n && n >= LANES; i += LANES) {
      int j = Math.min(i, n - LANES);
      FloatVector s = FloatVector.broadcast(FLOATS, start);
      for (int t = 0; t < taps; t++) {
        FloatVector w = FloatVector.broadcast(FLOATS, weights[first + t]);
        s = FloatVector.fromArray(FLOATS, x, xo + offsets[t] + j).fma(w, s);
      }
      s.intoArray(y, yo + j);
    }
    if (n < LANES) {
      VectorMask<Float> inside = FLOATS.indexInRange(0, n);
      FloatVector s = FloatVector.broadcast(FLOATS, start);
      for (int t = 0; t < taps; t++) {
        FloatVector w = FloatVector.broadcast(FLOATS, weights[first + t]);
        s = FloatVector.fromArray(FLOATS, x, xo + offsets[t], inside).fma(w, s);
      }
      s.intoArray(y, yo, inside);
    }
  }

  static void fourSums(float[] x, int[] offsets, float[] weights, float[] y, int stride, int n) {
    for (int i = 0; i < n; i += 4 * LANES) {
      FloatVector zero = FloatVector.zero(FLOATS);
      FloatVector a0 = zero;
      FloatVector a1 = zero;
      FloatVector a2 = zero;
      FloatVector a3 = zero;
      FloatVector b0 = zero;
      FloatVector b1 = zero;
      FloatVector b2 = zero;
      FloatVector b3 = zero;
      FloatVector c0 = zero;
      FloatVector c1 = zero;
      FloatVector c2 = zero;
      FloatVector c3 = zero;
      FloatVector d0 = zero;
      FloatVector d1 = zero;
      FloatVector d2 = zero;
      FloatVector d3 = zero;
      for (int t = 0; t < offsets.length; t++) {
        int at = offsets[t] + i;
        FloatVector x0 = FloatVector.fromArray(FLOATS, x, at);
        FloatVector x1 = FloatVector.fromArray(FLOATS, x, at + LANES);
        FloatVector x2 = FloatVector.fromArray(FLOATS, x, at + 2 * LANES);
        FloatVector x3 = FloatVector.fromArray(FLOATS, x, at + 3 * LANES);
        if (weights[4 * t] != 0) {
          FloatVector w = FloatVector.broadcast(FLOATS, weights[4 * t]);
          a0 = x0.fma(w, a0);
          a1 = x1.fma(w, a1);
          a2 = x2.fma(w, a2);
          a3 = x3.fma(w, a3);
        }
        if (weights[4 * t + 1] != 0) {
          FloatVector w = FloatVector.broadcast(FLOATS, weights[4 * t + 1]);
          b0 = x0.fma(w, b0);
          b1 = x1.fma(w, b1);
          b2 = x2.fma(w, b2);
          b3 = x3.fma(w, b3);
        }
        if (weights[4 * t + 2] != 0) {
          FloatVector w = FloatVector.broadcast(FLOATS, weights[4 * t + 2]);
          c0 = x0.fma(w, c0);
          c1 = x1.fma(w, c1);
          c2 = x2.fma(w, c2);
          c3 = x3.fma(w, c3);
        }
        if (weights[4 * t + 3] != 0) {
          FloatVector w = FloatVector.broadcast(FLOATS, weights[4 * t + 3]);
          d0 = x0.fma(w, d0);
          d1 = x1.fma(w, d1);
          d2 = x2.fma(w, d2);
          d3 = x3.fma(w, d3);
        }
      }
      a0.intoArray(y, i);
      a1.intoArray(y, i + LANES);
      a2.intoArray(y, i + 2 * LANES);
      a3.intoArray(y, i + 3 * LANES);
      b0.intoArray(y, stride + i);
      b1.intoArray(y, stride + i + LANES);
      b2.intoArray(y, stride + i + 2 * LANES);
      b3.intoArray(y, stride + i + 3 * LANES);
      c0.intoArray(y, 2 * stride + i);
      c1.intoArray(y, 2 * stride + i + LANES);
      c2.intoArray(y, 2 * stride + i + 2 * LANES);
      c3.intoArray(y, 2 * stride + i + 3 * LANES);
      d0.intoArray(y, 3 * stride + i);
      d1.intoArray(y, 3 * stride + i + LANES);
      d2.intoArray(y, 3 * stride + i + 2 * LANES);
      d3.intoArray(y, 3 * stride + i + 3 * LANES);
    }
  }
}
