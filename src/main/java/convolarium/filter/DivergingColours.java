package convolarium.filter;

import convolarium.tensor.Raster;

/// Colours for numbers on both sides of 0: red below, blue above, nearly white at 0, which is
/// sample 128; straight lines in sRGB between nine colours.
///
/// Source: ColorBrewer 2.0 (C. Brewer, Pennsylvania State University), RdBu of 9 classes.
final class DivergingColours {
  private static final int[] STOPS = {
    0xB2182B, 0xD6604D, 0xF4A582, 0xFDDBC7, 0xF7F7F7, 0xD1E5F0, 0x92C5DE, 0x4393C3, 0x2166AC
  };
  private static final int LEVELS = 256;
  private static final int MIDDLE = 128;
  private static final int REACH = 127;
  private static final byte[] COLOURS = colours();

  private DivergingColours() {}

  /// The grey picture in colours; alpha stays.
  static Raster of(Raster grey) {
    int pixels = grey.height() * grey.width();
    int from = grey.channels();
    int to = from + 2;
    byte[] samples = grey.shared();
    byte[] colours = COLOURS;
    byte[] out = new byte[Math.multiplyExact(pixels, to)];
    for (int i = 0; i < pixels; i++) {
      int level = (samples[i * from] & 0xFF) * 3;
      out[i * to] = colours[level];
      out[i * to + 1] = colours[level + 1];
      out[i * to + 2] = colours[level + 2];
      if (from == 2) {
        out[i * to + 3] = samples[i * from + 1];
      }
    }
    return Raster.sharing(grey.height(), grey.width(), to, out);
  }

  private static byte[] colours() {
    byte[] colours = new byte[3 * LEVELS];
    int last = STOPS.length - 1;
    for (int level = 0; level < LEVELS; level++) {
      double at = Math.clamp(0.5 + 0.5 * (level - MIDDLE) / REACH, 0, 1) * last;
      int stop = Math.min((int) at, last - 1);
      for (int c = 0; c < 3; c++) {
        int shift = 16 - 8 * c;
        int low = STOPS[stop] >> shift & 0xFF;
        int high = STOPS[stop + 1] >> shift & 0xFF;
        colours[3 * level + c] = (byte) Math.round(low + (at - stop) * (high - low));
      }
    }
    return colours;
  }
}
