package convolarium.engine.kernels;

import java.util.Arrays;

/// The twin in plain Java, its loops shaped so that the compiler can find vectors by itself.
///
/// It is as long as the list of kernels is: each is one short loop, or a call of the class where
/// loops that belong together stand.
final class ScalarKernels implements Kernels {
  private final PointKernels points = new ScalarPoints();
  private final PlaneKernels planes = new ScalarPlanes();
  private final WholeKernels whole = new ScalarWhole();
  private final FourierKernels fourier = new ScalarFourier();

  @Override
  public String name() {
    return "scalar";
  }

  @Override
  public int columns() {
    return ScalarTile.COLUMNS;
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
    ScalarTile.tile(depth, a, ao, b, bo, offsets, add, c, co, stride);
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
    ScalarTile.thirdTile(depth, a, ao, b, bo, offsets, add, c, co, stride);
  }

  @Override
  public void column(
      int depth, float[] a, int ao, float[] b, int bo, boolean add, float[] c, int co, int stride) {
    ScalarTile.column(depth, a, ao, b, bo, add, c, co, stride);
  }

  @Override
  public void repeat(int depth, float[] x, int xo, int[] offsets, float[] b, int bo) {
    ScalarTile.repeat(depth, x, xo, offsets, b, bo);
  }

  @Override
  public void lowTile(
      int depth, float[] a, int ao, float[] b, int bo, boolean add, float[] c, int co) {
    ScalarTile.lowTile(depth, a, ao, b, bo, add, c, co);
  }

  @Override
  public void inner(
      int rows, float[] a, int ao, int pitch, float[] b, int bo, int n, float[] y, int yo) {
    ScalarTile.inner(rows, a, ao, pitch, b, bo, n, y, yo);
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
    ScalarTile.pack(x, runs, starts, bounds, offsets, first, depth, b, bo);
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
    Stretch stretch = Stretch.own();
    for (int from = 0; from < n; from += Stretch.MOST) {
      int length = Math.min(Stretch.MOST, n - from);
      stretch.begin(start, length);
      for (int t = 0; t < taps; t++) {
        stretch.add(x, xo + from + offsets[t], weights[first + t], length);
      }
      stretch.put(y, yo + from, length);
    }
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
    int taps = height * width;
    int[] second = Arrays.copyOfRange(offsets, width, width + taps);
    sums(x, xo, offsets, weights, first, taps, start, y, yo, n);
    sums(x, xo, second, weights, first, taps, start, y, yo + stride, n);
  }

  @Override
  public void copy(float[] x, int xo, int pitch, float[] y, int yo, int stride, int rows, int n) {
    for (int i = 0; i < rows; i++) {
      System.arraycopy(x, xo + i * pitch, y, yo + i * stride, n);
    }
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
    Stretch stretch = Stretch.own();
    for (int i = 0; i < 2; i++) {
      for (int from = 0; from < n; from += Stretch.MOST) {
        int length = Math.min(Stretch.MOST, n - from);
        stretch.begin(start, length);
        for (int t = 0; t < weights.length; t++) {
          stretch.add(x, offsets[t + i * width] + from, weights[t], length);
        }
        stretch.put(false, 0, s, so + i * stride + from, length);
      }
    }
  }

  @Override
  public void widen(byte[] s, int so, float[] y, int yo, int n) {
    Stretch stretch = Stretch.own();
    for (int from = 0; from < n; from += Stretch.MOST) {
      stretch.widen(s, so + from, y, yo + from, Math.min(Stretch.MOST, n - from));
    }
  }

  @Override
  public void down(
      byte[] s, int so, int[] rows, float[] weights, float[] y, int yo, int stride, int n) {
    ScalarPasses.down(s, so, rows, weights, y, yo, stride, n);
  }

  @Override
  public void mirrored(float[] x, int xo, int step, float[] weights, byte[] s, int so, int n) {
    ScalarPasses.mirrored(x, xo, step, weights, s, so, n);
  }

  @Override
  public void narrow(float[] x, int xo, boolean absolute, float offset, byte[] s, int so, int n) {
    Stretch stretch = Stretch.own();
    for (int from = 0; from < n; from += Stretch.MOST) {
      int length = Math.min(Stretch.MOST, n - from);
      stretch.begin(0, length);
      stretch.add(x, xo + from, 1, length);
      stretch.put(absolute, offset, s, so + from, length);
    }
  }

  @Override
  public void decode(byte[] s, int so, float[] y, int yo, int n) {
    for (int j = 0; j < n; j++) {
      y[yo + j] = LightCurve.amount(s[so + j] & 0xFF);
    }
  }

  @Override
  public void code(float[] x, int xo, boolean absolute, float offset, byte[] s, int so, int n) {
    for (int j = 0; j < n; j++) {
      float value = absolute ? Math.abs(x[xo + j]) : x[xo + j];
      float amount = Math.min(Math.max(value + offset, 0), 255);
      s[so + j] = (byte) (LightCurve.sample(amount) + 0.5f);
    }
  }

  @Override
  public void hypotenuse(float[] x, float[] y, int from, int n) {
    for (int j = from; j < from + n; j++) {
      x[j] = (float) Math.sqrt(x[j] * x[j] + y[j] * y[j]);
    }
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
    ScalarPhases.separate(x, xo, pitch, step, y, yo, stride, to, rows, n);
  }

  @Override
  public void interleave(float[] x, int xo, int stride, int step, float[] y, int yo, int n) {
    ScalarPhases.interleave(x, xo, stride, step, y, yo, n);
  }

  @Override
  public void mixtures(
      float[] x, int xo, int[] offsets, float[] weights, int pitch, float[] y, int yo, int n) {
    ScalarOrder.mixtures(x, xo, offsets, weights, pitch, y, yo, n);
  }

  @Override
  public void extremes(byte[] x, int a, int b, boolean largest, byte[] y, int yo, int n) {
    ScalarOrder.extremes(x, a, b, largest, y, yo, n);
  }

  @Override
  public void extremes(
      byte[] x, int[] offsets, boolean largest, byte[] y, int yo, int stride, int n) {
    ScalarOrder.extremes(x, offsets, largest, y, yo, stride, n);
  }

  @Override
  public void middles(byte[] x, int[] offsets, byte[] y, int yo, int stride, int n) {
    ScalarOrder.middles(x, offsets, y, yo, stride, n);
  }

  @Override
  public void exchange(byte[] x, int a, int b, int low, int high, int n) {
    ScalarOrder.exchange(x, a, b, low, high, n);
  }

  @Override
  public void larger(
      float[] x, int xo, int position, int step, float[] y, int[] at, int yo, int n) {
    ScalarOrder.larger(x, xo, position, step, y, at, yo, n);
  }
}
