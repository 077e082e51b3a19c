package convolarium.document;

/// Numbers as JSON and code write them.
public final class Decimal {
  private Decimal() {}

  /// The shortest decimal that gives the same float32: `66`, `0.1`, `1e10`, `-0.0`; in quotes where
  /// JSON has no number: `"NaN"`, `"Infinity"`, `"-Infinity"`.
  static String json(float value) {
    return Float.isFinite(value) ? plain(value) : '"' + String.valueOf(value) + '"';
  }

  /// The same of a finite number, for any text.
  public static String plain(float value) {
    String text = Float.toString(value);
    if (text.endsWith(".0") && !text.equals("-0.0")) {
      return text.substring(0, text.length() - 2);
    }
    return text.replace(".0E", "e").replace('E', 'e');
  }
}
