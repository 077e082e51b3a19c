package convolarium.filter;

import convolarium.tensor.Raster;
import java.util.Optional;
import java.util.Set;

/// Inks to light: what is printed in cyan, magenta, yellow and black as it would be seen, by the
/// plain formula R = (1 − C)·(1 − K). A colour profile that the file may carry is not applied, as
/// with RGB photographs: the result is near, not measured.
final class Cmyk {
  private static final int INKS = 4;
  private static final int COLOURS = 3;
  private static final int MOST = 255;
  private static final int APP14 = 0xEE;

  /// Of a frame's header, up to the number of its components.
  private static final int FRAME = 10;

  /// Tables and the like, among the numbers of frames.
  private static final Set<Integer> NO_FRAMES = Set.of(0xC4, 0xC8, 0xCC);

  private Cmyk() {}

  /// How the four samples of a JPEG are stored.
  ///
  /// @param inverted whether 255 is no ink, as Adobe's programs have it
  /// @param differences whether the first three are brightness and colour differences (YCCK)
  record Stored(boolean inverted, boolean differences) {
    static final Stored PLAIN = new Stored(false, false);

    /// As the Adobe segment of a JPEG says, plain where there is none; nothing where the picture
    /// has not four samples a pixel.
    ///
    /// Sources: ITU-T T.81 (1992), annex B; Adobe Technical Note 5116, Supporting the DCT Filters
    /// (1992), section 18.
    static Optional<Stored> in(byte[] jpeg) {
      Stored stored = PLAIN;
      int at = 2;
      while (at + FRAME <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
        int marker = jpeg[at + 1] & 0xFF;
        int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
        if (marker == APP14 && length >= 14 && at + 2 + length <= jpeg.length) {
          stored = new Stored(true, jpeg[at + 15] == 2);
        } else if (marker >= 0xC0 && marker <= 0xCF && !NO_FRAMES.contains(marker)) {
          return jpeg[at + 9] == INKS ? Optional.of(stored) : Optional.empty();
        }
        at += marker == 0xFF ? 1 : 2 + length;
      }
      return Optional.empty();
    }
  }

  /// @param inks four bands of 8 bits
  static Raster light(java.awt.image.Raster inks, Stored stored) {
    int width = inks.getWidth();
    int height = inks.getHeight();
    byte[] samples = new byte[height * width * COLOURS];
    int[] row = new int[width * INKS];
    for (int y = 0, to = 0; y < height; y++) {
      inks.getPixels(inks.getMinX(), inks.getMinY() + y, width, 1, row);
      for (int from = 0; from < row.length; from += INKS) {
        if (stored.differences()) {
          decode(row, from);
        }
        int black = free(row[from + COLOURS], stored);
        for (int c = 0; c < COLOURS; c++, to++) {
          samples[to] = (byte) ((free(row[from + c], stored) * black + MOST / 2) / MOST);
        }
      }
    }
    return Raster.sharing(height, width, COLOURS, samples);
  }

  /// How much of the paper an ink leaves free.
  private static int free(int sample, Stored stored) {
    return stored.inverted() ? sample : MOST - sample;
  }

  /// Brightness and differences to the inks that were coded: 255 less red, green and blue.
  ///
  /// Source: ITU-T T.871 (2011), §7.
  private static void decode(int[] row, int at) {
    double y = row[at];
    double blue = row[at + 1] - 128;
    double red = row[at + 2] - 128;
    row[at] = MOST - sample(y + 1.402 * red);
    row[at + 1] = MOST - sample(y - 0.344136 * blue - 0.714136 * red);
    row[at + 2] = MOST - sample(y + 1.772 * blue);
  }

  private static int sample(double value) {
    return Math.clamp(Math.round(value), 0, MOST);
  }
}
