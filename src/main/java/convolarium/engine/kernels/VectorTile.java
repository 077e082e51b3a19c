package convolarium.engine.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The matrix product of the vector twin: eight rows by three vectors, kept in registers.
///
/// Twenty-four accumulators hide the latency of a multiply-add, and each number fetched serves
/// eight or three of them: so there are few other instructions, which matters where a core is
/// shared. Beside a busy neighbour on an Intel Xeon, tiles two vectors wide took a fifth longer. A
/// third of a tile, for the last columns of a row, is eight rows by one vector; where there are
/// only sixteen registers, a tile is three of these. Both are written out, as [VectorKernels] says
/// why.
///
/// The sums leave eight registers to all else. So there is one loop, since at its end the compiler
/// copies what a loop around it takes up again; each row is added and stored by itself, since it
/// copies what two ways bring together; and all counts begin with 0, since an offset more makes it
/// keep addresses in vector registers, from where they come by the way of the multiply-adds. Any of
/// the three took a sixth of the speed or more.
///
/// Source: Goto and van de Geijn, Anatomy of High-Performance Matrix Multiplication (2008).
final class VectorTile {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();
  static final int COLUMNS = 3 * LANES;
  private static final boolean MANY_REGISTERS = FLOATS.vectorBitSize() >= 512;

  private VectorTile() {}

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
    if (MANY_REGISTERS) {
      eightRows(depth, a, ao, b, bo, offsets, add, c, co, stride);
    } else {
      for (int j = 0; j < COLUMNS; j += LANES) {
        third(depth, a, ao, b, bo + j, offsets, add, c, co + j, stride);
      }
    }
  }

  private static void eightRows(
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
    FloatVector l4 = zero;
    FloatVector m4 = zero;
    FloatVector r4 = zero;
    FloatVector l5 = zero;
    FloatVector m5 = zero;
    FloatVector r5 = zero;
    FloatVector l6 = zero;
    FloatVector m6 = zero;
    FloatVector r6 = zero;
    FloatVector l7 = zero;
    FloatVector m7 = zero;
    FloatVector r7 = zero;
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
      FloatVector a4 = FloatVector.broadcast(FLOATS, a[w + 4]);
      l4 = a4.fma(left, l4);
      m4 = a4.fma(middle, m4);
      r4 = a4.fma(right, r4);
      FloatVector a5 = FloatVector.broadcast(FLOATS, a[w + 5]);
      l5 = a5.fma(left, l5);
      m5 = a5.fma(middle, m5);
      r5 = a5.fma(right, r5);
      FloatVector a6 = FloatVector.broadcast(FLOATS, a[w + 6]);
      l6 = a6.fma(left, l6);
      m6 = a6.fma(middle, m6);
      r6 = a6.fma(right, r6);
      FloatVector a7 = FloatVector.broadcast(FLOATS, a[w + 7]);
      l7 = a7.fma(left, l7);
      m7 = a7.fma(middle, m7);
      r7 = a7.fma(right, r7);
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
    if (add) {
      l4.add(FloatVector.fromArray(FLOATS, c, co + 4 * stride)).intoArray(c, co + 4 * stride);
      m4.add(FloatVector.fromArray(FLOATS, c, co + 4 * stride + LANES))
          .intoArray(c, co + 4 * stride + LANES);
      r4.add(FloatVector.fromArray(FLOATS, c, co + 4 * stride + 2 * LANES))
          .intoArray(c, co + 4 * stride + 2 * LANES);
    } else {
      l4.intoArray(c, co + 4 * stride);
      m4.intoArray(c, co + 4 * stride + LANES);
      r4.intoArray(c, co + 4 * stride + 2 * LANES);
    }
    if (add) {
      l5.add(FloatVector.fromArray(FLOATS, c, co + 5 * stride)).intoArray(c, co + 5 * stride);
      m5.add(FloatVector.fromArray(FLOATS, c, co + 5 * stride + LANES))
          .intoArray(c, co + 5 * stride + LANES);
      r5.add(FloatVector.fromArray(FLOATS, c, co + 5 * stride + 2 * LANES))
          .intoArray(c, co + 5 * stride + 2 * LANES);
    } else {
      l5.intoArray(c, co + 5 * stride);
      m5.intoArray(c, co + 5 * stride + LANES);
      r5.intoArray(c, co + 5 * stride + 2 * LANES);
    }
    if (add) {
      l6.add(FloatVector.fromArray(FLOATS, c, co + 6 * stride)).intoArray(c, co + 6 * stride);
      m6.add(FloatVector.fromArray(FLOATS, c, co + 6 * stride + LANES))
          .intoArray(c, co + 6 * stride + LANES);
      r6.add(FloatVector.fromArray(FLOATS, c, co + 6 * stride + 2 * LANES))
          .intoArray(c, co + 6 * stride + 2 * LANES);
    } else {
      l6.intoArray(c, co + 6 * stride);
      m6.intoArray(c, co + 6 * stride + LANES);
      r6.intoArray(c, co + 6 * stride + 2 * LANES);
    }
    if (add) {
      l7.add(FloatVector.fromArray(FLOATS, c, co + 7 * stride)).intoArray(c, co + 7 * stride);
      m7.add(FloatVector.fromArray(FLOATS, c, co + 7 * stride + LANES))
          .intoArray(c, co + 7 * stride + LANES);
      r7.add(FloatVector.fromArray(FLOATS, c, co + 7 * stride + 2 * LANES))
          .intoArray(c, co + 7 * stride + 2 * LANES);
    } else {
      l7.intoArray(c, co + 7 * stride);
      m7.intoArray(c, co + 7 * stride + LANES);
      r7.intoArray(c, co + 7 * stride + 2 * LANES);
    }
  }

  /// A tile one vector wide: eight accumulators still hide the latency where there is one
  /// multiply-add a cycle.
  static void third(
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
    FloatVector s0 = zero;
    FloatVector s1 = zero;
    FloatVector s2 = zero;
    FloatVector s3 = zero;
    FloatVector s4 = zero;
    FloatVector s5 = zero;
    FloatVector s6 = zero;
    FloatVector s7 = zero;
    for (int k = 0; k < depth; k++) {
      FloatVector row = FloatVector.fromArray(FLOATS, b, bo + offsets[k]);
      int w = ao + k * Kernels.ROWS;
      s0 = FloatVector.broadcast(FLOATS, a[w]).fma(row, s0);
      s1 = FloatVector.broadcast(FLOATS, a[w + 1]).fma(row, s1);
      s2 = FloatVector.broadcast(FLOATS, a[w + 2]).fma(row, s2);
      s3 = FloatVector.broadcast(FLOATS, a[w + 3]).fma(row, s3);
      s4 = FloatVector.broadcast(FLOATS, a[w + 4]).fma(row, s4);
      s5 = FloatVector.broadcast(FLOATS, a[w + 5]).fma(row, s5);
      s6 = FloatVector.broadcast(FLOATS, a[w + 6]).fma(row, s6);
      s7 = FloatVector.broadcast(FLOATS, a[w + 7]).fma(row, s7);
    }
    if (add) {
      s0 = s0.add(FloatVector.fromArray(FLOATS, c, co));
      s1 = s1.add(FloatVector.fromArray(FLOATS, c, co + stride));
      s2 = s2.add(FloatVector.fromArray(FLOATS, c, co + 2 * stride));
      s3 = s3.add(FloatVector.fromArray(FLOATS, c, co + 3 * stride));
      s4 = s4.add(FloatVector.fromArray(FLOATS, c, co + 4 * stride));
      s5 = s5.add(FloatVector.fromArray(FLOATS, c, co + 5 * stride));
      s6 = s6.add(FloatVector.fromArray(FLOATS, c, co + 6 * stride));
      s7 = s7.add(FloatVector.fromArray(FLOATS, c, co + 7 * stride));
    }
    s0.intoArray(c, co);
    s1.intoArray(c, co + stride);
    s2.intoArray(c, co + 2 * stride);
    s3.intoArray(c, co + 3 * stride);
    s4.intoArray(c, co + 4 * stride);
    s5.intoArray(c, co + 5 * stride);
    s6.intoArray(c, co + 6 * stride);
    s7.intoArray(c, co + 7 * stride);
  }
}
