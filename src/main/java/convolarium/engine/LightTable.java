package convolarium.engine;

import convolarium.tensor.Light;

/// Samples to amounts of light and back by tables.
///
/// The way there has 256 entries. The way back is looked up by the first bits of the float: its
/// exponent and nine bits behind, from 2⁻⁵, which still is black, to 255. Within an entry the code
/// changes by less than 0.22, so a sample is at most 0.11 + 0.5 off the exact one: what is rounded
/// wrongly lay near the middle of two. These 7 KB stay in the first cache; gathering by vectors was
/// no faster.
///
/// Source: looking up the first bits of a float is Giesen's, float to sRGB8 (2012).
final class LightTable {
  private static final int SHIFT = 14;
  private static final int FIRST = Float.floatToRawIntBits(0x1p-5f) >> SHIFT;
  private static final int LAST = (Float.floatToRawIntBits(256) >> SHIFT) - FIRST - 1;
  private static final float[] AMOUNTS = amounts();
  private static final byte[] CODES = codes();

  private LightTable() {}

  private static float[] amounts() {
    float[] amounts = new float[256];
    for (int sample = 0; sample < amounts.length; sample++) {
      amounts[sample] = (float) Light.of(sample);
    }
    return amounts;
  }

  private static byte[] codes() {
    byte[] codes = new byte[LAST + 1];
    for (int i = 0; i < codes.length; i++) {
      double from = Float.intBitsToFloat(FIRST + i << SHIFT);
      double to = Float.intBitsToFloat(FIRST + i + 1 << SHIFT);
      codes[i] = (byte) Math.min(255, Math.round(Light.coded((from + to) / 2)));
    }
    return codes;
  }

  /// @param sample in `[0, 255]`
  static float amount(int sample) {
    return AMOUNTS[sample];
  }

  /// The amounts of some samples, as [Cells#widen] writes them.
  static void widen(byte[] samples, int from, float[] y, int to, int count) {
    float[] amounts = AMOUNTS;
    for (int j = 0; j < count; j++) {
      y[to + j] = amounts[samples[from + j] & 0xFF];
    }
  }

  /// Amounts, or their absolute values, with an offset, as the samples that code them.
  static void narrow(
      float[] x, int from, boolean absolute, float offset, byte[] out, int to, int n) {
    byte[] codes = CODES;
    int sign = absolute ? Integer.MAX_VALUE : -1;
    for (int j = 0; j < n; j++) {
      float size = Float.intBitsToFloat(Float.floatToRawIntBits(x[from + j]) & sign);
      // the bits of negative floats are negative numbers, those of others rise with them
      int entry = (Float.floatToRawIntBits(size + offset) >> SHIFT) - FIRST;
      out[to + j] = codes[Math.min(Math.max(entry, 0), LAST)];
    }
  }
}
