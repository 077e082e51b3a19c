package convolarium.picture;

import java.util.List;
import java.util.Optional;

/// Marks drawn as one: scaled about the origin by `scale`, then moved by `(dx, dy)`, then let
/// through by `opacity` in `[0, 1]` as a whole. What lies outside the clip, a box in the marks' own
/// coordinates, is not drawn.
///
/// @throws IllegalArgumentException if the scale is not above 0 or the opacity not in `[0, 1]`
public record Group(
    List<Mark> marks, double dx, double dy, double scale, double opacity, Optional<Box> clip)
    implements Mark {

  public Group {
    marks = List.copyOf(marks);
    Require.finite("dx", dx);
    Require.finite("dy", dy);
    Require.positive("scale", scale);
    Require.fraction("opacity", opacity);
  }

  Group(List<Mark> marks) {
    this(marks, 0, 0, 1, 1, Optional.empty());
  }

  /// Moved so that the marks' origin comes to lie at `(dx, dy)`.
  public Group at(double dx, double dy) {
    return new Group(marks, dx, dy, scale, opacity, clip);
  }

  public Group scaled(double scale) {
    return new Group(marks, dx, dy, scale, opacity, clip);
  }

  public Group faded(double opacity) {
    return new Group(marks, dx, dy, scale, opacity, clip);
  }

  public Group clipped(Box clip) {
    return new Group(marks, dx, dy, scale, opacity, Optional.of(clip));
  }

  /// A box of the marks' coordinates, in the coordinates of whatever holds this group.
  Box outwards(Box box) {
    return new Box(
        dx + scale * box.x(), dy + scale * box.y(), scale * box.width(), scale * box.height());
  }

  /// An outer `x` in the marks' coordinates.
  double inwardsX(double x) {
    return (x - dx) / scale;
  }

  /// An outer `y` in the marks' coordinates.
  double inwardsY(double y) {
    return (y - dy) / scale;
  }
}
