package convolarium.filter;

import convolarium.tensor.Raster;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;

/// How the stored rows and columns of a photograph lie in front of the viewer: a camera that is
/// held upright stores its picture lying, and says so.
///
/// Source: TIFF revision 6.0 (1992), section 8, tag 274; Exif 3.0 (2023), 4.6.5.
///
/// @param tag from 1, as stored, to 8: where the first row and the first column are seen
record Orientation(int tag) {
  static final Orientation UPRIGHT = new Orientation(1);

  private static final int TAG = 274;
  private static final int SHORT = 3;

  /// The output rows that are turned in one go: few enough for what they read to stay in the cache.
  private static final int BAND = 64;

  Orientation {
    if (tag < 1 || tag > 8) {
      throw new IllegalArgumentException("orientation " + tag + " is not from 1 to 8");
    }
  }

  /// What the first directory of a TIFF file or an Exif block says. A block that is damaged says
  /// nothing: that is no reason to refuse a photograph.
  static Orientation of(ByteBuffer tiff) {
    ByteBuffer in = tiff.slice();
    try {
      in.order(in.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
      int directory = in.getInt(4);
      int count = in.getShort(directory) & 0xFFFF;
      for (int at = directory + 2; at < directory + 2 + 12 * count; at += 12) {
        if ((in.getShort(at) & 0xFFFF) == TAG && in.getShort(at + 2) == SHORT) {
          int tag = in.getShort(at + 8);
          return tag >= 1 && tag <= 8 ? new Orientation(tag) : UPRIGHT;
        }
      }
    } catch (IndexOutOfBoundsException _) {
      // told nowhere
    }
    return UPRIGHT;
  }

  /// The photograph as it is meant to be seen.
  Raster turned(Raster stored) {
    if (tag == 1) {
      return stored;
    }
    int h = stored.height();
    int w = stored.width();
    return switch (tag) {
      case 2 -> turned(stored, h, w, w - 1, w, -1);
      case 3 -> turned(stored, h, w, h * w - 1, -w, -1);
      case 4 -> turned(stored, h, w, (h - 1) * w, -w, 1);
      case 5 -> turned(stored, w, h, 0, 1, w);
      case 6 -> turned(stored, w, h, (h - 1) * w, 1, -w);
      case 7 -> turned(stored, w, h, h * w - 1, -1, -w);
      default -> turned(stored, w, h, w - 1, -1, w);
    };
  }

  /// @param first the stored pixel that comes to the upper left corner
  /// @param down from there to the stored pixel that comes below
  /// @param right the same for the one that comes to the right
  private static Raster turned(
      Raster stored, int height, int width, int first, int down, int right) {
    int channels = stored.channels();
    byte[] from = stored.shared();
    byte[] to = new byte[from.length];
    IntStream.range(0, (height + BAND - 1) / BAND)
        .parallel()
        .forEach(
            band -> {
              int end = Math.min(height, (band + 1) * BAND);
              for (int x = 0; x < width; x++) {
                for (int y = band * BAND; y < end; y++) {
                  int in = (first + y * down + x * right) * channels;
                  int out = (y * width + x) * channels;
                  for (int c = 0; c < channels; c++) {
                    to[out + c] = from[in + c];
                  }
                }
              }
            });
    return Raster.sharing(height, width, channels, to);
  }
}
