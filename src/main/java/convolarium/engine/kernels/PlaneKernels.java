package convolarium.engine.kernels;

/// Loops over whole small planes, 3 × 3 weights each.
public interface PlaneKernels {
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
  /// @param n at most `2·width + 2·third()`
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
}
