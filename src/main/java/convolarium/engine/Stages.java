package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import java.util.ArrayList;
import java.util.List;

/// A Fourier transform down the columns of a strip, as remainders of polynomials.
///
/// A column of n numbers is a polynomial modulo Xⁿ − r. By the four fourth roots ζiᵏ of r it is the
/// same as its four remainders modulo X^(n/4) − ζiᵏ, and so on until only values are left: products
/// of polynomials have become products of values. With r = 1 that is the discrete Fourier
/// transform, in an order of frequencies that nobody needs to know; with r = i it is as cheap,
/// because the factors of a stage belong to its blocks and not to places in them.
///
/// Source: Bernstein, Multidigit Multiplication for Mathematicians (2001), with fourth roots for
/// square ones.
///
/// @param length n, a power of 4
/// @param roots of each stage, as [Kernels#split] takes them
record Stages(int length, List<float[]> roots) {

  /// @param turns r = e^(2πi·turns)
  static Stages of(int length, double turns) {
    List<float[]> roots = new ArrayList<>();
    double[] blocks = {turns};
    while (blocks.length < length) {
      float[] stage = new float[6 * blocks.length];
      double[] parts = new double[4 * blocks.length];
      for (int i = 0; i < parts.length; i++) {
        double zeta = blocks[i / 4] / 4;
        parts[i] = zeta + i % 4 / 4.0;
        if (i % 4 > 0) {
          int at = 6 * (i / 4) + 2 * (i % 4 - 1);
          stage[at] = (float) Math.cos(2 * Math.PI * zeta * (i % 4));
          stage[at + 1] = (float) Math.sin(2 * Math.PI * zeta * (i % 4));
        }
      }
      roots.add(stage);
      blocks = parts;
    }
    return new Stages(length, roots);
  }

  /// How many stages there are for so many numbers.
  static int count(int length) {
    return Integer.numberOfTrailingZeros(length) / 2;
  }

  /// @param at where row 0 begins
  /// @param step the distance of two rows
  void forward(Kernels kernels, float[] x, int at, int step) {
    int blocks = 1;
    for (float[] stage : roots) {
      kernels.fourier().split(x, at, step, length / (4 * blocks), blocks, stage);
      blocks *= 4;
    }
  }

  /// The way back, times n.
  void back(Kernels kernels, float[] x, int at, int step) {
    int blocks = length;
    for (float[] stage : roots.reversed()) {
      blocks /= 4;
      kernels.fourier().join(x, at, step, length / (4 * blocks), blocks, stage);
    }
  }
}
