package convolarium.engine.kernels;

/// The twin with the Vector API, in the width that the processor prefers.
///
/// Three rules hold in all its files. The species are constants, or the compiler would not see the
/// width. Long bodies are written out rather than shared through methods that take vectors: in a
/// large loop those stop being inlined and then make an object an operation. What does not fill a
/// vector is done by a mask or left to the scalar twin.
final class VectorKernels implements Kernels {
  private final Kernels rest = Kernels.scalar();
  private final PointKernels points = new VectorPoints();
  private final PlaneKernels planes = new VectorPlanes();
  private final WholeKernels whole = new VectorWhole();
  private final FourierKernels fourier = new VectorFourier();

  @Override
  public String name() {
    return "vector " + third() * Float.SIZE + "-bit";
  }

  @Override
  public int columns() {
    return VectorTile.COLUMNS;
  }

  @Override
  public PointKernels points() {
    return points;
  }

  @Override
  public PlaneKernels planes() {
    return planes;
  }

  @Override
  public WholeKernels whole() {
    return whole;
  }

  @Override
  public FourierKernels fourier() {
    return fourier;
  }

  @Override
  public void tile(
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
    VectorTile.tile(depth, a, ao, b, bo, offsets, add, c, co, stride);
  }

  @Override
  public void thirdTile(
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
    VectorTile.third(depth, a, ao, b, bo, offsets, add, c, co, stride);
  }

  @Override
  public void column(
      int depth, float[] a, int ao, float[] b, int bo, boolean add, float[] c, int co, int stride) {
    VectorInner.column(depth, a, ao, b, bo, add, c, co, stride);
  }

  @Override
  public void repeat(int depth, float[] x, int xo, int[] offsets, float[] b, int bo) {
    VectorInner.repeat(depth, x, xo, offsets, b, bo);
  }

  @Override
  public void lowTile(
      int depth, float[] a, int ao, float[] b, int bo, boolean add, float[] c, int co) {
    VectorLowTile.tile(depth, a, ao, b, bo, add, c, co);
  }

  @Override
  public void inner(
      int rows, float[] a, int ao, int pitch, float[] b, int bo, int n, float[] y, int yo) {
    VectorInner.inner(rows, a, ao, pitch, b, bo, n, y, yo);
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
    VectorPacking.pack(x, runs, starts, bounds, offsets, first, depth, b, bo);
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
    VectorRows.one(x, xo, offsets, 0, weights, first, taps, start, y, yo, n);
  }

  @Override
  public void twoSums(
      float[] x,
      int xo,
      int[] offsets,
      float[] weights,
      int first,
      int height,
      int width,
      float start,
      float[] y,
      int yo,
      int stride,
      int n) {
    VectorRows.two(x, xo, offsets, weights, first, height, width, start, y, yo, stride, n);
  }

  @Override
  public void copy(float[] x, int xo, int pitch, float[] y, int yo, int stride, int rows, int n) {
    VectorPlanes.copy(x, xo, pitch, y, yo, stride, rows, n);
  }

  @Override
  public void byteSamples(
      byte[] x,
      int[] offsets,
      float[] weights,
      int width,
      float start,
      byte[] s,
      int so,
      int stride,
      int n) {
    if (!VectorBytes.samples(x, offsets, weights, width, start, s, so, stride, n)) {
      rest.byteSamples(x, offsets, weights, width, start, s, so, stride, n);
    }
  }

  @Override
  public void widen(byte[] s, int so, float[] y, int yo, int n) {
    int done = VectorSamples.widen(s, so, y, yo, n);
    rest.widen(s, so + done, y, yo + done, n - done);
  }

  @Override
  public void down(
      byte[] s, int so, int[] rows, float[] weights, float[] y, int yo, int stride, int n) {
    if (VectorSamples.BYTES_FIT) {
      VectorPasses.down(s, so, rows, weights, y, yo, stride, n);
    } else {
      rest.down(s, so, rows, weights, y, yo, stride, n);
    }
  }

  @Override
  public void mirrored(float[] x, int xo, int step, float[] weights, byte[] s, int so, int n) {
    if (VectorPasses.mirrors(step, n)) {
      VectorPasses.mirrored(x, xo, step, weights, s, so, n);
    } else {
      rest.mirrored(x, xo, step, weights, s, so, n);
    }
  }

  @Override
  public void narrow(float[] x, int xo, boolean absolute, float offset, byte[] s, int so, int n) {
    int done = VectorSamples.narrow(x, xo, absolute, offset, s, so, n);
    rest.narrow(x, xo + done, absolute, offset, s, so + done, n - done);
  }

  @Override
  public void decode(byte[] s, int so, float[] y, int yo, int n) {
    int done = VectorLight.decode(s, so, y, yo, n);
    rest.decode(s, so + done, y, yo + done, n - done);
  }

  @Override
  public void code(float[] x, int xo, boolean absolute, float offset, byte[] s, int so, int n) {
    int done = VectorLight.code(x, xo, absolute, offset, s, so, n);
    rest.code(x, xo + done, absolute, offset, s, so + done, n - done);
  }

  @Override
  public void hypotenuse(float[] x, float[] y, int from, int n) {
    VectorSamples.hypotenuse(x, y, from, n);
  }

  @Override
  public void separate(
      float[] x,
      int xo,
      int pitch,
      int step,
      float[] y,
      int yo,
      int stride,
      int[] to,
      int rows,
      int n) {
    int done = VectorPhases.separate(x, xo, pitch, step, y, yo, stride, to, rows, n);
    int left = rows - done;
    rest.separate(x, xo + done * pitch, pitch, step, y, yo + done * stride, stride, to, left, n);
  }

  @Override
  public void interleave(float[] x, int xo, int stride, int step, float[] y, int yo, int n) {
    if (!VectorPhases.interleave(x, xo, stride, step, y, yo, n)) {
      rest.interleave(x, xo, stride, step, y, yo, n);
    }
  }

  @Override
  public void mixtures(
      float[] x, int xo, int[] offsets, float[] weights, int pitch, float[] y, int yo, int n) {
    VectorSamples.mixtures(x, xo, offsets, weights, pitch, y, yo, n);
  }

  @Override
  public void extremes(byte[] x, int a, int b, boolean largest, byte[] y, int yo, int n) {
    int done = VectorOrder.extremes(x, a, b, largest, y, yo, n);
    rest.extremes(x, a + done, b + done, largest, y, yo + done, n - done);
  }

  @Override
  public void extremes(
      byte[] x, int[] offsets, boolean largest, byte[] y, int yo, int stride, int n) {
    if (n < VectorOrder.LANES) {
      rest.extremes(x, offsets, largest, y, yo, stride, n);
    } else {
      VectorOrder.extremes(x, offsets, largest, y, yo, stride, n);
    }
  }

  @Override
  public void middles(byte[] x, int[] offsets, byte[] y, int yo, int stride, int n) {
    if (n < VectorOrder.LANES) {
      rest.middles(x, offsets, y, yo, stride, n);
    } else {
      VectorOrder.middles(x, offsets, y, yo, stride, n);
    }
  }

  @Override
  public void exchange(byte[] x, int a, int b, int low, int high, int n) {
    int done = VectorOrder.exchange(x, a, b, low, high, n);
    rest.exchange(x, a + done, b + done, low + done, high + done, n - done);
  }

  @Override
  public void larger(
      float[] x, int xo, int position, int step, float[] y, int[] at, int yo, int n) {
    if (n >= VectorOrder.WIDTH) {
      VectorOrder.larger(x, xo, position, step, y, at, yo, n);
    } else {
      rest.larger(x, xo, position, step, y, at, yo, n);
    }
  }
}
