package convolarium.picture;

/// An upright rectangle in pixels; `width` and `height` are at least 0.
///
/// @throws IllegalArgumentException if a number is not finite or a size is negative
public record Box(double x, double y, double width, double height) {

  public Box {
    Require.finite("x", x);
    Require.finite("y", y);
    Require.atLeastZero("width", width);
    Require.atLeastZero("height", height);
  }

  /// The smallest box around two points, in whichever order they come.
  static Box around(double x1, double y1, double x2, double y2) {
    return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
  }

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public double centreX() {
    return x + width / 2;
  }

  public double centreY() {
    return y + height / 2;
  }

  /// Whether the point lies inside or on the left or upper edge, so that neighbouring cells share
  /// no point.
  public boolean contains(double px, double py) {
    return px >= x && px < right() && py >= y && py < bottom();
  }

  /// The smallest box around this one and the other.
  public Box union(Box other) {
    return around(
        Math.min(x, other.x),
        Math.min(y, other.y),
        Math.max(right(), other.right()),
        Math.max(bottom(), other.bottom()));
  }

  /// What this box and the other have in common; of no size where they do not meet.
  public Box intersection(Box other) {
    double left = Math.max(x, other.x);
    double top = Math.max(y, other.y);
    return new Box(
        left,
        top,
        Math.max(0, Math.min(right(), other.right()) - left),
        Math.max(0, Math.min(bottom(), other.bottom()) - top));
  }

  /// This box with every edge moved outwards by `margin` (inwards when negative, but never past the
  /// centre).
  public Box grow(double margin) {
    double dx = Math.max(margin, -width / 2);
    double dy = Math.max(margin, -height / 2);
    return new Box(x - dx, y - dy, width + 2 * dx, height + 2 * dy);
  }
}
