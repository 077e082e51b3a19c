package convolarium.figure;

import convolarium.explain.FrequencyResponse;
import convolarium.explain.Numeral;
import convolarium.picture.Box;
import convolarium.picture.ColorBar;
import convolarium.picture.ColorScale;
import convolarium.picture.Label.Across;
import convolarium.picture.Label.Down;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import convolarium.picture.Picture;
import convolarium.picture.Pixels;
import convolarium.picture.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a kernel lets through: the amplitudes of all waves as a map with its key, the frequency 0
/// in the middle, and below it those of waves along the two axes, from 0 to π.
public final class ResponseFigure {
  private static final int HALF = FrequencyResponse.HALF;
  private static final double LEFT = 26;
  private static final double KEY = 74;
  private static final double BAR = 10;
  private static final double MOST_SIDE = 190;
  private static final double CURVES = 78;
  private static final double GAP = 6;
  private static final double SAMPLE = 18;

  private final FrequencyResponse response;
  private final double width;
  private final Palette palette;
  private final double text;
  private final double side;
  private final List<Mark> marks = new ArrayList<>();

  private ResponseFigure(FrequencyResponse response, double width, Palette palette) {
    this.response = response;
    this.width = width;
    this.palette = palette;
    text = palette.text() - 3;
    side = Math.floor(Math.min(MOST_SIDE, width - LEFT - KEY));
  }

  /// @param width of the picture, at least 180 points; its height follows
  public static Picture of(FrequencyResponse response, double width, Palette palette) {
    return new ResponseFigure(response, width, palette).picture();
  }

  private Picture picture() {
    double top = text / 2;
    map(top);
    double names = top + side + GAP + 1.2 * text;
    legend(names + GAP + text);
    double curves = names + 2 * GAP + 2.4 * text;
    double end = curves(curves);
    marks.addFirst(Mark.rect(0, 0, width, end).fill(palette.ground()));
    return new Picture(width, end, marks);
  }

  private void map(double top) {
    Box box = new Box(LEFT, top, side, side);
    ColorScale scale = palette.scale(0, (float) response.peak());
    Pixels pixels =
        Pixels.of(
            FrequencyResponse.SIDE,
            FrequencyResponse.SIDE,
            (x, y) -> scale.ink(response.at(x - HALF, y - HALF)).argb());
    marks.add(Mark.bitmap(pixels, box));
    marks.add(Mark.rect(box).stroke(palette.muted(), palette.hairline()));
    List<String> ticks = List.of("−π", "0", "π");
    for (int i = 0; i < ticks.size(); i++) {
      double along = i * side / 2;
      label(ticks.get(i), LEFT + along, box.bottom() + GAP, Across.CENTRE, Down.TOP);
      label(ticks.get(i), LEFT - GAP, top + along, Across.RIGHT, Down.MIDDLE);
    }
    label("u", LEFT + 0.75 * side, box.bottom() + GAP, Across.CENTRE, Down.TOP);
    label("v", LEFT - GAP, top + 0.75 * side, Across.RIGHT, Down.MIDDLE);
    Box bar = new Box(box.right() + 2 * GAP, top, BAR, side);
    marks.add(ColorBar.of(scale, bar, palette.muted(), text));
  }

  /// Which curve is which, above them.
  private void legend(double y) {
    double at = LEFT;
    for (boolean across : List.of(true, false)) {
      marks.add(Mark.line(at, y, at + SAMPLE, y).stroke(stroke(across)));
      String name = across ? "u: left to right" : "v: top to bottom";
      var label =
          Mark.label(name, at + SAMPLE + GAP, y, text)
              .placed(Across.LEFT, Down.MIDDLE)
              .ink(palette.muted());
      marks.add(label);
      at = label.left() + label.width() + 2 * GAP;
    }
  }

  private Stroke stroke(boolean across) {
    Stroke solid =
        Stroke.of(
            across ? palette.kernel() : palette.ink(), (across ? 3 : 1.5) * palette.hairline());
    return across ? solid : solid.dashed(4, 3);
  }

  /// The two curves over their axis; returns where it ends.
  private double curves(double top) {
    double right = width - 2 * GAP;
    double bottom = top + CURVES;
    double[] across = response.across();
    double[] down = response.down();
    double most =
        Math.max(Arrays.stream(across).max().orElse(0), Arrays.stream(down).max().orElse(0));
    marks.add(Mark.line(LEFT, bottom, right, bottom).stroke(palette.muted(), palette.hairline()));
    marks.add(Mark.line(LEFT, top, LEFT, bottom).stroke(palette.muted(), palette.hairline()));
    label("0", LEFT - GAP, bottom, Across.RIGHT, Down.MIDDLE);
    if (most > 0) {
      marks.add(Mark.line(LEFT, top, right, top).stroke(palette.hatch(), palette.hairline() / 2));
      String peak = Numeral.brief((float) most, 3);
      marks.add(
          Mark.label(peak, LEFT - GAP, top, text)
              .placed(Across.RIGHT, Down.MIDDLE)
              .within(LEFT - GAP)
              .ink(palette.muted()));
    }
    curve(across, most, new Box(LEFT, top, right - LEFT, CURVES), true);
    curve(down, most, new Box(LEFT, top, right - LEFT, CURVES), false);
    List<String> ticks = List.of("0", "π/2", "π");
    List<String> waves = List.of("flat", "4 pixels a wave", "2 pixels");
    List<Across> placed = List.of(Across.LEFT, Across.CENTRE, Across.RIGHT);
    for (int i = 0; i < ticks.size(); i++) {
      double x = LEFT + i * (right - LEFT) / 2;
      marks.add(Mark.line(x, bottom, x, bottom + 3).stroke(palette.muted(), palette.hairline()));
      label(ticks.get(i), x, bottom + GAP, placed.get(i), Down.TOP);
      label(waves.get(i), x, bottom + GAP + 1.25 * text, placed.get(i), Down.TOP);
    }
    return Math.ceil(bottom + GAP + 2.7 * text);
  }

  private void curve(double[] amplitudes, double most, Box box, boolean across) {
    double scale = most > 0 ? box.height() / most : 0;
    Path path = Path.from(box.x(), box.bottom() - amplitudes[HALF] * scale);
    for (int i = 1; i <= HALF; i++) {
      path = path.to(box.x() + i * box.width() / HALF, box.bottom() - amplitudes[HALF + i] * scale);
    }
    marks.add(path.stroke(stroke(across)));
  }

  private void label(String words, double x, double y, Across across, Down down) {
    marks.add(Mark.label(words, x, y, text).placed(across, down).ink(palette.muted()));
  }
}
