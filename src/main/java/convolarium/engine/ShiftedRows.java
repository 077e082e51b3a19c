package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import java.util.List;
import java.util.Optional;

/// A row of the output as the weighted sum of shifted rows of the photo, one for each tap.
///
/// Idea: samples become floats once a tile, not once a tap; then neighbouring samples of all
/// channels lie side by side and a vector takes as many of them as it holds. Four output rows are
/// made at once, so that a number fetched serves four sums.
///
/// It wins for kernels of every kind up to some 150 taps. Memory: the rows under the kernel, under
/// a megabyte a thread. Error: one rounding for each product, under 0.01 of a level for 63 × 63
/// taps of an average.
///
/// Source: the arrangement of rows is OpenCV's FilterEngine (Bradski, The OpenCV Library, 2000).
final class ShiftedRows implements PhotoMethod {
  /// The most numbers that a thread may keep.
  private static final long MOST = 1 << 26;

  /// How many sums are made at a time.
  static final int STRETCH = 1024;

  @Override
  public String name() {
    return "sums of shifted rows";
  }

  @Override
  public Optional<String> refusal(PhotoTask task) {
    return tooWide(task);
  }

  /// Why the rows under a kernel cannot be laid out.
  static Optional<String> tooWide(PhotoTask task) {
    return Tiles.least(task) > MOST
        ? Optional.of("the rows under the kernel would take " + Tiles.least(task) + " numbers")
        : Optional.empty();
  }

  @Override
  public String reason(PhotoTask task) {
    return "%d × %d products a sample, added row by row"
        .formatted(task.rows().kernel(), task.columns().kernel());
  }

  @Override
  public long multiplies(PhotoTask task) {
    return Math.multiplyExact(task.problem().macs(), task.kernels().size());
  }

  @Override
  public void run(PhotoTask task, Raster photo, byte[] out, Machine machine, Watch watch) {
    Kernels kernels = machine.kernels();
    new Tiles(task, photo.channels(), Float.BYTES)
        .run(
            columns -> {
              List<RowSums> sums =
                  task.kernels().stream()
                      .<RowSums>map(kernel -> new Sums(task, kernel.shared(), kernels))
                      .toList();
              return new FloatRows(task, photo, kernels, columns, STRETCH, 0, sums);
            },
            out,
            machine.workers(),
            watch);
  }

  /// The sums of one kernel; also of a kernel of one column, for [TwoPasses].
  static final class Sums implements RowSums {
    private final int height;
    private final int width;
    private final int gap;
    private final Kernels kernels;
    private final float[] weights;
    private float[] values = new float[0];
    private int[][] offsets = new int[0][];

    /// @param weights a kernel of the task's height and any width, row by row
    Sums(PhotoTask task, float[] weights, Kernels kernels) {
      this.height = task.rows().kernel();
      this.width = weights.length / height;
      this.gap = Tiles.gap(task);
      this.kernels = kernels;
      this.weights = weights;
    }

    @Override
    public void begin() {}

    @Override
    public void look(WideRows<FloatCells> rows, int output, int count) {
      values = rows.cells().values();
      if (count == 4 && height >= 3) {
        offsets = new int[][] {offsets(rows, rows.under(output, 4))};
        return;
      }
      offsets = new int[count][];
      for (int i = 0; i < count; i++) {
        offsets[i] = offsets(rows, rows.under(output + i * gap, 1));
      }
    }

    @Override
    public void make(int from, int n, float[] y, int stride) {
      if (offsets[0].length > weights.length) {
        kernels.fourSums(values, from, offsets[0], weights, 0, height, width, 0, y, 0, stride, n);
        return;
      }
      for (int i = 0; i < offsets.length; i++) {
        kernels.sums(values, from, offsets[i], weights, 0, weights.length, 0, y, i * stride, n);
      }
    }

    private int[] offsets(WideRows<FloatCells> rows, int[] starts) {
      int[] offsets = new int[starts.length * width];
      for (int t = 0; t < offsets.length; t++) {
        offsets[t] = starts[t / width] + rows.shift(t % width);
      }
      return offsets;
    }
  }
}
