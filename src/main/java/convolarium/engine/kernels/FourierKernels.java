package convolarium.engine.kernels;

/// Loops of a Fourier transform down the columns of a strip.
public interface FourierKernels {
  /// The width of a strip of complex columns: a row of it is so many real parts and then so many
  /// imaginary parts.
  int STRIP = 16;

  /// One stage of a Fourier transform down the columns of a strip, in place. Row `r` begins at
  /// `at + r·step`. Each block of `4·quarter` rows holds polynomials in X; it becomes four blocks,
  /// their remainders by X^quarter − ζiᵏ:
  ///
  ///     row[k·quarter + j] = Σ (ζiᵏ)ᵐ · row[m·quarter + j]     0 ≤ m < 4, 0 ≤ k < 4
  ///
  /// The real and the imaginary parts of ζ, ζ², ζ³ of block `b` are `roots[6·b]` and the next five.
  void split(float[] x, int at, int step, int quarter, int blocks, float[] roots);

  /// The way back from [#split], times four, for every ζ on the unit circle.
  void join(float[] x, int at, int step, int quarter, int blocks, float[] roots);

  /// Multiplies the complex numbers of a strip by those of another, whose rows stand one behind the
  /// other: row `at + r·step` of `x` by row `ko + 2·STRIP·r` of `k`.
  void product(float[] x, int at, int step, int rows, float[] k, int ko);

  /// Turns a square block of two strips whose rows stand one behind the other, real and imaginary
  /// parts alike: number `j` of row `i` of `x` becomes number `i` of row `j` of `y`, another array.
  void transpose(float[] x, int xo, float[] y, int yo);
}
