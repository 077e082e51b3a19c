package convolarium.filter;

import convolarium.tensor.Raster;
import java.util.stream.IntStream;

/// Pixels of a photograph as pixels of the screen.
final class Resampling {
  private static final int ONE = 256;

  private Resampling() {}

  /// What is seen of a photograph: premultiplied ARGB, row by row; 0 outside.
  ///
  /// @param smooth whether it is a mixture of the nearest pixels; else pixels have sharp edges
  static int[] argb(Raster raster, Viewport view, boolean smooth) {
    int[] columns = places(view.left(), view.scale(), view.width(), smooth);
    int[] rows = places(view.top(), view.scale(), view.height(), smooth);
    int width = view.width();
    int[] argb = new int[width * view.height()];
    IntStream.range(0, view.height())
        .parallel()
        .forEach(
            y -> {
              for (int x = 0; x < width; x++) {
                argb[y * width + x] = pixel(raster, rows[y], columns[x], smooth);
              }
            });
    return argb;
  }

  /// The colour of a pixel.
  static int argb(Raster raster, int y, int x) {
    return argb(raster, index(raster, y, x), 0, 0, 0, 0, 0);
  }

  /// Coordinates in 256ths of a pixel; when smoothed, between the middles of pixels.
  private static int[] places(double first, double scale, int count, boolean smooth) {
    double shift = smooth ? 0.5 : 0;
    return IntStream.range(0, count)
        .map(i -> (int) Math.floor((first + (i + 0.5) / scale - shift) * ONE))
        .toArray();
  }

  private static int pixel(Raster raster, int row, int column, boolean smooth) {
    int y = row >> 8;
    int x = column >> 8;
    int lowest = smooth ? -1 : 0;
    if (y < lowest || x < lowest || y >= raster.height() || x >= raster.width()) {
      return 0;
    }
    return smooth
        ? argb(
            raster,
            index(raster, Math.max(y, 0), Math.max(x, 0)),
            index(raster, Math.max(y, 0), Math.min(x + 1, raster.width() - 1)),
            index(raster, Math.min(y + 1, raster.height() - 1), Math.max(x, 0)),
            index(
                raster, Math.min(y + 1, raster.height() - 1), Math.min(x + 1, raster.width() - 1)),
            column & ONE - 1,
            row & ONE - 1)
        : argb(raster, y, x);
  }

  private static int index(Raster raster, int y, int x) {
    return (y * raster.width() + x) * raster.channels();
  }

  /// The colour at `u`, `v` 256ths of the way between the pixels that begin at samples `a` and `b`
  /// and, in the row below, at `c` and `d`.
  private static int argb(Raster raster, int a, int b, int c, int d, int u, int v) {
    byte[] samples = raster.shared();
    int colours = raster.colours();
    int alpha = raster.channels() == colours ? 255 : between(samples, colours, a, b, c, d, u, v);
    int red = between(samples, 0, a, b, c, d, u, v);
    int green = colours == 1 ? red : between(samples, 1, a, b, c, d, u, v);
    int blue = colours == 1 ? red : between(samples, 2, a, b, c, d, u, v);
    return alpha == 255
        ? 0xFF000000 | red << 16 | green << 8 | blue
        : alpha << 24 | red * alpha / 255 << 16 | green * alpha / 255 << 8 | blue * alpha / 255;
  }

  private static int between(byte[] samples, int i, int a, int b, int c, int d, int u, int v) {
    int upper = (samples[a + i] & 0xFF) * (ONE - u) + (samples[b + i] & 0xFF) * u;
    int lower = (samples[c + i] & 0xFF) * (ONE - u) + (samples[d + i] & 0xFF) * u;
    return upper * (ONE - v) + lower * v + ONE * ONE / 2 >> 16;
  }
}
