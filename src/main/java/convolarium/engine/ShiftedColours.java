package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// New colours as sums of a row and itself moved by one and two samples.
///
/// Idea: the colours of a pixel stand side by side, so the old colour c of the pixel whose new
/// colour i is made lies c − i samples further. A row of samples is taken five times, moved by −2
/// to 2, each with a row of weights that go round from colour to colour: no colours are parted and
/// put together again.
///
/// It takes every mixing of red, green and blue. Memory: some rows of weights, 30 kilobytes a
/// thread. Error: as in [PlainMix], in another order of the sums.
///
/// Source: the sums of shifted rows are those of [ShiftedRows], but for weights that go round.
final class ShiftedColours implements MixMethod {
  private static final int COLOURS = 3;

  /// How many samples are made at a time: a multiple of 3 and of 4 channels, and of every vector.
  private static final int STRETCH = 768;

  /// Room for the samples before and behind, where only weights of 0 look.
  private static final int MARGIN = 16;

  private static final int ROWS = 16;

  @Override
  public String name() {
    return "sums of shifted colours";
  }

  @Override
  public Optional<String> refusal(MixTask task) {
    return task.problem().inChannels() < COLOURS
        ? Optional.of("the photo is grey: there is nothing to mix")
        : Optional.empty();
  }

  @Override
  public String reason(MixTask task) {
    return "%d × %d weights a pixel, all new colours of a row at once"
        .formatted(task.problem().outChannels(), COLOURS);
  }

  @Override
  public void run(MixTask task, Raster photo, byte[] out, Machine machine, Watch watch) {
    Kernels kernels = machine.kernels();
    Mixer[] each = new Mixer[machine.workers().threads()];
    machine
        .workers()
        .run(
            Math.ceilDiv(photo.height(), ROWS),
            watch,
            (band, worker) -> {
              if (each[worker] == null) {
                each[worker] = new Mixer(task, photo, kernels);
              }
              int first = band * ROWS * photo.width();
              int end = Math.min((band + 1) * ROWS, photo.height()) * photo.width();
              each[worker].run(first, end, out);
            });
  }

  private static final class Mixer {
    private final Raster photo;
    private final Kernels kernels;
    private final int made;
    private final int[] shifts;
    private final float[] weights;
    private final float[] samples;
    private final float[] sums = new float[STRETCH];
    private final byte[] mixed = new byte[STRETCH];

    Mixer(MixTask task, Raster photo, Kernels kernels) {
      this.photo = photo;
      this.kernels = kernels;
      this.made = task.problem().outChannels();
      this.shifts = IntStream.rangeClosed(1 - made, COLOURS - 1).toArray();
      this.samples = new float[MARGIN + STRETCH + MARGIN];
      this.weights = new float[(shifts.length + 1) * STRETCH];
      for (int i = 0; i < STRETCH; i++) {
        int to = i % photo.channels();
        for (int t = 0; to < made && t < shifts.length; t++) {
          int from = to + shifts[t];
          boolean colour = from >= 0 && from < COLOURS;
          weights[t * STRETCH + i] = colour ? task.weights().get(to * COLOURS + from) : 0;
        }
        weights[shifts.length * STRETCH + i] = to < made ? task.offsets().get(to) : 0;
      }
      for (int t = 0; t < shifts.length; t++) {
        shifts[t] += MARGIN;
      }
    }

    /// Mixes the pixels from `first` to `end`, counted through the photo.
    void run(int first, int end, byte[] out) {
      int channels = photo.channels();
      int step = STRETCH / channels;
      for (int pixel = first; pixel < end; pixel += step) {
        int count = Math.min(step, end - pixel);
        int n = count * channels;
        kernels.widen(photo.shared(), pixel * channels, samples, MARGIN, n);
        Arrays.fill(samples, MARGIN + n, MARGIN + n + COLOURS, 0);
        kernels.mixtures(samples, 0, shifts, weights, STRETCH, sums, 0, n);
        if (made == COLOURS) {
          kernels.narrow(sums, 0, false, 0, out, pixel * channels, n);
        } else {
          kernels.narrow(sums, 0, false, 0, mixed, 0, n);
          pick(out, pixel, count);
        }
      }
    }

    /// One new colour of each pixel.
    private void pick(byte[] out, int pixel, int count) {
      int channels = photo.channels();
      int step = made + channels - COLOURS;
      for (int i = 0; i < count; i++) {
        out[(pixel + i) * step] = mixed[i * channels];
      }
    }
  }
}
