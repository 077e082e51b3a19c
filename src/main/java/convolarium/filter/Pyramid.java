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
    return view(new Viewport(left, top, scale, width, height));
  }

  /// What is seen through a window, as above.
  public int[] view(Viewport view) {
    int level = level(view.scale());
    return Resampling.argb(levels.get(level), view.on(level), view.scale() < 1);
  }

  /// The level that is looked at: the smallest whose pixels are not seen smaller than a point.
  int level(double scale) {
    return Math.clamp(-Math.getExponent(scale), 0, levels.size() - 1);
  }

  /// The photograph halved so many times.
  Raster raster(int level) {
    return levels.get(level);
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
