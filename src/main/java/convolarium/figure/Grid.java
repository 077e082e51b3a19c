package convolarium.figure;

import convolarium.picture.Box;
import convolarium.picture.Fill;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import convolarium.picture.Stroke;
import java.util.ArrayList;
import java.util.List;

/// The marks that a plane of cells is made of.
final class Grid {
  private static final double FINE = 12;

  private Grid() {}

  /// The hatched cells around the inside, with a dashed outline; nothing where there are none.
  static List<Mark> around(Plane plane, Palette palette) {
    Box all = plane.all();
    Box in = plane.inside();
    if (all.equals(in)) {
      return List.of();
    }
    Fill hatched = hatched(palette.ground(), palette.hatch(), plane.size());
    List<Mark> marks = new ArrayList<>();
    strip(marks, all.x(), all.y(), all.right(), in.y(), hatched);
    strip(marks, all.x(), in.bottom(), all.right(), all.bottom(), hatched);
    strip(marks, all.x(), in.y(), in.x(), in.bottom(), hatched);
    strip(marks, in.right(), in.y(), all.right(), in.bottom(), hatched);
    Stroke stroke = Stroke.of(palette.muted(), palette.hairline()).dashed(4, 3);
    if (plane.size() >= FINE) {
      marks.add(lines(plane.all(), plane.size()).stroke(palette.hatch(), palette.hairline()));
    }
    marks.add(Mark.rect(all).stroke(stroke));
    return marks;
  }

  /// The last rows and columns that no window reaches.
  static List<Mark> lost(Plane plane, int rows, int columns, Palette palette) {
    Box all = plane.all();
    Fill hatched =
        hatched(palette.refused().mix(palette.ground(), 0.88), palette.lost(), plane.size());
    List<Mark> marks = new ArrayList<>();
    double x = all.right() - columns * plane.size();
    double y = all.bottom() - rows * plane.size();
    strip(marks, all.x(), y, all.right(), all.bottom(), hatched);
    strip(marks, x, all.y(), all.right(), y, hatched);
    return marks;
  }

  private static Fill hatched(Ink ground, Ink ink, double cell) {
    return new Fill.Hatched(ground, ink, Math.clamp(cell / 6, 3, 7), 1);
  }

  private static void strip(
      List<Mark> marks, double left, double top, double right, double bottom, Fill fill) {
    if (right > left && bottom > top) {
      marks.add(Mark.rect(left, top, right - left, bottom - top).fill(fill));
    }
  }

  /// Lines between the cells inside and an outline around them.
  static List<Mark> ruled(Plane plane, Palette palette) {
    List<Mark> marks = new ArrayList<>();
    if (plane.inside().width() == 0) {
      return marks; // a slice of the padding
    }
    if (plane.size() >= FINE) {
      marks.add(
          lines(plane.inside(), plane.size())
              .stroke(palette.line(plane.role()), palette.hairline()));
    }
    marks.add(
        Mark.rect(plane.inside()).stroke(palette.edge(plane.role()), 1.5 * palette.hairline()));
    return marks;
  }

  /// The lines between the cells in a box.
  private static Path lines(Box box, double size) {
    Path path = Path.from(box.x(), box.y());
    List<Path.Piece> pieces = new ArrayList<>();
    for (double x = box.x() + size; x < box.right() - 0.5; x += size) {
      pieces.add(new Path.Move(x, box.y()));
      pieces.add(new Path.To(x, box.bottom()));
    }
    for (double y = box.y() + size; y < box.bottom() - 0.5; y += size) {
      pieces.add(new Path.Move(box.x(), y));
      pieces.add(new Path.To(box.right(), y));
    }
    return pieces.isEmpty() ? path : new Path(pieces, path.fill(), path.stroke());
  }

  /// The outline of the current window or cell, with an edge in the colour of the ground: it must
  /// be seen on colours of every darkness.
  static List<Mark> outline(Box box, Palette palette) {
    double width = palette.outline();
    return List.of(
        Mark.rect(box).stroke(palette.ground(), width + 2 * palette.hairline()),
        Mark.rect(box).stroke(palette.ink(), width));
  }

  /// Something to point at for every drawn cell that stands for a number; it paints nothing.
  static Mark touch(Plane plane, Guise guise) {
    List<Mark> marks = new ArrayList<>();
    int top = -plane.rows().before();
    int left = -plane.columns().before();
    for (int row = top; row < top + plane.rows().total(); row++) {
      for (int column = left; column < left + plane.columns().total(); column++) {
        Box box = plane.box(row, column);
        if (plane.bears(row, column)) {
          guise
              .meant(plane.ref(row, column))
              .ifPresent(ref -> marks.add(Mark.rect(box).about(ref)));
        }
      }
    }
    return Mark.group(marks);
  }

  /// The boxes, at least one, as one mark.
  static Path boxes(List<Box> boxes) {
    List<Path.Piece> pieces = new ArrayList<>();
    for (Box box : boxes) {
      pieces.add(new Path.Move(box.x(), box.y()));
      pieces.add(new Path.To(box.right(), box.y()));
      pieces.add(new Path.To(box.right(), box.bottom()));
      pieces.add(new Path.To(box.x(), box.bottom()));
      pieces.add(new Path.Close());
    }
    return new Path(pieces, Fill.none(), Stroke.none());
  }
}
