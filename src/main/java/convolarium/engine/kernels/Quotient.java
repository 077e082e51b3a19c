package convolarium.engine.kernels;

import java.util.Optional;

/// Division by a small whole number with nothing but the low half of one 16-bit product.
///
/// The factor is short of some 2ᵏ divided by the divisor, because a sample's 255 and 2ᵏ leave no room
/// for a longer one in 16 bits; but adding a part of the product to itself lengthens it:
///
///     v = t·factor + start
///     t / divisor, rounded = (v + (v >> again)) >> shift
///
/// as 1/9 = 7/63 = 7/64 · (1 + 1/64 + …). What the shifts cut off is made up for by `start`, which
/// also rounds. Whether it does is tried for every t, so there is no error.
///
/// Source: Granlund and Montgomery, Division by Invariant Integers using Multiplication (1994), whose
/// products are longer.
///
/// @param divisor d, in `[1, 128]`
public record Quotient(int divisor, int factor, int start, int again, int shift) {
  private static final int BITS = 16;

  /// The largest divisor: `255·128` is still a positive number of 16 bits.
  public static final int MOST = 128;

  /// How to divide what rounds to at most 255, or empty when one such product does not do it.
  ///
  /// @throws IllegalArgumentException when the divisor is outside `[1, 128]`
  public static Optional<Quotient> by(int divisor) {
    if (divisor < 1 || divisor > MOST) {
      throw new IllegalArgumentException("division by " + divisor + ", must be 1 to " + MOST);
    }
    for (int shift = 0; shift <= BITS / 2; shift++) {
      // one more would be too much before anything is added
      int factor = (1 << shift) / divisor;
      for (int again = 1; again < BITS && factor > 0; again++) {
        for (int start = 0; start < 1 << shift; start++) {
          Quotient by = new Quotient(divisor, factor, start, again, shift);
          if (by.divides()) {
            return Optional.of(by);
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean divides() {
    int most = top() * factor + start;
    if (most + (most >> again) >= 1 << BITS) {
      return false;
    }
    // the largest first: they are the likeliest to be off
    for (int t = top(); t >= 0; t--) {
      if (of(t) != (t + divisor / 2) / divisor) {
        return false;
      }
    }
    return true;
  }

  /// The quotient of `t` in `[0, top]`, rounded to the nearest, halves up.
  int of(int t) {
    int product = t * factor + start;
    return (product + (product >> again)) >> shift;
  }

  /// The largest number that is divided.
  int top() {
    return 255 * divisor;
  }
}
