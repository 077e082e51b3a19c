package convolarium.figure;

import convolarium.picture.Box;
import convolarium.picture.Fill;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import java.util.ArrayList;
import java.util.List;

/// Laid over a small picture of a whole photograph: the part that a lens sees is framed, the rest
/// is dimmed.
public final class MapFrame {
  private static final Ink DIM = Ink.BLACK.opacity(0.45);
  private static final double LEAST = 6;

  private MapFrame() {}

  /// @param rows of the photograph
  /// @param columns of the photograph
  /// @param width of the map, whose height is in proportion
  public static Picture of(Lens lens, int rows, int columns, double width, Palette palette) {
    double scale = width / columns;
    double height = rows * scale;
    double left = Math.clamp(lens.left() * scale, 0, width);
    double top = Math.clamp(lens.top() * scale, 0, height);
    double right = Math.clamp(lens.column(lens.width()) * scale, left, width);
    double bottom = Math.clamp(lens.row(lens.height()) * scale, top, height);
    List<Mark> marks = new ArrayList<>();
    dim(marks, new Box(0, 0, width, top));
    dim(marks, new Box(0, bottom, width, height - bottom));
    dim(marks, new Box(0, top, left, bottom - top));
    dim(marks, new Box(right, top, width - right, bottom - top));
    double across = Math.max(LEAST, right - left);
    double down = Math.max(LEAST, bottom - top);
    Box seen =
        new Box(
            Math.clamp((left + right - across) / 2, 0, Math.max(0, width - across)),
            Math.clamp((top + bottom - down) / 2, 0, Math.max(0, height - down)),
            across,
            down);
    double line = 1.5 * palette.hairline();
    marks.add(Mark.rect(seen).stroke(Ink.BLACK.opacity(0.6), line + 2));
    marks.add(Mark.rect(seen).stroke(Ink.WHITE, line));
    marks.add(
        Mark.rect(new Box(0.5, 0.5, width - 1, height - 1))
            .stroke(Ink.WHITE.opacity(0.7), palette.hairline()));
    return new Picture(width, height, marks);
  }

  private static void dim(List<Mark> marks, Box box) {
    if (box.width() > 0 && box.height() > 0) {
      marks.add(Mark.rect(box).fill(Fill.solid(DIM)));
    }
  }
}
