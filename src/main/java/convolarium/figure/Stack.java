package convolarium.figure;

import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import java.util.ArrayList;
import java.util.List;

/// A narrow column of a page that is filled from top to bottom.
final class Stack {
  private static final double SMALL = 0.86;
  private static final double LINE = 1.5;
  private static final double EDGE = 3;

  private final double width;
  private final Palette palette;
  private final List<Mark> marks = new ArrayList<>();
  private double y;

  /// @param width of the page in pixels
  Stack(double width, Palette palette) {
    this.width = width - 2 * EDGE;
    this.palette = palette;
  }

  double width() {
    return width;
  }

  Palette palette() {
    return palette;
  }

  /// The size of its small print, in pixels.
  double small() {
    return SMALL * palette.text();
  }

  /// The height of a line of small print.
  double line() {
    return LINE * small();
  }

  /// Where the next thing begins.
  double y() {
    return y;
  }

  void add(Mark mark) {
    marks.add(mark);
  }

  void addAll(List<? extends Mark> more) {
    marks.addAll(more);
  }

  /// Goes on further down.
  void down(double height) {
    y += height;
  }

  /// A label in the next line, which it does not leave.
  Label label(String text, double x, Label.Across across, Ink ink) {
    return Mark.label(text, x, y + 0.66 * line() + 0.06 * small(), small())
        .placed(across, Label.Down.BASELINE)
        .ink(ink);
  }

  /// A line of small print.
  void text(String text, Ink ink) {
    if (!text.isEmpty()) {
      add(label(text, 0, Label.Across.LEFT, ink).within(width));
    }
    down(line());
  }

  /// A bold line over what follows.
  void heading(String text) {
    add(label(text, 0, Label.Across.LEFT, palette.ink()).bold().within(width));
    down(1.1 * line());
  }

  /// Everything on the page's ground, with room around for outlines.
  Picture picture() {
    double high = Math.max(1, Math.ceil(y)) + 2 * EDGE;
    double wide = width + 2 * EDGE;
    Mark ground = Mark.rect(0, 0, wide, high).fill(palette.ground());
    return new Picture(wide, high, List.of(ground, Mark.group(marks).at(EDGE, EDGE)));
  }
}
