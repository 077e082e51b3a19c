package convolarium.filter.sample;

import java.util.List;

/// Glazed, wooden, metal and glass balls on a table by a window.
///
/// x goes to the right, y up, z towards the viewer; the table is y = 0.
final class StillLife {
  /// Nearer than this a ray does not meet anything: it would meet the thing it has just left.
  static final double NEAR = 1e-6;

  static final double WALL = -7;

  private static final Vec CREAM = Vec.of(0.80, 0.74, 0.62);
  private static final Vec COBALT = Vec.of(0.03, 0.10, 0.42);
  private static final Vec ORANGE = Vec.of(0.90, 0.30, 0.03);
  private static final Vec BRICK = Vec.of(0.55, 0.06, 0.04);
  private static final Vec TEAL = Vec.of(0.02, 0.30, 0.30);
  private static final Vec MOSS = Vec.of(0.20, 0.32, 0.05);
  private static final Vec WALNUT = Vec.of(0.22, 0.095, 0.04);
  private static final Vec OAK = Vec.of(0.50, 0.29, 0.13);
  private static final Vec BRASS = Vec.of(0.86, 0.62, 0.25);
  private static final Vec SILVER = Vec.of(0.90, 0.90, 0.88);

  private static final List<Ball> BALLS =
      List.of(
          new Ball(Vec.of(-0.55, 1.15, -0.7), 1.15, StillLife::porcelain),
          new Ball(Vec.of(1.20, 0.62, 0.35), 0.62, StillLife::orange),
          new Ball(Vec.of(-2.05, 0.52, 0.45), 0.52, _ -> Surface.metal(SILVER, 0)),
          new Ball(Vec.of(2.50, 0.50, -0.75), 0.50, StillLife::turned),
          new Ball(Vec.of(0.28, 0.36, 1.30), 0.36, _ -> Surface.glass(Vec.of(0.86, 0.97, 0.94))),
          new Ball(Vec.of(-0.75, 0.27, 1.55), 0.27, StillLife::striped),
          new Ball(Vec.of(1.10, 0.20, 1.65), 0.20, _ -> Surface.metal(BRASS, 0.06)),
          new Ball(Vec.of(2.15, 0.24, 0.95), 0.24, _ -> Surface.glazed(TEAL, 0.01)),
          new Ball(Vec.of(-1.45, 0.17, 1.75), 0.17, _ -> Surface.glazed(BRICK, 0.01)),
          new Ball(Vec.of(1.75, 0.13, 1.60), 0.13, _ -> Surface.glazed(CREAM, 0.05)),
          new Ball(Vec.of(0.62, 0.95, -3.2), 0.95, _ -> Surface.glazed(MOSS, 0.02)),
          new Ball(Vec.of(-3.3, 0.80, -3.0), 0.80, StillLife::orange),
          new Ball(Vec.of(3.6, 1.2, -3.9), 1.2, StillLife::striped));

  private StillLife() {}

  static List<Ball> balls() {
    return BALLS;
  }

  /// White with cobalt veins.
  private static Surface porcelain(Vec p) {
    double warp = Noise.cloudy(p.times(2.1).plus(Vec.of(3, 1, 7)));
    double vein = Math.abs(StrictMath.sin(7 * p.y() + 3 * p.x() + 11 * warp));
    double ink = 1 - Noise.step(0.10, 0.42, vein);
    double wash = 0.35 * Noise.step(0.5, 0.75, Noise.cloudy(p.times(5)));
    return Surface.glazed(CREAM.mix(COBALT, Math.max(ink, wash * ink + wash * 0.3)), 0);
  }

  private static Surface orange(Vec p) {
    double mottle = Noise.cloudy(p.times(6));
    double pores = Noise.step(0.66, 0.86, Noise.smooth(p.times(38)));
    return Surface.glazed(ORANGE.mix(BRICK, 0.25 * mottle).times(1 - 0.3 * pores), 0.05);
  }

  /// Turned wood: rings around a tilted axis.
  private static Surface turned(Vec p) {
    Vec axis = Vec.of(0.3, 1, 0.4).unit();
    Vec across = p.minus(axis.times(p.dot(axis))).plus(Vec.of(0.5, 0, 0.2));
    double ring = Math.sqrt(across.dot(across)) * 9 + 0.8 * Noise.cloudy(p.times(3));
    double late = Noise.step(0.2, 0.95, ring - Math.floor(ring));
    return Surface.glazed(OAK.mix(WALNUT, late), 0.08);
  }

  private static Surface striped(Vec p) {
    double height = p.dot(Vec.of(0.35, 0.85, 0.4).unit());
    double band = height * 4.5 + 100;
    Vec colour = (int) Math.floor(band) % 2 == 0 ? CREAM : BRICK;
    return Surface.glazed(colour, 0.01);
  }

  /// Planks along x, each with a grain of its own.
  static Surface table(Vec p) {
    double width = 1.35;
    double plank = Math.floor(p.z() / width);
    double across = p.z() / width - plank;
    double shift = 37 * Noise.uniform((long) plank + 1000);
    Vec along = Vec.of(p.x() * 0.35 + shift, plank, p.z() * 2.2);
    double rings = 14 * Noise.cloudy(along) + 5 * p.z();
    double late = Noise.step(0.15, 0.9, rings - Math.floor(rings));
    double fibre = Noise.smooth(Vec.of(p.x() * 3 + shift, plank, p.z() * 90));
    double gap = Noise.step(0.004, 0.014, Math.min(across, 1 - across));
    Vec wood = OAK.mix(WALNUT, 0.25 + 0.45 * late).times(0.75 + 0.4 * fibre);
    return Surface.glazed(wood.times(0.12 + 0.88 * gap), 0.03);
  }

  static Surface wall(Vec p) {
    double plaster = 0.93 + 0.07 * Noise.cloudy(p.times(1.7));
    Vec low = Vec.of(0.24, 0.32, 0.36);
    Vec high = Vec.of(0.52, 0.55, 0.52);
    return Surface.matt(low.mix(high, Noise.step(1.5, 1.56, p.y())).times(plaster));
  }
}
