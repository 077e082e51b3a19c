package convolarium.engine.kernels;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The twin with the Vector API, in the width that the processor prefers.
///
/// Three rules hold in all its files. The species are constants, or the compiler would not see the
/// width. Long bodies are written out rather than shared through methods that take vectors: in a
/// large loop those stop being inlined and then make an object an operation. What does not fill a
/// vector is done by a mask or left to the scalar twin.
final class VectorKernels implements Kernels {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = FLOATS.length();

  private final Kernels rest = Kernels.scalar();

  @Override
  public String name() {
    return "vector " + FLOATS.vectorBitSize() + "-bit";
  }

  @Override
  public int columns() {
    return 2 * LANES;
  }

  @Override
  public void tile(int depth, float[] a, int ao, float[] b, int bo, float[] c, int co, int stride) {
    VectorTile.tile(depth, a, ao, b, bo, c, co, stride);
  }

  @Override
  public void pack(
      float[] x,
      int runs,
      int[] starts,
      int[] bounds,
      int[] offsets,
      int first,
      int depth,
      float[] b,
      int bo) {
    for (int k = 0; k < depth; k++) {
      int row = bo + k * 2 * LANES;
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

  @Override
  public void sums(
      float[] x,
      int xo,
      int[] offsets,
      float[] weights,
      int first,
      int taps,
      float start,
      float[] y,
      int yo,
      int n) {
    VectorRows.sums(x, xo, offsets, weights, first, taps, start, y, yo, n);
  }

  @Override
  public void fourSums(float[] x, int[] offsets, float[] weights, float[] y, int stride, int n) {
    VectorRows.fourSums(x, offsets, weights, y, stride, n);
  }

  @Override
  public void widen(byte[] s, int so, float[] y, int yo, int n) {
    int done = VectorSamples.widen(s, so, y, yo, n);
    rest.widen(s, so + done, y, yo + done, n - done);
  }

  @Override
  public void narrow(float[] x, int xo, boolean absolute, byte[] s, int so, int n) {
    int done = VectorSamples.narrow(x, xo, absolute, s, so, n);
    rest.narrow(x, xo + done, absolute, s, so + done, n - done);
  }

  @Override
  public void hypotenuse(float[] x, float[] y, int from, int n) {
    VectorSamples.hypotenuse(x, y, from, n);
  }
}
