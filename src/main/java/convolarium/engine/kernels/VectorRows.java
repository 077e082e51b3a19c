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

  static void fourSums(
      float[] x,
      int xo,
      int[] offsets,
      float[] weights,
      int first,
      int taps,
      float start,
      float[] y,
      int yo,
      int stride,
      int n) {
    if (n < 4 * LANES) {
      fourShort(x, xo, offsets, weights, first, taps, start, y, yo, stride, n);
      return;
    }
    for (int i = 0; i < n; i += 4 * LANES) {
      int j = Math.min(i, n - 4 * LANES);
      FloatVector s = FloatVector.broadcast(FLOATS, start);
      FloatVector a0 = s;
      FloatVector a1 = s;
      FloatVector a2 = s;
      FloatVector a3 = s;
      FloatVector b0 = s;
      FloatVector b1 = s;
      FloatVector b2 = s;
      FloatVector b3 = s;
      FloatVector c0 = s;
      FloatVector c1 = s;
      FloatVector c2 = s;
      FloatVector c3 = s;
      FloatVector d0 = s;
      FloatVector d1 = s;
      FloatVector d2 = s;
      FloatVector d3 = s;
      for (int t = 0; t < taps; t++) {
        int at = xo + offsets[t] + j;
        FloatVector x0 = FloatVector.fromArray(FLOATS, x, at);
        FloatVector x1 = FloatVector.fromArray(FLOATS, x, at + LANES);
        FloatVector x2 = FloatVector.fromArray(FLOATS, x, at + 2 * LANES);
        FloatVector x3 = FloatVector.fromArray(FLOATS, x, at + 3 * LANES);
        int four = 4 * (first + t);
        if (weights[four] != 0) {
          FloatVector w = FloatVector.broadcast(FLOATS, weights[four]);
          a0 = x0.fma(w, a0);
          a1 = x1.fma(w, a1);
          a2 = x2.fma(w, a2);
          a3 = x3.fma(w, a3);
        }
        if (weights[four + 1] != 0) {
          FloatVector w = FloatVector.broadcast(FLOATS, weights[four + 1]);
          b0 = x0.fma(w, b0);
          b1 = x1.fma(w, b1);
          b2 = x2.fma(w, b2);
          b3 = x3.fma(w, b3);
        }
        if (weights[four + 2] != 0) {
          FloatVector w = FloatVector.broadcast(FLOATS, weights[four + 2]);
          c0 = x0.fma(w, c0);
          c1 = x1.fma(w, c1);
          c2 = x2.fma(w, c2);
          c3 = x3.fma(w, c3);
        }
        if (weights[four + 3] != 0) {
          FloatVector w = FloatVector.broadcast(FLOATS, weights[four + 3]);
          d0 = x0.fma(w, d0);
          d1 = x1.fma(w, d1);
          d2 = x2.fma(w, d2);
          d3 = x3.fma(w, d3);
        }
      }
      int to = yo + j;
      a0.intoArray(y, to);
      a1.intoArray(y, to + LANES);
      a2.intoArray(y, to + 2 * LANES);
      a3.intoArray(y, to + 3 * LANES);
      to += stride;
      b0.intoArray(y, to);
      b1.intoArray(y, to + LANES);
      b2.intoArray(y, to + 2 * LANES);
      b3.intoArray(y, to + 3 * LANES);
      to += stride;
      c0.intoArray(y, to);
      c1.intoArray(y, to + LANES);
      c2.intoArray(y, to + 2 * LANES);
      c3.intoArray(y, to + 3 * LANES);
      to += stride;
      d0.intoArray(y, to);
      d1.intoArray(y, to + LANES);
      d2.intoArray(y, to + 2 * LANES);
      d3.intoArray(y, to + 3 * LANES);
    }
  }

  /// The same of rows that do not fill four vectors, one vector at a time.
  private static void fourShort(
      float[] x,
      int xo,
      int[] offsets,
      float[] weights,
      int first,
      int taps,
      float start,
      float[] y,
      int yo,
      int stride,
      int n) {
    for (int i = 0; i < n; i += LANES) {
      VectorMask<Float> inside = FLOATS.indexInRange(i, n);
      FloatVector a = FloatVector.broadcast(FLOATS, start);
      FloatVector b = a;
      FloatVector c = a;
      FloatVector d = a;
      for (int t = 0; t < taps; t++) {
        FloatVector s = FloatVector.fromArray(FLOATS, x, xo + offsets[t] + i, inside);
        int four = 4 * (first + t);
        a = s.fma(FloatVector.broadcast(FLOATS, weights[four]), a);
        b = s.fma(FloatVector.broadcast(FLOATS, weights[four + 1]), b);
        c = s.fma(FloatVector.broadcast(FLOATS, weights[four + 2]), c);
        d = s.fma(FloatVector.broadcast(FLOATS, weights[four + 3]), d);
      }
      a.intoArray(y, yo + i, inside);
      b.intoArray(y, yo + stride + i, inside);
      c.intoArray(y, yo + 2 * stride + i, inside);
      d.intoArray(y, yo + 3 * stride + i, inside);
    }
  }
}
