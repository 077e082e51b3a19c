package convolarium.engine.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// What is done to whole planes at once, so that small ones do not cost a call for each row.
///
/// A 3 × 3 kernel's nine weights fit the registers: a column of vectors walks down the plane, and
/// each row that it meets is added to the sums that see it. What a row adds is summed by itself
/// first, so that no sum waits for the one before. Masks keep the columns outside out of the first
/// and the last column of vectors, which may lie over the one before it.
final class VectorPlanes implements PlaneKernels {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();
  private static final int HALF = LANES / 2;
  private static final VectorSpecies<Float> HALVES =
      VectorSpecies.of(float.class, VectorShape.forBitSize(FLOATS.vectorBitSize() / 2));
  private static final FloatVector NUMBERS = FloatVector.zero(FLOATS).addIndex(1);
  private static final VectorMask<Float> SECONDS =
      VectorMask.fromLong(FLOATS, 0xAAAA_AAAA_AAAA_AAAAL);
  private static final VectorShuffle<Float> EVEN = VectorShuffle.iota(FLOATS, 0, 2, true);
  private static final VectorShuffle<Float> ODD = VectorShuffle.iota(FLOATS, 1, 2, true);
  private static final VectorShuffle<Float> TWICE = VectorShuffle.fromOp(FLOATS, i -> i / 2);
  private static final VectorShuffle<Float> NEXT = VectorShuffle.fromOp(FLOATS, i -> i / 2 + 1);

  /// The lanes that are not left of column 0 when the first is at `column`.
  private static VectorMask<Float> from(int column) {
    return NUMBERS.compare(VectorOperators.GE, (float) Math.max(-column, 0));
  }

  /// The first `count` lanes, or all.
  private static VectorMask<Float> first(int count) {
    return NUMBERS.lt((float) Math.min(count, LANES));
  }

  /// Two of a row of three weights by turns; the one behind them is 0.
  private static FloatVector turns(float[] weights, int row, int even, int odd) {
    float first = even < 3 ? weights[row + even] : 0;
    float second = odd < 3 ? weights[row + odd] : 0;
    return FloatVector.broadcast(FLOATS, first).blend(second, SECONDS);
  }

  @Override
  public void nineSums(
      float[] x,
      int xo,
      int height,
      int width,
      int top,
      int left,
      int step,
      float[] weights,
      int first,
      float start,
      float[] y,
      int yo,
      int rows,
      int n) {
    if (step == 1) {
      each(x, xo, height, width, top, left, weights, first, start, y, yo, rows, n);
    } else {
      everySecond(x, xo, height, width, top, left, weights, first, start, y, yo, rows, n);
    }
  }

  /// With step 1.
  private static void each(
      float[] x,
      int xo,
      int height,
      int width,
      int top,
      int left,
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
    FloatVector zero = FloatVector.zero(FLOATS);
    int end = Math.min(height, rows + 2 - top);
    for (int j = 0; j < n; j += LANES) {
      int column = Math.max(0, Math.min(j, n - LANES));
      VectorMask<Float> notBefore = from(column - left);
      VectorMask<Float> notBehind = first(width - (column - left + 2));
      FloatVector sum = none;
      FloatVector next = none;
      int i = top - 2;
      for (int row = 0; row < end; row++, i++) {
        int at = xo + row * width + column - left;
        FloatVector l = zero.blend(FloatVector.fromArray(FLOATS, x, at), notBefore);
        FloatVector m = FloatVector.fromArray(FLOATS, x, at + 1);
        FloatVector r = zero.blend(FloatVector.fromArray(FLOATS, x, at + 2), notBehind);

        if (i >= 0) {
          sum.add(r.fma(w8, m.fma(w7, l.mul(w6)))).intoArray(y, yo + i * n + column);
        }
        sum = next.add(r.fma(w5, m.fma(w4, l.mul(w3))));
        next = r.fma(w2, m.fma(w1, l.fma(w0, none)));
      }
      if (i < rows) {
        sum.intoArray(y, yo + i * n + column);
      }
    }
  }

  /// The same with step 2. Even lanes hold what is left of a sum's middle, odd lanes the middle:
  /// they are multiplied by both weights at once and added at the end. Of the rows of `x` every
  /// second is seen by one row of sums, the others by two.
  private static void everySecond(
      float[] x,
      int xo,
      int height,
      int width,
      int top,
      int left,
      float[] weights,
      int first,
      float start,
      float[] y,
      int yo,
      int rows,
      int n) {
    FloatVector w0 =
        FloatVector.broadcast(FLOATS, weights[first]).blend(weights[first + 1], SECONDS);
    FloatVector w2 = FloatVector.broadcast(FLOATS, weights[first + 2]);
    FloatVector w3 =
        FloatVector.broadcast(FLOATS, weights[first + 3]).blend(weights[first + 4], SECONDS);
    FloatVector w5 = FloatVector.broadcast(FLOATS, weights[first + 5]);
    FloatVector w6 =
        FloatVector.broadcast(FLOATS, weights[first + 6]).blend(weights[first + 7], SECONDS);
    FloatVector w8 = FloatVector.broadcast(FLOATS, weights[first + 8]);
    FloatVector zero = FloatVector.zero(FLOATS);
    FloatVector none = zero.blend(start, SECONDS);
    int end = Math.min(height, 2 * rows + 1 - top);
    for (int j = 0; j < n; j += HALF) {
      int column = Math.max(0, Math.min(j, n - HALF));
      int from = 2 * column - left;
      VectorMask<Float> notBefore = from(from);
      VectorMask<Float> notBehind = first(width - (from + 2));
      FloatVector two = none;
      FloatVector third = zero;
      for (int row = 0; row < end; row++) {
        int at = xo + row * width + from;
        FloatVector l = zero.blend(FloatVector.fromArray(FLOATS, x, at), notBefore);
        FloatVector r = zero.blend(FloatVector.fromArray(FLOATS, x, at + 2), notBehind);
        int seen = row + top;
        if (seen % 2 == 1) {
          two = l.fma(w3, two);
          third = r.fma(w5, third);
        } else {
          if (seen > 0) {
            FloatVector all = l.fma(w6, two);
            third = r.fma(w8, third).add(all);
            third
                .rearrange(EVEN)
                .add(all.rearrange(ODD))
                .reinterpretShape(HALVES, 0)
                .reinterpretAsFloats()
                .intoArray(y, yo + (seen / 2 - 1) * n + column);
          }
          two = l.fma(w0, none);
          third = r.mul(w2);
        }
      }
      if (end < 2 * rows + 1 - top) {
        third
            .add(two)
            .rearrange(EVEN)
            .add(two.rearrange(ODD))
            .reinterpretShape(HALVES, 0)
            .reinterpretAsFloats()
            .intoArray(y, yo + (rows - 1) * n + column);
      }
    }
  }

  /// The way back. Of two neighbouring sums one lies in the middle of a number's nine weights, the
  /// other between two numbers: both are made at once of each number twice and the next one twice.
  /// So are two rows: one sees a row of numbers, the other that row and the one before.
  @Override
  public void ninePuts(
      float[] x,
      int xo,
      int height,
      int width,
      int top,
      int left,
      float[] weights,
      int first,
      float start,
      float[] y,
      int yo,
      int rows,
      int n) {
    // which of a row of weights even and odd lanes have for a number, and which for the next one
    boolean odd = left % 2 != 0;
    FloatVector w0 = turns(weights, first, odd ? 1 : 2, odd ? 2 : 3);
    FloatVector w1 = turns(weights, first + 3, odd ? 1 : 2, odd ? 2 : 3);
    FloatVector w2 = turns(weights, first + 6, odd ? 1 : 2, odd ? 2 : 3);
    FloatVector v0 = turns(weights, first, odd ? 3 : 0, odd ? 0 : 1);
    FloatVector v1 = turns(weights, first + 3, odd ? 3 : 0, odd ? 0 : 1);
    FloatVector v2 = turns(weights, first + 6, odd ? 3 : 0, odd ? 0 : 1);
    FloatVector zero = FloatVector.zero(FLOATS);
    FloatVector none = FloatVector.broadcast(FLOATS, start);
    for (int column = 0; column < n; column += LANES) {
      int from = (column + left - 1) >> 1;
      VectorMask<Float> inside = from(from).and(first(width - from));
      VectorMask<Float> kept = first(n - column);
      FloatVector sum = none;
      int i = -top;
      for (int row = 0; row < height && i < rows; row++, i += 2) {
        FloatVector all =
            zero.blend(FloatVector.fromArray(FLOATS, x, xo + row * width + from), inside);
        FloatVector one = all.rearrange(TWICE);
        FloatVector next = all.rearrange(NEXT);
        int to = yo + i * n + column;
        if (i >= 0) {
          next.fma(v0, one.fma(w0, sum)).intoArray(y, to, kept);
        }
        if (i >= -1 && i < rows - 1) {
          next.fma(v1, one.fma(w1, none)).intoArray(y, to + n, kept);
        }
        sum = next.fma(v2, one.fma(w2, none));
      }
      for (; i < rows; i++) {
        if (i >= 0) {
          sum.intoArray(y, yo + i * n + column, kept);
        }
        sum = none;
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
