package convolarium.engine.kernels;

import static jdk.incubator.vector.VectorOperators.I2B;
import static jdk.incubator.vector.VectorOperators.I2F;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_B2I;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/// The two passes of a kernel that is a column times a row, by vectors.
///
/// Each body says for every vector anew what is done with it: in methods so large a helper that
/// takes or returns vectors is no longer inlined, and then each vector becomes an object.
final class VectorPasses {
  private static final VectorSpecies<Byte> BYTES = VectorSamples.BYTES;
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();

  private VectorPasses() {}

  /// Samples become floats on the way to their sums: rows of bytes stay in the first cache, where
  /// rows of floats would not, and that is worth more than the conversions cost. Each serves four
  /// sums.
  static void down(
      byte[] s, int so, int[] rows, float[] weights, float[] y, int yo, int stride, int n) {
    for (int i = 0; i < n; i += 2 * LANES) {
      // the last vectors may lie over the ones before
      int j = Math.max(0, Math.min(i, n - 2 * LANES));
      int from = so + j;
      FloatVector l0 = FloatVector.zero(FLOATS);
      FloatVector l1 = l0;
      FloatVector l2 = l0;
      FloatVector l3 = l0;
      FloatVector r0 = l0;
      FloatVector r1 = l0;
      FloatVector r2 = l0;
      FloatVector r3 = l0;
      for (int t = 0; t < rows.length; t++) {
        int at = from + rows[t];
        FloatVector left =
            (FloatVector)
                ((IntVector)
                        ByteVector.fromArray(BYTES, s, at).convertShape(ZERO_EXTEND_B2I, INTS, 0))
                    .convert(I2F, 0);
        FloatVector right =
            (FloatVector)
                ((IntVector)
                        ByteVector.fromArray(BYTES, s, at + LANES)
                            .convertShape(ZERO_EXTEND_B2I, INTS, 0))
                    .convert(I2F, 0);
        FloatVector w0 = FloatVector.broadcast(FLOATS, weights[t + 3]);
        l0 = left.fma(w0, l0);
        r0 = right.fma(w0, r0);
        FloatVector w1 = FloatVector.broadcast(FLOATS, weights[t + 2]);
        l1 = left.fma(w1, l1);
        r1 = right.fma(w1, r1);
        FloatVector w2 = FloatVector.broadcast(FLOATS, weights[t + 1]);
        l2 = left.fma(w2, l2);
        r2 = right.fma(w2, r2);
        FloatVector w3 = FloatVector.broadcast(FLOATS, weights[t]);
        l3 = left.fma(w3, l3);
        r3 = right.fma(w3, r3);
      }
      int to = yo + j;
      l0.intoArray(y, to);
      r0.intoArray(y, to + LANES);
      l1.intoArray(y, to + stride);
      r1.intoArray(y, to + stride + LANES);
      l2.intoArray(y, to + 2 * stride);
      r2.intoArray(y, to + 2 * stride + LANES);
      l3.intoArray(y, to + 3 * stride);
      r3.intoArray(y, to + 3 * stride + LANES);
    }
  }

  /// Whether [#mirrored] can be used and gains: eight floats lie across two lines only half as
  /// often as sixteen, and taking numbers from two vectors of eight needs three instructions.
  static boolean mirrors(int step, int n) {
    return LANES >= 16 && step <= LANES && n >= 4 * LANES;
  }

  /// Two neighbours that have the same weight are added first: half the products. From tap to tap
  /// every second vector moves on by taking numbers from the next, since a load that lies across
  /// two lines of the cache costs as much as two. Sums become samples as in [VectorBytes].
  static void mirrored(float[] x, int xo, int step, float[] weights, byte[] s, int so, int n) {
    FloatVector on = FloatVector.zero(FLOATS).addIndex(1).add(step);
    FloatVector back = FloatVector.zero(FLOATS).addIndex(1).add(LANES - step);
    int middle = weights.length / 2;
    for (int i = 0; i < n; i += 4 * LANES) {
      // the last vectors may lie over the ones before
      int j = Math.min(i, n - 4 * LANES);
      int left = xo + j;
      int right = left + 2 * middle * step;
      FloatVector s0 = FloatVector.zero(FLOATS);
      FloatVector s1 = s0;
      FloatVector s2 = s0;
      FloatVector s3 = s0;
      FloatVector l0 = FloatVector.fromArray(FLOATS, x, left);
      FloatVector l1 = FloatVector.fromArray(FLOATS, x, left + LANES);
      FloatVector l2 = FloatVector.fromArray(FLOATS, x, left + 2 * LANES);
      FloatVector l3 = FloatVector.fromArray(FLOATS, x, left + 3 * LANES);
      FloatVector r0 = FloatVector.fromArray(FLOATS, x, right);
      FloatVector r1 = FloatVector.fromArray(FLOATS, x, right + LANES);
      FloatVector r2 = FloatVector.fromArray(FLOATS, x, right + 2 * LANES);
      FloatVector r3 = FloatVector.fromArray(FLOATS, x, right + 3 * LANES);
      for (int t = 0; t < middle; t++) {
        FloatVector w = FloatVector.broadcast(FLOATS, weights[t]);
        s0 = l0.add(r0).fma(w, s0);
        s1 = l1.add(r1).fma(w, s1);
        s2 = l2.add(r2).fma(w, s2);
        s3 = l3.add(r3).fma(w, s3);
        left += step;
        right -= step;
        l0 = on.selectFrom(l0, l1);
        l1 = FloatVector.fromArray(FLOATS, x, left + LANES);
        l2 = on.selectFrom(l2, l3);
        l3 = FloatVector.fromArray(FLOATS, x, left + 3 * LANES);
        r3 = back.selectFrom(r2, r3);
        r2 = FloatVector.fromArray(FLOATS, x, right + 2 * LANES);
        r1 = back.selectFrom(r0, r1);
        r0 = FloatVector.fromArray(FLOATS, x, right);
      }
      FloatVector w = FloatVector.broadcast(FLOATS, weights[middle]);
      int to = so + j;
      ((ByteVector)
              l0.fma(w, s0)
                  .add(VectorBytes.BEGIN + 0.5f)
                  .reinterpretAsInts()
                  .max(VectorBytes.LEAST)
                  .min(VectorBytes.MOST)
                  .lanewise(LSHR, VectorBytes.FRACTION)
                  .convertShape(I2B, BYTES, 0))
          .intoArray(s, to);
      ((ByteVector)
              l1.fma(w, s1)
                  .add(VectorBytes.BEGIN + 0.5f)
                  .reinterpretAsInts()
                  .max(VectorBytes.LEAST)
                  .min(VectorBytes.MOST)
                  .lanewise(LSHR, VectorBytes.FRACTION)
                  .convertShape(I2B, BYTES, 0))
          .intoArray(s, to + LANES);
      ((ByteVector)
              l2.fma(w, s2)
                  .add(VectorBytes.BEGIN + 0.5f)
                  .reinterpretAsInts()
                  .max(VectorBytes.LEAST)
                  .min(VectorBytes.MOST)
                  .lanewise(LSHR, VectorBytes.FRACTION)
                  .convertShape(I2B, BYTES, 0))
          .intoArray(s, to + 2 * LANES);
      ((ByteVector)
              l3.fma(w, s3)
                  .add(VectorBytes.BEGIN + 0.5f)
                  .reinterpretAsInts()
                  .max(VectorBytes.LEAST)
                  .min(VectorBytes.MOST)
                  .lanewise(LSHR, VectorBytes.FRACTION)
                  .convertShape(I2B, BYTES, 0))
          .intoArray(s, to + 3 * LANES);
    }
  }
}
