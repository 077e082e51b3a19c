package convolarium.filter.sample;

/// Follows rays from the eye through the still life to the light: a path tracer with a sample of
/// the window at every bounce.
///
/// Source: Kajiya, The Rendering Equation (1986).
final class Tracer {
  private static final int MOST_BOUNCES = 5;
  private static final double FAR = 1e9;
  private static final double GLASS = 1.5;

  /// The window: a rectangle of four bright panes in a dark frame.
  private static final Vec CORNER = Vec.of(-6.5, 2.2, 4.5);

  private static final Vec WIDE = Vec.of(2.6, 0, 1.9);
  private static final Vec HIGH = Vec.of(0.9, 2.9, -1.2);
  private static final Vec FACING = WIDE.cross(HIGH).unit();
  private static final double AREA = Math.sqrt(WIDE.cross(HIGH).dot(WIDE.cross(HIGH)));
  private static final Vec DAYLIGHT = Vec.of(17, 16, 14.5);

  private Tracer() {}

  /// The light that comes from `direction`.
  ///
  /// @param seen whether the window itself is to be seen, also in mirrors: not by a ray from a matt
  ///   surface, for which the window has been sampled already
  static Vec light(Vec from, Vec direction, Dice dice, int bounce, boolean seen) {
    double window = window(from, direction);
    double nearest = window;
    Ball hit = null;
    for (Ball ball : StillLife.balls()) {
      double distance = ball.distance(from, direction);
      if (distance < nearest) {
        nearest = distance;
        hit = ball;
      }
    }
    double table = direction.y() < 0 ? positive(-from.y() / direction.y()) : FAR;
    double wall = direction.z() < 0 ? positive((StillLife.WALL - from.z()) / direction.z()) : FAR;
    if (Math.min(table, wall) < nearest) {
      boolean onTable = table < wall;
      Vec point = from.plus(direction.times(Math.min(table, wall)));
      Surface surface = onTable ? StillLife.table(point) : StillLife.wall(point);
      return scattered(
          point, direction, onTable ? Vec.UP : Vec.of(0, 0, 1), surface, dice, bounce, seen);
    }
    if (hit != null) {
      Vec point = from.plus(direction.times(nearest));
      Vec normal = hit.normal(point);
      return scattered(point, direction, normal, hit.paint().apply(normal), dice, bounce, seen);
    }
    if (nearest < FAR) {
      return seen ? pane(from.plus(direction.times(nearest))) : Vec.ZERO;
    }
    return room(direction);
  }

  private static double positive(double distance) {
    return distance > StillLife.NEAR ? distance : FAR;
  }

  /// The dim rest of the room: bright grey above, warm below.
  private static Vec room(Vec direction) {
    Vec ceiling = Vec.of(0.34, 0.36, 0.40);
    Vec floor = Vec.of(0.20, 0.15, 0.11);
    return floor.mix(ceiling, 0.5 + 0.5 * direction.y());
  }

  private static double window(Vec from, Vec direction) {
    double slope = direction.dot(FACING);
    double distance = CORNER.minus(from).dot(FACING) / slope;
    if (!(distance > StillLife.NEAR)) {
      return FAR;
    }
    Vec on = from.plus(direction.times(distance)).minus(CORNER);
    double u = on.dot(WIDE) / WIDE.dot(WIDE);
    double v = on.dot(HIGH) / HIGH.dot(HIGH);
    return u > 0 && u < 1 && v > 0 && v < 1 ? distance : FAR;
  }

  /// The light of the window at a point on it: none on the frame's cross.
  private static Vec pane(Vec point) {
    Vec on = point.minus(CORNER);
    double u = on.dot(WIDE) / WIDE.dot(WIDE);
    double v = on.dot(HIGH) / HIGH.dot(HIGH);
    boolean frame = Math.abs(u - 0.5) < 0.035 || Math.abs(v - 0.5) < 0.025;
    return frame ? DAYLIGHT.times(0.02) : DAYLIGHT;
  }

  private static Vec scattered(
      Vec point, Vec direction, Vec normal, Surface surface, Dice dice, int bounce, boolean seen) {
    return switch (surface.kind()) {
      case MATT -> diffuse(point, normal, surface, dice, bounce);
      case GLAZED -> glazed(point, direction, normal, surface, dice, bounce, seen);
      case METAL ->
          mirrored(point, direction, normal, surface, dice, bounce, seen).times(surface.colour());
      case GLASS -> glass(point, direction, normal, surface, dice, bounce, seen);
    };
  }

  /// The coat's reflection at once with what is under it as long as the ray is young, later one of
  /// both by lot.
  private static Vec glazed(
      Vec point, Vec direction, Vec normal, Surface surface, Dice dice, int bounce, boolean seen) {
    double share = fresnel(-direction.dot(normal), 0.04);
    if (bounce == 0) {
      return diffuse(point, normal, surface, dice, bounce)
          .mix(mirrored(point, direction, normal, surface, dice, bounce, seen), share);
    }
    return dice.first() < share
        ? mirrored(point, direction, normal, surface, dice, bounce, seen)
        : diffuse(point, normal, surface, dice, bounce);
  }

  private static Vec mirrored(
      Vec point, Vec direction, Vec normal, Surface surface, Dice dice, int bounce, boolean seen) {
    if (bounce == MOST_BOUNCES) {
      return Vec.ZERO;
    }
    Vec exact = direction.mirrored(normal);
    Vec away =
        surface.roughness() == 0
            ? exact
            : exact.plus(sphere(dice).times(surface.roughness())).unit();
    Vec out = away.dot(normal) > 0 ? away : exact;
    return light(point, out, dice, bounce + 1, seen);
  }

  private static Vec diffuse(Vec point, Vec normal, Surface surface, Dice dice, int bounce) {
    Vec around = Vec.ZERO;
    if (bounce < 2) {
      Vec out = normal.plus(sphere(dice)).unit();
      around = light(point, out, dice, bounce + 2, false);
    }
    return around.plus(fromWindow(point, normal, dice)).times(surface.colour());
  }

  /// The window's light on a matt surface of colour 1, by one point of the window.
  private static Vec fromWindow(Vec point, Vec normal, Dice dice) {
    Vec on = CORNER.plus(WIDE.times(dice.first())).plus(HIGH.times(dice.second()));
    Vec way = on.minus(point);
    double square = way.dot(way);
    Vec direction = way.times(1 / Math.sqrt(square));
    double cosines = direction.dot(normal) * Math.abs(direction.dot(FACING));
    if (direction.dot(normal) <= 0) {
      return Vec.ZERO;
    }
    Vec passed = Vec.of(1, 1, 1);
    double most = Math.sqrt(square);
    for (Ball ball : StillLife.balls()) {
      if (ball.distance(point, direction) < most) {
        Surface surface = ball.paint().apply(Vec.UP);
        if (surface.kind() != Surface.Kind.GLASS) {
          return Vec.ZERO;
        }
        passed = surface.colour().times(0.8);
      }
    }
    return pane(on).times(passed).times(cosines * AREA / (Math.PI * square));
  }

  private static Vec glass(
      Vec point, Vec direction, Vec normal, Surface surface, Dice dice, int bounce, boolean seen) {
    if (bounce == MOST_BOUNCES) {
      return Vec.ZERO;
    }
    boolean entering = direction.dot(normal) < 0;
    Vec facing = entering ? normal : normal.times(-1);
    double ratio = entering ? 1 / GLASS : GLASS;
    double cosine = -direction.dot(facing);
    double rest = 1 - ratio * ratio * (1 - cosine * cosine);
    Vec back = direction.mirrored(facing);
    if (rest <= 0) {
      return light(point, back, dice, bounce + 1, seen);
    }
    Vec through =
        direction.times(ratio).plus(facing.times(ratio * cosine - Math.sqrt(rest))).unit();
    double share = fresnel(entering ? cosine : Math.sqrt(rest), 0.04);
    if (bounce == 0) {
      Vec passed = light(point, through, dice, bounce + 1, seen).times(surface.colour());
      return passed.mix(light(point, back, dice, bounce + 1, seen), share);
    }
    return dice.first() < share
        ? light(point, back, dice, bounce + 1, seen)
        : light(point, through, dice, bounce + 1, seen).times(surface.colour());
  }

  /// The share of light that is reflected. Source: Schlick, An Inexpensive BRDF Model (1994).
  private static double fresnel(double cosine, double least) {
    double x = 1 - Math.clamp(cosine, 0.0, 1.0);
    double square = x * x;
    return least + (1 - least) * square * square * x;
  }

  /// A point on the unit sphere.
  private static Vec sphere(Dice dice) {
    double z = 2 * dice.first() - 1;
    double angle = 2 * Math.PI * dice.second();
    double r = Math.sqrt(1 - z * z);
    return Vec.of(r * StrictMath.cos(angle), r * StrictMath.sin(angle), z);
  }
}
