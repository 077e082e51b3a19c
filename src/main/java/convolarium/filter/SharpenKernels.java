package convolarium.filter;

import convolarium.tensor.Tensor;

/// Kernels that raise what differs from its surroundings.
final class SharpenKernels {
  private SharpenKernels() {}

  /// The pixel and four times its difference from the mean of the others at most (k−1)/2 steps
  /// away: unsharp masking of amount 4. At size 3 this is `0 −1 0; −1 5 −1; 0 −1 0`.
  static Tensor sharpen(int k) {
    int r = k / 2;
    int others = 2 * r * (r + 1);
    return Kernels.square(
        k,
        (y, x) -> {
          int steps = Math.abs(y - r) + Math.abs(x - r);
          return steps == 0 ? 5 : steps <= r ? -4.0 / others : 0;
        });
  }

  /// δ + a (δ − G): the pixel and `amount` times its difference from the Gaussian mean.
  static Tensor unsharp(double sigma, double amount) {
    int k = Kernels.covering(6 * sigma);
    Kernels.Weight one = Kernels.impulse(k);
    Kernels.Weight mean = Kernels.bell(k, sigma);
    return Kernels.square(k, (y, x) -> (1 + amount) * one.at(y, x) - amount * mean.at(y, x));
  }

  /// δ − G: what a Gaussian takes away.
  static Tensor highPass(double sigma) {
    int k = Kernels.covering(6 * sigma);
    Kernels.Weight one = Kernels.impulse(k);
    Kernels.Weight mean = Kernels.bell(k, sigma);
    return Kernels.square(k, (y, x) -> one.at(y, x) - mean.at(y, x));
  }
}
