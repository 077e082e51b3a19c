package convolarium.figure;

import convolarium.picture.Box;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import convolarium.picture.Stroke;
import java.util.ArrayList;
import java.util.List;

/// A curved arrow from one cell to another, leaving and arriving along the way of reading.
///
/// @param down whether that is from top to bottom
record Arrow(double x1, double y1, double x2, double y2, boolean down) {
  private static final double HEAD = 7;
  private static final int PIECES = 24;

  /// From the edge of a cell to the edge of another.
  static Arrow between(Box from, Box to, boolean down) {
    return down
        ? new Arrow(from.centreX(), from.bottom(), to.centreX(), to.y(), true)
        : new Arrow(from.right(), from.centreY(), to.x(), to.centreY(), false);
  }

  double x(double t) {
    double bent = down ? x1 : Ease.between(x1, x2, 0.5);
    double end = down ? x2 : Ease.between(x1, x2, 0.5);
    return bezier(x1, bent, end, x2, t);
  }

  double y(double t) {
    double bent = down ? Ease.between(y1, y2, 0.5) : y1;
    double end = down ? Ease.between(y1, y2, 0.5) : y2;
    return bezier(y1, bent, end, y2, t);
  }

  private static double bezier(double a, double b, double c, double d, double t) {
    double u = 1 - t;
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  }

  /// The whole arrow.
  List<Mark> marks(Ink ink, double width) {
    return upTo(1, ink, width);
  }

  /// Its beginning, with a head where it ends.
  ///
  /// @param t how much of it, from 0 to 1
  List<Mark> upTo(double t, Ink ink, double width) {
    if (t <= 0) {
      return List.of();
    }
    double back = HEAD * Math.sqrt(width);
    double length = Math.max(back, Math.hypot(x2 - x1, y2 - y1));
    double neck = Math.max(0, t - 0.6 * back / length);
    double[] line = new double[2 * (PIECES + 1)];
    for (int i = 0; i <= PIECES; i++) {
      line[2 * i] = x(neck * i / PIECES);
      line[2 * i + 1] = y(neck * i / PIECES);
    }
    List<Mark> marks = new ArrayList<>();
    marks.add(Path.through(line).stroke(ink, width));
    marks.add(head(t, ink, width));
    return marks;
  }

  /// Its head alone.
  List<Mark> head(Ink ink, double width) {
    return List.of(head(1, ink, width));
  }

  private Mark head(double t, Ink ink, double width) {
    double back = HEAD * Math.sqrt(width);
    double length = Math.max(back, Math.hypot(x2 - x1, y2 - y1));
    double before = Math.max(0, t - back / length);
    double dx = x(t) - x(before);
    double dy = y(t) - y(before);
    double size = Math.max(1e-9, Math.hypot(dx, dy));
    double ux = dx / size * back;
    double uy = dy / size * back;
    return Path.through(
            x(t),
            y(t),
            x(t) - ux - 0.45 * uy,
            y(t) - uy + 0.45 * ux,
            x(t) - ux + 0.45 * uy,
            y(t) - uy - 0.45 * ux)
        .close()
        .fill(ink)
        .stroke(Stroke.none());
  }
}
