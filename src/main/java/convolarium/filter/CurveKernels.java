package convolarium.filter;

import convolarium.tensor.Tensor;

/// Kernels that answer neither to flat nor to sloping ground: they sum to 0.
final class CurveKernels {
  /// How much wider the second Gaussian is: the ratio at which the difference comes closest to a
  /// Laplacian in both bandwidth and sensitivity.
  private static final double WIDER = 1.6;

  /// How much longer than wide a line is.
  private static final double LONGER = 2;

  private CurveKernels() {}

  /// The sum of both second differences, `0 1 0; 1 −4 1; 0 1 0`, of the photograph smoothed by the
  /// binomial kernel of size k−2.
  ///
  /// Source: Marr and Hildreth, Theory of edge detection (1980), with a binomial for the Gaussian.
  static Tensor laplacian(int k) {
    double[] smooth = Kernels.times(Kernels.binomial(k - 2), 0, 1, 0);
    double[] second = Kernels.times(Kernels.binomial(k - 2), 1, -2, 1);
    return Kernels.square(k, (y, x) -> second[y] * smooth[x] + smooth[y] * second[x]);
  }

  /// σ²∇²G = (r² / σ² − 2) G: negative in the middle, so bright points answer below 0, as to the
  /// [#laplacian]. The factor σ² lets an edge answer alike at every sigma. What sampling adds to
  /// the sum is taken off again, in proportion to G.
  ///
  /// Source: Marr and Hildreth (1980); the factor from Lindeberg, Feature detection with automatic
  /// scale selection (1998).
  static Tensor ofGaussian(double sigma) {
    int k = Kernels.covering(8 * sigma);
    Kernels.Weight bell = Kernels.bell(k, sigma);
    Kernels.Weight raw =
        (y, x) -> {
          double squares = squared(y - k / 2) + squared(x - k / 2);
          return (squares / (sigma * sigma) - 2) * bell.at(y, x);
        };
    return balanced(k, raw, bell, 1);
  }

  /// G(σ) − G(1.6σ): positive in the middle, close to a Laplacian of the opposite sign.
  ///
  /// Source: Marr and Hildreth (1980), appendix B.
  static Tensor ofGaussians(double sigma) {
    int k = Kernels.covering(6 * WIDER * sigma);
    Kernels.Weight narrow = Kernels.bell(k, sigma);
    Kernels.Weight wide = Kernels.bell(k, WIDER * sigma);
    return Kernels.square(k, (y, x) -> narrow.at(y, x) - wide.at(y, x));
  }

  /// The negative second derivative across a line of a Gaussian, of sigma across and twice as much
  /// along it, scaled so that the weights above 0 sum to 1: a bright line on black answers at most
  /// with its own brightness.
  ///
  /// Source: Steger, An unbiased detector of curvilinear structures (1998), drawn out along the
  /// line.
  ///
  /// @param angle of the line in degrees, against the clock from the right
  static Tensor line(double sigma, double angle) {
    int k = Kernels.covering(6 * LONGER * sigma);
    double cosine = Kernels.cosine(angle);
    double sine = Kernels.sine(angle);
    Kernels.Weight across = (y, x) -> squared(((x - k / 2) * sine + (y - k / 2) * cosine) / sigma);
    Kernels.Weight along =
        (y, x) -> squared(((x - k / 2) * cosine - (y - k / 2) * sine) / (LONGER * sigma));
    Kernels.Weight hill =
        Kernels.table(k, (y, x) -> Math.exp(-(across.at(y, x) + along.at(y, x)) / 2));
    double total = Kernels.sum(k, hill);
    Kernels.Weight share = (y, x) -> hill.at(y, x) / total;
    Kernels.Weight raw = Kernels.table(k, (y, x) -> (1 - across.at(y, x)) * share.at(y, x));
    double excess = Kernels.sum(k, raw);
    double above = Kernels.sum(k, (y, x) -> Math.max(0, raw.at(y, x) - excess * share.at(y, x)));
    return balanced(k, raw, share, 1 / above);
  }

  private static double squared(double a) {
    return a * a;
  }

  /// Weights with what they sum to taken off in the shares of a kernel of sum 1, then scaled.
  private static Tensor balanced(int k, Kernels.Weight raw, Kernels.Weight share, double scale) {
    double excess = Kernels.sum(k, raw);
    return Kernels.square(k, (y, x) -> scale * (raw.at(y, x) - excess * share.at(y, x)));
  }
}
