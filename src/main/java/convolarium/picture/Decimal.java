package convolarium.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as SVG wants them: at most three decimals, none of them a trailing zero, never an
/// exponent and never "-0".
final class Decimal {

  private Decimal() {}

  static String text(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
