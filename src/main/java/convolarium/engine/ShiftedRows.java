package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import convolarium.tensor.Tensor;
import java.util.Optional;
import java.util.stream.IntStream;

/// A row of the output as the weighted sum of shifted rows of the photo, one for each tap.
///
/// Idea: samples become floats once a tile, not once a tap; then neighbouring samples of all
/// channels lie side by side and a vector takes as many of them as it holds. From five kernel rows
/// on, four output rows are made at once, so that a number fetched serves four sums.
///
/// It wins for kernels of every kind up to some 150 taps. Memory: the rows under the kernel, under
/// a megabyte a thread. Error: one rounding for each product, under 0.01 of a level for 63 × 63
/// taps of an average.
///
/// Source: the arrangement of rows is OpenCV's FilterEngine (Bradski, The OpenCV Library, 2000).
final class ShiftedRows implements PhotoMethod {
  /// The most numbers that a thread may keep.
  private static final long MOST = 1 << 26;

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
  public void run(PhotoTask task, Raster photo, byte[] out, Machine machine, Watch watch) {
    new Tiles(task, photo, out, machine, 0)
        .run(kernel -> new Sums(task, task.kernels().get(kernel), machine.kernels()), watch);
  }

  private static final class Sums implements RowSums {
    /// With fewer rows, too little is shared.
    private static final int LEAST_ROWS = 5;

    private final PhotoTask task;
    private final Kernels kernels;
    private final float[] weights;
    private final int[] taps;
    private final float[] tapWeights;
    private final int[] offsets;

    Sums(PhotoTask task, Tensor kernel, Kernels kernels) {
      this.task = task;
      this.kernels = kernels;
      this.weights = kernel.shared();
      this.taps = IntStream.range(0, weights.length).filter(t -> weights[t] != 0).toArray();
      this.tapWeights = new float[taps.length];
      this.offsets = new int[taps.length];
      for (int t = 0; t < taps.length; t++) {
        tapWeights[t] = weights[taps[t]];
      }
    }

    @Override
    public void begin() {}

    @Override
    public void make(WideRows rows, int output, int count, float[] y, int stride, int n) {
      int height = task.rows().kernel();
      int width = task.columns().kernel();
      int gap = Tiles.gap(task);
      int[] shifts = IntStream.range(0, width).map(rows::shift).toArray();
      if (count == 4 && height >= LEAST_ROWS) {
        int[] starts = new int[height + 3];
        for (int r = 0; r < starts.length; r++) {
          int below = Math.max(0, r - height + 1);
          starts[r] = rows.row(task.rows().source(output + below * gap, r - below));
        }
        kernels.fourSums(rows.values(), starts, shifts, weights, y, stride, n);
        return;
      }
      for (int i = 0; i < count; i++) {
        for (int t = 0; t < taps.length; t++) {
          int coordinate = task.rows().source(output + i * gap, taps[t] / width);
          offsets[t] = rows.row(coordinate) + shifts[taps[t] % width];
        }
        kernels.sums(rows.values(), 0, offsets, tapWeights, 0, taps.length, 0, y, i * stride, n);
      }
    }
  }
}
