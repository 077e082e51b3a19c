package convolarium.picture;

import java.util.List;

/// One thing in a drawing. Later marks are painted over earlier ones.
///
/// A mark begins as one of the static methods here and is finished by the methods of its own kind,
/// each of which returns a changed copy:
///
///     Mark.rect(0, 0, 40, 40).fill(blue).stroke(ink, 1).about(new Cell(0, 0))
///     Mark.label("66", 20, 20, 17).centred().mono().within(36)
public sealed interface Mark permits Rectangle, Line, Path, Label, Bitmap, Group, Tagged {

  /// A rectangle without fill and outline yet.
  static Rectangle rect(double x, double y, double width, double height) {
    return new Rectangle(new Box(x, y, width, height), 0, Fill.none(), Stroke.none());
  }

  /// A rectangle without fill and outline yet.
  static Rectangle rect(Box box) {
    return new Rectangle(box, 0, Fill.none(), Stroke.none());
  }

  /// A black line, 1 px wide.
  static Line line(double x1, double y1, double x2, double y2) {
    return new Line(x1, y1, x2, y2, Stroke.of(Ink.BLACK, 1));
  }

  /// Black text in the sans-serif face, its baseline beginning at the point; `height` is the size
  /// of the font.
  static Label label(String text, double x, double y, double height) {
    return new Label(
        text,
        x,
        y,
        height,
        Label.Across.LEFT,
        Label.Down.BASELINE,
        Face.SANS,
        Ink.BLACK,
        Double.POSITIVE_INFINITY);
  }

  /// Pixels stretched over a box.
  static Bitmap bitmap(Pixels pixels, Box target) {
    return new Bitmap(pixels, target);
  }

  static Group group(List<? extends Mark> marks) {
    return new Group(List.copyOf(marks));
  }

  static Group group(Mark... marks) {
    return new Group(List.of(marks));
  }

  /// This mark, saying what it depicts.
  default Tagged about(Ref ref) {
    return new Tagged(this, ref);
  }
}
