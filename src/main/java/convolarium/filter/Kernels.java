package convolarium.filter;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;

/// What the families of built-in kernels are made of, worked out in double precision.
///
/// Sizes other than the familiar 3×3 keep what the 3×3 kernel means: a smoothing sums to 1, a slope
/// or a curvature has the same response at every size, so that a larger kernel sees coarser detail
/// and not a brighter picture.
final class Kernels {
  private static final double NOISE = 0x1p40;

  private Kernels() {}

  /// A weight by its cell, counted from the upper left.
  @FunctionalInterface
  interface Weight {
    double at(int y, int x);
  }

  static Tensor square(int k, Weight weight) {
    return grid(k, k, weight);
  }

  static Tensor grid(int rows, int columns, Weight weight) {
    return Tensor.generate(
        Shape.of(rows, columns), i -> (float) weight.at(i / columns, i % columns));
  }

  /// 1 at the anchor.
  static Weight impulse(int k) {
    return (y, x) -> y == k / 2 && x == k / 2 ? 1 : 0;
  }

  /// exp(−(x² + y²) / 2σ²) sampled at the cells' distances from the middle, scaled to sum 1.
  static Weight bell(int k, double sigma) {
    double[] g = new double[k];
    double sum = 0;
    for (int i = 0; i < k; i++) {
      double distance = (i - (k - 1) / 2.0) / sigma;
      g[i] = Math.exp(-distance * distance / 2);
      sum += g[i];
    }
    double total = sum * sum;
    return (y, x) -> g[y] * g[x] / total;
  }

  /// The same weights, each worked out once.
  static Weight table(int k, Weight weight) {
    double[] cells = new double[k * k];
    Arrays.setAll(cells, i -> weight.at(i / k, i % k));
    return (y, x) -> cells[y * k + x];
  }

  /// The sum of all weights.
  static double sum(int k, Weight weight) {
    double sum = 0;
    for (int y = 0; y < k; y++) {
      for (int x = 0; x < k; x++) {
        sum += weight.at(y, x);
      }
    }
    return sum;
  }

  /// The smallest odd size, at least 3, that covers so many pixels.
  static int covering(double pixels) {
    return Math.max(3, (int) Math.ceil(pixels) | 1);
  }

  /// The n-th row of Pascal's triangle of `size` numbers, scaled to sum 1.
  static double[] binomial(int size) {
    double[] row = {1};
    while (row.length < size) {
      row = times(row, 0.5, 0.5);
    }
    return row;
  }

  /// The product of two polynomials given by their coefficients.
  static double[] times(double[] a, double... b) {
    double[] product = new double[a.length + b.length - 1];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        product[i + j] += a[i] * b[j];
      }
    }
    return product;
  }

  /// The cosine of an angle in degrees, without the last bits: those of 90° is 0 and those of 45°
  /// and 135° add up to 0.
  static double cosine(double degrees) {
    return Math.rint(Math.cos(Math.toRadians(degrees)) * NOISE) / NOISE;
  }

  /// The sine likewise.
  static double sine(double degrees) {
    return Math.rint(Math.sin(Math.toRadians(degrees)) * NOISE) / NOISE;
  }
}
