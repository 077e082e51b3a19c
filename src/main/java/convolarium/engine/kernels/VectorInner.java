package convolarium.engine.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Inner products by vectors: eight sums of vectors side by side, so that none waits for another.
final class VectorInner {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();

  /// How many numbers are taken at a time.
  static final int STEP = 8 * LANES;

  private VectorInner() {}

  /// The sum over `[0, n)`, a multiple of [#STEP].
  static float inner(float[] a, int ao, float[] b, int bo, int n) {
    FloatVector s0 = FloatVector.zero(FLOATS);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    FloatVector s4 = s0;
    FloatVector s5 = s0;
    FloatVector s6 = s0;
    FloatVector s7 = s0;
    for (int j = 0; j < n; j += STEP) {
      int p = ao + j;
      int q = bo + j;
      s0 = FloatVector.fromArray(FLOATS, a, p).fma(FloatVector.fromArray(FLOATS, b, q), s0);
      s1 =
          FloatVector.fromArray(FLOATS, a, p + 1 * LANES)
              .fma(FloatVector.fromArray(FLOATS, b, q + 1 * LANES), s1);
      s2 =
          FloatVector.fromArray(FLOATS, a, p + 2 * LANES)
              .fma(FloatVector.fromArray(FLOATS, b, q + 2 * LANES), s2);
      s3 =
          FloatVector.fromArray(FLOATS, a, p + 3 * LANES)
              .fma(FloatVector.fromArray(FLOATS, b, q + 3 * LANES), s3);
      s4 =
          FloatVector.fromArray(FLOATS, a, p + 4 * LANES)
              .fma(FloatVector.fromArray(FLOATS, b, q + 4 * LANES), s4);
      s5 =
          FloatVector.fromArray(FLOATS, a, p + 5 * LANES)
              .fma(FloatVector.fromArray(FLOATS, b, q + 5 * LANES), s5);
      s6 =
          FloatVector.fromArray(FLOATS, a, p + 6 * LANES)
              .fma(FloatVector.fromArray(FLOATS, b, q + 6 * LANES), s6);
      s7 =
          FloatVector.fromArray(FLOATS, a, p + 7 * LANES)
              .fma(FloatVector.fromArray(FLOATS, b, q + 7 * LANES), s7);
    }
    FloatVector low = s0.add(s1).add(s2.add(s3));
    FloatVector high = s4.add(s5).add(s6.add(s7));
    return low.add(high).reduceLanes(VectorOperators.ADD);
  }
}
