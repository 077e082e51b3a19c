package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.picture.Box;
import convolarium.picture.ColorBar;
import convolarium.picture.ColorScale;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import convolarium.picture.Pixels;
import convolarium.tensor.Values;
import java.util.function.ToDoubleFunction;

/// Cells shown as the colours of their values.
final class Shades {
  private static final double BAR = 8;
  private static final double PALE = 0.5;

  private Shades() {}

  /// The scale of a whole tensor; of one value when it has no other that is finite.
  static ColorScale scale(Values values, int elements, Palette palette) {
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < elements; i++) {
      float value = values.at(i);
      if (Float.isFinite(value)) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    return least <= most ? palette.scale(least, most) : palette.scale(0, 0);
  }

  /// The first `cells` cells inside a plane, row by row; the others let what is beneath show.
  static Mark of(Plane plane, int cells, ColorScale scale, Values values) {
    int width = plane.columns().cells();
    int[] offset = {0};
    Pixels pixels =
        Pixels.of(
            width,
            plane.rows().cells(),
            (_, _) -> {
              int i = offset[0]++;
              return i < cells ? scale.ink(values.at(i)).argb() : Ink.CLEAR.argb();
            });
    return Mark.bitmap(pixels, plane.inside());
  }

  /// The cells around the inside of a plane, paler, so that hatching shines through.
  static Mark around(Plane plane, ColorScale scale, ToDoubleFunction<Cell> values) {
    int top = -plane.rows().before();
    int left = -plane.columns().before();
    Pixels pixels =
        Pixels.of(
            plane.columns().total(),
            plane.rows().total(),
            (x, y) ->
                plane.isInside(top + y, left + x)
                    ? Ink.CLEAR.argb()
                    : scale
                        .ink((float) values.applyAsDouble(plane.cell(top + y, left + x)))
                        .opacity(PALE)
                        .argb());
    return Mark.bitmap(pixels, plane.all());
  }

  /// The key of a scale around a centre.
  static Mark bar(ColorScale scale, double centre, double y, double width, Palette palette) {
    Box bar = new Box(centre - width / 2, y, width, BAR);
    return ColorBar.of(scale, bar, palette.muted(), palette.text() - 3);
  }
}
