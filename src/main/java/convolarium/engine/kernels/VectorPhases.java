package convolarium.engine.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Rows taken apart into rows of every s-th number, and put together again, by vectors.
///
/// All of these take rows of at least a vector. The last vector may lie over the one before: a mask
/// would cost more, and its branches would be compiled anew for every other length.
final class VectorPhases {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  static final int LANES = FLOATS.length();

  /// Which lanes of two vectors, counted on, make the first and the second half when they take
  /// turns.
  private static final FloatVector FIRST = turns(0);

  private static final FloatVector SECOND = turns(LANES / 2);

  /// Every second lane of two vectors, from the first or from the second on.
  private static final FloatVector EVEN = FloatVector.zero(FLOATS).addIndex(2);

  private static final FloatVector ODD = EVEN.add(1);

  private VectorPhases() {}

  private static FloatVector turns(int from) {
    float[] lanes = new float[LANES];
    for (int i = 0; i < LANES; i++) {
      lanes[i] = from + i / 2 + i % 2 * LANES;
    }
    return FloatVector.fromArray(FLOATS, lanes, 0);
  }

  static void fromTwo(
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

  static void fromFour(
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

  static void toTwo(float[] x, int xo, int stride, float[] y, int yo, int n) {
    for (int i = 0; i < n; i += LANES) {
      int j = Math.min(i, n - LANES);
      FloatVector x0 = FloatVector.fromArray(FLOATS, x, xo + j);
      FloatVector x1 = FloatVector.fromArray(FLOATS, x, xo + stride + j);
      int at = yo + 2 * j;
      FIRST.selectFrom(x0, x1).intoArray(y, at);
      SECOND.selectFrom(x0, x1).intoArray(y, at + LANES);
    }
  }

  static void toFour(float[] x, int xo, int stride, float[] y, int yo, int n) {
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
}
