package convolarium.engine.kernels;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.IS_NAN;
import static jdk.incubator.vector.VectorOperators.UMAX;
import static jdk.incubator.vector.VectorOperators.UMIN;
import static jdk.incubator.vector.VectorOperators.XOR;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// Samples compared as bytes, four times as many to a vector as floats; and floats. What does not
/// fill a vector is left to the scalar twin.
final class VectorOrder {
  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_PREFERRED;
  static final int LANES = BYTES.length();

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

  /// What both rows look at is compared once. Without a loop over the taps: vectors that go from
  /// one loop into the next become objects on some days. The last vectors may lie over the ones
  /// before.
  ///
  /// @param n at least [#LANES]
  static void extremes(
      byte[] x, int[] offsets, boolean largest, byte[] y, int yo, int stride, int n) {
    // the smallest of the complements is the largest
    ByteVector flip = ByteVector.broadcast(BYTES, largest ? -1 : 0);
    for (int i = 0; i < n; i += LANES) {
      int j = Math.min(i, n - LANES);
      ByteVector both =
          ByteVector.fromArray(BYTES, x, offsets[3] + j)
              .lanewise(XOR, flip)
              .lanewise(UMIN, ByteVector.fromArray(BYTES, x, offsets[4] + j).lanewise(XOR, flip))
              .lanewise(UMIN, ByteVector.fromArray(BYTES, x, offsets[5] + j).lanewise(XOR, flip))
              .lanewise(UMIN, ByteVector.fromArray(BYTES, x, offsets[6] + j).lanewise(XOR, flip))
              .lanewise(UMIN, ByteVector.fromArray(BYTES, x, offsets[7] + j).lanewise(XOR, flip))
              .lanewise(UMIN, ByteVector.fromArray(BYTES, x, offsets[8] + j).lanewise(XOR, flip));
      ByteVector.fromArray(BYTES, x, offsets[0] + j)
          .lanewise(XOR, flip)
          .lanewise(UMIN, ByteVector.fromArray(BYTES, x, offsets[1] + j).lanewise(XOR, flip))
          .lanewise(UMIN, ByteVector.fromArray(BYTES, x, offsets[2] + j).lanewise(XOR, flip))
          .lanewise(UMIN, both)
          .lanewise(XOR, flip)
          .intoArray(y, yo + j);
      ByteVector.fromArray(BYTES, x, offsets[9] + j)
          .lanewise(XOR, flip)
          .lanewise(UMIN, ByteVector.fromArray(BYTES, x, offsets[10] + j).lanewise(XOR, flip))
          .lanewise(UMIN, ByteVector.fromArray(BYTES, x, offsets[11] + j).lanewise(XOR, flip))
          .lanewise(UMIN, both)
          .lanewise(XOR, flip)
          .intoArray(y, yo + stride + j);
    }
  }

  /// Three by three they are sorted, and what two rows of threes come to serves both rows of
  /// windows. The middle of all lies among the largest of the smallest, the middle of the middle
  /// and the smallest of the largest, and is the middle of these. As above, the last vectors may
  /// lie over the ones before.
  ///
  /// @param n at least [#LANES]
  static void middles(byte[] x, int[] offsets, byte[] y, int yo, int stride, int n) {
    for (int i = 0; i < n; i += LANES) {
      int j = Math.min(i, n - LANES);
      ByteVector b0 = ByteVector.fromArray(BYTES, x, offsets[3] + j);
      ByteVector b1 = ByteVector.fromArray(BYTES, x, offsets[4] + j);
      ByteVector b2 = ByteVector.fromArray(BYTES, x, offsets[5] + j);
      ByteVector bLess = b0.lanewise(UMIN, b1);
      ByteVector bMore = b0.lanewise(UMAX, b1);
      ByteVector bMiddle = bLess.lanewise(UMAX, bMore.lanewise(UMIN, b2));
      ByteVector c0 = ByteVector.fromArray(BYTES, x, offsets[6] + j);
      ByteVector c1 = ByteVector.fromArray(BYTES, x, offsets[7] + j);
      ByteVector c2 = ByteVector.fromArray(BYTES, x, offsets[8] + j);
      ByteVector cLess = c0.lanewise(UMIN, c1);
      ByteVector cMore = c0.lanewise(UMAX, c1);
      ByteVector cMiddle = cLess.lanewise(UMAX, cMore.lanewise(UMIN, c2));
      ByteVector low = bLess.lanewise(UMIN, b2).lanewise(UMAX, cLess.lanewise(UMIN, c2));
      ByteVector high = bMore.lanewise(UMAX, b2).lanewise(UMIN, cMore.lanewise(UMAX, c2));
      ByteVector least = bMiddle.lanewise(UMIN, cMiddle);
      ByteVector most = bMiddle.lanewise(UMAX, cMiddle);

      ByteVector a0 = ByteVector.fromArray(BYTES, x, offsets[0] + j);
      ByteVector a1 = ByteVector.fromArray(BYTES, x, offsets[1] + j);
      ByteVector a2 = ByteVector.fromArray(BYTES, x, offsets[2] + j);
      ByteVector aLess = a0.lanewise(UMIN, a1);
      ByteVector aMore = a0.lanewise(UMAX, a1);
      ByteVector aMiddle = aLess.lanewise(UMAX, aMore.lanewise(UMIN, a2));
      ByteVector p = aLess.lanewise(UMIN, a2).lanewise(UMAX, low);
      ByteVector q = aMiddle.lanewise(UMIN, most).lanewise(UMAX, least);
      ByteVector r = aMore.lanewise(UMAX, a2).lanewise(UMIN, high);
      p.lanewise(UMIN, r)
          .lanewise(UMAX, p.lanewise(UMAX, r).lanewise(UMIN, q))
          .intoArray(y, yo + j);

      ByteVector d0 = ByteVector.fromArray(BYTES, x, offsets[9] + j);
      ByteVector d1 = ByteVector.fromArray(BYTES, x, offsets[10] + j);
      ByteVector d2 = ByteVector.fromArray(BYTES, x, offsets[11] + j);
      ByteVector dLess = d0.lanewise(UMIN, d1);
      ByteVector dMore = d0.lanewise(UMAX, d1);
      ByteVector dMiddle = dLess.lanewise(UMAX, dMore.lanewise(UMIN, d2));
      ByteVector u = dLess.lanewise(UMIN, d2).lanewise(UMAX, low);
      ByteVector v = dMiddle.lanewise(UMIN, most).lanewise(UMAX, least);
      ByteVector w = dMore.lanewise(UMAX, d2).lanewise(UMIN, high);
      u.lanewise(UMIN, w)
          .lanewise(UMAX, u.lanewise(UMAX, w).lanewise(UMIN, v))
          .intoArray(y, yo + stride + j);
    }
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
