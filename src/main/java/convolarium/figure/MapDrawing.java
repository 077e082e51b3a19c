package convolarium.figure;

import convolarium.explain.Numeral;
import convolarium.figure.Features.Range;
import convolarium.picture.Box;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import java.util.ArrayList;
import java.util.List;

/// Draws one map into a box: a picture as pixels, a signal as a curve, a number as a bar.
record MapDrawing(FeatureColours colours, Palette palette) {
  private static final double CELL = 5;

  /// The map without anything around it.
  List<Mark> of(int channel, Box box) {
    return switch (colours.features().rank()) {
      case 0 -> bar(channel, box);
      case 1 -> curve(channel, box);
      default ->
          List.of(
              Mark.bitmap(colours.image(channel, box.width(), box.height()), box),
              Mark.rect(box).stroke(palette.line(Role.OUTPUT), palette.hairline()));
    };
  }

  private List<Mark> bar(int channel, Box box) {
    Range range = colours.range();
    double least = Math.min(0, range.least());
    double most = Math.max(0, range.most());
    double text = palette.text();
    double from = box.x() + 3 * text;
    double to = box.right() - 4.2 * text;
    float value = colours.features().value(channel, 0, 0);
    double scale = most > least ? (to - from) / (most - least) : 0;
    double zero = from - least * scale;
    double end = Float.isFinite(value) ? zero + value * scale : zero;
    Box bar =
        new Box(
            Math.min(zero, end),
            box.y() + 0.15 * box.height(),
            Math.abs(end - zero),
            0.7 * box.height());
    return List.of(
        Mark.label(Numeral.integer(channel), from - 0.5 * text, box.centreY(), 0.86 * text)
            .placed(Label.Across.RIGHT, Label.Down.MIDDLE)
            .mono()
            .ink(palette.muted()),
        Mark.rect(bar)
            .fill(palette.strong(value < 0 ? Role.KERNEL : Role.OUTPUT))
            .stroke(palette.edge(value < 0 ? Role.KERNEL : Role.OUTPUT), palette.hairline()),
        Mark.line(zero, box.y(), zero, box.bottom()).stroke(palette.muted(), palette.hairline()),
        Mark.label(Numeral.brief(value, 3), box.right(), box.centreY(), 0.86 * text)
            .placed(Label.Across.RIGHT, Label.Down.MIDDLE)
            .mono()
            .ink(palette.ink())
            .within(4 * text));
  }

  /// From the least to the largest of the cells that share a pixel, from pixel to pixel.
  private List<Mark> curve(int channel, Box box) {
    Range range = colours.range(channel);
    double least = Math.min(0, range.least());
    double most = Math.max(0, range.most());
    double scale = most > least ? box.height() / (most - least) : 0;
    double zero = scale == 0 ? box.centreY() : box.bottom() + least * scale;
    Features features = colours.features();
    int cells = features.columns();
    int points = (int) Math.clamp((long) box.width(), 1L, (long) cells);
    List<Double> xy = new ArrayList<>();
    for (int point = 0; point < points; point++) {
      int from = (int) ((long) point * cells / points);
      int to = (int) Math.max(from + 1L, (point + 1L) * cells / points);
      float low = Float.POSITIVE_INFINITY;
      float high = Float.NEGATIVE_INFINITY;
      for (int i = from; i < to; i++) {
        float value = features.value(channel, 0, i);
        if (Float.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
      if (low <= high) {
        double x = box.x() + (point + 0.5) * box.width() / points;
        xy.addAll(List.of(x, zero - high * scale));
        if (high > low) {
          xy.addAll(List.of(x, zero - low * scale));
        }
      }
    }
    List<Mark> marks = new ArrayList<>();
    marks.add(Mark.rect(box).fill(palette.tint(Role.OUTPUT)));
    marks.add(
        Mark.line(box.x(), zero, box.right(), zero).stroke(palette.muted(), palette.hairline()));
    if (!xy.isEmpty()) {
      double[] points2 = xy.stream().mapToDouble(Double::doubleValue).toArray();
      marks.add(Path.through(points2).stroke(palette.edge(Role.OUTPUT), 1.2 * palette.hairline()));
    }
    return marks;
  }

  /// The cell of a map that stands in a box, grown to be seen.
  Box cell(Box box, int row, int column) {
    Features features = colours.features();
    double width = box.width() / features.columns();
    double height = features.rank() < 2 ? box.height() : box.height() / features.rows();
    Box cell = new Box(box.x() + column * width, box.y() + row * height, width, height);
    double across = Math.max(0, (CELL - width) / 2);
    double down = Math.max(0, (CELL - height) / 2);
    return new Box(cell.x() - across, cell.y() - down, width + 2 * across, height + 2 * down);
  }

  /// A ring around a cell that is asked about.
  List<Mark> ring(Box cell) {
    double line = palette.hairline();
    return List.of(
        Mark.rect(cell.grow(line)).stroke(palette.ground(), 3.5 * line),
        Mark.rect(cell.grow(line)).stroke(palette.ink(), 1.5 * line));
  }

  /// A range in words.
  static String words(Range range) {
    return range.empty()
        ? "no number"
        : range.least() == range.most()
            ? Numeral.brief(range.least(), 3) + " everywhere"
            : Numeral.brief(range.least(), 3) + " … " + Numeral.brief(range.most(), 3);
  }
}
