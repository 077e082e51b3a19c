package convolarium.filter.sample;

/// The random numbers of one ray of one pixel.
///
/// Numbers come in pairs, one pair for each decision on the ray's way. The pairs that a pixel's
/// rays draw for the same decision lie in different cells of a grid, which takes most of the grain
/// out of the picture ("jittered sampling", Cook 1986).
final class Dice {
  /// Cells along each side of the grid.
  static final int SIDE = 8;

  /// Rays of a pixel.
  static final int RAYS = SIDE * SIDE;

  private final long pixel;
  private final int ray;
  private int decision;
  private double second;

  Dice(long pixel, int ray) {
    this.pixel = pixel;
    this.ray = ray;
  }

  /// The first number of the next pair, in `[0, 1)`.
  double first() {
    decision++;
    long key = pixel * 1021 + decision;
    long shuffle = Noise.hash(key);
    int cell = (int) (ray * (shuffle & 62 | 1) + (shuffle >>> 8)) & RAYS - 1;
    long jitter = key * RAYS + cell;
    second = (cell / SIDE + Noise.uniform(~jitter)) / SIDE;
    return (cell % SIDE + Noise.uniform(jitter)) / SIDE;
  }

  /// The second number of the pair.
  double second() {
    return second;
  }
}
