package convolarium.engine.kernels;

/// Loops that compare samples, or mix them by weights that are rows themselves.
interface OrderKernels {
  /// A row of weighted sums of shifted rows whose weights are rows themselves, the last of them
  /// added as it is: for `j` in `[0, n)`,
  ///
  ///     y[yo + j] = weights[taps·pitch + j] + Σ weights[t·pitch + j] · x[xo + offsets[t] + j]
  ///
  /// over 0 ≤ t < taps, the number of offsets.
  void mixtures(
      float[] x, int xo, int[] offsets, float[] weights, int pitch, float[] y, int yo, int n);

  /// The smaller or the larger of two samples, in rows that begin at `a` and `b`: for `j` in
  /// `[0, n)`,
  ///
  ///     y[yo + j] = min or max of x[a + j], x[b + j]
  ///
  /// `y` may be `x`: where rows overlap, what is written begins where one that is read does, or
  /// before it.
  void extremes(byte[] x, int a, int b, boolean largest, byte[] y, int yo, int n);

  /// Two rows of the smallest or the largest of nine samples, the second looking a row of three taps
  /// further: for `i` in `[0, 2)` and `j` in `[0, n)`,
  ///
  ///     y[yo + i·stride + j] = min or max of x[offsets[t + 3·i] + j]     0 ≤ t < 9
  ///
  /// With a stride of 0 the second row is left.
  ///
  /// @param offsets twelve
  void extremes(byte[] x, int[] offsets, boolean largest, byte[] y, int yo, int stride, int n);

  /// Two rows of the middle of nine samples, as above: the fifth smallest.
  void middles(byte[] x, int[] offsets, byte[] y, int yo, int stride, int n);

  /// The smaller and the larger of two samples, the smaller into the row at `low`, the larger into
  /// that at `high`, which do not overlap. Either may lie where the result of [#extremes] may.
  void exchange(byte[] x, int a, int b, int low, int high, int n);

  /// Keeps the larger of two numbers and where it came from: for `j` in `[0, n)`, if
  /// `x[xo + j]` is larger than `y[yo + j]` or no number, or `at[yo + j]` is negative,
  ///
  ///     y[yo + j] = x[xo + j]
  ///     at[yo + j] = position + j·step
  ///
  /// Which of random numbers is larger no processor foresees: asked one by one, that took twenty
  /// times as long.
  void larger(float[] x, int xo, int position, int step, float[] y, int[] at, int yo, int n);
}
