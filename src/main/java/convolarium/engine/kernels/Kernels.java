package convolarium.engine.kernels;

import java.util.Optional;

/// The innermost loops, over arrays and offsets alone: a list of them, each with what its arrays
/// hold, and families of others.
///
/// Two twins do the same: one in plain Java, one with the Vector API; they may differ in the last
/// bits of a sum, because the vector twin rounds a product and its sum once. Stateless, so any
/// number of threads may share one. Nothing is checked here: a wrong offset is a bug of the caller.
public interface Kernels extends ProductKernels, OrderKernels {
  /// The twin in plain Java.
  static Kernels scalar() {
    return new ScalarKernels();
  }

  /// The twin with the Vector API, where this Java was started with its module.
  static Optional<Kernels> vector() {
    // the class below must not even be loaded without the module
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
        ? Optional.of(new VectorKernels())
        : Optional.empty();
  }

  /// Such as `scalar` or `vector 512-bit`.
  String name();

  /// The columns of a tile of a matrix product.
  int columns();

  /// The columns of a third of it.
  default int third() {
    return columns() / 3;
  }

  /// Loops of Winograd's transforms.
  PointKernels points();

  /// Loops over whole small planes.
  PlaneKernels planes();

  /// Loops that sum samples in whole numbers.
  WholeKernels whole();

  /// Loops of Fourier transforms.
  FourierKernels fourier();

  /// How many numbers behind a row the loops that say so may read or overwrite: whole vectors of
  /// bytes, too.
  default int slack() {
    return 4 * third();
  }

  /// A row of weighted sums of shifted rows, none of which it may overlap: for `j` in `[0, n)`,
  ///
  ///     y[yo + j] = start + Σ weights[first + t] · x[xo + offsets[t] + j]     0 ≤ t < taps
  void sums(
      float[] x,
      int xo,
      int[] offsets,
      float[] weights,
      int first,
      int taps,
      float start,
      float[] y,
      int yo,
      int n);

  /// Two rows of such sums at once, the second looking a row of taps further, so that a number is
  /// fetched once for both: for `i` in `[0, 2)` and `j` in `[0, n)`,
  ///
  ///     y[yo + i·stride + j] = start + Σ weights[first + t] · x[xo + offsets[t + i·width] + j]
  ///
  /// with 0 ≤ t < height·width.
  ///
  /// @param offsets of height + 1 rows of taps
  /// @param height the rows of taps, at least 1
  /// @param width the taps of a row
  void twoSums(
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
      int n);

  /// Copies a rectangle: `y[yo + i·stride + j] = x[xo + i·pitch + j]` for `i` in `[0, rows)` and
  /// `j` in `[0, n)`.
  void copy(float[] x, int xo, int pitch, float[] y, int yo, int stride, int rows, int n);

  /// Two rows of samples from bytes in `[0, 255]`, the second looking a row of taps further: for `i`
  /// in `[0, 2)` and `j` in `[0, n)` the byte `s[so + i·stride + j]` is what [#narrow] makes of
  ///
  ///     start + Σ weights[t] · x[offsets[t + i·width] + j]     0 ≤ t < weights.length
  ///
  /// give or take 2⁻¹⁵ before it is rounded. With a stride of 0 the second row is left. Floats kept
  /// from one tap to the next are faster from some 20 taps on only.
  ///
  /// @param offsets of a row of taps more than there are weights
  /// @param width the taps of a row
  void byteSamples(
      byte[] x,
      int[] offsets,
      float[] weights,
      int width,
      float start,
      byte[] s,
      int so,
      int stride,
      int n);

  /// Bytes in `[0, 255]` as floats: `y[yo + j] = s[so + j]` for `j` in `[0, n)`.
  void widen(byte[] s, int so, float[] y, int yo, int n);

  /// Four rows of weighted sums of rows of bytes, each in `[0, 255]`, each looking a row further
  /// than the one before: for `i` in `[0, 4)` and `j` in `[0, n)`,
  ///
  ///     y[yo + i·stride + j] = Σ weights[t + 3 − i] · s[so + rows[t] + j]     0 ≤ t < rows.length
  ///
  /// All rows have slack.
  ///
  /// @param weights three more than rows: zeros, the taps' weights, and zeros, three each
  void down(byte[] s, int so, int[] rows, float[] weights, float[] y, int yo, int stride, int n);

  /// A row of weighted sums of neighbours `step` apart, as samples: what [#narrow] makes of
  ///
  ///     Σ weights[t] · x[xo + t·step + j]     0 ≤ t < weights.length
  ///
  /// for `j` in `[0, n)`.
  ///
  /// @param weights an odd number of them, the same from both ends
  void mirrored(float[] x, int xo, int step, float[] weights, byte[] s, int so, int n);

  /// Floats as bytes: `s[so + j]` is `x[xo + j]`, or its absolute value, plus an offset, brought
  /// into `[0, 255]` and rounded to the nearest whole number, halves up.
  void narrow(float[] x, int xo, boolean absolute, float offset, byte[] s, int so, int n);

  /// Bytes in `[0, 255]` as the amounts of light that they stand for by the curve of sRGB, counted
  /// to 255: for `j` in `[0, n)`, `y[yo + j]` is the amount of `s[so + j]`.
  void decode(byte[] s, int so, float[] y, int yo, int n);

  /// The way back, as [#narrow]: `s[so + j]` is the sample of the amount `x[xo + j]`, or its
  /// absolute value, plus an offset, brought into `[0, 255]` and rounded to the nearest whole
  /// number.
  void code(float[] x, int xo, boolean absolute, float offset, byte[] s, int so, int n);

  /// `x[from + j]` becomes √(x[from + j]² + y[from + j]²) for `j` in `[0, n)`. Both have slack.
  void hypotenuse(float[] x, float[] y, int from, int n);

  /// Takes rows apart into rows of every `step`-th number: for `r` in `[0, rows)`, `j` in `[0, n)`
  /// and `p` in `[0, step)`,
  ///
  ///     y[yo + r·stride + to[p] + j] = x[xo + r·pitch + j·step + p]
  ///
  /// Nothing else in `y` is touched.
  void separate(
      float[] x,
      int xo,
      int pitch,
      int step,
      float[] y,
      int yo,
      int stride,
      int[] to,
      int rows,
      int n);

  /// The way back, from rows `stride` apart: for `j` in `[0, n)` and `p` in `[0, step)`,
  ///
  ///     y[yo + j·step + p] = x[xo + p·stride + j]
  ///
  /// Nothing else in `y` is touched.
  void interleave(float[] x, int xo, int stride, int step, float[] y, int yo, int n);
}
