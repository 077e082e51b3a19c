package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.engine.kernels.FourierKernels;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import java.util.Arrays;

/// A tile of a photograph with its border written out, as bytes: later what has become of it.
/// Amounts of light are made of it, and coded again, on the way.
final class Excerpt {
  private static final int STRIP = FourierKernels.STRIP;
  private static final int ROW = 2 * STRIP;

  private final FourierCut cut;
  private final PhotoTask task;
  private final Raster photo;
  private final Kernels kernels;
  private final int channels;
  private final int line;
  private final byte[] samples;
  private int top;
  private int bottom;
  private int left;
  private int right;

  Excerpt(FourierCut cut, Raster photo, Kernels kernels) {
    this.cut = cut;
    this.task = cut.task();
    this.photo = photo;
    this.kernels = kernels;
    this.channels = photo.channels();
    this.line = cut.width() * channels;
    this.samples = new byte[cut.height() * line];
  }

  /// Takes from the photo what the outputs of a tile look at; the rest of the tile is 0.
  void take(int tile) {
    top = tile / cut.across() * cut.rows();
    left = tile % cut.across() * cut.columns();
    bottom = Math.min(top + cut.rows(), task.rows().output());
    right = Math.min(left + cut.columns(), task.columns().output());
    Arrays.fill(samples, (byte) 0);
    Axis rows = task.rows();
    int first = rows.source(top, 0);
    int end = rows.source(bottom - 1, rows.kernel() - 1) + 1;
    for (int y = first; y < end; y++) {
      int source = task.border().source(y, photo.height());
      if (source >= 0) {
        takeRow(source * photo.width() * channels, (y - first) * line);
      }
    }
  }

  private void takeRow(int from, int to) {
    Axis columns = task.columns();
    int first = columns.source(left, 0);
    int pixels = columns.source(right - 1, columns.kernel() - 1) + 1 - first;
    int begin = Math.clamp(-(long) first, 0, pixels);
    int end = Math.clamp((long) photo.width() - first, begin, pixels);
    if (begin < end) {
      int inside = from + (first + begin) * channels;
      System.arraycopy(
          photo.shared(), inside, samples, to + begin * channels, (end - begin) * channels);
    }
    takeEach(from, to, first, 0, begin);
    takeEach(from, to, first, end, pixels);
  }

  private void takeEach(int from, int to, int first, int begin, int end) {
    for (int x = begin; x < end; x++) {
      int source = task.border().source(first + x, photo.width());
      for (int c = 0; c < channels && source >= 0; c++) {
        samples[to + x * channels + c] = photo.shared()[from + source * channels + c];
      }
    }
  }

  /// As [Spectrum#load] wants it.
  void widen(int sample, float[] x, int at) {
    int half = cut.height() / 2;
    for (int y = 0; y < half; y++) {
      widenStrip(y * line + sample, x, at + y * ROW);
      widenStrip((y + half) * line + sample, x, at + y * ROW + STRIP);
    }
  }

  private void widenStrip(int from, float[] x, int to) {
    if (task.response().linear()) {
      kernels.decode(samples, from, x, to, STRIP);
    } else {
      kernels.widen(samples, from, x, to, STRIP);
    }
  }

  /// How many samples of a row are outputs, with those between them.
  int width() {
    return (task.columns().source(right - 1, 0) - task.columns().source(left, 0) + 1) * channels;
  }

  /// As [Spectrum#store] wants it.
  void narrow(int sample, float[] x, int at) {
    int height = height();
    for (int y = 0; y < height; y++) {
      narrowStrip(x, place(at, y), y * line + sample);
    }
  }

  private void narrowStrip(float[] x, int from, int to) {
    boolean unsigned = task.response().unsigned();
    float offset = task.response().offset();
    if (task.response().coded()) {
      kernels.code(x, from, unsigned, offset, samples, to, STRIP);
    } else {
      kernels.narrow(x, from, unsigned, offset, samples, to, STRIP);
    }
  }

  /// Instead: takes in those sums that are outputs.
  void measure(int sample, float[] x, int at, Extremes extremes) {
    int height = height();
    int n = Math.min(STRIP, width() - sample);
    for (int y = 0; y < height; y += task.rows().stride()) {
      extremes.take(x, place(at, y), sample, n);
    }
  }

  /// Extremes for a row of sums.
  Extremes extremes() {
    return new Extremes(task.response(), photo, line, task.columns().stride());
  }

  /// How many rows lie from the first output to the last.
  private int height() {
    return task.rows().source(bottom - 1, 0) - task.rows().source(top, 0) + 1;
  }

  /// Where row `y` of a strip of columns begins that begins at `at`.
  private int place(int at, int y) {
    int half = cut.height() / 2;
    return at + y % half * ROW + y / half * STRIP;
  }

  /// Puts the outputs where they belong.
  void give(byte[] out) {
    int length = (right - left) * channels;
    int across = task.columns().stride();
    for (int output = top; output < bottom; output++) {
      int from = (output - top) * task.rows().stride() * line;
      int to = (output * task.columns().output() + left) * channels;
      if (across == 1) {
        System.arraycopy(samples, from, out, to, length);
      } else {
        for (int i = 0; i < length; i++) {
          out[to + i] = samples[from + i / channels * across * channels + i % channels];
        }
      }
    }
  }
}
