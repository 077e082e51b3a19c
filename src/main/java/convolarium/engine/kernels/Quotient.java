package convolarium.engine.kernels;

import java.util.Optional;

/// Division by a small whole number with nothing but the low halves of 16-bit products.
///
/// The first product gives a quotient that is a little too small, since `first / 2^firstShift` is at
/// most `1 / divisor`; what is left over is small enough for a second product to divide it exactly:
///
///     q = t·first >> firstShift
///     r = t − q·divisor
///     t / divisor = q + (r·second >> secondShift)
///
/// With m/2ˢ a little above 1/d, `r·m >> s` is ⌊r/d⌋ as long as `r·(m·d − 2ˢ) < 2ˢ`.
///
/// Source: Granlund and Montgomery, Division by Invariant Integers using Multiplication (1994).
///
/// @param divisor d, in `[1, 128]`
/// @param rest the most that the first product leaves over
public record Quotient(
    int divisor, int first, int firstShift, int second, int secondShift, int rest) {
  private static final int BITS = 16;

  /// The largest divisor: `255·128 + 64` is still a positive number of 16 bits.
  public static final int MOST = 128;

  /// How to divide what rounds to at most 255, or empty when two such products do not do it.
  ///
  /// @throws IllegalArgumentException when the divisor is outside `[1, 128]`
  public static Optional<Quotient> by(int divisor) {
    if (divisor < 1 || divisor > MOST) {
      throw new IllegalArgumentException("division by " + divisor + ", must be 1 to " + MOST);
    }
    int top = top(divisor);
    for (int firstShift = 0; firstShift < BITS; firstShift++) {
      int first = (1 << firstShift) / divisor;
      if (first > 0 && fits(top, first)) {
        int error = (1 << firstShift) - first * divisor;
        int rest = (top * error + divisor * ((1 << firstShift) - 1)) >> firstShift;
        for (int shift = 0; shift < BITS; shift++) {
          int second = Math.ceilDiv(1 << shift, divisor);
          long excess = (long) rest * (second * divisor - (1 << shift));
          if (fits(rest, second) && excess < 1 << shift) {
            return Optional.of(new Quotient(divisor, first, firstShift, second, shift, rest));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean fits(int a, int b) {
    return (long) a * b < 1 << BITS;
  }

  /// What is added before a division so that it rounds to the nearest, halves up.
  int half() {
    return divisor / 2;
  }

  /// The largest number that is divided.
  int top() {
    return top(divisor);
  }

  private static int top(int divisor) {
    return 255 * divisor + divisor / 2;
  }
}
