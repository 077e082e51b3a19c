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
    for (; i <= n - 8 * LANES; i += 8 * LANES) {
      FloatVector s0 = FloatVector.broadcast(FLOATS, start);
      FloatVector s1 = s0;
      FloatVector s2 = s0;
      FloatVector s3 = s0;
      FloatVector s4 = s0;
      FloatVector s5 = s0;
      FloatVector s6 = s0;
      FloatVector s7 = s0;
      for (int t = 0; t < taps; t++) {
        FloatVector w = FloatVector.broadcast(FLOATS, weights[first + t]);
        int at = xo + offsets[t] + i;
        s0 = FloatVector.fromArray(FLOATS, x, at).fma(w, s0);
        s1 = FloatVector.fromArray(FLOATS, x, at + LANES).fma(w, s1);
        s2 = FloatVector.fromArray(FLOATS, x, at + 2 * LANES).fma(w, s2);
        s3 = FloatVector.fromArray(FLOATS, x, at + 3 * LANES).fma(w, s3);
        s4 = FloatVector.fromArray(FLOATS, x, at + 4 * LANES).fma(w, s4);
        s5 = FloatVector.fromArray(FLOATS, x, at + 5 * LANES).fma(w, s5);
        s6 = FloatVector.fromArray(FLOATS, x, at + 6 * LANES).fma(w, s6);
        s7 = FloatVector.fromArray(FLOATS, x, at + 7 * LANES).fma(w, s7);
      }
      s0.intoArray(y, yo + i);
      s1.intoArray(y, yo + i + LANES);
      s2.intoArray(y, yo + i + 2 * LANES);
      s3.intoArray(y, yo + i + 3 * LANES);
      s4.intoArray(y, yo + i + 4 * LANES);
      s5.intoArray(y, yo + i + 5 * LANES);
      s6.intoArray(y, yo + i + 6 * LANES);
      s7.intoArray(y, yo + i + 7 * LANES);
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
      int height,
      int width,
      float start,
      float[] y,
      int yo,
      int stride,
      int n) {
    if (n < 4 * LANES) {
      fourShort(x, xo, offsets, weights, first, height, width, start, y, yo, stride, n);
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
      int from = xo + j;
      int t = 0;
      for (; t < width; t++) {
        int at = from + offsets[t];
        FloatVector x0 = FloatVector.fromArray(FLOATS, x, at);
        FloatVector x1 = FloatVector.fromArray(FLOATS, x, at + LANES);
        FloatVector x2 = FloatVector.fromArray(FLOATS, x, at + 2 * LANES);
        FloatVector x3 = FloatVector.fromArray(FLOATS, x, at + 3 * LANES);
        FloatVector w = FloatVector.broadcast(FLOATS, weights[first + t]);
        a0 = x0.fma(w, a0);
        a1 = x1.fma(w, a1);
        a2 = x2.fma(w, a2);
        a3 = x3.fma(w, a3);
      }
      for (; t < 2 * width; t++) {
        int at = from + offsets[t];
        FloatVector x0 = FloatVector.fromArray(FLOATS, x, at);
        FloatVector x1 = FloatVector.fromArray(FLOATS, x, at + LANES);
        FloatVector x2 = FloatVector.fromArray(FLOATS, x, at + 2 * LANES);
        FloatVector x3 = FloatVector.fromArray(FLOATS, x, at + 3 * LANES);
        FloatVector w = FloatVector.broadcast(FLOATS, weights[first + t]);
        a0 = x0.fma(w, a0);
        a1 = x1.fma(w, a1);
        a2 = x2.fma(w, a2);
        a3 = x3.fma(w, a3);
        w = FloatVector.broadcast(FLOATS, weights[first + t - width]);
        b0 = x0.fma(w, b0);
        b1 = x1.fma(w, b1);
        b2 = x2.fma(w, b2);
        b3 = x3.fma(w, b3);
      }
      for (; t < 3 * width; t++) {
        int at = from + offsets[t];
        FloatVector x0 = FloatVector.fromArray(FLOATS, x, at);
        FloatVector x1 = FloatVector.fromArray(FLOATS, x, at + LANES);
        FloatVector x2 = FloatVector.fromArray(FLOATS, x, at + 2 * LANES);
        FloatVector x3 = FloatVector.fromArray(FLOATS, x, at + 3 * LANES);
        FloatVector w = FloatVector.broadcast(FLOATS, weights[first + t]);
        a0 = x0.fma(w, a0);
        a1 = x1.fma(w, a1);
        a2 = x2.fma(w, a2);
        a3 = x3.fma(w, a3);
        w = FloatVector.broadcast(FLOATS, weights[first + t - width]);
        b0 = x0.fma(w, b0);
        b1 = x1.fma(w, b1);
        b2 = x2.fma(w, b2);
        b3 = x3.fma(w, b3);
        w = FloatVector.broadcast(FLOATS, weights[first + t - 2 * width]);
        c0 = x0.fma(w, c0);
        c1 = x1.fma(w, c1);
        c2 = x2.fma(w, c2);
        c3 = x3.fma(w, c3);
      }
      for (; t < height * width; t++) {
        int at = from + offsets[t];
        FloatVector x0 = FloatVector.fromArray(FLOATS, x, at);
        FloatVector x1 = FloatVector.fromArray(FLOATS, x, at + LANES);
        FloatVector x2 = FloatVector.fromArray(FLOATS, x, at + 2 * LANES);
        FloatVector x3 = FloatVector.fromArray(FLOATS, x, at + 3 * LANES);
        FloatVector w = FloatVector.broadcast(FLOATS, weights[first + t]);
        a0 = x0.fma(w, a0);
        a1 = x1.fma(w, a1);
        a2 = x2.fma(w, a2);
        a3 = x3.fma(w, a3);
        w = FloatVector.broadcast(FLOATS, weights[first + t - width]);
        b0 = x0.fma(w, b0);
        b1 = x1.fma(w, b1);
        b2 = x2.fma(w, b2);
        b3 = x3.fma(w, b3);
        w = FloatVector.broadcast(FLOATS, weights[first + t - 2 * width]);
        c0 = x0.fma(w, c0);
        c1 = x1.fma(w, c1);
        c2 = x2.fma(w, c2);
        c3 = x3.fma(w, c3);
        w = FloatVector.broadcast(FLOATS, weights[first + t - 3 * width]);
        d0 = x0.fma(w, d0);
        d1 = x1.fma(w, d1);
        d2 = x2.fma(w, d2);
        d3 = x3.fma(w, d3);
      }
      for (; t < (height + 1) * width; t++) {
        int at = from + offsets[t];
        FloatVector x0 = FloatVector.fromArray(FLOATS, x, at);
        FloatVector x1 = FloatVector.fromArray(FLOATS, x, at + LANES);
        FloatVector x2 = FloatVector.fromArray(FLOATS, x, at + 2 * LANES);
        FloatVector x3 = FloatVector.fromArray(FLOATS, x, at + 3 * LANES);
        FloatVector w = FloatVector.broadcast(FLOATS, weights[first + t - width]);
        b0 = x0.fma(w, b0);
        b1 = x1.fma(w, b1);
        b2 = x2.fma(w, b2);
        b3 = x3.fma(w, b3);
        w = FloatVector.broadcast(FLOATS, weights[first + t - 2 * width]);
        c0 = x0.fma(w, c0);
        c1 = x1.fma(w, c1);
        c2 = x2.fma(w, c2);
        c3 = x3.fma(w, c3);
        w = FloatVector.broadcast(FLOATS, weights[first + t - 3 * width]);
        d0 = x0.fma(w, d0);
        d1 = x1.fma(w, d1);
        d2 = x2.fma(w, d2);
        d3 = x3.fma(w, d3);
      }
      for (; t < (height + 2) * width; t++) {
        int at = from + offsets[t];
        FloatVector x0 = FloatVector.fromArray(FLOATS, x, at);
        FloatVector x1 = FloatVector.fromArray(FLOATS, x, at + LANES);
        FloatVector x2 = FloatVector.fromArray(FLOATS, x, at + 2 * LANES);
        FloatVector x3 = FloatVector.fromArray(FLOATS, x, at + 3 * LANES);
        FloatVector w = FloatVector.broadcast(FLOATS, weights[first + t - 2 * width]);
        c0 = x0.fma(w, c0);
        c1 = x1.fma(w, c1);
        c2 = x2.fma(w, c2);
        c3 = x3.fma(w, c3);
        w = FloatVector.broadcast(FLOATS, weights[first + t - 3 * width]);
        d0 = x0.fma(w, d0);
        d1 = x1.fma(w, d1);
        d2 = x2.fma(w, d2);
        d3 = x3.fma(w, d3);
      }
      for (; t < (height + 3) * width; t++) {
        int at = from + offsets[t];
        FloatVector x0 = FloatVector.fromArray(FLOATS, x, at);
        FloatVector x1 = FloatVector.fromArray(FLOATS, x, at + LANES);
        FloatVector x2 = FloatVector.fromArray(FLOATS, x, at + 2 * LANES);
        FloatVector x3 = FloatVector.fromArray(FLOATS, x, at + 3 * LANES);
        FloatVector w = FloatVector.broadcast(FLOATS, weights[first + t - 3 * width]);
        d0 = x0.fma(w, d0);
        d1 = x1.fma(w, d1);
        d2 = x2.fma(w, d2);
        d3 = x3.fma(w, d3);
      }
      int to = yo + j;
      a0.intoArray(y, to);
      a1.intoArray(y, to + LANES);
      a2.intoArray(y, to + 2 * LANES);
      a3.intoArray(y, to + 3 * LANES);
      b0.intoArray(y, to + stride);
      b1.intoArray(y, to + stride + LANES);
      b2.intoArray(y, to + stride + 2 * LANES);
      b3.intoArray(y, to + stride + 3 * LANES);
      c0.intoArray(y, to + 2 * stride);
      c1.intoArray(y, to + 2 * stride + LANES);
      c2.intoArray(y, to + 2 * stride + 2 * LANES);
      c3.intoArray(y, to + 2 * stride + 3 * LANES);
      d0.intoArray(y, to + 3 * stride);
      d1.intoArray(y, to + 3 * stride + LANES);
      d2.intoArray(y, to + 3 * stride + 2 * LANES);
      d3.intoArray(y, to + 3 * stride + 3 * LANES);
    }
  }

  /// The same of rows that do not fill four vectors, one vector at a time.
  private static void fourShort(
      float[] x,
      int xo,
      int[] offsets,
      float[] weights,
      int first,
      int height,
      int width,
      float start,
      float[] y,
      int yo,
      int stride,
      int n) {
    for (int i = 0; i < n; i += LANES) {
      VectorMask<Float> inside = FLOATS.indexInRange(i, n);
      FloatVector s = FloatVector.broadcast(FLOATS, start);
      FloatVector a0 = s;
      FloatVector b0 = s;
      FloatVector c0 = s;
      FloatVector d0 = s;
      int from = xo + i;
      int t = 0;
      for (; t < width; t++) {
        FloatVector x0 = FloatVector.fromArray(FLOATS, x, from + offsets[t], inside);
        FloatVector w = FloatVector.broadcast(FLOATS, weights[first + t]);
        a0 = x0.fma(w, a0);
      }
      for (; t < 2 * width; t++) {
        FloatVector x0 = FloatVector.fromArray(FLOATS, x, from + offsets[t], inside);
        FloatVector w = FloatVector.broadcast(FLOATS, weights[first + t]);
        a0 = x0.fma(w, a0);
        w = FloatVector.broadcast(FLOATS, weights[first + t - width]);
        b0 = x0.fma(w, b0);
      }
      for (; t < 3 * width; t++) {
        FloatVector x0 = FloatVector.fromArray(FLOATS, x, from + offsets[t], inside);
        FloatVector w = FloatVector.broadcast(FLOATS, weights[first + t]);
        a0 = x0.fma(w, a0);
        w = FloatVector.broadcast(FLOATS, weights[first + t - width]);
        b0 = x0.fma(w, b0);
        w = FloatVector.broadcast(FLOATS, weights[first + t - 2 * width]);
        c0 = x0.fma(w, c0);
      }
      for (; t < height * width; t++) {
        FloatVector x0 = FloatVector.fromArray(FLOATS, x, from + offsets[t], inside);
        FloatVector w = FloatVector.broadcast(FLOATS, weights[first + t]);
        a0 = x0.fma(w, a0);
        w = FloatVector.broadcast(FLOATS, weights[first + t - width]);
        b0 = x0.fma(w, b0);
        w = FloatVector.broadcast(FLOATS, weights[first + t - 2 * width]);
        c0 = x0.fma(w, c0);
        w = FloatVector.broadcast(FLOATS, weights[first + t - 3 * width]);
        d0 = x0.fma(w, d0);
      }
      for (; t < (height + 1) * width; t++) {
        FloatVector x0 = FloatVector.fromArray(FLOATS, x, from + offsets[t], inside);
        FloatVector w = FloatVector.broadcast(FLOATS, weights[first + t - width]);
        b0 = x0.fma(w, b0);
        w = FloatVector.broadcast(FLOATS, weights[first + t - 2 * width]);
        c0 = x0.fma(w, c0);
        w = FloatVector.broadcast(FLOATS, weights[first + t - 3 * width]);
        d0 = x0.fma(w, d0);
      }
      for (; t < (height + 2) * width; t++) {
        FloatVector x0 = FloatVector.fromArray(FLOATS, x, from + offsets[t], inside);
        FloatVector w = FloatVector.broadcast(FLOATS, weights[first + t - 2 * width]);
        c0 = x0.fma(w, c0);
        w = FloatVector.broadcast(FLOATS, weights[first + t - 3 * width]);
        d0 = x0.fma(w, d0);
      }
      for (; t < (height + 3) * width; t++) {
        FloatVector x0 = FloatVector.fromArray(FLOATS, x, from + offsets[t], inside);
        FloatVector w = FloatVector.broadcast(FLOATS, weights[first + t - 3 * width]);
        d0 = x0.fma(w, d0);
      }
      int to = yo + i;
      a0.intoArray(y, to, inside);
      b0.intoArray(y, to + stride, inside);
      c0.intoArray(y, to + 2 * stride, inside);
      d0.intoArray(y, to + 3 * stride, inside);
    }
  }
}
