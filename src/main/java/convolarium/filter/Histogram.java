package convolarium.filter;

import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/// How often each level from 0 to 255 occurs in a photograph, in each colour and in its brightness.
///
/// Of a large photograph only every n-th pixel of every n-th row is counted: unlike a reduced
/// photograph, whose pixels are means, these have the levels that the photograph has. Shares of 4
/// million pixels are right to about 0.05 %.
public final class Histogram {
  /// How many levels there are.
  public static final int LEVELS = 256;

  /// As many pixels are counted in some 20 ms.
  private static final long MOST = 4_000_000;

  private final long[][] counts;
  private final long pixels;
  private final int every;

  private Histogram(long[][] counts, long pixels, int every) {
    this.counts = counts;
    this.pixels = pixels;
    this.every = every;
  }

  /// Counts.
  ///
  /// @throws CancellationException when the watch says so
  public static Histogram of(Raster photo, Watch watch) {
    int every = 1;
    while ((long) photo.height() * photo.width() / ((long) every * every) > MOST) {
      every++;
    }
    int step = every;
    int rows = Math.ceilDiv(photo.height(), step);
    int bands = Math.min(rows, 16);
    long[][] counts =
        IntStream.range(0, bands)
            .parallel()
            .mapToObj(
                band -> {
                  if (watch.cancelled()) {
                    throw new CancellationException();
                  }
                  int from = (int) ((long) rows * band / bands);
                  int to = (int) ((long) rows * (band + 1) / bands);
                  return count(photo, from * step, Math.min(to * step, photo.height()), step);
                })
            .reduce(Histogram::sum)
            .orElseThrow();
    return new Histogram(counts, (long) rows * Math.ceilDiv(photo.width(), step), step);
  }

  /// @return `[colours + 1][level]`, the brightness last
  private static long[][] count(Raster photo, int from, int to, int step) {
    byte[] samples = photo.shared();
    int channels = photo.channels();
    int colours = photo.colours();
    long[][] counts = new long[colours + 1][LEVELS];
    for (int y = from; y < to; y += step) {
      int row = y * photo.width() * channels;
      for (int i = row; i < row + photo.width() * channels; i += step * channels) {
        int first = samples[i] & 0xFF;
        counts[0][first]++;
        if (colours == 1) {
          counts[1][first]++;
        } else {
          int second = samples[i + 1] & 0xFF;
          int third = samples[i + 2] & 0xFF;
          counts[1][second]++;
          counts[2][third]++;
          counts[3][(int) Patch.luma(first, second, third)]++;
        }
      }
    }
    return counts;
  }

  private static long[][] sum(long[][] some, long[][] others) {
    long[][] sum = new long[some.length][LEVELS];
    for (int c = 0; c < sum.length; c++) {
      for (int level = 0; level < LEVELS; level++) {
        sum[c][level] = some[c][level] + others[c][level];
      }
    }
    return sum;
  }

  /// How many colours: 1 or 3.
  public int colours() {
    return counts.length - 1;
  }

  /// Which part of the pixels has a level, in `[0, 1]`.
  ///
  /// @param channel a colour in `[0, colours)`, or `colours` for the brightness
  /// @param level in `[0, 255]`
  public double share(int channel, int level) {
    return (double) counts[channel][level] / pixels;
  }

  /// Every how many pixels, across and down, one was counted; 1 when all were.
  public int every() {
    return every;
  }
}
