package convolarium.filter.sample;

import java.util.function.Function;

/// A sphere.
///
/// @param paint the surface at a point given relative to the centre, in radii
record Ball(Vec centre, double radius, Function<Vec, Surface> paint) {
  /// How far along the ray it is met, or infinity.
  double distance(Vec from, Vec direction) {
    Vec to = centre.minus(from);
    double along = to.dot(direction);
    double inside = along * along - to.dot(to) + radius * radius;
    if (inside < 0) {
      return Double.POSITIVE_INFINITY;
    }
    double half = Math.sqrt(inside);
    double near = along - half;
    double far = along + half;
    return near > StillLife.NEAR ? near : far > StillLife.NEAR ? far : Double.POSITIVE_INFINITY;
  }

  Vec normal(Vec point) {
    return point.minus(centre).times(1 / radius);
  }
}
