package convolarium.engine.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Half of a [VectorTile]: four rows by three vectors, whose twelve sums leave four of sixteen
/// registers to what they are made of.
final class VectorFourRows {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();

  private VectorFourRows() {}

  static void tile(
      int depth,
      float[] a,
      int ao,
      float[] b,
      int bo,
      int[] offsets,
      boolean add,
      float[] c,
      int co,
      int stride) {
    FloatVector zero = FloatVector.zero(FLOATS);
    FloatVector l0 = zero;
    FloatVector m0 = zero;
    FloatVector r0 = zero;
    FloatVector l1 = zero;
    FloatVector m1 = zero;
    FloatVector r1 = zero;
    FloatVector l2 = zero;
    FloatVector m2 = zero;
    FloatVector r2 = zero;
    FloatVector l3 = zero;
    FloatVector m3 = zero;
    FloatVector r3 = zero;
    for (int k = 0; k < depth; k++) {
      int at = bo + offsets[k];
      FloatVector left = FloatVector.fromArray(FLOATS, b, at);
      FloatVector middle = FloatVector.fromArray(FLOATS, b, at + LANES);
      FloatVector right = FloatVector.fromArray(FLOATS, b, at + 2 * LANES);
      int w = ao + k * Kernels.ROWS;
      FloatVector a0 = FloatVector.broadcast(FLOATS, a[w]);
      l0 = a0.fma(left, l0);
      m0 = a0.fma(middle, m0);
      r0 = a0.fma(right, r0);
      FloatVector a1 = FloatVector.broadcast(FLOATS, a[w + 1]);
      l1 = a1.fma(left, l1);
      m1 = a1.fma(middle, m1);
      r1 = a1.fma(right, r1);
      FloatVector a2 = FloatVector.broadcast(FLOATS, a[w + 2]);
      l2 = a2.fma(left, l2);
      m2 = a2.fma(middle, m2);
      r2 = a2.fma(right, r2);
      FloatVector a3 = FloatVector.broadcast(FLOATS, a[w + 3]);
      l3 = a3.fma(left, l3);
      m3 = a3.fma(middle, m3);
      r3 = a3.fma(right, r3);
    }
    if (add) {
      l0.add(FloatVector.fromArray(FLOATS, c, co)).intoArray(c, co);
      m0.add(FloatVector.fromArray(FLOATS, c, co + LANES)).intoArray(c, co + LANES);
      r0.add(FloatVector.fromArray(FLOATS, c, co + 2 * LANES)).intoArray(c, co + 2 * LANES);
    } else {
      l0.intoArray(c, co);
      m0.intoArray(c, co + LANES);
      r0.intoArray(c, co + 2 * LANES);
    }
    if (add) {
      l1.add(FloatVector.fromArray(FLOATS, c, co + stride)).intoArray(c, co + stride);
      m1.add(FloatVector.fromArray(FLOATS, c, co + stride + LANES))
          .intoArray(c, co + stride + LANES);
      r1.add(FloatVector.fromArray(FLOATS, c, co + stride + 2 * LANES))
          .intoArray(c, co + stride + 2 * LANES);
    } else {
      l1.intoArray(c, co + stride);
      m1.intoArray(c, co + stride + LANES);
      r1.intoArray(c, co + stride + 2 * LANES);
    }
    if (add) {
      l2.add(FloatVector.fromArray(FLOATS, c, co + 2 * stride)).intoArray(c, co + 2 * stride);
      m2.add(FloatVector.fromArray(FLOATS, c, co + 2 * stride + LANES))
          .intoArray(c, co + 2 * stride + LANES);
      r2.add(FloatVector.fromArray(FLOATS, c, co + 2 * stride + 2 * LANES))
          .intoArray(c, co + 2 * stride + 2 * LANES);
    } else {
      l2.intoArray(c, co + 2 * stride);
      m2.intoArray(c, co + 2 * stride + LANES);
      r2.intoArray(c, co + 2 * stride + 2 * LANES);
    }
    if (add) {
      l3.add(FloatVector.fromArray(FLOATS, c, co + 3 * stride)).intoArray(c, co + 3 * stride);
      m3.add(FloatVector.fromArray(FLOATS, c, co + 3 * stride + LANES))
          .intoArray(c, co + 3 * stride + LANES);
      r3.add(FloatVector.fromArray(FLOATS, c, co + 3 * stride + 2 * LANES))
          .intoArray(c, co + 3 * stride + 2 * LANES);
    } else {
      l3.intoArray(c, co + 3 * stride);
      m3.intoArray(c, co + 3 * stride + LANES);
      r3.intoArray(c, co + 3 * stride + 2 * LANES);
    }
  }
}
