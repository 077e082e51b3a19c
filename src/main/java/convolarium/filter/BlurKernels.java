package convolarium.filter;

import convolarium.tensor.Tensor;

/// Kernels that take means: every weight is at least 0, and they sum to 1.
final class BlurKernels {
  private BlurKernels() {}

  static Tensor identity(int k) {
    return Kernels.square(k, Kernels.impulse(k));
  }

  /// One over the number of cells, everywhere.
  static Tensor box(int rows, int columns) {
    return Kernels.grid(rows, columns, (_, _) -> 1.0 / (rows * columns));
  }

  static Tensor gaussian(int k, double sigma) {
    return Kernels.square(k, Kernels.bell(k, sigma));
  }

  /// A disc as wide as the kernel: each weight is the part of its cell that the disc covers.
  static Tensor disc(int k) {
    double r = k / 2.0;
    double area = Math.PI * r * r;
    Kernels.Weight corner = Kernels.table(k + 1, (y, x) -> corner(r, x - r, y - r));
    return Kernels.square(
        k,
        (y, x) ->
            (corner.at(y + 1, x + 1) - corner.at(y + 1, x) - corner.at(y, x + 1) + corner.at(y, x))
                / area);
  }

  /// The area that a disc of radius r around 0 shares with the rectangle from 0 to (x, y), negative
  /// where one of the two is.
  private static double corner(double r, double x, double y) {
    double sign = Math.signum(x) * Math.signum(y);
    double longer = Math.max(Math.abs(x), Math.abs(y));
    double shorter = Math.min(Math.abs(x), Math.abs(y));
    double full = Math.min(longer, height(r, shorter));
    return sign * (full * shorter + under(r, longer) - under(r, full));
  }

  /// The height of the circle at a distance of x.
  private static double height(double r, double x) {
    return x < r ? Math.sqrt(r * r - x * x) : 0;
  }

  /// The area under the circle from 0 to x: the integral of √(r² − t²).
  private static double under(double r, double x) {
    double t = Math.min(x, r);
    return (t * height(r, t) + r * r * Math.asin(t / r)) / 2;
  }

  /// A line of `length` pixels through the middle, one pixel thick and soft at its rim: each weight
  /// falls with the cell's distance from the line, to 0 at a distance of 1.
  ///
  /// @param angle in degrees, against the clock from the right
  static Tensor motion(int length, double angle) {
    double r = (length - 1) / 2.0;
    double across = Kernels.cosine(angle);
    double down = -Kernels.sine(angle);
    Kernels.Weight near =
        (y, x) -> {
          double along = Math.clamp((x - r) * across + (y - r) * down, -r, r);
          return Math.max(0, 1 - Math.hypot(x - r - along * across, y - r - along * down));
        };
    double sum = Kernels.sum(length, near);
    return Kernels.square(length, (y, x) -> near.at(y, x) / sum);
  }
}
