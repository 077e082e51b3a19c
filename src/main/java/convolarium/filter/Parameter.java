package convolarium.filter;

import java.util.Arrays;
import java.util.Optional;

/// A number that can be set for a built-in filter.
public enum Parameter {
  /// Taps on each axis.
  SIZE("size", "Size", "pixels", true),
  /// Taps along a row.
  WIDTH("width", "Width", "pixels", true),
  /// Taps down a column.
  HEIGHT("height", "Height", "pixels", true),
  /// The standard deviation of a Gaussian.
  SIGMA("sigma", "Sigma", "pixels", false),
  /// How strong.
  AMOUNT("amount", "Amount", "×", false),
  /// A direction, against the clock from the right.
  ANGLE("angle", "Angle", "°", false),
  RED_FROM_RED("red-from-red", "Red from red", "×", false),
  RED_FROM_GREEN("red-from-green", "Red from green", "×", false),
  RED_FROM_BLUE("red-from-blue", "Red from blue", "×", false),
  GREEN_FROM_RED("green-from-red", "Green from red", "×", false),
  GREEN_FROM_GREEN("green-from-green", "Green from green", "×", false),
  GREEN_FROM_BLUE("green-from-blue", "Green from blue", "×", false),
  BLUE_FROM_RED("blue-from-red", "Blue from red", "×", false),
  BLUE_FROM_GREEN("blue-from-green", "Blue from green", "×", false),
  BLUE_FROM_BLUE("blue-from-blue", "Blue from blue", "×", false);

  private final String term;
  private final String title;
  private final String unit;
  private final boolean whole;

  Parameter(String term, String title, String unit, boolean whole) {
    this.term = term;
    this.title = title;
    this.unit = unit;
    this.whole = whole;
  }

  /// Its name on the command line and in files.
  public String term() {
    return term;
  }

  /// Its name on the screen.
  public String title() {
    return title;
  }

  /// What it is measured in.
  public String unit() {
    return unit;
  }

  /// Whether it takes whole numbers only.
  public boolean isWhole() {
    return whole;
  }

  /// The parameter of that term.
  public static Optional<Parameter> termed(String term) {
    return Arrays.stream(values()).filter(parameter -> parameter.term.equals(term)).findFirst();
  }
}
