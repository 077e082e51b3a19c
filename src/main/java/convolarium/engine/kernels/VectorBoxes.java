package convolarium.engine.kernels;

import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.S2B;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_B2S;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/// Means of small boxes of bytes by vectors, two rows at a time. The last vectors may lie over the
/// ones before.
final class VectorBoxes {
  private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(SHORTS.vectorBitSize() / 2));
  private static final int LANES = SHORTS.length();

  /// Rows at least so long.
  static final int LEAST = 2 * LANES;

  private VectorBoxes() {}

  /// Two vectors of each row at a time.
  ///
  /// @param n at least [#LEAST]
  static void boxes(
      byte[] x, int[] offsets, int width, Quotient by, byte[] s, int so, int stride, int n) {
    ShortVector zero = ShortVector.zero(SHORTS);
    ShortVector factor = ShortVector.broadcast(SHORTS, by.factor());
    ShortVector start = ShortVector.broadcast(SHORTS, by.start());
    int again = by.again();
    int shift = by.shift();
    int taps = by.divisor();
    for (int i = 0; i < n; i += 2 * LANES) {
      int j = Math.min(i, n - 2 * LANES);
      ShortVector a0 = zero;
      ShortVector a1 = zero;
      for (int t = width; t < taps; t++) {
        int at = offsets[t] + j;
        a0 = a0.add(ByteVector.fromArray(BYTES, x, at).convertShape(ZERO_EXTEND_B2S, SHORTS, 0));
        a1 =
            a1.add(
                ByteVector.fromArray(BYTES, x, at + LANES)
                    .convertShape(ZERO_EXTEND_B2S, SHORTS, 0));
      }
      ShortVector b0 = a0;
      ShortVector b1 = a1;
      for (int t = 0; t < width; t++) {
        int a = offsets[t] + j;
        int b = offsets[taps + t] + j;
        a0 = a0.add(ByteVector.fromArray(BYTES, x, a).convertShape(ZERO_EXTEND_B2S, SHORTS, 0));
        a1 =
            a1.add(
                ByteVector.fromArray(BYTES, x, a + LANES).convertShape(ZERO_EXTEND_B2S, SHORTS, 0));
        b0 = b0.add(ByteVector.fromArray(BYTES, x, b).convertShape(ZERO_EXTEND_B2S, SHORTS, 0));
        b1 =
            b1.add(
                ByteVector.fromArray(BYTES, x, b + LANES).convertShape(ZERO_EXTEND_B2S, SHORTS, 0));
      }
      int to = so + j;
      a0 = a0.mul(factor).add(start);
      a0 = a0.add(a0.lanewise(LSHR, again)).lanewise(LSHR, shift);
      ((ByteVector) a0.convertShape(S2B, BYTES, 0)).intoArray(s, to);
      a1 = a1.mul(factor).add(start);
      a1 = a1.add(a1.lanewise(LSHR, again)).lanewise(LSHR, shift);
      ((ByteVector) a1.convertShape(S2B, BYTES, 0)).intoArray(s, to + LANES);
      b0 = b0.mul(factor).add(start);
      b0 = b0.add(b0.lanewise(LSHR, again)).lanewise(LSHR, shift);
      ((ByteVector) b0.convertShape(S2B, BYTES, 0)).intoArray(s, to + stride);
      b1 = b1.mul(factor).add(start);
      b1 = b1.add(b1.lanewise(LSHR, again)).lanewise(LSHR, shift);
      ((ByteVector) b1.convertShape(S2B, BYTES, 0)).intoArray(s, to + stride + LANES);
    }
  }

  /// The same of boxes of 3 × 3. Without loops of three turns the sums take two thirds of the time,
  /// and then all takes no longer than copying the photo vector by vector.
  static void nine(byte[] x, int[] offsets, Quotient by, byte[] s, int so, int stride, int n) {
    ShortVector zero = ShortVector.zero(SHORTS);
    ShortVector factor = ShortVector.broadcast(SHORTS, by.factor());
    ShortVector start = ShortVector.broadcast(SHORTS, by.start());
    int again = by.again();
    int shift = by.shift();
    for (int i = 0; i < n; i += LANES) {
      int j = Math.min(i, n - LANES);
      ShortVector both =
          zero.add(
                  ByteVector.fromArray(BYTES, x, offsets[3] + j)
                      .convertShape(ZERO_EXTEND_B2S, SHORTS, 0))
              .add(
                  ByteVector.fromArray(BYTES, x, offsets[4] + j)
                      .convertShape(ZERO_EXTEND_B2S, SHORTS, 0))
              .add(
                  ByteVector.fromArray(BYTES, x, offsets[5] + j)
                      .convertShape(ZERO_EXTEND_B2S, SHORTS, 0))
              .add(
                  ByteVector.fromArray(BYTES, x, offsets[6] + j)
                      .convertShape(ZERO_EXTEND_B2S, SHORTS, 0))
              .add(
                  ByteVector.fromArray(BYTES, x, offsets[7] + j)
                      .convertShape(ZERO_EXTEND_B2S, SHORTS, 0))
              .add(
                  ByteVector.fromArray(BYTES, x, offsets[8] + j)
                      .convertShape(ZERO_EXTEND_B2S, SHORTS, 0));
      ShortVector a =
          both.add(
                  ByteVector.fromArray(BYTES, x, offsets[0] + j)
                      .convertShape(ZERO_EXTEND_B2S, SHORTS, 0))
              .add(
                  ByteVector.fromArray(BYTES, x, offsets[1] + j)
                      .convertShape(ZERO_EXTEND_B2S, SHORTS, 0))
              .add(
                  ByteVector.fromArray(BYTES, x, offsets[2] + j)
                      .convertShape(ZERO_EXTEND_B2S, SHORTS, 0));
      ShortVector b =
          both.add(
                  ByteVector.fromArray(BYTES, x, offsets[9] + j)
                      .convertShape(ZERO_EXTEND_B2S, SHORTS, 0))
              .add(
                  ByteVector.fromArray(BYTES, x, offsets[10] + j)
                      .convertShape(ZERO_EXTEND_B2S, SHORTS, 0))
              .add(
                  ByteVector.fromArray(BYTES, x, offsets[11] + j)
                      .convertShape(ZERO_EXTEND_B2S, SHORTS, 0));
      a = a.mul(factor).add(start);
      a = a.add(a.lanewise(LSHR, again)).lanewise(LSHR, shift);
      ((ByteVector) a.convertShape(S2B, BYTES, 0)).intoArray(s, so + j);
      b = b.mul(factor).add(start);
      b = b.add(b.lanewise(LSHR, again)).lanewise(LSHR, shift);
      ((ByteVector) b.convertShape(S2B, BYTES, 0)).intoArray(s, so + stride + j);
    }
  }
}
