package convolarium.engine.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// Weighted sums of shifted rows by vectors: one row from eight vectors at a time, or two rows from
/// six, so that a number fetched serves both.
///
/// Twelve sums, a number and its weights are what sixteen registers hold; four rows from four
/// vectors were no faster with thirty-two, and took the compiler several times as long.
///
/// Sums stay floats. Made bytes before they left the registers, those of 5 × 5 taps on 12
/// megapixels took 28 ms instead of 31, but 31 too when many other shapes ran before and the
/// compiler made an object for each step; and the methods were twice as long.
final class VectorRows {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();

  private VectorRows() {}

  /// @param tap the first offset
  static void one(
      float[] x,
      int xo,
      int[] offsets,
      int tap,
      float[] weights,
      int first,
      int taps,
      float start,
      float[] y,
      int yo,
      int n) {
    int i = 0;
    for (; i <= n - 8 * LANES; i += 8 * LANES) {
      FloatVector s = FloatVector.broadcast(FLOATS, start);
      FloatVector s0 = s;
      FloatVector s1 = s;
      FloatVector s2 = s;
      FloatVector s3 = s;
      FloatVector s4 = s;
      FloatVector s5 = s;
      FloatVector s6 = s;
      FloatVector s7 = s;
      for (int t = 0; t < taps; t++) {
        FloatVector w = FloatVector.broadcast(FLOATS, weights[first + t]);
        int at = xo + offsets[tap + t] + i;
        s0 = FloatVector.fromArray(FLOATS, x, at).fma(w, s0);
        s1 = FloatVector.fromArray(FLOATS, x, at + LANES).fma(w, s1);
        s2 = FloatVector.fromArray(FLOATS, x, at + 2 * LANES).fma(w, s2);
        s3 = FloatVector.fromArray(FLOATS, x, at + 3 * LANES).fma(w, s3);
        s4 = FloatVector.fromArray(FLOATS, x, at + 4 * LANES).fma(w, s4);
        s5 = FloatVector.fromArray(FLOATS, x, at + 5 * LANES).fma(w, s5);
        s6 = FloatVector.fromArray(FLOATS, x, at + 6 * LANES).fma(w, s6);
        s7 = FloatVector.fromArray(FLOATS, x, at + 7 * LANES).fma(w, s7);
      }
      int to = yo + i;
      s0.intoArray(y, to);
      s1.intoArray(y, to + LANES);
      s2.intoArray(y, to + 2 * LANES);
      s3.intoArray(y, to + 3 * LANES);
      s4.intoArray(y, to + 4 * LANES);
      s5.intoArray(y, to + 5 * LANES);
      s6.intoArray(y, to + 6 * LANES);
      s7.intoArray(y, to + 7 * LANES);
    }
    // the last vector may lie over the one before: cheaper than a mask, which narrow rows cannot
    // avoid
    for (; i < n && n >= LANES; i += LANES) {
      int j = Math.min(i, n - LANES);
      FloatVector s = FloatVector.broadcast(FLOATS, start);
      for (int t = 0; t < taps; t++) {
        FloatVector w = FloatVector.broadcast(FLOATS, weights[first + t]);
        s = FloatVector.fromArray(FLOATS, x, xo + offsets[tap + t] + j).fma(w, s);
      }
      s.intoArray(y, yo + j);
    }
    if (n < LANES) {
      VectorMask<Float> inside = FLOATS.indexInRange(0, n);
      FloatVector s = FloatVector.broadcast(FLOATS, start);
      for (int t = 0; t < taps; t++) {
        FloatVector w = FloatVector.broadcast(FLOATS, weights[first + t]);
        s = FloatVector.fromArray(FLOATS, x, xo + offsets[tap + t], inside).fma(w, s);
      }
      s.intoArray(y, yo, inside);
    }
  }

  static void two(
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
    if (n < 6 * LANES) {
      int taps = height * width;
      one(x, xo, offsets, 0, weights, first, taps, start, y, yo, n);
      one(x, xo, offsets, width, weights, first, taps, start, y, yo + stride, n);
      return;
    }
    for (int i = 0; i < n; i += 6 * LANES) {
      int j = Math.min(i, n - 6 * LANES);
      FloatVector s = FloatVector.broadcast(FLOATS, start);
      FloatVector a0 = s;
      FloatVector a1 = s;
      FloatVector a2 = s;
      FloatVector a3 = s;
      FloatVector a4 = s;
      FloatVector a5 = s;
      FloatVector b0 = s;
      FloatVector b1 = s;
      FloatVector b2 = s;
      FloatVector b3 = s;
      FloatVector b4 = s;
      FloatVector b5 = s;
      int from = xo + j;
      int t = 0;
      for (; t < width; t++) {
        int at = from + offsets[t];
        FloatVector wa = FloatVector.broadcast(FLOATS, weights[first + t]);
        a0 = FloatVector.fromArray(FLOATS, x, at).fma(wa, a0);
        a1 = FloatVector.fromArray(FLOATS, x, at + LANES).fma(wa, a1);
        a2 = FloatVector.fromArray(FLOATS, x, at + 2 * LANES).fma(wa, a2);
        a3 = FloatVector.fromArray(FLOATS, x, at + 3 * LANES).fma(wa, a3);
        a4 = FloatVector.fromArray(FLOATS, x, at + 4 * LANES).fma(wa, a4);
        a5 = FloatVector.fromArray(FLOATS, x, at + 5 * LANES).fma(wa, a5);
      }
      for (; t < height * width; t++) {
        int at = from + offsets[t];
        FloatVector wa = FloatVector.broadcast(FLOATS, weights[first + t]);
        FloatVector wb = FloatVector.broadcast(FLOATS, weights[first + t - width]);
        FloatVector x0 = FloatVector.fromArray(FLOATS, x, at);
        a0 = x0.fma(wa, a0);
        b0 = x0.fma(wb, b0);
        FloatVector x1 = FloatVector.fromArray(FLOATS, x, at + LANES);
        a1 = x1.fma(wa, a1);
        b1 = x1.fma(wb, b1);
        FloatVector x2 = FloatVector.fromArray(FLOATS, x, at + 2 * LANES);
        a2 = x2.fma(wa, a2);
        b2 = x2.fma(wb, b2);
        FloatVector x3 = FloatVector.fromArray(FLOATS, x, at + 3 * LANES);
        a3 = x3.fma(wa, a3);
        b3 = x3.fma(wb, b3);
        FloatVector x4 = FloatVector.fromArray(FLOATS, x, at + 4 * LANES);
        a4 = x4.fma(wa, a4);
        b4 = x4.fma(wb, b4);
        FloatVector x5 = FloatVector.fromArray(FLOATS, x, at + 5 * LANES);
        a5 = x5.fma(wa, a5);
        b5 = x5.fma(wb, b5);
      }
      for (; t < (height + 1) * width; t++) {
        int at = from + offsets[t];
        FloatVector wb = FloatVector.broadcast(FLOATS, weights[first + t - width]);
        b0 = FloatVector.fromArray(FLOATS, x, at).fma(wb, b0);
        b1 = FloatVector.fromArray(FLOATS, x, at + LANES).fma(wb, b1);
        b2 = FloatVector.fromArray(FLOATS, x, at + 2 * LANES).fma(wb, b2);
        b3 = FloatVector.fromArray(FLOATS, x, at + 3 * LANES).fma(wb, b3);
        b4 = FloatVector.fromArray(FLOATS, x, at + 4 * LANES).fma(wb, b4);
        b5 = FloatVector.fromArray(FLOATS, x, at + 5 * LANES).fma(wb, b5);
      }
      int to = yo + j;
      a0.intoArray(y, to);
      a1.intoArray(y, to + LANES);
      a2.intoArray(y, to + 2 * LANES);
      a3.intoArray(y, to + 3 * LANES);
      a4.intoArray(y, to + 4 * LANES);
      a5.intoArray(y, to + 5 * LANES);
      b0.intoArray(y, to + stride);
      b1.intoArray(y, to + stride + LANES);
      b2.intoArray(y, to + stride + 2 * LANES);
      b3.intoArray(y, to + stride + 3 * LANES);
      b4.intoArray(y, to + stride + 4 * LANES);
      b5.intoArray(y, to + stride + 5 * LANES);
    }
  }
}
