package convolarium.filter;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;

/// Kernels that answer to slopes: above 0 where the photograph brightens in their direction.
final class SlopeKernels {
  private SlopeKernels() {}

  /// The horizontal slope: a central difference along the row, smoothed by binomials along both
  /// axes so that a ramp of 1 a pixel gives 8. At size 3 this is `−1 0 1; −2 0 2; −1 0 1`.
  ///
  /// Source: Sobel and Feldman, A 3×3 isotropic gradient operator (1968); larger sizes as OpenCV's
  /// `getDerivKernels`, scaled by 4^(3−k).
  static Tensor sobelX(int k) {
    return Kernels.square(k, sobel(k));
  }

  private static Kernels.Weight sobel(int k) {
    double[] smooth = Kernels.binomial(k);
    double[] slope = Kernels.times(Kernels.binomial(k - 2), -1, 0, 1);
    return (y, x) -> 4 * smooth[y] * slope[x];
  }

  /// The horizontal slope as `−3 0 3; −10 0 10; −3 0 3`: of the 3×3 kernels the one that keeps best
  /// to the direction of a slope. A ramp of 1 a pixel gives 32.
  ///
  /// Source: Scharr, Optimale Operatoren in der Digitalen Bildverarbeitung (2000).
  static Tensor scharrX() {
    double[] smooth = {3, 10, 3};
    return Kernels.square(3, (y, x) -> smooth[y] * (x - 1));
  }

  /// The horizontal slope of the plane that fits the window best; a ramp of 1 a pixel gives 6. At
  /// size 3 this is `−1 0 1; −1 0 1; −1 0 1`.
  ///
  /// Source: Prewitt, Object enhancement and extraction (1970).
  static Tensor prewittX(int k) {
    double scale = planeScale(k);
    return Kernels.square(k, (_, x) -> scale * (x - k / 2));
  }

  /// 6 over the sum of the squared distances from the middle column.
  private static double planeScale(int k) {
    int r = k / 2;
    double squares = k * r * (r + 1) * (2 * r + 1) / 3.0;
    return 6 / squares;
  }

  /// The difference from the pixel to the upper left.
  ///
  /// Source: Roberts, Machine perception of three-dimensional solids (1963).
  static Tensor robertsX() {
    return Kernels.square(2, (y, x) -> x == y ? 2 * x - 1 : 0);
  }

  /// The difference from the upper pixel to its neighbour at the lower left.
  static Tensor robertsY() {
    return Kernels.square(2, (y, x) -> x == y ? 0 : y - x);
  }

  /// A kernel with rows and columns exchanged: of a slope along the row that down the column.
  static Tensor transposed(Tensor kernel) {
    int k = kernel.shape().dim(0);
    return Tensor.generate(Shape.of(k, k), i -> kernel.get(i % k * k + i / k));
  }

  /// The slope in any direction, a mixture of both of Sobel's.
  ///
  /// Source: Freeman and Adelson, The design and use of steerable filters (1991).
  ///
  /// @param angle in degrees, against the clock from the right
  static Tensor steered(int k, double angle) {
    double across = Kernels.cosine(angle);
    double down = -Kernels.sine(angle);
    Kernels.Weight slope = sobel(k);
    return Kernels.square(k, (y, x) -> across * slope.at(y, x) + down * slope.at(x, y));
  }

  /// The pixel and the slope away from a light, of the plane that fits the window best: sides that
  /// face the light become bright. With light from the upper left, 135°, and size 3 this is `−2 −1
  /// 0; −1 1 1; 0 1 2`; other sizes answer to a ramp as much.
  ///
  /// @param angle where the light comes from, in degrees, against the clock from the right
  static Tensor emboss(int k, double angle) {
    double scale = Math.sqrt(2) * planeScale(k);
    double across = -Kernels.cosine(angle) * scale;
    double down = Kernels.sine(angle) * scale;
    Kernels.Weight one = Kernels.impulse(k);
    return Kernels.square(k, (y, x) -> one.at(y, x) + across * (x - k / 2) + down * (y - k / 2));
  }
}
