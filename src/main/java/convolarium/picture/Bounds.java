package convolarium.picture;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The fold that finds the box around marks, outlines included.
public final class Bounds {

  /// Above and below the line, as a fraction of a font's size, as far as letters reach.
  private static final double ASCENT = 0.95;

  private static final double DESCENT = 0.25;

  private Bounds() {}

  /// The box around everything that the mark paints; empty for a group of nothing and a path that
  /// only moves.
  public static Optional<Box> of(Mark mark) {
    return switch (mark) {
      case Rectangle r -> Optional.of(r.box().grow(overhang(r.stroke())));
      case Line l ->
          Optional.of(Box.around(l.x1(), l.y1(), l.x2(), l.y2()).grow(overhang(l.stroke())));
      case Path p -> around(p);
      case Label l -> Optional.of(around(l));
      case Bitmap b -> Optional.of(b.target());
      case Group g -> inside(g, of(g.marks()));
      case Tagged t -> of(t.mark());
    };
  }

  /// The box around all marks together.
  public static Optional<Box> of(List<? extends Mark> marks) {
    return union(marks.stream().map(Bounds::of));
  }

  /// The box around those of the marks that depict `ref`, at any depth.
  static Optional<Box> of(List<Mark> marks, Ref ref) {
    return union(marks.stream().map(mark -> of(mark, ref)));
  }

  private static Optional<Box> of(Mark mark, Ref ref) {
    return switch (mark) {
      case Tagged t -> t.ref().equals(ref) ? of(t) : of(t.mark(), ref);
      case Group g -> inside(g, of(g.marks(), ref));
      case Rectangle _, Line _, Path _, Label _, Bitmap _ -> Optional.empty();
    };
  }

  /// The box around the first of the marks that depicts `ref`, at any depth.
  static Optional<Box> first(List<Mark> marks, Ref ref) {
    return marks.stream().map(mark -> first(mark, ref)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Box> first(Mark mark, Ref ref) {
    return switch (mark) {
      case Tagged t -> t.ref().equals(ref) ? of(t) : first(t.mark(), ref);
      case Group g -> inside(g, first(g.marks(), ref));
      case Rectangle _, Line _, Path _, Label _, Bitmap _ -> Optional.empty();
    };
  }

  private static Optional<Box> inside(Group group, Optional<Box> marks) {
    return marks.map(box -> group.clip().map(box::intersection).orElse(box)).map(group::outwards);
  }

  private static Optional<Box> union(Stream<Optional<Box>> boxes) {
    return boxes.flatMap(Optional::stream).reduce(Box::union);
  }

  static Box around(Label label) {
    double size = label.size();
    return new Box(
        label.left(), label.baseline() - ASCENT * size, label.width(), (ASCENT + DESCENT) * size);
  }

  private static Optional<Box> around(Path path) {
    if (path.pieces().stream().allMatch(Path.Move.class::isInstance)) {
      return Optional.empty();
    }
    Shape shape = Shapes.of(path);
    Rectangle2D box =
        path.stroke().isVisible()
            ? Shapes.of(path.stroke()).createStrokedShape(shape).getBounds2D()
            : shape.getBounds2D();
    return Optional.of(new Box(box.getX(), box.getY(), box.getWidth(), box.getHeight()));
  }

  private static double overhang(Stroke stroke) {
    return stroke.isVisible() ? stroke.width() / 2 : 0;
  }
}
