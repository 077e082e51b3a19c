package convolarium.engine.kernels;

import static jdk.incubator.vector.VectorOperators.UMAX;
import static jdk.incubator.vector.VectorOperators.UMIN;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorSpecies;

/// Samples compared as bytes, four times as many to a vector as floats. What does not fill a vector
/// is left to the scalar twin.
final class VectorOrder {
  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
  private static final int LANES = BYTES.length();

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
}
