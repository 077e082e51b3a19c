package convolarium.engine.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// Inner products by vectors, eight rows side by side: no sum waits for another, and memory, which
/// is what they wait for, gives eight rows at once faster than one behind the other. Two vectors of
/// each row at a time took a tenth less than one.
final class VectorInner {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();

  /// Takes the second eight lanes of sixteen to the first.
  private static final VectorShuffle<Float> SECOND_EIGHT =
      VectorShuffle.fromOp(FLOATS, lane -> (lane + Kernels.ROWS) % LANES);

  private VectorInner() {}

  static void inner(
      int rows, float[] a, int ao, int pitch, float[] b, int bo, int n, float[] y, int yo) {
    FloatVector zero = FloatVector.zero(FLOATS);
    FloatVector s0 = zero;
    FloatVector s1 = zero;
    FloatVector s2 = zero;
    FloatVector s3 = zero;
    FloatVector s4 = zero;
    FloatVector s5 = zero;
    FloatVector s6 = zero;
    FloatVector s7 = zero;
    FloatVector t0 = zero;
    FloatVector t1 = zero;
    FloatVector t2 = zero;
    FloatVector t3 = zero;
    FloatVector t4 = zero;
    FloatVector t5 = zero;
    FloatVector t6 = zero;
    FloatVector t7 = zero;
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
    int j = 0;
    for (; j <= n - 2 * LANES; j += 2 * LANES) {
      FloatVector b0 = FloatVector.fromArray(FLOATS, b, bo + j);
      FloatVector b1 = FloatVector.fromArray(FLOATS, b, bo + j + LANES);
      s0 = FloatVector.fromArray(FLOATS, a, p0 + j).fma(b0, s0);
      t0 = FloatVector.fromArray(FLOATS, a, p0 + j + LANES).fma(b1, t0);
      s1 = FloatVector.fromArray(FLOATS, a, p1 + j).fma(b0, s1);
      t1 = FloatVector.fromArray(FLOATS, a, p1 + j + LANES).fma(b1, t1);
      s2 = FloatVector.fromArray(FLOATS, a, p2 + j).fma(b0, s2);
      t2 = FloatVector.fromArray(FLOATS, a, p2 + j + LANES).fma(b1, t2);
      s3 = FloatVector.fromArray(FLOATS, a, p3 + j).fma(b0, s3);
      t3 = FloatVector.fromArray(FLOATS, a, p3 + j + LANES).fma(b1, t3);
      s4 = FloatVector.fromArray(FLOATS, a, p4 + j).fma(b0, s4);
      t4 = FloatVector.fromArray(FLOATS, a, p4 + j + LANES).fma(b1, t4);
      s5 = FloatVector.fromArray(FLOATS, a, p5 + j).fma(b0, s5);
      t5 = FloatVector.fromArray(FLOATS, a, p5 + j + LANES).fma(b1, t5);
      s6 = FloatVector.fromArray(FLOATS, a, p6 + j).fma(b0, s6);
      t6 = FloatVector.fromArray(FLOATS, a, p6 + j + LANES).fma(b1, t6);
      s7 = FloatVector.fromArray(FLOATS, a, p7 + j).fma(b0, s7);
      t7 = FloatVector.fromArray(FLOATS, a, p7 + j + LANES).fma(b1, t7);
    }
    for (; j < n; j += LANES) {
      VectorMask<Float> inside = FLOATS.indexInRange(j, n);
      FloatVector b0 = FloatVector.fromArray(FLOATS, b, bo + j, inside);
      s0 = FloatVector.fromArray(FLOATS, a, p0 + j, inside).fma(b0, s0);
      s1 = FloatVector.fromArray(FLOATS, a, p1 + j, inside).fma(b0, s1);
      s2 = FloatVector.fromArray(FLOATS, a, p2 + j, inside).fma(b0, s2);
      s3 = FloatVector.fromArray(FLOATS, a, p3 + j, inside).fma(b0, s3);
      s4 = FloatVector.fromArray(FLOATS, a, p4 + j, inside).fma(b0, s4);
      s5 = FloatVector.fromArray(FLOATS, a, p5 + j, inside).fma(b0, s5);
      s6 = FloatVector.fromArray(FLOATS, a, p6 + j, inside).fma(b0, s6);
      s7 = FloatVector.fromArray(FLOATS, a, p7 + j, inside).fma(b0, s7);
    }
    float[] sums = new float[Kernels.ROWS];
    sums[0] = s0.add(t0).reduceLanes(VectorOperators.ADD);
    sums[1] = s1.add(t1).reduceLanes(VectorOperators.ADD);
    sums[2] = s2.add(t2).reduceLanes(VectorOperators.ADD);
    sums[3] = s3.add(t3).reduceLanes(VectorOperators.ADD);
    sums[4] = s4.add(t4).reduceLanes(VectorOperators.ADD);
    sums[5] = s5.add(t5).reduceLanes(VectorOperators.ADD);
    sums[6] = s6.add(t6).reduceLanes(VectorOperators.ADD);
    sums[7] = s7.add(t7).reduceLanes(VectorOperators.ADD);
    for (int i = 0; i < rows; i++) {
      y[yo + i] += sums[i];
    }
  }

  /// Eight inner products with one column, whose factors lie eight by eight: four vectors at a time
  /// hide the latency of a multiply-add.
  static void column(
      int depth, float[] a, int ao, float[] b, int bo, boolean add, float[] c, int co, int stride) {
    FloatVector zero = FloatVector.zero(FLOATS);
    FloatVector s0 = zero;
    FloatVector s1 = zero;
    FloatVector s2 = zero;
    FloatVector s3 = zero;
    int n = depth * Kernels.ROWS;
    int j = 0;
    for (; j <= n - 4 * LANES; j += 4 * LANES) {
      s0 =
          FloatVector.fromArray(FLOATS, a, ao + j)
              .fma(FloatVector.fromArray(FLOATS, b, bo + j), s0);
      s1 =
          FloatVector.fromArray(FLOATS, a, ao + j + LANES)
              .fma(FloatVector.fromArray(FLOATS, b, bo + j + LANES), s1);
      s2 =
          FloatVector.fromArray(FLOATS, a, ao + j + 2 * LANES)
              .fma(FloatVector.fromArray(FLOATS, b, bo + j + 2 * LANES), s2);
      s3 =
          FloatVector.fromArray(FLOATS, a, ao + j + 3 * LANES)
              .fma(FloatVector.fromArray(FLOATS, b, bo + j + 3 * LANES), s3);
    }
    int sums = bo + n;
    if (LANES < Kernels.ROWS) {
      s0.add(s2).intoArray(b, sums);
      s1.add(s3).intoArray(b, sums + LANES);
    } else {
      FloatVector sum = s0.add(s2).add(s1.add(s3));
      (LANES == Kernels.ROWS ? sum : sum.add(sum.rearrange(SECOND_EIGHT))).intoArray(b, sums);
    }
    for (; j < n; j += Kernels.ROWS) {
      for (int i = 0; i < Kernels.ROWS; i++) {
        b[sums + i] += a[ao + j + i] * b[bo + j + i];
      }
    }
    for (int i = 0; i < Kernels.ROWS; i++) {
      int to = co + i * stride;
      c[to] = add ? c[to] + b[sums + i] : b[sums + i];
    }
  }

  /// Repeats the numbers of a column; each vector's end is written over by the next one.
  static void repeat(int depth, float[] x, int xo, int[] offsets, float[] b, int bo) {
    for (int k = 0; k < depth; k++) {
      FloatVector number = FloatVector.broadcast(FLOATS, x[xo + offsets[k]]);
      int to = bo + k * Kernels.ROWS;
      number.intoArray(b, to);
      if (LANES < Kernels.ROWS) {
        number.intoArray(b, to + LANES);
      }
    }
  }
}
