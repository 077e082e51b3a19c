package convolarium.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/// Numbers as the screen writes them: `−` for minus, no needless zeros.
public final class Numeral {
  private static final String MINUS = "−";
  private static final float BIG = 1e9f;
  private static final float SMALL = 1e-4f;
  private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_UP);
  private static final BigDecimal THOUSAND = new BigDecimal(1000);
  private static final List<String> POWERS = List.of("", "k", "M", "G", "T", "P", "E");

  private Numeral() {}

  /// The shortest decimal that gives the same float: `0.1`, `−3`, `2.5·10⁻⁷`.
  public static String exact(float value) {
    if (!Float.isFinite(value)) {
      return odd(value);
    }
    return decimal(new BigDecimal(Float.toString(value)), value);
  }

  /// The decimal of at most `digits` significant digits, for a cell; it is exact for integers of
  /// that length.
  ///
  /// @param digits at least 1
  public static String brief(float value, int digits) {
    if (!Float.isFinite(value)) {
      return odd(value);
    }
    BigDecimal shortest = new BigDecimal(Float.toString(value));
    BigDecimal rounded = shortest.round(new MathContext(digits));
    return decimal(rounded, rounded.floatValue());
  }

  /// In at most four figures for a narrow cell, three of them behind the point: `118`, `13.9`,
  /// `6.21`, `0.25`, `.051`; `≈0` for what these would make 0, whole numbers as they are.
  public static String cell(float value) {
    double size = Math.abs(value);
    if (!Float.isFinite(value) || size >= BIG || value == Math.rint(value)) {
      return exact(value);
    }
    int places = size < 0.0995 ? 3 : size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
    BigDecimal rounded =
        new BigDecimal(Float.toString(value)).setScale(places, RoundingMode.HALF_UP);
    if (rounded.signum() == 0) {
      return "≈0";
    }
    String text = rounded.stripTrailingZeros().toPlainString().replace("-", MINUS);
    return places == 3 ? text.replace("0.", ".") : text;
  }

  /// A count with its thousands parted: `2,304`.
  public static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value).replace("-", MINUS);
  }

  /// A count in three figures, for a narrow place: `640`, `1.8 k`, `61.1 M`, `15.5 G`.
  ///
  /// @param value at least 0
  public static String compact(long value) {
    int power = 0;
    BigDecimal rounded = new BigDecimal(value).round(THREE);
    while (rounded.compareTo(THOUSAND) >= 0) {
      rounded = rounded.movePointLeft(3);
      power++;
    }
    String unit = POWERS.get(power);
    return rounded.stripTrailingZeros().toPlainString() + (power == 0 ? "" : " " + unit);
  }

  /// An amount of memory in three figures: `428 B`, `60 kB`, `4.43 MB`.
  ///
  /// @param value at least 0
  public static String bytes(long value) {
    return compact(value) + (value < 1000 ? " B" : "B");
  }

  /// A part of a whole in whole percent, near either end in tenths: `96 %`, `0.3 %`, `< 0.1 %`.
  ///
  /// @param part in `[0, whole]`
  /// @param whole at least 1
  public static String percent(long part, long whole) {
    double percent = 100.0 * part / whole;
    if (part == 0 || part == whole) {
      return part == 0 ? "0 %" : "100 %";
    }
    if (percent < 0.05 || percent >= 99.95) {
      return percent < 0.05 ? "< 0.1 %" : "> 99.9 %";
    }
    boolean fine = percent < 0.95 || percent >= 99.5;
    return String.format(Locale.ROOT, fine ? "%.1f %%" : "%.0f %%", percent);
  }

  /// How many times as large a count is as another, in three figures: `17`, `1.33`, `1,254,400`.
  ///
  /// @param less at least 1
  public static String times(long more, long less) {
    BigDecimal ratio = new BigDecimal(more).divide(new BigDecimal(less), MathContext.DECIMAL64);
    return ratio.compareTo(THOUSAND) >= 0
        ? count(ratio.setScale(0, RoundingMode.HALF_UP).longValueExact())
        : ratio.round(THREE).stripTrailingZeros().toPlainString();
  }

  /// An integer: `−1`.
  public static String integer(long value) {
    return Long.toString(value).replace("-", MINUS);
  }

  private static String decimal(BigDecimal decimal, float value) {
    BigDecimal plain = decimal.stripTrailingZeros();
    float size = Math.abs(value);
    if (size != 0 && (size >= BIG || size < SMALL)) {
      int exponent = plain.precision() - plain.scale() - 1;
      String mantissa = plain.movePointLeft(exponent).toPlainString();
      return mantissa.replace("-", MINUS) + "·10" + raised(exponent);
    }
    return plain.toPlainString().replace("-", MINUS);
  }

  private static String raised(int exponent) {
    StringBuilder raised = new StringBuilder();
    for (char digit : Integer.toString(exponent).toCharArray()) {
      raised.append(digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
    }
    return raised.toString();
  }

  private static String odd(float value) {
    return Float.isNaN(value) ? "NaN" : value > 0 ? "∞" : MINUS + "∞";
  }
}
