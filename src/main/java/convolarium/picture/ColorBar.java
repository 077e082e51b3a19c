package convolarium.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/// Draws the key of a colour scale: the colours in a strip, its ends and its middle labelled.
public final class ColorBar {

  private static final int STEPS = 256;
  private static final double GAP = 4;
  private static final double TICK = 3;

  private ColorBar() {}

  /// A strip that fills `bar`, low values at the left with the numbers below, or, when it is higher
  /// than wide, low values at the bottom with the numbers at the right. The numbers are `height`
  /// high and lie outside `bar`.
  public static Group of(ColorScale scale, Box bar, Ink ink, double height) {
    boolean isUpright = bar.height() > bar.width();
    List<Mark> marks = new ArrayList<>();
    marks.add(Mark.bitmap(strip(scale, isUpright), bar));
    marks.add(Mark.rect(bar).stroke(ink, 1));
    for (double t : new double[] {0, 0.5, 1}) {
      String text = number(scale.from() + t * (scale.to() - scale.from()));
      if (isUpright) {
        double y = bar.bottom() - t * bar.height();
        marks.add(Mark.line(bar.right(), y, bar.right() + TICK, y).stroke(ink, 1));
        marks.add(
            Mark.label(text, bar.right() + TICK + GAP, y, height)
                .placed(Label.Across.LEFT, Label.Down.MIDDLE)
                .mono()
                .ink(ink));
      } else {
        double x = bar.x() + t * bar.width();
        marks.add(Mark.line(x, bar.bottom(), x, bar.bottom() + TICK).stroke(ink, 1));
        marks.add(
            Mark.label(text, x, bar.bottom() + TICK + GAP, height)
                .placed(Label.Across.CENTRE, Label.Down.TOP)
                .mono()
                .ink(ink)
                .within(bar.width() / 2 - GAP));
      }
    }
    return Mark.group(marks);
  }

  private static Pixels strip(ColorScale scale, boolean isUpright) {
    return isUpright
        ? Pixels.of(1, STEPS, (_, y) -> scale.at(1 - y / (STEPS - 1.0)).argb())
        : Pixels.of(STEPS, 1, (x, _) -> scale.at(x / (STEPS - 1.0)).argb());
  }

  /// At most four significant digits, with a true minus sign.
  private static String number(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
    String text = rounded.signum() == 0 ? "0" : rounded.toPlainString();
    return text.replace('-', '−');
  }
}
