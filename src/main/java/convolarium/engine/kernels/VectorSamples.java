package convolarium.engine.kernels;

import static jdk.incubator.vector.VectorOperators.F2I;
import static jdk.incubator.vector.VectorOperators.I2B;
import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_B2I;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// Bytes to floats and back by vectors. What does not fill a vector is left to the scalar twin: all
/// of it where four floats fill a vector, since no vector holds only four bytes.
final class VectorSamples {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();
  static final boolean BYTES_FIT = LANES >= 8;
  static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, 8 * LANES)));

  private VectorSamples() {}

  /// @return how many were done
  static int widen(byte[] s, int so, float[] y, int yo, int n) {
    int end = BYTES_FIT ? FLOATS.loopBound(n) : 0;
    for (int i = 0; i < end; i += LANES) {
      IntVector samples =
          (IntVector) ByteVector.fromArray(BYTES, s, so + i).convertShape(ZERO_EXTEND_B2I, INTS, 0);
      ((FloatVector) samples.convert(I2F, 0)).intoArray(y, yo + i);
    }
    return end;
  }

  /// @return how many were done
  static int narrow(float[] x, int xo, boolean absolute, float offset, byte[] s, int so, int n) {
    int end = BYTES_FIT ? FLOATS.loopBound(n) : 0;
    for (int i = 0; i < end; i += LANES) {
      FloatVector value = FloatVector.fromArray(FLOATS, x, xo + i);
      if (absolute) {
        value = value.abs();
      }
      IntVector whole = (IntVector) value.add(offset + 0.5f).convert(F2I, 0);
      ((ByteVector) whole.max(0).min(255).convertShape(I2B, BYTES, 0)).intoArray(s, so + i);
    }
    return end;
  }

  static void hypotenuse(float[] x, float[] y, int from, int n) {
    for (int i = from; i < from + n; i += LANES) {
      FloatVector a = FloatVector.fromArray(FLOATS, x, i);
      FloatVector b = FloatVector.fromArray(FLOATS, y, i);
      a.mul(a).add(b.mul(b)).sqrt().intoArray(x, i);
    }
  }

  static void mixtures(
      float[] x, int xo, int[] offsets, float[] weights, int pitch, float[] y, int yo, int n) {
    int taps = offsets.length;
    for (int i = 0; i < n; i += LANES) {
      VectorMask<Float> mask = FLOATS.indexInRange(i, n);
      FloatVector sum = FloatVector.zero(FLOATS);
      for (int t = 0; t < taps; t++) {
        FloatVector weight = FloatVector.fromArray(FLOATS, weights, t * pitch + i, mask);
        sum = FloatVector.fromArray(FLOATS, x, xo + offsets[t] + i, mask).fma(weight, sum);
      }
      sum.add(FloatVector.fromArray(FLOATS, weights, taps * pitch + i, mask))
          .intoArray(y, yo + i, mask);
    }
  }
}
