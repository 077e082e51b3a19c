package convolarium.engine.kernels;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.IS_NAN;
import static jdk.incubator.vector.VectorOperators.UMAX;
import static jdk.incubator.vector.VectorOperators.UMIN;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// Samples compared as bytes, four times as many to a vector as floats; and floats. What does not
/// fill a vector is left to the scalar twin.
final class VectorOrder {
  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
  private static final int LANES = BYTES.length();

  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

  static final int WIDTH = FLOATS.length();

  private VectorOrder() {}

  /// @return how many were done
  static int extremes(byte[] x, int a, int b, boolean largest, byte[] y, int yo, int n) {
    int end = BYTES.loopBound(n);
    if (largest) {
      for (int i = 0; i < end; i += LANES) {
        ByteVector p = ByteVector.fromArray(BYTES, x, a + i);
        p.lanewise(UMAX, ByteVector.fromArray(BYTES, x, b + i)).intoArray(y, yo + i);
      }
    } else {
      for (int i = 0; i < end; i += LANES) {
        ByteVector p = ByteVector.fromArray(BYTES, x, a + i);
        p.lanewise(UMIN, ByteVector.fromArray(BYTES, x, b + i)).intoArray(y, yo + i);
      }
    }
    return end;
  }

  /// @return how many were done
  static int exchange(byte[] x, int a, int b, int low, int high, int n) {
    int end = BYTES.loopBound(n);
    for (int i = 0; i < end; i += LANES) {
      ByteVector p = ByteVector.fromArray(BYTES, x, a + i);
      ByteVector q = ByteVector.fromArray(BYTES, x, b + i);
      p.lanewise(UMIN, q).intoArray(x, low + i);
      p.lanewise(UMAX, q).intoArray(x, high + i);
    }
    return end;
  }

  /// The last vector may lie over the one before, where it finds nothing larger: half the time that
  /// masks took.
  ///
  /// @param n at least [#WIDTH]
  static void larger(
      float[] x, int xo, int position, int step, float[] y, int[] at, int yo, int n) {
    IntVector steps = IntVector.zero(INTS).addIndex(step);
    for (int i = 0; i < n; i += WIDTH) {
      int j = Math.min(i, n - WIDTH);
      FloatVector given = FloatVector.fromArray(FLOATS, x, xo + j);
      FloatVector largest = FloatVector.fromArray(FLOATS, y, yo + j);
      IntVector found = IntVector.fromArray(INTS, at, yo + j);
      VectorMask<Float> better =
          given.compare(GT, largest).or(given.test(IS_NAN)).or(found.lt(0).cast(FLOATS));
      largest.blend(given, better).intoArray(y, yo + j);
      found.blend(steps.add(position + j * step), better.cast(INTS)).intoArray(at, yo + j);
    }
  }
}
