package convolarium.engine.kernels;

import static jdk.incubator.vector.VectorOperators.GE;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/// Packs what a [VectorTile] multiplies.
final class VectorPacking {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();
  private static final int COLUMNS = VectorTile.COLUMNS;

  private VectorPacking() {}

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
        int end = bounds[r + 1] - bounds[r];
        for (int j = 0; j < end; j += LANES) {
          FloatVector.fromArray(FLOATS, x, from + j).intoArray(b, to + j);
        }
      }
    }
  }

  /// Packs one run or two, the second being where column `bound` says: one vector of each row is of
  /// both, the others of one of them.
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
    int mixed = Math.min(bound / LANES * LANES, COLUMNS - LANES);
    int one = mixed > 0 ? 0 : LANES;
    int other = mixed < COLUMNS - LANES ? COLUMNS - LANES : LANES;
    int fromOne = one + (one < mixed ? start : next);
    int fromOther = other + (other < mixed ? start : next);
    VectorMask<Float> second = FloatVector.zero(FLOATS).addIndex(1).compare(GE, bound - mixed);
    for (int k = 0; k < depth; k++) {
      int offset = offsets[first + k];
      int row = bo + k * COLUMNS;
      FloatVector.fromArray(FLOATS, x, fromOne + offset).intoArray(b, row + one);
      FloatVector.fromArray(FLOATS, x, fromOther + offset).intoArray(b, row + other);
      FloatVector.fromArray(FLOATS, x, start + mixed + offset)
          .blend(FloatVector.fromArray(FLOATS, x, next + mixed + offset), second)
          .intoArray(b, row + mixed);
    }
  }
}
