package convolarium.filter.sample;

/// Numbers that look random and are the same everywhere: hashes of whole numbers, and smooth noise
/// between them.
final class Noise {
  private Noise() {}

  /// The finishing steps of SplitMix64 (Steele, Lea, Flood 2014).
  static long hash(long key) {
    long z = key * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /// In `[0, 1)`.
  static double uniform(long key) {
    return (hash(key) >>> 11) * 0x1p-53;
  }

  /// Smooth in all directions, in `[0, 1)`, with features one unit apart.
  static double smooth(Vec p) {
    long x = (long) Math.floor(p.x());
    long y = (long) Math.floor(p.y());
    long z = (long) Math.floor(p.z());
    double u = eased(p.x() - x);
    double v = eased(p.y() - y);
    double w = eased(p.z() - z);
    double near =
        mix(mix(at(x, y, z), at(x + 1, y, z), u), mix(at(x, y + 1, z), at(x + 1, y + 1, z), u), v);
    z++;
    double far =
        mix(mix(at(x, y, z), at(x + 1, y, z), u), mix(at(x, y + 1, z), at(x + 1, y + 1, z), u), v);
    return mix(near, far, w);
  }

  /// The sum of four noises, each twice as fine and half as strong as the one before, in `[0, 1)`.
  static double cloudy(Vec p) {
    Vec q = p;
    double sum = 0;
    double strength = 8 / 15.0;
    for (int octave = 0; octave < 4; octave++) {
      sum += strength * smooth(q);
      q = q.times(2.03).plus(Vec.of(17.1, 5.3, 9.7));
      strength /= 2;
    }
    return sum;
  }

  /// 0 up to `from`, 1 from `to` on, smooth between.
  static double step(double from, double to, double x) {
    return eased(Math.clamp((x - from) / (to - from), 0.0, 1.0));
  }

  private static double at(long x, long y, long z) {
    return uniform(x * 0x1F1F1F1FL ^ y * 0x3C6EF372FE94F82BL ^ z * 0x5851F42D4C957F2DL);
  }

  private static double eased(double t) {
    return t * t * (3 - 2 * t);
  }

  private static double mix(double a, double b, double t) {
    return a + (b - a) * t;
  }
}
