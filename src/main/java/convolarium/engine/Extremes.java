package convolarium.engine;

import convolarium.tensor.Raster;
import java.util.Arrays;

/// The smallest and the largest of many sums, for one thread. They are kept for each place in a
/// row, which neighbouring places can do at once, and looked over when all is done.
final class Extremes {
  private final boolean unsigned;
  private final int channels;
  private final int colours;
  private final int step;
  private final float[] low;
  private final float[] high;

  /// @param length how many places there are
  /// @param step every how many pixels there is one that counts
  Extremes(Response response, Raster photo, int length, int step) {
    this.unsigned = response.unsigned();
    this.channels = photo.channels();
    this.colours = photo.colours();
    this.step = step;
    this.low = new float[length];
    this.high = new float[length];
    Arrays.fill(low, Float.POSITIVE_INFINITY);
    Arrays.fill(high, Float.NEGATIVE_INFINITY);
  }

  /// Takes a stretch of sums in.
  ///
  /// @param place of the first, in `[0, length)`; place 0 is the first channel of a pixel that
  ///   counts
  void take(float[] sums, int from, int place, int n) {
    if (unsigned) {
      for (int j = 0; j < n; j++) {
        float size = Math.abs(sums[from + j]);
        low[place + j] = Math.min(low[place + j], size);
        high[place + j] = Math.max(high[place + j], size);
      }
    } else {
      for (int j = 0; j < n; j++) {
        low[place + j] = Math.min(low[place + j], sums[from + j]);
        high[place + j] = Math.max(high[place + j], sums[from + j]);
      }
    }
  }

  /// The range of what was taken in, alpha left out.
  Range range() {
    Range range = new Range(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);
    for (int place = 0; place < low.length; place++) {
      if (place % channels < colours && place / channels % step == 0) {
        range = range.with(new Range(low[place], high[place]));
      }
    }
    return range;
  }
}
