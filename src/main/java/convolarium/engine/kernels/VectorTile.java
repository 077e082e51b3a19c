package convolarium.engine.kernels;

import static jdk.incubator.vector.VectorOperators.GE;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// The matrix product of the vector twin: eight rows by two vectors, kept in registers.
///
/// Sixteen accumulators hide the latency of a multiply-add, and each number fetched serves eight or
/// two of them. Where there are only sixteen registers, the tile is done as two halves of four
/// rows. Half a tile, for the last columns of a row, is eight rows by one vector. Each is written
/// out, as [VectorKernels] says why.
///
/// Source: Goto and van de Geijn, Anatomy of High-Performance Matrix Multiplication (2008).
final class VectorTile {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();
  static final int COLUMNS = 2 * LANES;
  private static final boolean MANY_REGISTERS = FLOATS.vectorBitSize() >= 512;

  /// A loop that the compiler knows to be short is not cut by it into a loop of loops, whose
  /// counters would take the registers that hold the addresses: that costs a sixth of the speed.
  private static final int STRETCH = 64;

  private VectorTile() {}

  static void tile(
      int depth,
      float[] a,
      int ao,
      float[] b,
      int bo,
      int[] offsets,
      int first,
      boolean add,
      float[] c,
      int co,
      int stride) {
    if (MANY_REGISTERS) {
      eightRows(depth, a, ao, b, bo, offsets, first, add, c, co, stride);
    } else {
      fourRows(depth, a, ao, b, bo, offsets, first, add, c, co, stride);
      fourRows(depth, a, ao + 4, b, bo, offsets, first, add, c, co + 4 * stride, stride);
    }
  }

  private static void eightRows(
      int depth,
      float[] a,
      int ao,
      float[] b,
      int bo,
      int[] offsets,
      int first,
      boolean add,
      float[] c,
      int co,
      int stride) {
    FloatVector zero = FloatVector.zero(FLOATS);
    FloatVector l0 = zero;
    FloatVector r0 = zero;
    FloatVector l1 = zero;
    FloatVector r1 = zero;
    FloatVector l2 = zero;
    FloatVector r2 = zero;
    FloatVector l3 = zero;
    FloatVector r3 = zero;
    FloatVector l4 = zero;
    FloatVector r4 = zero;
    FloatVector l5 = zero;
    FloatVector r5 = zero;
    FloatVector l6 = zero;
    FloatVector r6 = zero;
    FloatVector l7 = zero;
    FloatVector r7 = zero;
    int weights = ao - first * Kernels.ROWS;
    int end = first + depth;
    for (int from = first; from < end; from += STRETCH) {
      int to = Math.min(from + STRETCH, end);
      for (int k = from; k < to; k++) {
        int at = bo + offsets[k];
        FloatVector left = FloatVector.fromArray(FLOATS, b, at);
        FloatVector right = FloatVector.fromArray(FLOATS, b, at + LANES);
        int w = weights + k * Kernels.ROWS;
        FloatVector a0 = FloatVector.broadcast(FLOATS, a[w]);
        l0 = a0.fma(left, l0);
        r0 = a0.fma(right, r0);
        FloatVector a1 = FloatVector.broadcast(FLOATS, a[w + 1]);
        l1 = a1.fma(left, l1);
        r1 = a1.fma(right, r1);
        FloatVector a2 = FloatVector.broadcast(FLOATS, a[w + 2]);
        l2 = a2.fma(left, l2);
        r2 = a2.fma(right, r2);
        FloatVector a3 = FloatVector.broadcast(FLOATS, a[w + 3]);
        l3 = a3.fma(left, l3);
        r3 = a3.fma(right, r3);
        FloatVector a4 = FloatVector.broadcast(FLOATS, a[w + 4]);
        l4 = a4.fma(left, l4);
        r4 = a4.fma(right, r4);
        FloatVector a5 = FloatVector.broadcast(FLOATS, a[w + 5]);
        l5 = a5.fma(left, l5);
        r5 = a5.fma(right, r5);
        FloatVector a6 = FloatVector.broadcast(FLOATS, a[w + 6]);
        l6 = a6.fma(left, l6);
        r6 = a6.fma(right, r6);
        FloatVector a7 = FloatVector.broadcast(FLOATS, a[w + 7]);
        l7 = a7.fma(left, l7);
        r7 = a7.fma(right, r7);
      }
    }
    if (add) {
      l0 = l0.add(FloatVector.fromArray(FLOATS, c, co));
      r0 = r0.add(FloatVector.fromArray(FLOATS, c, co + LANES));
      l1 = l1.add(FloatVector.fromArray(FLOATS, c, co + stride));
      r1 = r1.add(FloatVector.fromArray(FLOATS, c, co + stride + LANES));
      l2 = l2.add(FloatVector.fromArray(FLOATS, c, co + 2 * stride));
      r2 = r2.add(FloatVector.fromArray(FLOATS, c, co + 2 * stride + LANES));
      l3 = l3.add(FloatVector.fromArray(FLOATS, c, co + 3 * stride));
      r3 = r3.add(FloatVector.fromArray(FLOATS, c, co + 3 * stride + LANES));
      l4 = l4.add(FloatVector.fromArray(FLOATS, c, co + 4 * stride));
      r4 = r4.add(FloatVector.fromArray(FLOATS, c, co + 4 * stride + LANES));
      l5 = l5.add(FloatVector.fromArray(FLOATS, c, co + 5 * stride));
      r5 = r5.add(FloatVector.fromArray(FLOATS, c, co + 5 * stride + LANES));
      l6 = l6.add(FloatVector.fromArray(FLOATS, c, co + 6 * stride));
      r6 = r6.add(FloatVector.fromArray(FLOATS, c, co + 6 * stride + LANES));
      l7 = l7.add(FloatVector.fromArray(FLOATS, c, co + 7 * stride));
      r7 = r7.add(FloatVector.fromArray(FLOATS, c, co + 7 * stride + LANES));
    }
    l0.intoArray(c, co);
    r0.intoArray(c, co + LANES);
    l1.intoArray(c, co + stride);
    r1.intoArray(c, co + stride + LANES);
    l2.intoArray(c, co + 2 * stride);
    r2.intoArray(c, co + 2 * stride + LANES);
    l3.intoArray(c, co + 3 * stride);
    r3.intoArray(c, co + 3 * stride + LANES);
    l4.intoArray(c, co + 4 * stride);
    r4.intoArray(c, co + 4 * stride + LANES);
    l5.intoArray(c, co + 5 * stride);
    r5.intoArray(c, co + 5 * stride + LANES);
    l6.intoArray(c, co + 6 * stride);
    r6.intoArray(c, co + 6 * stride + LANES);
    l7.intoArray(c, co + 7 * stride);
    r7.intoArray(c, co + 7 * stride + LANES);
  }

  private static void fourRows(
      int depth,
      float[] a,
      int ao,
      float[] b,
      int bo,
      int[] offsets,
      int first,
      boolean add,
      float[] c,
      int co,
      int stride) {
    FloatVector zero = FloatVector.zero(FLOATS);
    FloatVector l0 = zero;
    FloatVector r0 = zero;
    FloatVector l1 = zero;
    FloatVector r1 = zero;
    FloatVector l2 = zero;
    FloatVector r2 = zero;
    FloatVector l3 = zero;
    FloatVector r3 = zero;
    int weights = ao - first * Kernels.ROWS;
    int end = first + depth;
    for (int from = first; from < end; from += STRETCH) {
      int to = Math.min(from + STRETCH, end);
      for (int k = from; k < to; k++) {
        int at = bo + offsets[k];
        FloatVector left = FloatVector.fromArray(FLOATS, b, at);
        FloatVector right = FloatVector.fromArray(FLOATS, b, at + LANES);
        int w = weights + k * Kernels.ROWS;
        FloatVector a0 = FloatVector.broadcast(FLOATS, a[w]);
        l0 = a0.fma(left, l0);
        r0 = a0.fma(right, r0);
        FloatVector a1 = FloatVector.broadcast(FLOATS, a[w + 1]);
        l1 = a1.fma(left, l1);
        r1 = a1.fma(right, r1);
        FloatVector a2 = FloatVector.broadcast(FLOATS, a[w + 2]);
        l2 = a2.fma(left, l2);
        r2 = a2.fma(right, r2);
        FloatVector a3 = FloatVector.broadcast(FLOATS, a[w + 3]);
        l3 = a3.fma(left, l3);
        r3 = a3.fma(right, r3);
      }
    }
    if (add) {
      l0 = l0.add(FloatVector.fromArray(FLOATS, c, co));
      r0 = r0.add(FloatVector.fromArray(FLOATS, c, co + LANES));
      l1 = l1.add(FloatVector.fromArray(FLOATS, c, co + stride));
      r1 = r1.add(FloatVector.fromArray(FLOATS, c, co + stride + LANES));
      l2 = l2.add(FloatVector.fromArray(FLOATS, c, co + 2 * stride));
      r2 = r2.add(FloatVector.fromArray(FLOATS, c, co + 2 * stride + LANES));
      l3 = l3.add(FloatVector.fromArray(FLOATS, c, co + 3 * stride));
      r3 = r3.add(FloatVector.fromArray(FLOATS, c, co + 3 * stride + LANES));
    }
    l0.intoArray(c, co);
    r0.intoArray(c, co + LANES);
    l1.intoArray(c, co + stride);
    r1.intoArray(c, co + stride + LANES);
    l2.intoArray(c, co + 2 * stride);
    r2.intoArray(c, co + 2 * stride + LANES);
    l3.intoArray(c, co + 3 * stride);
    r3.intoArray(c, co + 3 * stride + LANES);
  }

  /// A tile one vector wide: eight accumulators still hide the latency where there is one
  /// multiply-add a cycle.
  static void half(
      int depth,
      float[] a,
      int ao,
      float[] b,
      int bo,
      int[] offsets,
      int first,
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
    int weights = ao - first * Kernels.ROWS;
    int end = first + depth;
    for (int from = first; from < end; from += STRETCH) {
      int to = Math.min(from + STRETCH, end);
      for (int k = from; k < to; k++) {
        FloatVector row = FloatVector.fromArray(FLOATS, b, bo + offsets[k]);
        int w = weights + k * Kernels.ROWS;
        s0 = FloatVector.broadcast(FLOATS, a[w]).fma(row, s0);
        s1 = FloatVector.broadcast(FLOATS, a[w + 1]).fma(row, s1);
        s2 = FloatVector.broadcast(FLOATS, a[w + 2]).fma(row, s2);
        s3 = FloatVector.broadcast(FLOATS, a[w + 3]).fma(row, s3);
        s4 = FloatVector.broadcast(FLOATS, a[w + 4]).fma(row, s4);
        s5 = FloatVector.broadcast(FLOATS, a[w + 5]).fma(row, s5);
        s6 = FloatVector.broadcast(FLOATS, a[w + 6]).fma(row, s6);
        s7 = FloatVector.broadcast(FLOATS, a[w + 7]).fma(row, s7);
      }
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

  static void pack(
      float[] x,
      int runs,
      int[] starts,
      int[] bounds,
      int[] offsets,
      int first,
      int depth,
      float[] b,
      int bo) {
    int next = starts[runs - 1] - bounds[runs - 1];
    if (runs <= 2 && next >= 0) {
      packTwo(x, starts[0], next, bounds[1], offsets, first, depth, b, bo);
      return;
    }
    for (int k = 0; k < depth; k++) {
      int row = bo + k * COLUMNS;
      // a run may write too far: the next one, or the next row, comes later and puts it right
      for (int r = 0; r < runs; r++) {
        int from = starts[r] + offsets[first + k];
        int to = row + bounds[r];
        FloatVector.fromArray(FLOATS, x, from).intoArray(b, to);
        if (bounds[r + 1] - bounds[r] > LANES) {
          FloatVector.fromArray(FLOATS, x, from + LANES).intoArray(b, to + LANES);
        }
      }
    }
  }

  /// Packs one run or two, the second being where column `bound` says: one vector of each row is of
  /// both, the other of one of them.
  ///
  /// @param next where the second would be in column 0
  private static void packTwo(
      float[] x,
      int start,
      int next,
      int bound,
      int[] offsets,
      int first,
      int depth,
      float[] b,
      int bo) {
    boolean early = bound <= LANES;
    int mixed = early ? 0 : LANES;
    int whole = LANES - mixed;
    int only = (early ? next : start) + whole;
    VectorMask<Float> second = FloatVector.zero(FLOATS).addIndex(1).compare(GE, bound - mixed);
    for (int k = 0; k < depth; k++) {
      int offset = offsets[first + k];
      int row = bo + k * COLUMNS;
      FloatVector.fromArray(FLOATS, x, only + offset).intoArray(b, row + whole);
      FloatVector.fromArray(FLOATS, x, start + mixed + offset)
          .blend(FloatVector.fromArray(FLOATS, x, next + mixed + offset), second)
          .intoArray(b, row + mixed);
    }
  }
}
