package convolarium.tensor;

/// A rule that makes up the numbers of a tensor.
public sealed interface Fill {
  /// The same number everywhere.
  record Constant(float value) implements Fill {}

  /// 0, 1, 2, … in row-major order.
  record Ramp() implements Fill {}

  /// Uniform in `[−bound, bound)`, the same on every machine for the same seed.
  record Uniform(long seed, float bound) implements Fill {}

  Fill ZEROS = new Constant(0);
  Fill ONES = new Constant(1);
  Fill RAMP = new Ramp();

  /// A tensor of that shape, filled by this rule.
  default Tensor fill(Shape shape) {
    return Tensor.generate(
        shape,
        switch (this) {
          case Constant(float value) -> _ -> value;
          case Ramp() -> position -> position;
          case Uniform(long seed, float bound) -> position -> uniform(seed, position) * bound;
        });
  }

  /// A number in `[−1, 1)` from 24 bits of SplitMix64 at a position of its sequence, so that every
  /// element can be made without the ones before it.
  ///
  /// Source: Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators (2014).
  private static float uniform(long seed, int position) {
    long z = seed + (position + 1L) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    return (z >>> 40) * 0x1p-23f - 1;
  }
}
