package convolarium.engine.kernels;

import static jdk.incubator.vector.VectorOperators.I2B;
import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_B2I;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/// Weighted sums of few rows of bytes by vectors, two rows of sums from three vectors each: a byte
/// that became a float serves both. With six vectors the JVM's compiler ran out of nodes on some
/// days, and made an object for each vector: then the filter took twice the time. A helper for what
/// is said again for every vector would do the same: in a method so large it is no longer inlined.
///
/// A sum becomes a sample without Java's conversion to a whole number, which looks for numbers out
/// of range: 512½ more, it has its whole part in bits 14 to 21 of the float, and floats in order
/// are whole numbers in order, as far as they are not negative.
final class VectorBytes {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();

  static final int FRACTION = 14;
  static final float BEGIN = 512;
  static final int LEAST = Float.floatToIntBits(BEGIN);
  static final int MOST = Float.floatToIntBits(BEGIN + 255);

  private VectorBytes() {}

  /// @return whether rows so short were done
  static boolean samples(
      byte[] x,
      int[] offsets,
      float[] weights,
      int width,
      float start,
      byte[] s,
      int so,
      int stride,
      int n) {
    if (n < 3 * LANES || !VectorSamples.BYTES_FIT) {
      return false;
    }
    int taps = weights.length;
    for (int i = 0; i < n; i += 3 * LANES) {
      int j = Math.min(i, n - 3 * LANES);
      FloatVector begin = FloatVector.broadcast(FLOATS, start);
      FloatVector a0 = begin;
      FloatVector a1 = begin;
      FloatVector a2 = begin;
      FloatVector b0 = begin;
      FloatVector b1 = begin;
      FloatVector b2 = begin;
      int t = 0;
      for (; t < width; t++) {
        int at = offsets[t] + j;
        FloatVector wa = FloatVector.broadcast(FLOATS, weights[t]);
        FloatVector x0 =
            (FloatVector)
                ByteVector.fromArray(VectorSamples.BYTES, x, at)
                    .convertShape(ZERO_EXTEND_B2I, INTS, 0)
                    .convert(I2F, 0);
        a0 = x0.fma(wa, a0);
        FloatVector x1 =
            (FloatVector)
                ByteVector.fromArray(VectorSamples.BYTES, x, at + LANES)
                    .convertShape(ZERO_EXTEND_B2I, INTS, 0)
                    .convert(I2F, 0);
        a1 = x1.fma(wa, a1);
        FloatVector x2 =
            (FloatVector)
                ByteVector.fromArray(VectorSamples.BYTES, x, at + 2 * LANES)
                    .convertShape(ZERO_EXTEND_B2I, INTS, 0)
                    .convert(I2F, 0);
        a2 = x2.fma(wa, a2);
      }
      for (; t < taps; t++) {
        int at = offsets[t] + j;
        FloatVector wa = FloatVector.broadcast(FLOATS, weights[t]);
        FloatVector wb = FloatVector.broadcast(FLOATS, weights[t - width]);
        FloatVector x0 =
            (FloatVector)
                ByteVector.fromArray(VectorSamples.BYTES, x, at)
                    .convertShape(ZERO_EXTEND_B2I, INTS, 0)
                    .convert(I2F, 0);
        a0 = x0.fma(wa, a0);
        b0 = x0.fma(wb, b0);
        FloatVector x1 =
            (FloatVector)
                ByteVector.fromArray(VectorSamples.BYTES, x, at + LANES)
                    .convertShape(ZERO_EXTEND_B2I, INTS, 0)
                    .convert(I2F, 0);
        a1 = x1.fma(wa, a1);
        b1 = x1.fma(wb, b1);
        FloatVector x2 =
            (FloatVector)
                ByteVector.fromArray(VectorSamples.BYTES, x, at + 2 * LANES)
                    .convertShape(ZERO_EXTEND_B2I, INTS, 0)
                    .convert(I2F, 0);
        a2 = x2.fma(wa, a2);
        b2 = x2.fma(wb, b2);
      }
      for (; t < taps + width; t++) {
        int at = offsets[t] + j;
        FloatVector wb = FloatVector.broadcast(FLOATS, weights[t - width]);
        FloatVector x0 =
            (FloatVector)
                ByteVector.fromArray(VectorSamples.BYTES, x, at)
                    .convertShape(ZERO_EXTEND_B2I, INTS, 0)
                    .convert(I2F, 0);
        b0 = x0.fma(wb, b0);
        FloatVector x1 =
            (FloatVector)
                ByteVector.fromArray(VectorSamples.BYTES, x, at + LANES)
                    .convertShape(ZERO_EXTEND_B2I, INTS, 0)
                    .convert(I2F, 0);
        b1 = x1.fma(wb, b1);
        FloatVector x2 =
            (FloatVector)
                ByteVector.fromArray(VectorSamples.BYTES, x, at + 2 * LANES)
                    .convertShape(ZERO_EXTEND_B2I, INTS, 0)
                    .convert(I2F, 0);
        b2 = x2.fma(wb, b2);
      }
      int to = so + j;
      ((ByteVector)
              a0.add(BEGIN + 0.5f)
                  .reinterpretAsInts()
                  .max(LEAST)
                  .min(MOST)
                  .lanewise(LSHR, FRACTION)
                  .convertShape(I2B, VectorSamples.BYTES, 0))
          .intoArray(s, to);
      ((ByteVector)
              a1.add(BEGIN + 0.5f)
                  .reinterpretAsInts()
                  .max(LEAST)
                  .min(MOST)
                  .lanewise(LSHR, FRACTION)
                  .convertShape(I2B, VectorSamples.BYTES, 0))
          .intoArray(s, to + LANES);
      ((ByteVector)
              a2.add(BEGIN + 0.5f)
                  .reinterpretAsInts()
                  .max(LEAST)
                  .min(MOST)
                  .lanewise(LSHR, FRACTION)
                  .convertShape(I2B, VectorSamples.BYTES, 0))
          .intoArray(s, to + 2 * LANES);
      ((ByteVector)
              b0.add(BEGIN + 0.5f)
                  .reinterpretAsInts()
                  .max(LEAST)
                  .min(MOST)
                  .lanewise(LSHR, FRACTION)
                  .convertShape(I2B, VectorSamples.BYTES, 0))
          .intoArray(s, to + stride);
      ((ByteVector)
              b1.add(BEGIN + 0.5f)
                  .reinterpretAsInts()
                  .max(LEAST)
                  .min(MOST)
                  .lanewise(LSHR, FRACTION)
                  .convertShape(I2B, VectorSamples.BYTES, 0))
          .intoArray(s, to + stride + LANES);
      ((ByteVector)
              b2.add(BEGIN + 0.5f)
                  .reinterpretAsInts()
                  .max(LEAST)
                  .min(MOST)
                  .lanewise(LSHR, FRACTION)
                  .convertShape(I2B, VectorSamples.BYTES, 0))
          .intoArray(s, to + stride + 2 * LANES);
    }
    return true;
  }
}
