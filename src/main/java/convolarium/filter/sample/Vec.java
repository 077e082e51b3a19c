package convolarium.filter.sample;

/// A point, a direction or a linear RGB light.
record Vec(double x, double y, double z) {
  static final Vec ZERO = new Vec(0, 0, 0);
  static final Vec UP = new Vec(0, 1, 0);

  static Vec of(double x, double y, double z) {
    return new Vec(x, y, z);
  }

  Vec plus(Vec v) {
    return new Vec(x + v.x, y + v.y, z + v.z);
  }

  Vec minus(Vec v) {
    return new Vec(x - v.x, y - v.y, z - v.z);
  }

  Vec times(double s) {
    return new Vec(x * s, y * s, z * s);
  }

  /// Component by component: light on a colour.
  Vec times(Vec v) {
    return new Vec(x * v.x, y * v.y, z * v.z);
  }

  double dot(Vec v) {
    return x * v.x + y * v.y + z * v.z;
  }

  Vec cross(Vec v) {
    return new Vec(y * v.z - z * v.y, z * v.x - x * v.z, x * v.y - y * v.x);
  }

  Vec unit() {
    return times(1 / Math.sqrt(dot(this)));
  }

  /// This at 0, `v` at 1.
  Vec mix(Vec v, double t) {
    return plus(v.minus(this).times(t));
  }

  /// This direction, seen from a surface of that normal, mirrored.
  Vec mirrored(Vec normal) {
    return minus(normal.times(2 * dot(normal)));
  }
}
