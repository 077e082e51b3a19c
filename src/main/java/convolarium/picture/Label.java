package convolarium.picture;

/// One line of text, placed by an anchor and a height, so that nobody has to measure it first.
///
/// `height` is the size of the font in pixels. Text wider than `maxWidth` (infinity: no limit) is
/// set smaller until it fits; every renderer asks [#size], [#left] and [#baseline] and so all
/// agree.
///
/// @throws IllegalArgumentException if the height or the greatest width is not above 0
public record Label(
    String text,
    double x,
    double y,
    double height,
    Across across,
    Down down,
    Face face,
    Ink ink,
    double maxWidth)
    implements Mark {

  /// Which part of the text stands at `x`.
  public enum Across {
    LEFT,
    CENTRE,
    RIGHT
  }

  /// Which part of the text stands at `y`. Capitals and digits decide, not the descenders below
  /// them: a number is in the middle of its cell when its digits are.
  public enum Down {
    TOP,
    MIDDLE,
    BASELINE
  }

  public Label {
    Require.finite("x", x);
    Require.finite("y", y);
    Require.positive("height", height);
    if (!(maxWidth > 0)) {
      throw new IllegalArgumentException("maxWidth is " + maxWidth + ", not in (0, ∞]");
    }
  }

  /// The size of the font in pixels, shrunk to fit.
  public double size() {
    double width = height * face.width(text);
    return width > maxWidth ? height * maxWidth / width : height;
  }

  /// The width of the text as it is set.
  public double width() {
    return size() * face.width(text);
  }

  /// Where the text begins.
  public double left() {
    return switch (across) {
      case LEFT -> x;
      case CENTRE -> x - width() / 2;
      case RIGHT -> x - width();
    };
  }

  /// Where the feet of the letters stand.
  public double baseline() {
    return switch (down) {
      case TOP -> y + size() * face.capHeight();
      case MIDDLE -> y + size() * face.capHeight() / 2;
      case BASELINE -> y;
    };
  }

  /// `x` is the centre and `y` the middle.
  public Label centred() {
    return placed(Across.CENTRE, Down.MIDDLE);
  }

  public Label placed(Across across, Down down) {
    return new Label(text, x, y, height, across, down, face, ink, maxWidth);
  }

  public Label ink(Ink ink) {
    return new Label(text, x, y, height, across, down, face, ink, maxWidth);
  }

  public Label within(double maxWidth) {
    return new Label(text, x, y, height, across, down, face, ink, maxWidth);
  }

  public Label mono() {
    return set(face.mono());
  }

  public Label bold() {
    return set(face.bold());
  }

  private Label set(Face face) {
    return new Label(text, x, y, height, across, down, face, ink, maxWidth);
  }
}
