package convolarium.engine.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Inner products by vectors, eight rows side by side: no sum waits for another, and memory, which
/// is what they wait for, gives eight rows at once faster than one behind the other.
final class VectorInner {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  static final int LANES = FLOATS.length();

  private VectorInner() {}

  /// Over `[0, n)`, a multiple of [#LANES].
  static void inner(
      int rows, float[] a, int ao, int pitch, float[] b, int bo, int n, float[] y, int yo) {
    FloatVector s0 = FloatVector.zero(FLOATS);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    FloatVector s4 = s0;
    FloatVector s5 = s0;
    FloatVector s6 = s0;
    FloatVector s7 = s0;
    // missing rows are the last one once more
    int last = rows - 1;
    int p0 = ao;
    int p1 = ao + Math.min(1, last) * pitch;
    int p2 = ao + Math.min(2, last) * pitch;
    int p3 = ao + Math.min(3, last) * pitch;
    int p4 = ao + Math.min(4, last) * pitch;
    int p5 = ao + Math.min(5, last) * pitch;
    int p6 = ao + Math.min(6, last) * pitch;
    int p7 = ao + Math.min(7, last) * pitch;
    for (int j = 0; j < n; j += LANES) {
      FloatVector row = FloatVector.fromArray(FLOATS, b, bo + j);
      s0 = FloatVector.fromArray(FLOATS, a, p0 + j).fma(row, s0);
      s1 = FloatVector.fromArray(FLOATS, a, p1 + j).fma(row, s1);
      s2 = FloatVector.fromArray(FLOATS, a, p2 + j).fma(row, s2);
      s3 = FloatVector.fromArray(FLOATS, a, p3 + j).fma(row, s3);
      s4 = FloatVector.fromArray(FLOATS, a, p4 + j).fma(row, s4);
      s5 = FloatVector.fromArray(FLOATS, a, p5 + j).fma(row, s5);
      s6 = FloatVector.fromArray(FLOATS, a, p6 + j).fma(row, s6);
      s7 = FloatVector.fromArray(FLOATS, a, p7 + j).fma(row, s7);
    }
    float[] sums = new float[Kernels.ROWS];
    sums[0] = s0.reduceLanes(VectorOperators.ADD);
    sums[1] = s1.reduceLanes(VectorOperators.ADD);
    sums[2] = s2.reduceLanes(VectorOperators.ADD);
    sums[3] = s3.reduceLanes(VectorOperators.ADD);
    sums[4] = s4.reduceLanes(VectorOperators.ADD);
    sums[5] = s5.reduceLanes(VectorOperators.ADD);
    sums[6] = s6.reduceLanes(VectorOperators.ADD);
    sums[7] = s7.reduceLanes(VectorOperators.ADD);
    for (int i = 0; i < rows; i++) {
      y[yo + i] += sums[i];
    }
  }
}
