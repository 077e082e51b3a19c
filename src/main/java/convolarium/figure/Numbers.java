package convolarium.figure;

import convolarium.explain.Numeral;
import convolarium.picture.Box;
import convolarium.picture.Face;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Mark;

/// Numbers set into boxes: with as many digits as stay legible, smaller only when two do not.
final class Numbers {
  private static final int MOST_DIGITS = 5;
  private static final int LEAST_DIGITS = 2;
  private static final double SHARE = 0.86;
  private static final double SHRUNK = 0.72;
  private static final float NEAR = 5e-4f;

  private Numbers() {}

  /// The number in the middle of a box.
  ///
  /// @param height of a digit's font where there is room for it
  static Label in(Box box, float value, double height, Ink ink) {
    return at(value, box.centreX(), box.centreY(), box.width() * SHARE, height, ink);
  }

  /// The same, but `≈0` for what would need a power of ten.
  static Label near(Box box, float value, double height, Ink ink) {
    return nearAt(value, box.centreX(), box.centreY(), box.width() * SHARE, height, ink);
  }

  /// As [#near], with its middle at a point.
  static Label nearAt(float value, double x, double y, double width, double height, Ink ink) {
    return value != 0 && Math.abs(value) < NEAR
        ? Mark.label("≈0", x, y, height).mono().centred().ink(ink).within(width)
        : at(value, x, y, width, height, ink);
  }

  /// The number with its middle at a point.
  static Label at(float value, double x, double y, double width, double height, Ink ink) {
    String text = "";
    for (int digits = MOST_DIGITS; digits >= LEAST_DIGITS; digits--) {
      text = Numeral.brief(value, digits);
      if (Face.MONO.width(text) * height * SHRUNK <= width) {
        break;
      }
    }
    return Mark.label(text, x, y, height).mono().centred().ink(ink).within(width);
  }
}
