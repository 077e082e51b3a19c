package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.Optional;

/// A kernel of equal weights, by sums that are carried along.
///
/// Idea: down, the sum under a column of the kernel is the last row's sum plus the row that comes
/// in less the one that goes out. Across, sums from the beginning of the row on are kept, and any
/// window is the difference of two of them. So a sample costs some ten additions, whatever the
/// kernel's size.
///
/// It wins for averages of every size that [SmallBoxes] does not take. Memory: the rows under the
/// kernel as bytes, one row of sums of 16 bits and a stretch of 32 bits. Error: all sums are whole
/// numbers below 2²⁴, hence exact; the weight comes last.
///
/// Sources: McDonnell, Box-Filtering Techniques (1981); Crow, Summed-Area Tables for Texture
/// Mapping (1984), of which this keeps one row; Hillis and Steele, Data Parallel Algorithms (1986),
/// for sums within a vector.
final class RunningSums implements PhotoMethod {
  private static final int LEAST_TAPS = 9;

  /// So many samples add up to 2¹⁶ − 1.
  private static final int TALLEST = 257;

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
    if (task.columns().dilation() > 1) {
      return Optional.of("neighbours across are " + task.columns().dilation() + " pixels apart");
    }
    if (taps > EXACT / 255) {
      return Optional.of("sums of " + taps + " samples would not be exact");
    }
    if (task.rows().kernel() > TALLEST) {
      return Optional.of("columns of " + task.rows().kernel() + " samples have more than 16 bits");
    }
    return task.beyondStored().or(() -> ShiftedRows.tooWide(task));
  }

  static boolean constant(Tensor kernel) {
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
    return "the weights are all the same: sums of %d × %d samples are carried along"
        .formatted(task.rows().kernel(), width);
  }

  /// The weight comes once, to the whole sum.
  @Override
  public long multiplies(PhotoTask task) {
    return task.problem().output().elements();
  }

  @Override
  public void run(PhotoTask task, Raster photo, byte[] out, Machine machine, Watch watch) {
    new Tiles(task, photo.channels(), Byte.BYTES)
        .run(
            columns -> new Sums(task, photo, machine.kernels(), columns),
            out,
            machine.workers(),
            watch);
  }

  private static final class Sums implements RowMaker {
    private static final int STRETCH = 2048;

    /// Where the first line of the cache begins in an array of shorts.
    private static final int START = 24;

    private final PhotoTask task;
    private final Kernels kernels;
    private final WideRows<ByteCells> rows;
    private final short[] down;
    private final float weight;
    private final int step;
    private final int gap;
    private final int stretch;
    private final int[] prefixes;
    private boolean fresh = true;

    Sums(PhotoTask task, Raster photo, Kernels kernels, int columns) {
      this.task = task;
      this.kernels = kernels;
      // the spare row stays zero: nothing leaves while the first sums are made
      this.rows = ByteCells.rows(task, photo, kernels, columns, 1);
      this.down = new short[START + rows.length() + kernels.slack()];
      this.weight = task.kernels().getFirst().get(0);
      this.step = photo.channels();
      this.gap = task.columns().kernel() * step;
      this.stretch = Math.max(STRETCH, 4 * gap);
      this.prefixes = new int[stretch + gap];
    }

    @Override
    public void begin(int column) {
      rows.begin(column);
      fresh = true;
    }

    @Override
    public void make(int output, int count, byte[] out, int to, int stride, int n) {
      int[] under = rows.under(output, count);
      for (int row = 0; row < count; row++) {
        down(under, row, output);
        for (int from = 0; from < n; from += stretch) {
          int at = to + row * stride + from;
          across(START + from, out, at, Math.min(stretch, n - from));
        }
      }
    }

    /// Carries the sums down to the next row, or makes the first ones.
    ///
    /// @param under the rows under the kernel and behind them those that enter, one a row
    private void down(int[] under, int row, int output) {
      byte[] samples = rows.cells().values();
      int height = task.rows().kernel();
      if (fresh || !Tiles.sliding(task)) {
        Arrays.fill(down, (short) 0);
        for (int tap = 0; tap < height; tap++) {
          kernels.whole().slide(samples, under[tap], rows.spare(0), down, START, rows.length());
        }
        fresh = false;
        return;
      }
      int above = task.rows().source(output - Tiles.gap(task), 0);
      int leaves = row == 0 ? rows.row(above) : under[row - 1];
      kernels.whole().slide(samples, under[row + height - 1], leaves, down, START, rows.length());
    }

    private void across(int from, byte[] out, int to, int n) {
      boolean absolute = task.response().unsigned();
      kernels.whole().prefixes(down, from, step, prefixes, 0, n + gap - step);
      kernels.whole().means(prefixes, 0, gap, weight, absolute, out, to, n);
    }
  }
}
