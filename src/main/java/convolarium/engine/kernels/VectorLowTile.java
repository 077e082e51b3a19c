package convolarium.engine.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The low tile of a matrix product: seven rows by two long vectors, kept in registers.
///
/// Both factors lie one behind the other, at distances that the compiler knows: so it checks no
/// place within the loop, and the registers are left to the sums. Where vectors are shorter there
/// are sixteen registers only, and the tile is done vector by vector.
final class VectorLowTile {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();
  private static final int COLUMNS = Kernels.LOW_COLUMNS;
  private static final boolean WHOLE = COLUMNS == 2 * LANES;

  /// A loop that the compiler knows to be short is not cut by it into a loop of loops, whose
  /// counters would take the registers that hold the addresses: that costs a sixth of the speed.
  private static final int STRETCH = 64;

  private VectorLowTile() {}

  static void tile(
      int depth, float[] a, int ao, float[] b, int bo, boolean add, float[] c, int co) {
    if (WHOLE) {
      whole(depth, a, ao, b, bo, add, c, co);
      return;
    }
    for (int j = 0; j < COLUMNS; j += LANES) {
      part(depth, a, ao, b, bo + j, add, c, co + j);
    }
  }

  private static void whole(
      int depth, float[] a, int ao, float[] b, int bo, boolean add, float[] c, int co) {
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
    for (int from = 0; from < depth; from += STRETCH) {
      int to = Math.min(from + STRETCH, depth);
      for (int k = from; k < to; k++) {
        int at = bo + k * COLUMNS;
        FloatVector left = FloatVector.fromArray(FLOATS, b, at);
        FloatVector right = FloatVector.fromArray(FLOATS, b, at + LANES);
        int cell = ao + k * Kernels.ROWS;
        FloatVector a0 = FloatVector.broadcast(FLOATS, a[cell]);
        l0 = a0.fma(left, l0);
        r0 = a0.fma(right, r0);
        FloatVector a1 = FloatVector.broadcast(FLOATS, a[cell + 1]);
        l1 = a1.fma(left, l1);
        r1 = a1.fma(right, r1);
        FloatVector a2 = FloatVector.broadcast(FLOATS, a[cell + 2]);
        l2 = a2.fma(left, l2);
        r2 = a2.fma(right, r2);
        FloatVector a3 = FloatVector.broadcast(FLOATS, a[cell + 3]);
        l3 = a3.fma(left, l3);
        r3 = a3.fma(right, r3);
        FloatVector a4 = FloatVector.broadcast(FLOATS, a[cell + 4]);
        l4 = a4.fma(left, l4);
        r4 = a4.fma(right, r4);
        FloatVector a5 = FloatVector.broadcast(FLOATS, a[cell + 5]);
        l5 = a5.fma(left, l5);
        r5 = a5.fma(right, r5);
        FloatVector a6 = FloatVector.broadcast(FLOATS, a[cell + 6]);
        l6 = a6.fma(left, l6);
        r6 = a6.fma(right, r6);
      }
    }
    if (add) {
      l0 = l0.add(FloatVector.fromArray(FLOATS, c, co));
      r0 = r0.add(FloatVector.fromArray(FLOATS, c, co + LANES));
      l1 = l1.add(FloatVector.fromArray(FLOATS, c, co + COLUMNS));
      r1 = r1.add(FloatVector.fromArray(FLOATS, c, co + COLUMNS + LANES));
      l2 = l2.add(FloatVector.fromArray(FLOATS, c, co + 2 * COLUMNS));
      r2 = r2.add(FloatVector.fromArray(FLOATS, c, co + 2 * COLUMNS + LANES));
      l3 = l3.add(FloatVector.fromArray(FLOATS, c, co + 3 * COLUMNS));
      r3 = r3.add(FloatVector.fromArray(FLOATS, c, co + 3 * COLUMNS + LANES));
      l4 = l4.add(FloatVector.fromArray(FLOATS, c, co + 4 * COLUMNS));
      r4 = r4.add(FloatVector.fromArray(FLOATS, c, co + 4 * COLUMNS + LANES));
      l5 = l5.add(FloatVector.fromArray(FLOATS, c, co + 5 * COLUMNS));
      r5 = r5.add(FloatVector.fromArray(FLOATS, c, co + 5 * COLUMNS + LANES));
      l6 = l6.add(FloatVector.fromArray(FLOATS, c, co + 6 * COLUMNS));
      r6 = r6.add(FloatVector.fromArray(FLOATS, c, co + 6 * COLUMNS + LANES));
    }
    l0.intoArray(c, co);
    r0.intoArray(c, co + LANES);
    l1.intoArray(c, co + COLUMNS);
    r1.intoArray(c, co + COLUMNS + LANES);
    l2.intoArray(c, co + 2 * COLUMNS);
    r2.intoArray(c, co + 2 * COLUMNS + LANES);
    l3.intoArray(c, co + 3 * COLUMNS);
    r3.intoArray(c, co + 3 * COLUMNS + LANES);
    l4.intoArray(c, co + 4 * COLUMNS);
    r4.intoArray(c, co + 4 * COLUMNS + LANES);
    l5.intoArray(c, co + 5 * COLUMNS);
    r5.intoArray(c, co + 5 * COLUMNS + LANES);
    l6.intoArray(c, co + 6 * COLUMNS);
    r6.intoArray(c, co + 6 * COLUMNS + LANES);
  }

  private static void part(
      int depth, float[] a, int ao, float[] b, int bo, boolean add, float[] c, int co) {
    FloatVector zero = FloatVector.zero(FLOATS);
    FloatVector s0 = zero;
    FloatVector s1 = zero;
    FloatVector s2 = zero;
    FloatVector s3 = zero;
    FloatVector s4 = zero;
    FloatVector s5 = zero;
    FloatVector s6 = zero;
    for (int from = 0; from < depth; from += STRETCH) {
      int to = Math.min(from + STRETCH, depth);
      for (int k = from; k < to; k++) {
        FloatVector row = FloatVector.fromArray(FLOATS, b, bo + k * COLUMNS);
        int cell = ao + k * Kernels.ROWS;
        s0 = FloatVector.broadcast(FLOATS, a[cell]).fma(row, s0);
        s1 = FloatVector.broadcast(FLOATS, a[cell + 1]).fma(row, s1);
        s2 = FloatVector.broadcast(FLOATS, a[cell + 2]).fma(row, s2);
        s3 = FloatVector.broadcast(FLOATS, a[cell + 3]).fma(row, s3);
        s4 = FloatVector.broadcast(FLOATS, a[cell + 4]).fma(row, s4);
        s5 = FloatVector.broadcast(FLOATS, a[cell + 5]).fma(row, s5);
        s6 = FloatVector.broadcast(FLOATS, a[cell + 6]).fma(row, s6);
      }
    }
    if (add) {
      s0 = s0.add(FloatVector.fromArray(FLOATS, c, co));
      s1 = s1.add(FloatVector.fromArray(FLOATS, c, co + COLUMNS));
      s2 = s2.add(FloatVector.fromArray(FLOATS, c, co + 2 * COLUMNS));
      s3 = s3.add(FloatVector.fromArray(FLOATS, c, co + 3 * COLUMNS));
      s4 = s4.add(FloatVector.fromArray(FLOATS, c, co + 4 * COLUMNS));
      s5 = s5.add(FloatVector.fromArray(FLOATS, c, co + 5 * COLUMNS));
      s6 = s6.add(FloatVector.fromArray(FLOATS, c, co + 6 * COLUMNS));
    }
    s0.intoArray(c, co);
    s1.intoArray(c, co + COLUMNS);
    s2.intoArray(c, co + 2 * COLUMNS);
    s3.intoArray(c, co + 3 * COLUMNS);
    s4.intoArray(c, co + 4 * COLUMNS);
    s5.intoArray(c, co + 5 * COLUMNS);
    s6.intoArray(c, co + 6 * COLUMNS);
  }
}
