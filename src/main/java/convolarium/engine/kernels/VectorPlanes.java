package convolarium.engine.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// What is done to whole planes at once, so that small ones do not cost a call for each row.
///
/// A 3 × 3 kernel's nine weights fit the registers: a column of vectors walks down the plane, and
/// each row that it meets is added to the three sums that see it. What a row adds is summed by
/// itself first, so that no sum waits for the one before. The last column of vectors may lie over
/// the one before it; where a row is shorter than a vector, a mask keeps to it.
final class VectorPlanes {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();
  private static final int HALF = LANES / 2;
  private static final VectorShuffle<Float> EVEN = VectorShuffle.iota(FLOATS, 0, 2, true);

  private VectorPlanes() {}

  static void nineSums(
      float[] x,
      int xo,
      int pitch,
      float[] weights,
      int first,
      float start,
      float[] y,
      int yo,
      int rows,
      int n) {
    FloatVector w0 = FloatVector.broadcast(FLOATS, weights[first + 0]);
    FloatVector w1 = FloatVector.broadcast(FLOATS, weights[first + 1]);
    FloatVector w2 = FloatVector.broadcast(FLOATS, weights[first + 2]);
    FloatVector w3 = FloatVector.broadcast(FLOATS, weights[first + 3]);
    FloatVector w4 = FloatVector.broadcast(FLOATS, weights[first + 4]);
    FloatVector w5 = FloatVector.broadcast(FLOATS, weights[first + 5]);
    FloatVector w6 = FloatVector.broadcast(FLOATS, weights[first + 6]);
    FloatVector w7 = FloatVector.broadcast(FLOATS, weights[first + 7]);
    FloatVector w8 = FloatVector.broadcast(FLOATS, weights[first + 8]);
    FloatVector none = FloatVector.broadcast(FLOATS, start);
    VectorMask<Float> inside = FLOATS.indexInRange(0, Math.min(n, LANES));
    for (int j = 0; j < n; j += LANES) {
      int column = Math.max(0, Math.min(j, n - LANES));
      int at = xo + column;
      FloatVector l = FloatVector.fromArray(FLOATS, x, at);
      FloatVector m = FloatVector.fromArray(FLOATS, x, at + 1);
      FloatVector r = FloatVector.fromArray(FLOATS, x, at + 2);
      FloatVector next = r.fma(w2, m.fma(w1, l.fma(w0, none)));
      at += pitch;
      l = FloatVector.fromArray(FLOATS, x, at);
      m = FloatVector.fromArray(FLOATS, x, at + 1);
      r = FloatVector.fromArray(FLOATS, x, at + 2);

      FloatVector sum = next.add(r.fma(w5, m.fma(w4, l.mul(w3))));
      next = r.fma(w2, m.fma(w1, l.fma(w0, none)));
      for (int i = 0; i < rows; i++) {
        at += pitch;
        l = FloatVector.fromArray(FLOATS, x, at);
        m = FloatVector.fromArray(FLOATS, x, at + 1);
        r = FloatVector.fromArray(FLOATS, x, at + 2);

        sum.add(r.fma(w8, m.fma(w7, l.mul(w6)))).intoArray(y, yo + i * n + column, inside);
        sum = next.add(r.fma(w5, m.fma(w4, l.mul(w3))));
        next = r.fma(w2, m.fma(w1, l.fma(w0, none)));
      }
    }
  }

  /// The same with step 2: sums of every column, of which every second is kept. Of the rows of `x`
  /// every second is seen by one row of sums, the others by two.
  static void everySecond(
      float[] x,
      int xo,
      int pitch,
      float[] weights,
      int first,
      float start,
      float[] y,
      int yo,
      int rows,
      int n) {
    FloatVector w0 = FloatVector.broadcast(FLOATS, weights[first + 0]);
    FloatVector w1 = FloatVector.broadcast(FLOATS, weights[first + 1]);
    FloatVector w2 = FloatVector.broadcast(FLOATS, weights[first + 2]);
    FloatVector w3 = FloatVector.broadcast(FLOATS, weights[first + 3]);
    FloatVector w4 = FloatVector.broadcast(FLOATS, weights[first + 4]);
    FloatVector w5 = FloatVector.broadcast(FLOATS, weights[first + 5]);
    FloatVector w6 = FloatVector.broadcast(FLOATS, weights[first + 6]);
    FloatVector w7 = FloatVector.broadcast(FLOATS, weights[first + 7]);
    FloatVector w8 = FloatVector.broadcast(FLOATS, weights[first + 8]);
    FloatVector none = FloatVector.broadcast(FLOATS, start);
    VectorMask<Float> inside = FLOATS.indexInRange(0, Math.min(n, HALF));
    for (int j = 0; j < n; j += HALF) {
      int column = Math.max(0, Math.min(j, n - HALF));
      int at = xo + 2 * column;
      FloatVector l = FloatVector.fromArray(FLOATS, x, at);
      FloatVector m = FloatVector.fromArray(FLOATS, x, at + 1);
      FloatVector r = FloatVector.fromArray(FLOATS, x, at + 2);
      FloatVector sum = r.fma(w2, m.fma(w1, l.fma(w0, none)));
      for (int i = 0; i < rows; i++) {
        at += pitch;
        l = FloatVector.fromArray(FLOATS, x, at);
        m = FloatVector.fromArray(FLOATS, x, at + 1);
        r = FloatVector.fromArray(FLOATS, x, at + 2);

        sum = sum.add(r.fma(w5, m.fma(w4, l.mul(w3))));
        at += pitch;
        l = FloatVector.fromArray(FLOATS, x, at);
        m = FloatVector.fromArray(FLOATS, x, at + 1);
        r = FloatVector.fromArray(FLOATS, x, at + 2);

        FloatVector all = sum.add(r.fma(w8, m.fma(w7, l.mul(w6))));
        all.rearrange(EVEN).intoArray(y, yo + i * n + column, inside);
        sum = r.fma(w2, m.fma(w1, l.fma(w0, none)));
      }
    }
  }

  static void copy(float[] x, int xo, int pitch, float[] y, int yo, int stride, int rows, int n) {
    if (n < LANES) {
      VectorMask<Float> inside = FLOATS.indexInRange(0, n);
      for (int i = 0; i < rows; i++) {
        FloatVector.fromArray(FLOATS, x, xo + i * pitch, inside)
            .intoArray(y, yo + i * stride, inside);
      }
      return;
    }
    for (int i = 0; i < rows; i++) {
      int from = xo + i * pitch;
      int to = yo + i * stride;
      for (int j = 0; j < n; j += LANES) {
        int column = Math.min(j, n - LANES);
        FloatVector.fromArray(FLOATS, x, from + column).intoArray(y, to + column);
      }
    }
  }
}
