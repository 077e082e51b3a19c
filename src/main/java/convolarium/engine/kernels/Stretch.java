package convolarium.engine.kernels;

import java.util.Arrays;

/// Sums along a stretch of a row, in plain Java.
///
/// The compiler of Java 25 makes vectors of a loop whose arrays are all looked at in the same
/// place, so what is added is copied here first; and of one that goes from bytes or shorts to
/// floats or back, not to whole numbers. Loops shaped like that made photo filters two to ten times
/// as fast, and few short ones are compiled soon. Whole numbers up to 2²⁴ are exact in floats.
final class Stretch {
  /// How long it is at the most: it stays in the fastest cache.
  static final int MOST = 1024;

  /// What makes a byte from 0 to 255 one from −128 to 127 that is as much less, and back.
  private static final int SIGN = 0x80;

  private static final ThreadLocal<Stretch> OWN = ThreadLocal.withInitial(Stretch::new);

  private final byte[] bytes = new byte[MOST];
  private final short[] shorts = new short[MOST];
  private final float[] row = new float[MOST];
  private final float[] sums = new float[MOST];

  private Stretch() {}

  /// That of the calling thread: to make one for each row would take as long as the sums. The JVM
  /// is told to compile this apart (`vector.args`), since a thread it has not seen undoes it.
  static Stretch own() {
    return OWN.get();
  }

  /// Begins `n` sums anew.
  void begin(float start, int n) {
    Arrays.fill(sums, 0, n, start);
  }

  /// Adds `weight` times the `n` numbers at `from`.
  void add(float[] x, int from, float weight, int n) {
    System.arraycopy(x, from, row, 0, n);
    add(row, weight, sums, 0, n);
  }

  /// Adds samples, in `[0, 255]`.
  void add(byte[] x, int from, float weight, int n) {
    add(widened(x, from, n), weight, sums, 0, n);
  }

  void add(short[] x, int from, float weight, int n) {
    System.arraycopy(x, from, shorts, 0, n);
    add(shorts, weight, sums, n);
  }

  /// `y[j] += weight · x[j]` for `j` in `[from, to)`.
  static void add(float[] x, float weight, float[] y, int from, int to) {
    for (int j = from; j < to; j++) {
      y[j] += weight * x[j];
    }
  }

  private static void add(short[] x, float weight, float[] y, int n) {
    for (int j = 0; j < n; j++) {
      y[j] += weight * x[j];
    }
  }

  /// The sums as they are.
  void put(float[] y, int to, int n) {
    System.arraycopy(sums, 0, y, to, n);
  }

  /// Whole sums, modulo 2¹⁶.
  void put(short[] y, int to, int n) {
    narrow(sums, shorts, n);
    System.arraycopy(shorts, 0, y, to, n);
  }

  private static void narrow(float[] x, short[] y, int n) {
    for (int j = 0; j < n; j++) {
      y[j] = (short) x[j];
    }
  }

  /// The sums, or their absolute values, as [Kernels#narrow] makes samples of them.
  void put(boolean absolute, float offset, byte[] s, int to, int n) {
    if (absolute) {
      absolute(sums, n);
    }
    round(sums, offset, n);
    put(s, to, n);
  }

  /// Whole sums, or their absolute values, divided.
  void put(boolean absolute, Quotient by, byte[] s, int to, int n) {
    if (absolute) {
      absolute(sums, n);
    }
    divide(sums, by.factor(), by.start(), by.again(), by.shift(), by.top(), n);
    put(s, to, n);
  }

  private static void absolute(float[] x, int n) {
    for (int j = 0; j < n; j++) {
      x[j] = Math.abs(x[j]);
    }
  }

  private static void round(float[] x, float offset, int n) {
    for (int j = 0; j < n; j++) {
      x[j] = Math.min(Math.max((int) (x[j] + offset + 0.5f), 0), 255);
    }
  }

  /// [Quotient#of], whose numbers must not be looked up in the loop.
  private static void divide(
      float[] x, int factor, int start, int again, int shift, int top, int n) {
    for (int j = 0; j < n; j++) {
      int product = Math.min(Math.max((int) x[j], 0), top) * factor + start;
      x[j] = (product + (product >> again)) >> shift;
    }
  }

  private void put(byte[] s, int to, int n) {
    narrow(sums, bytes, n);
    System.arraycopy(bytes, 0, s, to, n);
  }

  private static void narrow(float[] x, byte[] y, int n) {
    for (int j = 0; j < n; j++) {
      y[j] = (byte) x[j];
    }
  }

  /// Samples as floats.
  void widen(byte[] x, int from, float[] y, int to, int n) {
    System.arraycopy(widened(x, from, n), 0, y, to, n);
  }

  /// Samples as floats, until others are asked for or numbers added.
  float[] widened(byte[] x, int from, int n) {
    System.arraycopy(x, from, bytes, 0, n);
    flip(bytes, n);
    widen(bytes, row, n);
    return row;
  }

  private static void widen(byte[] x, float[] y, int n) {
    for (int j = 0; j < n; j++) {
      y[j] = x[j] + (float) SIGN;
    }
  }

  private static void flip(byte[] x, int n) {
    for (int j = 0; j < n; j++) {
      x[j] ^= (byte) SIGN;
    }
  }

  /// Samples as whole numbers that follow each other as they do, though not the same ones.
  void values(byte[] x, int from, int[] y, int n) {
    System.arraycopy(x, from, bytes, 0, n);
    flip(bytes, n);
    widen(bytes, y, n);
  }

  /// The way back.
  void putValues(int[] y, byte[] s, int to, int n) {
    narrow(y, bytes, n);
    flip(bytes, n);
    System.arraycopy(bytes, 0, s, to, n);
  }

  private static void widen(byte[] x, int[] y, int n) {
    for (int j = 0; j < n; j++) {
      y[j] = (int) (float) x[j];
    }
  }

  private static void narrow(int[] x, byte[] y, int n) {
    for (int j = 0; j < n; j++) {
      y[j] = (byte) (float) x[j];
    }
  }
}
