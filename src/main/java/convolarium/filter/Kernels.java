package convolarium.filter;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;

/// The built-in kernels at any size, worked out in double precision.
///
/// Sizes other than the familiar 3×3 keep what the 3×3 kernel means: a smoothing sums to 1, a slope
/// or a curvature has the same response at every size, so that a larger kernel sees coarser detail
/// and not a brighter picture.
final class Kernels {
  private Kernels() {}

  /// 1 at the anchor.
  static Tensor identity(int k) {
    return square(k, (y, x) -> y == k / 2 && x == k / 2 ? 1 : 0);
  }

  /// 1/k² everywhere.
  static Tensor average(int k) {
    return square(k, (_, _) -> 1.0 / (k * k));
  }

  /// exp(−(x² + y²) / 2σ²) sampled at the cells' distances from the middle, scaled to sum 1.
  static Tensor gaussian(int k, double sigma) {
    double[] g = new double[k];
    double sum = 0;
    for (int i = 0; i < k; i++) {
      double distance = (i - (k - 1) / 2.0) / sigma;
      g[i] = Math.exp(-distance * distance / 2);
      sum += g[i];
    }
    double total = sum * sum;
    return square(k, (y, x) -> g[y] * g[x] / total);
  }

  /// The pixel and four times its difference from the mean of the others at most (k−1)/2 steps
  /// away: unsharp masking of amount 4. At size 3 this is `0 −1 0; −1 5 −1; 0 −1 0`.
  static Tensor sharpen(int k) {
    int r = k / 2;
    int others = 2 * r * (r + 1);
    return square(
        k,
        (y, x) -> {
          int steps = Math.abs(y - r) + Math.abs(x - r);
          return steps == 0 ? 5 : steps <= r ? -4.0 / others : 0;
        });
  }

  /// The sum of both second differences, `0 1 0; 1 −4 1; 0 1 0`, of the photograph smoothed by the
  /// binomial kernel of size k−2.
  ///
  /// Source: Marr and Hildreth, Theory of edge detection (1980), with a binomial for the Gaussian.
  static Tensor laplacian(int k) {
    double[] smooth = times(binomial(k - 2), 0, 1, 0);
    double[] second = times(binomial(k - 2), 1, -2, 1);
    return square(k, (y, x) -> second[y] * smooth[x] + smooth[y] * second[x]);
  }

  /// The horizontal slope: a central difference along the row, smoothed by binomials along both
  /// axes so that a ramp of 1 a pixel gives 8. At size 3 this is `−1 0 1; −2 0 2; −1 0 1`.
  ///
  /// Source: Sobel and Feldman, A 3×3 isotropic gradient operator (1968); larger sizes as OpenCV's
  /// `getDerivKernels`, scaled by 4^(3−k).
  static Tensor sobelX(int k) {
    double[] smooth = binomial(k);
    double[] slope = times(binomial(k - 2), -1, 0, 1);
    return square(k, (y, x) -> 4 * smooth[y] * slope[x]);
  }

  /// The vertical slope: [#sobelX] with rows and columns exchanged.
  static Tensor sobelY(int k) {
    Tensor across = sobelX(k);
    return Tensor.generate(across.shape(), i -> across.get(i % k * k + i / k));
  }

  /// The pixel and the slope towards the lower right, of the plane that fits the window best. At
  /// size 3 this is `−2 −1 0; −1 1 1; 0 1 2`; other sizes answer to a ramp as much.
  static Tensor emboss(int k) {
    int r = k / 2;
    double squares = k * r * (r + 1) * (2 * r + 1) / 3.0;
    double scale = 6 / squares;
    return square(k, (y, x) -> scale * (y - r + x - r) + (y == r && x == r ? 1 : 0));
  }

  /// The n-th row of Pascal's triangle of `size` numbers, scaled to sum 1.
  private static double[] binomial(int size) {
    double[] row = {1};
    while (row.length < size) {
      row = times(row, 0.5, 0.5);
    }
    return row;
  }

  /// The product of two polynomials given by their coefficients.
  private static double[] times(double[] a, double... b) {
    double[] product = new double[a.length + b.length - 1];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        product[i + j] += a[i] * b[j];
      }
    }
    return product;
  }

  private interface Weight {
    double at(int y, int x);
  }

  private static Tensor square(int k, Weight weight) {
    return Tensor.generate(Shape.of(k, k), i -> (float) weight.at(i / k, i % k));
  }
}
