package convolarium.engine;

/// Arrays that begin where a line of the cache does, but for their header: a vector that spans two
/// lines takes two accesses, and products of panels that are packed so a sixth more time.
///
/// Java says nothing of where an array lies. But the collector begins one that fills more than half
/// of a region of its own with a region, and never moves it; so others are made that long, but for
/// short ones, which zeros would cost more than they gain.
final class Aligned {
  /// Half a region, as `jvm.args` sets them, in bytes.
  private static final int LARGE = 1 << 19;

  /// What is shorter is left as it is.
  private static final int SHORT = LARGE / 8;

  private static final int HEADER = 16;

  /// How many bytes a line holds.
  private static final int LINE_BYTES = 64;

  /// How many floats a line holds.
  static final int LINE = LINE_BYTES / Float.BYTES;

  /// The first float that begins a line.
  static final int START = LINE - HEADER / Float.BYTES;

  private Aligned() {}

  /// A distance for rows of so many floats: an odd number of lines, or rows would fight for the
  /// same places of the cache.
  static int apart(int size) {
    return apart(size, LINE);
  }

  /// As [#apart(int)], for rows of other numbers.
  ///
  /// @param line how many of them a line holds
  static int apart(int size, int line) {
    return Math.ceilDiv(size, 2 * line) * 2 * line + line;
  }

  /// At least so many.
  static float[] floats(int size) {
    return new float[length(size, Float.BYTES)];
  }

  /// At least so many.
  static byte[] bytes(int size) {
    return new byte[length(size, Byte.BYTES)];
  }

  private static int length(int size, int bytes) {
    return size < SHORT / bytes ? size : Math.max(size, LARGE / bytes);
  }
}
