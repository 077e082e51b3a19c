package convolarium.engine.kernels;

/// Winograd's transforms to six points and back.
public interface PointKernels {
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
  /// No row of `y` may overlap one of `x`; all have slack, but where `n` is at least [Kernels#third],
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
}
