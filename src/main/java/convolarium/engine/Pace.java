package convolarium.engine;

import convolarium.arithmetic.Axis;

/// How windows along an axis share what they look at: with stride s and dilation d those of outputs
/// d / gcd(s, d) apart lie s / gcd(s, d) taps apart.
///
/// @param gap the distance of two such outputs; not beyond the last one, however far the dilation
///   reaches
/// @param advance the taps from one to the other
record Pace(int gap, int advance) {
  static Pace of(Axis axis) {
    int a = axis.dilation();
    int b = axis.stride();
    while (b != 0) {
      int rest = a % b;
      a = b;
      b = rest;
    }
    return new Pace(Math.min(axis.dilation() / a, axis.output()), axis.stride() / a);
  }
}
