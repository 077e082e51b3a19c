package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import java.util.List;
import java.util.Optional;

/// A row of the output as the weighted sum of shifted rows of the photo, one for each tap.
///
/// Idea: samples become floats once a tile, not once a tap; then neighbouring samples of all
/// channels lie side by side and a vector takes as many of them as it holds. Two output rows are
/// made at once, so that a number fetched serves two sums, and these become samples before they
/// leave the first cache.
///
/// It wins for kernels of every kind up to some 150 taps. Memory: the rows under the kernel, under
/// a megabyte a thread. Error: one rounding for each product, under 0.01 of a level for 63 × 63
/// taps of an average.
///
/// Source: the arrangement of rows is OpenCV's FilterEngine (Bradski, The OpenCV Library, 2000).
final class ShiftedRows implements FloatMethod {
  /// The most numbers that a thread may keep.
  private static final long MOST = 1 << 26;

  /// How many numbers of the rows under four output rows are gone over at a time: little more than
  /// the first cache holds. Fewer made the calls count.
  private static final int NEAR = 10_000;

  @Override
  public String name() {
    return "sums of shifted rows";
  }

  @Override
  public Optional<String> refusal(PhotoTask task) {
    return tooWide(task);
  }

  /// Why the rows under a kernel cannot be laid out.
  static Optional<String> tooWide(PhotoProblem task) {
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
  public int bytes(PhotoTask task) {
    return Float.BYTES;
  }

  @Override
  public FloatRows rows(
      PhotoTask task, Raster photo, Kernels kernels, int columns, Optional<Extremes> extremes) {
    WideRows<FloatCells> rows = FloatCells.rows(task, photo, kernels, columns);
    List<RowSums> sums = sums(task, rows, kernels);
    int samples = columns * photo.channels();
    return new FloatRows(task, kernels, rows, samples, stretch(task, kernels), sums, extremes);
  }

  private static List<RowSums> sums(PhotoTask task, WideRows<FloatCells> rows, Kernels kernels) {
    return task.kernels().stream()
        .<RowSums>map(kernel -> new Sums(task, kernel.shared(), rows, kernels))
        .toList();
  }

  /// How many sums of a row are made at a time.
  private static int stretch(PhotoTask task, Kernels kernels) {
    // what two rows take at a time
    int step = 6 * kernels.third();
    return Math.max(1, NEAR / (task.rows().kernel() + 3) / step) * step;
  }

  /// The sums of one kernel.
  private static final class Sums implements RowSums {
    private final int height;
    private final int width;
    private final int gap;
    private final Kernels kernels;
    private final float[] weights;
    private final WideRows<FloatCells> rows;
    private final float[] values;
    private final int[] shifts;
    private int[][] offsets = new int[0][];

    /// @param weights a kernel of the task's height and any width, row by row
    Sums(PhotoTask task, float[] weights, WideRows<FloatCells> rows, Kernels kernels) {
      this.height = task.rows().kernel();
      this.width = weights.length / height;
      this.gap = Tiles.gap(task);
      this.kernels = kernels;
      this.weights = weights;
      this.rows = rows;
      this.values = rows.cells().values();
      this.shifts = rows.shifts(width);
    }

    @Override
    public void look(int output, int count) {
      offsets = new int[Math.ceilDiv(count, 2)][];
      for (int i = 0; i < count; i += 2) {
        offsets[i / 2] = offsets(rows.under(output + i * gap, Math.min(2, count - i)));
      }
    }

    @Override
    public void make(int from, int n, float[] y, int to, int stride) {
      int taps = weights.length;
      int at = to;
      for (int[] each : offsets) {
        if (each.length > taps) {
          kernels.twoSums(values, from, each, weights, 0, height, width, 0, y, at, stride, n);
        } else {
          kernels.sums(values, from, each, weights, 0, taps, 0, y, at, n);
        }
        at += 2 * stride;
      }
    }

    private int[] offsets(int[] starts) {
      int[] each = new int[starts.length * width];
      int at = 0;
      for (int start : starts) {
        for (int shift : shifts) {
          each[at++] = start + shift;
        }
      }
      return each;
    }
  }
}
