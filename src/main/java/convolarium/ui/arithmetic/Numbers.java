package convolarium.ui.arithmetic;

import java.math.BigDecimal;

/// Numbers as they are typed and read.
final class Numbers {
  private Numbers() {}

  /// The shortest decimal that gives the same float, without exponent and with a hyphen for minus:
  /// as one types it.
  static String text(float value) {
    return value == 0
        ? "0"
        : new BigDecimal(Float.toString(value)).stripTrailingZeros().toPlainString();
  }

  /// Reads a number that somebody typed; a comma is taken for a point.
  ///
  /// @throws NumberFormatException with a sentence
  static float parse(String text) {
    String plain = text.strip().replace('−', '-').replace(',', '.');
    if (!plain.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")) {
      throw new NumberFormatException(
          "“" + text.strip() + "” is not a number such as 3, -1 or 0.5");
    }
    float value = Float.parseFloat(plain);
    if (!Float.isFinite(value)) {
      throw new NumberFormatException("“" + text.strip() + "” is too large for a 32-bit float");
    }
    return value;
  }
}
