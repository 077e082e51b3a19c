package convolarium.picture;

import java.util.Locale;
import java.util.regex.Pattern;

/// A colour: eight bits each of alpha, red, green and blue (sRGB, not premultiplied), packed as
/// `0xAARRGGBB`.
public record Ink(int argb) {

  public static final Ink BLACK = new Ink(0xFF000000);
  public static final Ink WHITE = new Ink(0xFFFFFFFF);

  /// Paints nothing.
  public static final Ink CLEAR = new Ink(0);

  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?");

  /// Reads `#RRGGBB` or `#RRGGBBAA`.
  ///
  /// @throws IllegalArgumentException if the text is neither
  public static Ink of(String hex) {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("\"" + hex + "\" is neither #RRGGBB nor #RRGGBBAA");
    }
    int alpha = hex.length() == 9 ? Integer.parseInt(hex, 7, 9, 16) : 0xFF;
    return new Ink(alpha << 24 | Integer.parseInt(hex, 1, 7, 16));
  }

  /// An opaque colour of three parts in `[0, 255]`.
  ///
  /// @throws IllegalArgumentException if a part is outside
  public static Ink rgb(int red, int green, int blue) {
    if (((red | green | blue) & ~0xFF) != 0) {
      throw new IllegalArgumentException(
          "(" + red + ", " + green + ", " + blue + ") is not all in [0, 255]");
    }
    return new Ink(0xFF000000 | red << 16 | green << 8 | blue);
  }

  /// In `[0, 255]`, as the next three.
  public int alpha() {
    return argb >>> 24;
  }

  public int red() {
    return argb >> 16 & 0xFF;
  }

  public int green() {
    return argb >> 8 & 0xFF;
  }

  public int blue() {
    return argb & 0xFF;
  }

  /// The alpha as a fraction in `[0, 1]`.
  public double opacity() {
    return alpha() / 255.0;
  }

  /// The same colour at an opacity in `[0, 1]`.
  public Ink opacity(double opacity) {
    int alpha = (int) Math.round(255 * Require.fraction("opacity", opacity));
    return new Ink(alpha << 24 | argb & 0xFFFFFF);
  }

  /// The colour on the straight line from this one (`t` = 0) to the other (`t` = 1), each part by
  /// itself as it is stored.
  public Ink mix(Ink other, double t) {
    Require.fraction("t", t);
    return new Ink(
        between(alpha(), other.alpha(), t) << 24
            | between(red(), other.red(), t) << 16
            | between(green(), other.green(), t) << 8
            | between(blue(), other.blue(), t));
  }

  private static int between(int from, int to, double t) {
    return (int) Math.round(from + t * (to - from));
  }

  /// What is seen where this ink lies on an opaque ground.
  public Ink over(Ink ground) {
    return ground.mix(new Ink(0xFF000000 | argb), opacity());
  }

  /// Relative luminance in `[0, 1]`, alpha disregarded (WCAG 2.2, "relative luminance").
  public double luminance() {
    return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
  }

  private static double linear(int part) {
    double c = part / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  /// The contrast ratio of two opaque colours, from 1 to 21 (WCAG 2.2, "contrast ratio").
  public double contrast(Ink other) {
    double a = luminance();
    double b = other.luminance();
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /// Black or white: whichever is easier to read on this colour.
  public Ink legible() {
    return contrast(BLACK) >= contrast(WHITE) ? BLACK : WHITE;
  }

  /// `#rrggbb`, without the alpha.
  public String hex() {
    return String.format(Locale.ROOT, "#%06x", argb & 0xFFFFFF);
  }
}
