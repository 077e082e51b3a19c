package convolarium.engine.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// Rows taken apart into rows of every s-th number, and put together again, by vectors.
///
/// In rows of at least a vector the last one may lie over the one before: a mask would cost more,
/// and its branches would be compiled anew for every other length. Shorter rows, which planes of
/// few tiles have, are read as whole vectors and written by masks, in loops of their own: a half to
/// a fifth of the time of single numbers. One loop for both took a tenth to a half more, and loads
/// by masks as well would make objects.
final class VectorPhases {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();

  /// Which lanes of two vectors, counted on, make the first and the second half when they take
  /// turns.
  private static final FloatVector FIRST = turns(0);

  private static final FloatVector SECOND = turns(LANES / 2);

  private static final FloatVector NUMBERS = FloatVector.zero(FLOATS).addIndex(1);

  /// Every second lane of two vectors, from the first or from the second on.
  private static final FloatVector EVEN = FloatVector.zero(FLOATS).addIndex(2);

  private static final FloatVector ODD = EVEN.add(1);

  private VectorPhases() {}

  /// The first `count` lanes, or all, or none.
  private static VectorMask<Float> first(int count) {
    return NUMBERS.lt((float) count);
  }

  private static FloatVector turns(int from) {
    float[] lanes = new float[LANES];
    for (int i = 0; i < LANES; i++) {
      lanes[i] = from + i / 2 + i % 2 * LANES;
    }
    return FloatVector.fromArray(FLOATS, lanes, 0);
  }

  /// @return how many rows were done: of short ones not those behind which too few numbers can be
  ///   read, and none by steps that are not for vectors
  static int separate(
      float[] x,
      int xo,
      int pitch,
      int step,
      float[] y,
      int yo,
      int stride,
      int[] to,
      int rows,
      int n) {
    if (step == 8) {
      return fromEight(x, xo, pitch, y, yo, stride, to, rows, n);
    }
    if (step != 2 && step != 4) {
      return 0;
    }
    if (n < LANES) {
      int whole = wholes(x.length - xo, pitch, step * LANES, rows);
      if (step == 2) {
        fewFromTwo(x, xo, pitch, y, yo, stride, to, whole, n);
      } else {
        fewFromFour(x, xo, pitch, y, yo, stride, to, whole, n);
      }
      return whole;
    }
    if (step == 2) {
      fromTwo(x, xo, pitch, y, yo, stride, to, rows, n);
    } else {
      fromFour(x, xo, pitch, y, yo, stride, to, rows, n);
    }
    return rows;
  }

  /// By two, and each half by four.
  private static int fromEight(
      float[] x, int xo, int pitch, float[] y, int yo, int stride, int[] to, int rows, int n) {
    int half = 4 * n;
    float[] halves = new float[rows * 2 * half + 4 * LANES];
    int done = separate(x, xo, pitch, 2, halves, 0, 2 * half, new int[] {0, half}, rows, half);
    int[] even = {to[0], to[2], to[4], to[6]};
    int[] odd = {to[1], to[3], to[5], to[7]};
    separate(halves, 0, 2 * half, 4, y, yo, stride, even, done, n);
    separate(halves, half, 2 * half, 4, y, yo, stride, odd, done, n);
    return done;
  }

  /// How many rows have so many numbers from their beginning on.
  private static int wholes(int given, int pitch, int numbers, int rows) {
    int r = rows;
    while (r > 0 && (r - 1) * pitch + numbers > given) {
      r--;
    }
    return r;
  }

  /// @return whether it was done
  static boolean interleave(float[] x, int xo, int stride, int step, float[] y, int yo, int n) {
    boolean few = n < LANES;
    if (step != 2 && step != 4 || few && x.length - xo - (step - 1) * stride < LANES) {
      return false;
    }
    if (few && step == 2) {
      fewToTwo(x, xo, stride, y, yo, n);
    } else if (few) {
      fewToFour(x, xo, stride, y, yo, n);
    } else if (step == 2) {
      toTwo(x, xo, stride, y, yo, n);
    } else {
      toFour(x, xo, stride, y, yo, n);
    }
    return true;
  }

  private static void fromTwo(
      float[] x, int xo, int pitch, float[] y, int yo, int stride, int[] to, int rows, int n) {
    int to0 = yo + to[0];
    int to1 = yo + to[1];
    for (int r = 0; r < rows; r++) {
      int in = xo + r * pitch;
      int out = r * stride;
      for (int i = 0; i < n; i += LANES) {
        int j = Math.min(i, n - LANES);
        FloatVector x0 = FloatVector.fromArray(FLOATS, x, in + 2 * j);
        FloatVector x1 = FloatVector.fromArray(FLOATS, x, in + 2 * j + LANES);
        EVEN.selectFrom(x0, x1).intoArray(y, to0 + out + j);
        ODD.selectFrom(x0, x1).intoArray(y, to1 + out + j);
      }
    }
  }

  private static void fromFour(
      float[] x, int xo, int pitch, float[] y, int yo, int stride, int[] to, int rows, int n) {
    int to0 = yo + to[0];
    int to1 = yo + to[1];
    int to2 = yo + to[2];
    int to3 = yo + to[3];
    for (int r = 0; r < rows; r++) {
      int in = xo + r * pitch;
      int out = r * stride;
      for (int i = 0; i < n; i += LANES) {
        int j = Math.min(i, n - LANES);
        int at = in + 4 * j;
        FloatVector x0 = FloatVector.fromArray(FLOATS, x, at);
        FloatVector x1 = FloatVector.fromArray(FLOATS, x, at + LANES);
        FloatVector x2 = FloatVector.fromArray(FLOATS, x, at + 2 * LANES);
        FloatVector x3 = FloatVector.fromArray(FLOATS, x, at + 3 * LANES);
        FloatVector even0 = EVEN.selectFrom(x0, x1);
        FloatVector even1 = EVEN.selectFrom(x2, x3);
        FloatVector odd0 = ODD.selectFrom(x0, x1);
        FloatVector odd1 = ODD.selectFrom(x2, x3);
        EVEN.selectFrom(even0, even1).intoArray(y, to0 + out + j);
        EVEN.selectFrom(odd0, odd1).intoArray(y, to1 + out + j);
        ODD.selectFrom(even0, even1).intoArray(y, to2 + out + j);
        ODD.selectFrom(odd0, odd1).intoArray(y, to3 + out + j);
      }
    }
  }

  /// Rows of less than a vector, behind which there are numbers to fill two.
  private static void fewFromTwo(
      float[] x, int xo, int pitch, float[] y, int yo, int stride, int[] to, int rows, int n) {
    VectorMask<Float> kept = first(n);
    int to0 = yo + to[0];
    int to1 = yo + to[1];
    for (int r = 0; r < rows; r++) {
      int in = xo + r * pitch;
      int out = r * stride;
      FloatVector x0 = FloatVector.fromArray(FLOATS, x, in);
      FloatVector x1 = FloatVector.fromArray(FLOATS, x, in + LANES);
      EVEN.selectFrom(x0, x1).intoArray(y, to0 + out, kept);
      ODD.selectFrom(x0, x1).intoArray(y, to1 + out, kept);
    }
  }

  /// As [#fewFromTwo], for four.
  private static void fewFromFour(
      float[] x, int xo, int pitch, float[] y, int yo, int stride, int[] to, int rows, int n) {
    VectorMask<Float> kept = first(n);
    int to0 = yo + to[0];
    int to1 = yo + to[1];
    int to2 = yo + to[2];
    int to3 = yo + to[3];
    for (int r = 0; r < rows; r++) {
      int at = xo + r * pitch;
      int out = r * stride;
      FloatVector x0 = FloatVector.fromArray(FLOATS, x, at);
      FloatVector x1 = FloatVector.fromArray(FLOATS, x, at + LANES);
      FloatVector x2 = FloatVector.fromArray(FLOATS, x, at + 2 * LANES);
      FloatVector x3 = FloatVector.fromArray(FLOATS, x, at + 3 * LANES);
      FloatVector even0 = EVEN.selectFrom(x0, x1);
      FloatVector even1 = EVEN.selectFrom(x2, x3);
      FloatVector odd0 = ODD.selectFrom(x0, x1);
      FloatVector odd1 = ODD.selectFrom(x2, x3);
      EVEN.selectFrom(even0, even1).intoArray(y, to0 + out, kept);
      EVEN.selectFrom(odd0, odd1).intoArray(y, to1 + out, kept);
      ODD.selectFrom(even0, even1).intoArray(y, to2 + out, kept);
      ODD.selectFrom(odd0, odd1).intoArray(y, to3 + out, kept);
    }
  }

  private static void toTwo(float[] x, int xo, int stride, float[] y, int yo, int n) {
    for (int i = 0; i < n; i += LANES) {
      int j = Math.min(i, n - LANES);
      FloatVector x0 = FloatVector.fromArray(FLOATS, x, xo + j);
      FloatVector x1 = FloatVector.fromArray(FLOATS, x, xo + stride + j);
      int at = yo + 2 * j;
      FIRST.selectFrom(x0, x1).intoArray(y, at);
      SECOND.selectFrom(x0, x1).intoArray(y, at + LANES);
    }
  }

  private static void toFour(float[] x, int xo, int stride, float[] y, int yo, int n) {
    for (int i = 0; i < n; i += LANES) {
      int j = Math.min(i, n - LANES);
      FloatVector x0 = FloatVector.fromArray(FLOATS, x, xo + j);
      FloatVector x1 = FloatVector.fromArray(FLOATS, x, xo + stride + j);
      FloatVector x2 = FloatVector.fromArray(FLOATS, x, xo + 2 * stride + j);
      FloatVector x3 = FloatVector.fromArray(FLOATS, x, xo + 3 * stride + j);
      FloatVector even0 = FIRST.selectFrom(x0, x2);
      FloatVector even1 = SECOND.selectFrom(x0, x2);
      FloatVector odd0 = FIRST.selectFrom(x1, x3);
      FloatVector odd1 = SECOND.selectFrom(x1, x3);
      int at = yo + 4 * j;
      FIRST.selectFrom(even0, odd0).intoArray(y, at);
      SECOND.selectFrom(even0, odd0).intoArray(y, at + LANES);
      FIRST.selectFrom(even1, odd1).intoArray(y, at + 2 * LANES);
      SECOND.selectFrom(even1, odd1).intoArray(y, at + 3 * LANES);
    }
  }

  /// The way back for rows of less than a vector, behind which there must be numbers to fill it.
  private static void fewToTwo(float[] x, int xo, int stride, float[] y, int yo, int n) {
    FloatVector x0 = FloatVector.fromArray(FLOATS, x, xo);
    FloatVector x1 = FloatVector.fromArray(FLOATS, x, xo + stride);
    FIRST.selectFrom(x0, x1).intoArray(y, yo, first(2 * n));
    SECOND.selectFrom(x0, x1).intoArray(y, yo + LANES, first(2 * n - LANES));
  }

  /// As [#fewToTwo].
  private static void fewToFour(float[] x, int xo, int stride, float[] y, int yo, int n) {
    FloatVector x0 = FloatVector.fromArray(FLOATS, x, xo);
    FloatVector x1 = FloatVector.fromArray(FLOATS, x, xo + stride);
    FloatVector x2 = FloatVector.fromArray(FLOATS, x, xo + 2 * stride);
    FloatVector x3 = FloatVector.fromArray(FLOATS, x, xo + 3 * stride);
    FloatVector even0 = FIRST.selectFrom(x0, x2);
    FloatVector even1 = SECOND.selectFrom(x0, x2);
    FloatVector odd0 = FIRST.selectFrom(x1, x3);
    FloatVector odd1 = SECOND.selectFrom(x1, x3);
    int second = yo + LANES;
    int third = second + LANES;
    int fourth = third + LANES;
    int all = 4 * n;
    FIRST.selectFrom(even0, odd0).intoArray(y, yo, first(all));
    SECOND.selectFrom(even0, odd0).intoArray(y, second, first(all - LANES));
    FIRST.selectFrom(even1, odd1).intoArray(y, third, first(all - 2 * LANES));
    SECOND.selectFrom(even1, odd1).intoArray(y, fourth, first(all - 3 * LANES));
  }
}
