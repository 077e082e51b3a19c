package convolarium.engine.kernels;

import java.util.Optional;

/// The innermost loops, over arrays and offsets alone.
///
/// Two twins do the same: one in plain Java, one with the Vector API; they may differ in the last
/// bits of a sum, because the vector twin rounds a product and its sum once. Stateless, so any
/// number of threads may share one. Nothing is checked here: a wrong offset is a bug of the caller.
public interface Kernels {
  /// The rows of a tile of a matrix product.
  int ROWS = 8;

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

  /// How many numbers behind a row the loops that say so may read or overwrite.
  default int slack() {
    return 2 * columns();
  }

  /// Adds a product of two packed panels to a tile: for `i` in `[0, ROWS)` and `j` in
  /// `[0, columns)`,
  ///
  ///     c[co + i·stride + j] += Σ a[ao + k·ROWS + i] · b[bo + k·columns + j]     0 ≤ k < depth
  void tile(int depth, float[] a, int ao, float[] b, int bo, float[] c, int co, int stride);

  /// Packs a panel whose columns are runs of neighbours in `x`: run `r` begins at `starts[r]` and
  /// fills the columns from `bounds[r]` to `bounds[r+1]`.
  ///
  ///     b[bo + k·columns + bounds[r] + j] = x[starts[r] + offsets[first + k] + j]
  ///
  /// Columns behind the last run are left with any numbers; both arrays have slack.
  void pack(
      float[] x,
      int runs,
      int[] starts,
      int[] bounds,
      int[] offsets,
      int first,
      int depth,
      float[] b,
      int bo);

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

  /// Four rows of such sums at once, so that every number is fetched once for four: for `i` in
  /// `[0, 4)` and `j` in `[0, n)`,
  ///
  ///     y[i·stride + j] = Σ weights[4·t + i] · x[offsets[t] + j]     0 ≤ t < offsets.length
  ///
  /// A weight of 0 costs nothing. Each row has slack.
  void fourSums(float[] x, int[] offsets, float[] weights, float[] y, int stride, int n);

  /// Bytes in `[0, 255]` as floats: `y[yo + j] = s[so + j]` for `j` in `[0, n)`.
  void widen(byte[] s, int so, float[] y, int yo, int n);

  /// Floats as bytes: `s[so + j]` is `x[xo + j]`, or its absolute value, brought into `[0, 255]`
  /// and rounded to the nearest whole number, halves up.
  void narrow(float[] x, int xo, boolean absolute, byte[] s, int so, int n);

  /// `x[from + j]` becomes √(x[from + j]² + y[from + j]²) for `j` in `[0, n)`. Both have slack.
  void hypotenuse(float[] x, float[] y, int from, int n);
}
