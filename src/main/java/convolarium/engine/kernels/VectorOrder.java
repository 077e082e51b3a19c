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

  /// What both rows look at is compared once. The last vectors may lie over the ones before.
  ///
  /// @param n at least 2 · [#LANES]
  static void extremes(
      byte[] x, int[] offsets, int width, boolean largest, byte[] y, int yo, int stride, int n) {
    int taps = offsets.length - width;
    // the smallest of the complements is the largest
    ByteVector flip = ByteVector.broadcast(BYTES, largest ? -1 : 0);
    for (int i = 0; i < n; i += 2 * LANES) {
      int j = Math.min(i, n - 2 * LANES);
      ByteVector both0 = ByteVector.broadcast(BYTES, -1);
      ByteVector both1 = both0;
      for (int t = width; t < taps; t++) {
        int at = offsets[t] + j;
        both0 = both0.lanewise(UMIN, ByteVector.fromArray(BYTES, x, at).lanewise(XOR, flip));
        both1 =
            both1.lanewise(UMIN, ByteVector.fromArray(BYTES, x, at + LANES).lanewise(XOR, flip));
      }
      ByteVector a0 = both0;
      ByteVector a1 = both1;
      for (int t = 0; t < width; t++) {
        int at = offsets[t] + j;
        a0 = a0.lanewise(UMIN, ByteVector.fromArray(BYTES, x, at).lanewise(XOR, flip));
        a1 = a1.lanewise(UMIN, ByteVector.fromArray(BYTES, x, at + LANES).lanewise(XOR, flip));
      }
      ByteVector b0 = both0;
      ByteVector b1 = both1;
      for (int t = taps; t < taps + width; t++) {
        int at = offsets[t] + j;
        b0 = b0.lanewise(UMIN, ByteVector.fromArray(BYTES, x, at).lanewise(XOR, flip));
        b1 = b1.lanewise(UMIN, ByteVector.fromArray(BYTES, x, at + LANES).lanewise(XOR, flip));
      }
      int to = yo + j;
      a0.lanewise(XOR, flip).intoArray(y, to);
      a1.lanewise(XOR, flip).intoArray(y, to + LANES);
      b0.lanewise(XOR, flip).intoArray(y, to + stride);
      b1.lanewise(XOR, flip).intoArray(y, to + stride + LANES);
    }
  }

  /// Three by three they are sorted. The middle of all lies among the largest of the smallest, the
  /// middle of the middle and the smallest of the largest, and is the middle of these. As above,
  /// the last vector may lie over the one before.
  ///
  /// @param n at least [#LANES]
  static void middles(byte[] x, int[] offsets, int first, byte[] y, int yo, int n) {
    for (int i = 0; i < n; i += LANES) {
      int j = Math.min(i, n - LANES);
      ByteVector a0 = ByteVector.fromArray(BYTES, x, offsets[first] + j);
      ByteVector a1 = ByteVector.fromArray(BYTES, x, offsets[first + 1] + j);
      ByteVector a2 = ByteVector.fromArray(BYTES, x, offsets[first + 2] + j);
      ByteVector aLess = a0.lanewise(UMIN, a1);
      ByteVector aMore = a0.lanewise(UMAX, a1);
      ByteVector aRest = aMore.lanewise(UMIN, a2);
      ByteVector b0 = ByteVector.fromArray(BYTES, x, offsets[first + 3] + j);
      ByteVector b1 = ByteVector.fromArray(BYTES, x, offsets[first + 4] + j);
      ByteVector b2 = ByteVector.fromArray(BYTES, x, offsets[first + 5] + j);
      ByteVector bLess = b0.lanewise(UMIN, b1);
      ByteVector bMore = b0.lanewise(UMAX, b1);
      ByteVector bRest = bMore.lanewise(UMIN, b2);
      ByteVector c0 = ByteVector.fromArray(BYTES, x, offsets[first + 6] + j);
      ByteVector c1 = ByteVector.fromArray(BYTES, x, offsets[first + 7] + j);
      ByteVector c2 = ByteVector.fromArray(BYTES, x, offsets[first + 8] + j);
      ByteVector cLess = c0.lanewise(UMIN, c1);
      ByteVector cMore = c0.lanewise(UMAX, c1);
      ByteVector cRest = cMore.lanewise(UMIN, c2);
      ByteVector low =
          aLess
              .lanewise(UMIN, a2)
              .lanewise(UMAX, bLess.lanewise(UMIN, b2))
              .lanewise(UMAX, cLess.lanewise(UMIN, c2));
      ByteVector high =
          aMore
              .lanewise(UMAX, a2)
              .lanewise(UMIN, bMore.lanewise(UMAX, b2))
              .lanewise(UMIN, cMore.lanewise(UMAX, c2));
      ByteVector p = aLess.lanewise(UMAX, aRest);
      ByteVector q = bLess.lanewise(UMAX, bRest);
      ByteVector r = cLess.lanewise(UMAX, cRest);
      ByteVector middle = p.lanewise(UMIN, q).lanewise(UMAX, p.lanewise(UMAX, q).lanewise(UMIN, r));
      low.lanewise(UMIN, high)
          .lanewise(UMAX, low.lanewise(UMAX, high).lanewise(UMIN, middle))
          .intoArray(y, yo + j);
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
