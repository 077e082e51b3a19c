package convolarium.engine.kernels;

/// Loops that sum samples in whole numbers.
public interface WholeKernels {
  /// Weighted sums of three rows of bytes, each in `[0, 255]`, as whole numbers modulo 2¹⁶:
  ///
  ///     y[yo + j] = Σ weights[t] · s[rows[t] + j]     0 ≤ t < 3
  ///
  /// for `j` in `[0, n)`. All rows have slack.
  ///
  /// @param weights such that no sum on the way exceeds 2²⁴
  void columnSums(byte[] s, int[] rows, short[] weights, short[] y, int yo, int n);

  /// Carries such sums down by a row: `y[yo + j] += s[enters + j] − s[leaves + j]` for `j` in `[0,
  /// n)`. All rows have slack.
  void slide(byte[] s, int enters, int leaves, short[] y, int yo, int n);

  /// Weighted sums of three shifted rows as samples: for `j` in `[0, n)` the byte `s[so + j]` is
  ///
  ///     Σ weights[t] · x[xo + offsets[t] + j] / divisor     0 ≤ t < 3
  ///
  /// or its absolute value, brought into `[0, 255]` and rounded to the nearest, halves up.
  ///
  /// @param x such that all sums are within ±32640
  void quotients(
      short[] x,
      int xo,
      int[] offsets,
      short[] weights,
      boolean absolute,
      Quotient by,
      byte[] s,
      int so,
      int n);

  /// Two rows of means of boxes of bytes in `[0, 255]`, the second a row of taps further: for `i` in
  /// `[0, 2)` and `j` in `[0, n)` the byte `s[so + i·stride + j]` is
  ///
  ///     Σ x[offsets[t + i·width] + j] / divisor     0 ≤ t < divisor
  ///
  /// rounded to the nearest, halves up. With a stride of 0 the second row is left.
  ///
  /// @param offsets of a row of taps more than the divisor counts
  /// @param width the taps of a row
  void boxes(byte[] x, int[] offsets, int width, Quotient by, byte[] s, int so, int stride, int n);

  /// Sums from the beginning of a row on, `step` of them side by side: for `j` in `[0, n)`, with
  /// `x` in `[0, 2¹⁶)`,
  ///
  ///     p[po + step + j] = p[po + j] + x[xo + j]
  ///
  /// @param step 1 to 4
  /// @param p with slack
  void prefixes(short[] x, int xo, int step, int[] p, int po, int n);

  /// Differences of such sums as samples: for `j` in `[0, n)` the byte `s[so + j]` is
  ///
  ///     scale · (p[po + gap + j] − p[po + j])
  ///
  /// or its absolute value, brought into `[0, 255]` and rounded to the nearest, halves up.
  void means(int[] p, int po, int gap, float scale, boolean absolute, byte[] s, int so, int n);

  /// The size √(a² + b²) of the slopes along and down three rows of bytes, each smoothed the other
  /// way by `side`, `middle`, `side`, as samples: brought into `[0, 255]` and rounded to the nearest,
  /// halves up. With `xᵢₖ = x[rows[i] + shifts[k] + j]`, for `j` in `[0, n)`,
  ///
  ///     a = side·(x₀₂ − x₀₀) + middle·(x₁₂ − x₁₀) + side·(x₂₂ − x₂₀)
  ///     b = side·(x₂₀ − x₀₀) + middle·(x₂₁ − x₀₁) + side·(x₂₂ − x₀₂)
  ///
  /// @param side such that `2·side + middle` is at most 128
  void slopes(
      byte[] x, int[] rows, int[] shifts, short side, short middle, byte[] s, int so, int n);
}
