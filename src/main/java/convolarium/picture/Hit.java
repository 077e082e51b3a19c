package convolarium.picture;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.util.List;
import java.util.Optional;

/// The fold that finds what is depicted at a point.
///
/// A rectangle is hit anywhere inside, painted or not: an outlined cell with nothing in it is still
/// a cell. A line is hit from [#REACH] away, because nobody can point at one pixel. A group that
/// cannot be seen cannot be hit.
final class Hit {

  /// How far from a thin line a pointer still means it, in the line's own pixels.
  static final double REACH = 3;

  private Hit() {}

  /// The innermost reference around the topmost mark at a point that has one.
  static Optional<Ref> at(List<Mark> marks, double x, double y) {
    for (Mark mark : marks.reversed()) {
      Optional<Ref> ref = at(mark, x, y);
      if (ref.isPresent()) {
        return ref;
      }
    }
    return Optional.empty();
  }

  private static Optional<Ref> at(Mark mark, double x, double y) {
    return switch (mark) {
      case Tagged t ->
          at(t.mark(), x, y)
              .or(() -> touches(t.mark(), x, y) ? Optional.of(t.ref()) : Optional.empty());
      case Group g ->
          reaches(g, x, y) ? at(g.marks(), g.inwardsX(x), g.inwardsY(y)) : Optional.empty();
      case Rectangle _, Line _, Path _, Label _, Bitmap _ -> Optional.empty();
    };
  }

  private static boolean touches(Mark mark, double x, double y) {
    return switch (mark) {
      case Rectangle r -> r.box().contains(x, y);
      case Line l -> isNear(Shapes.of(l), l.stroke(), x, y);
      case Path p -> touches(p, x, y);
      case Label l -> Bounds.around(l).contains(x, y);
      case Bitmap b -> b.target().contains(x, y);
      case Group g ->
          reaches(g, x, y)
              && g.marks().stream().anyMatch(inner -> touches(inner, g.inwardsX(x), g.inwardsY(y)));
      case Tagged t -> touches(t.mark(), x, y);
    };
  }

  private static boolean touches(Path path, double x, double y) {
    Shape shape = Shapes.of(path);
    boolean isOpen = path.fill() instanceof Fill.None;
    return isOpen ? isNear(shape, path.stroke(), x, y) : shape.contains(x, y);
  }

  private static boolean isNear(Shape shape, Stroke stroke, double x, double y) {
    float width = (float) Math.max(stroke.width(), 2 * REACH);
    return new BasicStroke(width).createStrokedShape(shape).contains(x, y);
  }

  private static boolean reaches(Group group, double x, double y) {
    double innerX = group.inwardsX(x);
    double innerY = group.inwardsY(y);
    return group.opacity() > 0
        && group.clip().map(clip -> clip.contains(innerX, innerY)).orElse(true);
  }
}
