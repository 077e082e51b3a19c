package convolarium.figure;

import convolarium.explain.Numeral;
import convolarium.filter.Filtered.Scale;
import convolarium.picture.Box;
import convolarium.picture.ColorBar;
import convolarium.picture.ColorScale;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import java.util.ArrayList;
import java.util.List;

/// The key of a filtered photograph whose samples do not stand for themselves, on a little card:
/// which sum has which colour.
public final class SumKey {
  private static final double WIDTH = 16;
  private static final double HEIGHT = 4.2;
  private static final double PAD = 0.75;
  private static final double BAR = 0.8;

  private SumKey() {}

  /// @param scale which sums the samples stand for
  /// @param diverging whether they have the colours of signs; else they are grey
  /// @param title what is summed
  public static Picture of(Scale scale, boolean diverging, String title, Palette palette) {
    double unit = palette.text();
    double text = 0.8 * unit;
    double pad = PAD * unit;
    Box card = new Box(0.5, 0.5, WIDTH * unit - 1, HEIGHT * unit - 1);
    Box bar = new Box(3 * pad, pad + 1.35 * text, WIDTH * unit - 6 * pad, BAR * unit);
    List<Mark> marks = new ArrayList<>();
    marks.add(
        Mark.rect(card)
            .rounded(6)
            .fill(palette.ground().opacity(0.94))
            .stroke(palette.muted().mix(palette.ground(), 0.55), 1));
    marks.add(
        Mark.label(title, bar.x(), pad, text)
            .placed(Label.Across.LEFT, Label.Down.TOP)
            .within(bar.width())
            .ink(palette.muted()));
    marks.add(ColorBar.of(colours(scale, diverging), bar, palette.ink(), text));
    return new Picture(WIDTH * unit, HEIGHT * unit, marks);
  }

  /// Around 128 the greys go on a level further below than above.
  private static ColorScale colours(Scale scale, boolean diverging) {
    if (diverging) {
      return ColorScale.rdBu(scale.high());
    }
    boolean middle = scale.low() == -scale.high() - 1;
    return ColorScale.grey(middle ? -scale.high() : scale.low(), scale.high());
  }

  /// The same in words.
  public static String told(Scale scale, boolean diverging) {
    return diverging
        ? "Red is negative, blue positive, strongest from " + number(scale.high()) + " on"
        : "Black is " + number(scale.low()) + ", white is " + number(scale.high());
  }

  private static String number(float value) {
    return Numeral.brief(value, 4);
  }
}
