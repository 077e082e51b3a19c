package convolarium.figure;

import convolarium.filter.Bordered;
import convolarium.picture.Box;
import convolarium.picture.Fill;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.picture.Stroke;
import java.util.ArrayList;
import java.util.List;

/// Laid over a photograph with its padding: the padding is veiled and hatched with a dashed
/// outline, the photograph's edge is a plain line.
public final class BorderFrame {
  private static final double VEIL = 0.45;
  private static final double LEAST_HATCHED = 4;

  private BorderFrame() {}

  /// @param rows of the photograph
  /// @param columns of the photograph
  public static Picture of(Bordered bordered, Lens lens, int rows, int columns, Palette palette) {
    Box photo = box(lens, 0, 0, rows, columns);
    Box all =
        box(
            lens,
            -bordered.before().get(0),
            -bordered.before().get(1),
            rows + bordered.after().get(0),
            columns + bordered.after().get(1));
    List<Mark> marks = new ArrayList<>();
    ring(marks, new Box(all.x(), all.y(), all.width(), photo.y() - all.y()), lens, palette);
    ring(
        marks,
        new Box(all.x(), photo.bottom(), all.width(), all.bottom() - photo.bottom()),
        lens,
        palette);
    ring(marks, new Box(all.x(), photo.y(), photo.x() - all.x(), photo.height()), lens, palette);
    ring(
        marks,
        new Box(photo.right(), photo.y(), all.right() - photo.right(), photo.height()),
        lens,
        palette);
    outline(marks, all, lens, Stroke.of(palette.muted(), palette.hairline()).dashed(4, 3));
    outline(marks, photo, lens, Stroke.of(palette.ground(), 4 * palette.hairline()));
    outline(marks, photo, lens, Stroke.of(palette.ink(), 2 * palette.hairline()));
    return new Picture(Math.max(1, lens.width()), Math.max(1, lens.height()), marks);
  }

  private static Box box(Lens lens, int top, int left, int bottom, int right) {
    return new Box(
        lens.x(left), lens.y(top), (right - left) * lens.scale(), (bottom - top) * lens.scale());
  }

  private static void ring(List<Mark> marks, Box part, Lens lens, Palette palette) {
    double left = Math.max(0, part.x());
    double top = Math.max(0, part.y());
    double width = Math.min(lens.width(), part.right()) - left;
    double height = Math.min(lens.height(), part.bottom()) - top;
    if (width > 0 && height > 0) {
      Box seen = new Box(left, top, width, height);
      marks.add(Mark.rect(seen).fill(palette.ground().opacity(VEIL)));
      if (Math.min(width, height) >= LEAST_HATCHED) {
        marks.add(
            Mark.rect(seen)
                .fill(
                    new Fill.Hatched(
                        palette.ground().opacity(0), palette.muted().opacity(0.45), 7, 1)));
      }
    }
  }

  /// Of a box that may be far larger than the view.
  private static void outline(List<Mark> marks, Box box, Lens lens, Stroke stroke) {
    double margin = 10;
    double left = Math.max(box.x(), -margin);
    double top = Math.max(box.y(), -margin);
    double width = Math.min(box.right(), lens.width() + margin) - left;
    double height = Math.min(box.bottom(), lens.height() + margin) - top;
    if (width > 0 && height > 0) {
      marks.add(Mark.rect(new Box(left, top, width, height)).stroke(stroke));
    }
  }
}
