package convolarium.picture;

/// An upright rectangle; its corners are arcs of the given radius, its outline lies half inside and
/// half outside.
///
/// @throws IllegalArgumentException if the radius is negative
public record Rectangle(Box box, double radius, Fill fill, Stroke stroke) implements Mark {

  public Rectangle {
    Require.atLeastZero("radius", radius);
  }

  public Rectangle fill(Fill fill) {
    return new Rectangle(box, radius, fill, stroke);
  }

  public Rectangle fill(Ink ink) {
    return fill(Fill.solid(ink));
  }

  public Rectangle stroke(Stroke stroke) {
    return new Rectangle(box, radius, fill, stroke);
  }

  public Rectangle stroke(Ink ink, double width) {
    return stroke(Stroke.of(ink, width));
  }

  public Rectangle rounded(double radius) {
    return new Rectangle(box, radius, fill, stroke);
  }
}
