package convolarium.filter;

import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/// A photograph at 1, ½, ¼ … of its size, to be looked at from any distance: a view costs as much
/// as it has points, however large the photograph is.
///
/// Source: Williams, Pyramidal Parametrics (1983).
public final class Pyramid {
  private static final int SMALLEST = 64;
  private static final int ONE = 256;

  private final List<Raster> levels;

  private Pyramid(List<Raster> levels) {
    this.levels = List.copyOf(levels);
  }

  /// The pyramid on a photograph.
  ///
  /// @throws CancellationException when the watch says so
  public static Pyramid of(Raster photo, Watch watch) {
    List<Raster> levels = new ArrayList<>(List.of(photo));
    Raster top = photo;
    while (Math.max(top.height(), top.width()) > SMALLEST) {
      if (watch.cancelled()) {
        throw new CancellationException();
      }
      top = halved(top);
      levels.add(top);
    }
    return new Pyramid(levels);
  }

  /// The photograph in its own size.
  public Raster photo() {
    return levels.getFirst();
  }

  /// What is seen through a window: premultiplied ARGB, row by row; 0 outside the photograph.
  /// Enlarged pixels have sharp edges, a reduced photograph is smoothed.
  ///
  /// @param left the photograph's coordinate at the window's left edge, in pixels
  /// @param top the same at its upper edge
  /// @param scale points of the window for a pixel of the photograph, above 0
  /// @param width points of the window
  /// @param height points of the window
  public int[] view(double left, double top, double scale, int width, int height) {
    int level = Math.clamp(-Math.getExponent(scale), 0, levels.size() - 1);
    Raster raster = levels.get(level);
    double shrink = 1.0 / (1 << level);
    boolean smooth = scale < 1;
    int[] columns = places(left * shrink, scale / shrink, width, smooth);
    int[] rows = places(top * shrink, scale / shrink, height, smooth);
    int[] argb = new int[width * height];
    IntStream.range(0, height)
        .parallel()
        .forEach(
            y -> {
              for (int x = 0; x < width; x++) {
                argb[y * width + x] = pixel(raster, rows[y], columns[x], smooth);
              }
            });
    return argb;
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
        : argb(raster, index(raster, y, x), 0, 0, 0, 0, 0);
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

  /// Each pixel the mean of four; at an odd edge of what there is.
  private static Raster halved(Raster from) {
    int height = (from.height() + 1) / 2;
    int width = (from.width() + 1) / 2;
    int channels = from.channels();
    byte[] in = from.shared();
    byte[] out = new byte[height * width * channels];
    IntStream.range(0, height)
        .parallel()
        .forEach(
            y -> {
              int upper = 2 * y * from.width();
              int lower = Math.min(2 * y + 1, from.height() - 1) * from.width();
              for (int x = 0; x < width; x++) {
                int left = 2 * x;
                int right = Math.min(2 * x + 1, from.width() - 1);
                for (int c = 0; c < channels; c++) {
                  int sum =
                      (in[(upper + left) * channels + c] & 0xFF)
                          + (in[(upper + right) * channels + c] & 0xFF)
                          + (in[(lower + left) * channels + c] & 0xFF)
                          + (in[(lower + right) * channels + c] & 0xFF);
                  out[(y * width + x) * channels + c] = (byte) (sum + 2 >> 2);
                }
              }
            });
    return Raster.sharing(height, width, channels, out);
  }
}
