package convolarium.network;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/// An exact rational number in lowest terms, its denominator positive.
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {
  public static final Fraction ZERO = of(0);
  public static final Fraction ONE = of(1);

  /// @throws ArithmeticException when the denominator is 0
  public Fraction {
    if (denominator.signum() == 0) {
      throw new ArithmeticException(numerator + "/0");
    }
    BigInteger common = numerator.gcd(denominator);
    common = denominator.signum() < 0 ? common.negate() : common;
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  public static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction minus(Fraction other) {
    return plus(other.times(-1));
  }

  Fraction times(long factor) {
    return new Fraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
  }

  Fraction over(long divisor) {
    return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
  }

  /// The nearest that a double can be.
  public double doubleValue() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
        .doubleValue();
  }

  /// Whether it has no fractional part.
  public boolean whole() {
    return denominator.equals(BigInteger.ONE);
  }

  /// Whether numerator and denominator are at most 2⁶³−1 in size.
  boolean fits() {
    return numerator.abs().bitLength() < Long.SIZE && denominator.bitLength() < Long.SIZE;
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /// `3`, `-1/2`.
  @Override
  public String toString() {
    return whole() ? numerator.toString() : numerator + "/" + denominator;
  }
}
