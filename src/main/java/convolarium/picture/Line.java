package convolarium.picture;

/// A straight line between two points.
///
/// @throws IllegalArgumentException if a coordinate is not finite
public record Line(double x1, double y1, double x2, double y2, Stroke stroke) implements Mark {

  public Line {
    Require.finite("x1", x1);
    Require.finite("y1", y1);
    Require.finite("x2", x2);
    Require.finite("y2", y2);
  }

  public Line stroke(Stroke stroke) {
    return new Line(x1, y1, x2, y2, stroke);
  }

  public Line stroke(Ink ink, double width) {
    return stroke(Stroke.of(ink, width));
  }
}
