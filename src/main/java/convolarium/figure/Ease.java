package convolarium.figure;

import convolarium.picture.Box;

/// Motion that starts and ends at rest.
final class Ease {
  private Ease() {}

  /// t³(10 − 15t + 6t²): from 0 to 1 with no speed and no acceleration at both ends (Perlin,
  /// Improving Noise, 2002); constant outside `[0, 1]`.
  static double of(double t) {
    double x = Math.clamp(t, 0, 1);
    return x * x * x * (10 - 15 * x + 6 * x * x);
  }

  /// From `from` at 0 to `to` at 1.
  static double between(double from, double to, double t) {
    return from + (to - from) * t;
  }

  static Box between(Box from, Box to, double t) {
    return new Box(
        between(from.x(), to.x(), t),
        between(from.y(), to.y(), t),
        between(from.width(), to.width(), t),
        between(from.height(), to.height(), t));
  }
}
