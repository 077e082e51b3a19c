package convolarium.engine;

import convolarium.engine.kernels.FourierKernels;
import convolarium.engine.kernels.Kernels;

/// A tile of real numbers on its way to its spectrum and back.
///
/// Row y and row y + height/2 of the tile are the real and the imaginary part of one complex row.
/// Modulo Y^(height/2) − i that is no trick but the whole truth: there Y^height = −1, so the tile
/// is a polynomial with real coefficients still, and all that comes of the complex numbers is that
/// sums that leave the tile at one end come back at the other with their sign changed. Across, they
/// come back as they are. The channels of a photo stand side by side as they do in it, and share
/// all loops.
///
/// First down, in strips of columns; their blocks are transposed into strips of frequencies, whose
/// rows are the samples of a row of the photo; then across. One of these serves one thread.
///
/// Source: Nussbaumer, Fast Fourier Transform and Convolution Algorithms (1981), for the right
/// angle Y^(height/2) = i.
final class Spectrum {
  private static final int STRIP = FourierKernels.STRIP;
  private static final int ROW = 2 * STRIP;

  private static final int COLUMNS = Aligned.START;

  private final Kernels kernels;
  private final Stages down;
  private final Stages across;
  private final int channels;
  private final int strips;
  private final int stripLength;
  private final float[] numbers;

  /// Fills or reads a strip of columns, from a sample of the tile's rows on.
  @FunctionalInterface
  interface Columns {
    /// @param x row `y` of the strip begins at `at + 2·STRIP·y`: numbers of the tile's row `y`,
    ///   then of row `y + height/2`
    void visit(int sample, float[] x, int at);
  }

  /// @param height twice a power of 4, at least 128
  /// @param width in pixels, a power of 4, at least 64
  Spectrum(Kernels kernels, int height, int width, int channels) {
    this.kernels = kernels;
    this.down = Stages.of(height / 2, 0.25);
    this.across = Stages.of(width, 0);
    this.channels = channels;
    this.strips = height / 2 / STRIP;
    // an odd number of cache lines, or strips would fight for the same places of the cache
    this.stripLength = width * channels * ROW + STRIP;
    int length = COLUMNS + height / 2 * ROW + strips * stripLength;
    this.numbers = Aligned.floats(length);
  }

  private int strip(int i) {
    return COLUMNS + down.length() * ROW + i * stripLength;
  }

  /// Takes a tile in and goes down its columns.
  void load(Columns source) {
    for (int sample = 0; sample < across.length() * channels; sample += STRIP) {
      source.visit(sample, numbers, COLUMNS);
      down.forward(kernels, numbers, COLUMNS, ROW);
      for (int i = 0; i < strips; i++) {
        kernels
            .fourier()
            .transpose(numbers, COLUMNS + i * STRIP * ROW, numbers, strip(i) + sample * ROW);
      }
    }
  }

  /// Goes across a tile that was loaded.
  void forward() {
    for (int i = 0; i < strips; i++) {
      for (int channel = 0; channel < channels; channel++) {
        across.forward(kernels, numbers, strip(i) + channel * ROW, channels * ROW);
      }
    }
  }

  /// Goes across a tile that was loaded, multiplies and goes back.
  ///
  /// @param kernel of the same size and one channel
  void filter(Spectrum kernel) {
    int step = channels * ROW;
    for (int i = 0; i < strips; i++) {
      for (int channel = 0; channel < channels; channel++) {
        int at = strip(i) + channel * ROW;
        across.forward(kernels, numbers, at, step);
        kernels
            .fourier()
            .product(numbers, at, step, across.length(), kernel.numbers, kernel.strip(i));
        across.back(kernels, numbers, at, step);
      }
    }
  }

  /// Goes back up the columns, times height/2 · width, and gives the tile away.
  ///
  /// @param samples how many of a row are wanted
  void store(int samples, Columns target) {
    for (int sample = 0; sample < samples; sample += STRIP) {
      for (int i = 0; i < strips; i++) {
        kernels
            .fourier()
            .transpose(numbers, strip(i) + sample * ROW, numbers, COLUMNS + i * STRIP * ROW);
      }
      down.back(kernels, numbers, COLUMNS, ROW);
      target.visit(sample, numbers, COLUMNS);
    }
  }
}
