package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A kernel of equal weights, by sums that are carried along.
///
/// Idea: down, the sum under a column of the kernel is the last row's sum plus the row that comes
/// in less the one that goes out. Across, sums of 2, 4, 8, … neighbours are each made of two of the
/// last, and any width is some of them side by side. So a sample costs some twelve additions and
/// two log₂ of the width, whatever the kernel's size.
///
/// It wins for averages from about 5 × 5. Memory: as [ShiftedRows] and a row for each power of two.
/// Error: all sums are whole numbers below 2²⁴, hence exact; the weight comes last.
///
/// Sources: McDonnell, Box-Filtering Techniques (1981), for the way down; Hillis and Steele, Data
/// Parallel Algorithms (1986), for doubling.
final class RunningSums implements PhotoMethod {
  private static final int LEAST_TAPS = 25;

  /// Up to here every whole number is a float.
  private static final int EXACT = 1 << 24;

  @Override
  public String name() {
    return "running sums";
  }

  @Override
  public Optional<String> refusal(PhotoTask task) {
    if (task.kernels().size() > 1) {
      return Optional.of(task.kernels().size() + " kernels, it takes 1");
    }
    int taps = task.problem().weight().orElseThrow().elements();
    if (taps < LEAST_TAPS) {
      return Optional.of(taps + " taps are few: added one by one they are as fast");
    }
    if (!constant(task.kernels().getFirst())) {
      return Optional.of("the weights are not all the same");
    }
    if (task.columns().stride() > 1) {
      return Optional.of("neighbours across share nothing at stride " + task.columns().stride());
    }
    if (taps > EXACT / 255) {
      return Optional.of("sums of " + taps + " samples would not be exact");
    }
    return ShiftedRows.tooWide(task);
  }

  private static boolean constant(Tensor kernel) {
    float[] weights = kernel.shared();
    for (float weight : weights) {
      if (weight != weights[0]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String reason(PhotoTask task) {
    int width = task.columns().kernel();
    return "the weights are all the same: %d additions a sample instead of %d products"
        .formatted(2 + levels(width) + Integer.bitCount(width) - 1, task.rows().kernel() * width);
  }

  /// Sums are weighted when the kernel's width is put together from them.
  @Override
  public long multiplies(PhotoTask task) {
    return (long) task.problem().output().elements() * Integer.bitCount(task.columns().kernel());
  }

  private static int levels(int width) {
    return 31 - Integer.numberOfLeadingZeros(width);
  }

  @Override
  public void run(PhotoTask task, Raster photo, byte[] out, Machine machine, Watch watch) {
    Kernels kernels = machine.kernels();
    int spare = levels(task.columns().kernel()) + 2;
    float weight = task.kernels().getFirst().get(0);
    new Tiles(task, photo.channels(), Float.BYTES)
        .run(
            columns -> {
              List<RowSums> sums = List.of(new Sums(task, weight, kernels));
              return new FloatRows(task, photo, kernels, columns, Integer.MAX_VALUE, spare, sums);
            },
            out,
            machine.workers(),
            watch);
  }

  private static final class Sums implements RowSums {
    private static final float[] ENTERS_AND_LEAVES = {1, 1, -1};

    private final PhotoTask task;
    private final Kernels kernels;
    private final float[] ones;
    private final float[] weights = new float[Integer.SIZE];
    private boolean fresh = true;
    private int columns;
    private WideRows<FloatCells> rows;
    private int output;
    private int count;

    Sums(PhotoTask task, float weight, Kernels kernels) {
      this.task = task;
      this.kernels = kernels;
      this.ones = new float[Math.max(2, task.rows().kernel())];
      Arrays.fill(ones, 1);
      Arrays.fill(weights, weight);
    }

    @Override
    public void begin() {
      fresh = true;
    }

    @Override
    public void look(WideRows<FloatCells> rows, int output, int count) {
      this.rows = rows;
      this.output = output;
      this.count = count;
    }

    @Override
    public void make(int from, int n, float[] y, int stride) {
      int gap = Tiles.gap(task);
      for (int i = 0; i < count; i++) {
        down(rows, output + i * gap, gap);
        across(rows, y, i * stride, n);
      }
    }

    /// A spare row, 0 and 1 in turn, becomes the sums of the columns under the kernel.
    private void down(WideRows<FloatCells> rows, int output, int gap) {
      float[] x = rows.cells().values();
      int last = rows.spare(columns);
      columns = 1 - columns;
      int to = rows.spare(columns);
      if (fresh || !Tiles.sliding(task)) {
        int[] all = rows.under(output, 1);
        kernels.sums(x, 0, all, ones, 0, all.length, 0, x, to, rows.length());
        fresh = false;
        return;
      }
      int leaves = rows.row(task.rows().source(output - gap, 0));
      int enters = rows.row(task.rows().source(output, task.rows().kernel() - 1));
      int[] three = {last, enters, leaves};
      kernels.sums(x, 0, three, ENTERS_AND_LEAVES, 0, 3, 0, x, to, rows.length());
    }

    /// Where sums of 2^level neighbours are.
    private int level(WideRows<FloatCells> rows, int level) {
      return rows.spare(level == 0 ? columns : level + 1);
    }

    /// Sums of 2, 4, … neighbours; the width is put together from these.
    private void across(WideRows<FloatCells> rows, float[] y, int yo, int n) {
      float[] x = rows.cells().values();
      int width = task.columns().kernel();
      for (int level = 1; level <= levels(width); level++) {
        int half = level(rows, level - 1);
        int[] halves = {half, half + rows.shift(1 << (level - 1))};
        int length = rows.length() - rows.shift((1 << level) - 1);
        kernels.sums(x, 0, halves, ones, 0, 2, 0, x, level(rows, level), length);
      }
      int[] parts = new int[Integer.bitCount(width)];
      for (int part = 0, done = 0; part < parts.length; part++) {
        int level = levels(width - done);
        parts[part] = level(rows, level) + rows.shift(done);
        done += 1 << level;
      }
      kernels.sums(x, 0, parts, weights, 0, parts.length, 0, y, yo, n);
    }
  }
}
