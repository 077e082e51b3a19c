package convolarium.engine.kernels;

/// Tiles of matrix products, and inner products.
interface ProductKernels {
  /// The rows of a tile of a matrix product.
  int ROWS = 8;

  /// The rows of a low tile.
  int LOW_ROWS = 7;

  /// Its columns: two strips, that [FourierKernels#transpose] may turn them.
  int LOW_COLUMNS = 2 * FourierKernels.STRIP;

  /// A tile of a matrix product, added to what is there or stored in its place: for `i` in
  /// `[0, ROWS)` and `j` in `[0, columns)`,
  ///
  ///     c[co + i·stride + j] (+)= Σ a[ao + k·ROWS + i] · b[bo + offsets[k] + j]
  ///
  /// over `0 ≤ k < depth`. The sum is made by itself before it is added.
  void tile(
      int depth,
      float[] a,
      int ao,
      float[] b,
      int bo,
      int[] offsets,
      boolean add,
      float[] c,
      int co,
      int stride);

  /// The first third of the columns of a tile, `j` in `[0, columns / 3)`: for the last of a row.
  void thirdTile(
      int depth,
      float[] a,
      int ao,
      float[] b,
      int bo,
      int[] offsets,
      boolean add,
      float[] c,
      int co,
      int stride);

  /// A single column of a tile, where few are left: for `i` in `[0, ROWS)`,
  ///
  ///     c[co + i·stride] (+)= Σ a[ao + k·ROWS + i] · b[bo + k·ROWS + i]
  ///
  /// over `0 ≤ k < depth`, where each number of the column stands as often as there are rows, as
  /// [#repeat] puts it. The slack behind them is written to.
  void column(
      int depth, float[] a, int ao, float[] b, int bo, boolean add, float[] c, int co, int stride);

  /// Repeats the numbers of a column for [#column]: `b[bo + k·ROWS + i] = x[xo + offsets[k]]`, with
  /// slack behind.
  void repeat(int depth, float[] x, int xo, int[] offsets, float[] b, int bo);

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
}
