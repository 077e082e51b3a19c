package convolarium.engine.kernels;

import java.util.Arrays;
import java.util.Optional;

/// The innermost loops, over arrays and offsets alone: a list of them, each with what its arrays
/// hold. Families of their own stand in the interfaces that this one extends.
///
/// Two twins do the same: one in plain Java, one with the Vector API; they may differ in the last
/// bits of a sum, because the vector twin rounds a product and its sum once. Stateless, so any
/// number of threads may share one. Nothing is checked here: a wrong offset is a bug of the caller.
public interface Kernels extends WholeKernels, OrderKernels, FourierKernels {
  /// The rows of a tile of a matrix product.
  int ROWS = 8;

  /// The rows of a low tile.
  int LOW_ROWS = 7;

  /// Its columns: two strips, that [#transpose] may turn them.
  int LOW_COLUMNS = 2 * STRIP;

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

  /// A tile of a matrix product, added to what is there or stored in its place: for `i` in
  /// `[0, ROWS)` and `j` in `[0, columns)`,
  ///
  ///     c[co + i·stride + j] (+)= Σ a[ao + k·ROWS + i] · b[bo + offsets[first + k] + j]
  ///
  /// over `0 ≤ k < depth`. The sum is made by itself before it is added.
  void tile(
      int depth,
      float[] a,
      int ao,
      float[] b,
      int bo,
      int[] offsets,
      int first,
      boolean add,
      float[] c,
      int co,
      int stride);

  /// The first half of the columns of a tile, `j` in `[0, columns / 2)`: for the last of a row.
  void halfTile(
      int depth,
      float[] a,
      int ao,
      float[] b,
      int bo,
      int[] offsets,
      int first,
      boolean add,
      float[] c,
      int co,
      int stride);

  /// A tile a row lower, of factors that are both packed: for `i` in `[0, LOW_ROWS)` and `j` in
  /// `[0, LOW_COLUMNS)`,
  ///
  ///     c[co + i·LOW_COLUMNS + j] (+)= Σ a[ao + k·ROWS + i] · b[bo + k·LOW_COLUMNS + j]
  ///
  /// over `0 ≤ k < depth`. The sum is made by itself before it is added. What a row is to [#tile],
  /// an output channel, is a column here: seven cells a tile leave none idle where a feature map
  /// has 7 × 7 or 14 × 14.
  void lowTile(int depth, float[] a, int ao, float[] b, int bo, boolean add, float[] c, int co);

  /// Inner products of some rows with one: for `i` in `[0, rows)`,
  ///
  ///     y[yo + i] += Σ a[ao + i·pitch + j] · b[bo + j]     0 ≤ j < n
  ///
  /// Each sum is made by itself before it is added.
  ///
  /// @param rows from 1 to [#ROWS]
  void inner(int rows, float[] a, int ao, int pitch, float[] b, int bo, int n, float[] y, int yo);

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

  /// All rows of 3 × 3 sums of a plane with zeros around it, each `step`-th number of each
  /// `step`-th row of them: for `i` in `[0, rows)` and `j` in `[0, n)`,
  ///
  ///     y[yo + i·n + j] = start + Σ weights[first + 3a + b] · X(i·step + a − top, j·step + b − left)
  ///
  /// where `X(r, c) = x[xo + r·width + c]` on the plane and 0 in the row and the column next to it.
  /// A row is fetched once for the three rows of sums that see it; what stands around the plane may
  /// be fetched and is not used. Both have slack, and `x` with `left` a number before the plane.
  ///
  /// @param height the plane's rows
  /// @param width its columns
  /// @param top 1 for a row of zeros above, or 0; there may be one below
  /// @param left 1 for a column of zeros on the left, or 0; there may be one on the right
  /// @param step 1 or 2
  void nineSums(
      float[] x,
      int xo,
      int height,
      int width,
      int top,
      int left,
      int step,
      float[] weights,
      int first,
      float start,
      float[] y,
      int yo,
      int rows,
      int n);

  /// What such sums with step 2 are made of, from the sums: each number of a plane is put, times
  /// nine weights, where it comes from. For `i` in `[0, rows)` and `j` in `[0, n)`,
  ///
  ///     y[yo + i·n + j] = start + Σ weights[first + 3a + b] · X((i + top − a)/2, (j + left − b)/2)
  ///
  /// over those `a` and `b` in `[0, 3)` that leave whole numbers, where `X(r, c)` is
  /// `x[xo + r·width + c]` on the plane and 0 outside. What stands around the plane may be fetched
  /// and is not used: `x` has slack, and a number before the plane. A layer of 512 planes of 14 × 14
  /// took four times as long with its four sets of outputs summed one after the other.
  ///
  /// @param height the plane's rows
  /// @param width its columns
  /// @param n at most `2·width + columns()`
  void ninePuts(
      float[] x,
      int xo,
      int height,
      int width,
      int top,
      int left,
      float[] weights,
      int first,
      float start,
      float[] y,
      int yo,
      int rows,
      int n);

  /// Copies a rectangle: `y[yo + i·stride + j] = x[xo + i·pitch + j]` for `i` in `[0, rows)` and
  /// `j` in `[0, n)`.
  void copy(float[] x, int xo, int pitch, float[] y, int yo, int stride, int rows, int n);

  /// As [#sums], but what is written is what [#narrow] makes of the sums.
  void samples(
      float[] x,
      int xo,
      int[] offsets,
      float[] weights,
      int first,
      int taps,
      float start,
      byte[] s,
      int so,
      int n);

  /// As [#twoSums], but what is written is what [#narrow] makes of the sums.
  void twoSamples(
      float[] x,
      int xo,
      int[] offsets,
      float[] weights,
      int first,
      int height,
      int width,
      float start,
      byte[] s,
      int so,
      int stride,
      int n);

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

  /// Two rows of weighted sums of rows of bytes, each in `[0, 255]`, the second looking a row
  /// further: for `i` in `[0, 2)` and `j` in `[0, n)`,
  ///
  ///     y[yo + i·stride + j] = Σ weights[t] · s[so + rows[t + i] + j]     0 ≤ t < weights.length
  ///
  /// All rows have slack.
  default void down(
      byte[] s, int so, int[] rows, float[] weights, float[] y, int yo, int stride, int n) {
    // so few that all rows of them stay in the first cache
    int most = 256;
    float[] x = new float[rows.length * most];
    int[] offsets = new int[rows.length];
    Arrays.setAll(offsets, t -> t * most);
    for (int j = 0; j < n; j += most) {
      int length = Math.min(most, n - j);
      for (int t = 0; t < rows.length; t++) {
        widen(s, so + rows[t] + j, x, offsets[t], length);
      }
      twoSums(x, 0, offsets, weights, 0, weights.length, 1, 0, y, yo + j, stride, length);
    }
  }

  /// A row of weighted sums of neighbours `step` apart, as samples: what [#narrow] makes of
  ///
  ///     Σ weights[t] · x[xo + t·step + j]     0 ≤ t < weights.length
  ///
  /// for `j` in `[0, n)`.
  ///
  /// @param weights an odd number of them, the same from both ends
  default void mirrored(float[] x, int xo, int step, float[] weights, byte[] s, int so, int n) {
    int[] offsets = new int[weights.length];
    Arrays.setAll(offsets, t -> t * step);
    samples(x, xo, offsets, weights, 0, weights.length, 0, s, so, n);
  }

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

  /// Winograd's transform of an input: six rows become their combinations for the points 0, 1, −1,
  /// 2, −2 and ∞. This is done for `rows` such sets: with `dᵢ = x[xo + r·pitch + from[i] + j]`, for
  /// `r` in `[0, rows)` and `j` in `[0, n)` the rows `y[yo + r·stride + to[i] + j]` are
  ///
  ///     4d₀ − 5d₂ + d₄
  ///     (d₄ − 4d₂) ± (d₃ − 4d₁)
  ///     (d₄ − d₂) ± 2(d₃ − d₁)
  ///     4d₁ − 5d₃ + d₅
  ///
  /// No row of `y` may overlap one of `x`; all have slack, and those of the next set come later.
  void toPoints(
      float[] x,
      int xo,
      int pitch,
      int[] from,
      float[] y,
      int yo,
      int stride,
      int[] to,
      int rows,
      int n);

  /// The way back to 2 to 5 `outputs`, for `rows` sets. With `mᵢ = x[xo + r·xPitch + i·xStride + j]`,
  /// for `r` in `[0, rows)` and `j` in `[0, n)` the rows `y[yo + r·yPitch + i·yStride + j]` are
  ///
  ///     [i = 0]·m₀ + (m₁ + (−1)ⁱ·m₂) + 2ⁱ·(m₃ + (−1)ⁱ·m₄) + [i = outputs − 1]·m₅
  ///
  /// No row of `y` may overlap one of `x`; all have slack, but where `n` is at least [#columns],
  /// nothing else in `y` is touched.
  void fromPoints(
      float[] x,
      int xo,
      int xPitch,
      int xStride,
      int outputs,
      float[] y,
      int yo,
      int yPitch,
      int yStride,
      int rows,
      int n);

  /// Takes rows apart into rows of every `step`-th number: for `r` in `[0, rows)`, `j` in `[0, n)`
  /// and `p` in `[0, step)`,
  ///
  ///     y[yo + r·stride + to[p] + j] = x[xo + r·pitch + j·step + p]
  ///
  /// Nothing else in `x` is read, nothing else in `y` touched.
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
