package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import java.util.Optional;

/// The smallest or the largest value of each window, by rows of which each is compared a few times.
///
/// Idea: the smallest of a rectangle is the smallest of its columns' smallest. Down, rows are taken
/// in blocks of the window's height k. From the end of each block to its beginning the smallest so
/// far is kept, and from the beginning of the next to its end another; a window that lies across
/// the two is the smaller of one row of each: three comparisons a sample, whatever the height.
/// Across, the smallest of 2, 4, 8 … neighbours comes of two of half as many, which may overlap in
/// the last step: ⌈log₂ k⌉ comparisons.
///
/// It takes every extreme: with a stride across, tap by tap. Memory: twice the rows under the
/// window, as bytes. Error: none.
///
/// Sources: van Herk, A fast algorithm for local minimum and maximum filters (1992); Gil and
/// Werman, Computing 2-D min, median, and max filters (1993).
final class RunningExtremes implements OrderMethod {
  @Override
  public String name() {
    return "running extremes";
  }

  @Override
  public Optional<String> refusal(OrderTask task) {
    return task.order() == Order.MEDIAN
        ? Optional.of("the middle of a window is not that of its columns' middles")
        : ShiftedRows.tooWide(task);
  }

  @Override
  public String reason(OrderTask task) {
    return "%d × %d values a window: %d comparisons down and %d across"
        .formatted(task.rows().kernel(), task.columns().kernel(), down(task), across(task));
  }

  @Override
  public long work(OrderTask task) {
    return (long) (down(task) + across(task)) * task.problem().output().elements();
  }

  private static int down(OrderTask task) {
    return Math.min(task.rows().kernel() - 1, 3);
  }

  private static int across(OrderTask task) {
    int width = task.columns().kernel();
    return task.columns().stride() > 1 ? width - 1 : Doubling.steps(width);
  }

  @Override
  public void run(OrderTask task, Raster photo, byte[] out, Machine machine, Watch watch) {
    new Tiles(task, photo.channels(), 2 * Byte.BYTES)
        .run(
            columns -> new Extremes(task, photo, machine.kernels(), columns),
            out,
            machine.workers(),
            watch);
  }

  private static final class Extremes implements RowMaker {
    private final OrderTask task;
    private final Kernels kernels;
    private final WideRows<ByteCells> rows;
    private final byte[] samples;
    private final boolean largest;
    private final int height;
    private final Doubling across;

    /// Where the extremes of a block's last rows begin, from each of its rows on.
    private final int[] ends;

    private int row;
    private int beginning;

    Extremes(OrderTask task, Raster photo, Kernels kernels, int columns) {
      this.task = task;
      this.kernels = kernels;
      this.height = task.rows().kernel();
      this.rows = ByteCells.rows(task, photo, kernels, columns, height + 2);
      this.samples = rows.cells().values();
      this.largest = task.order() == Order.MAXIMUM;
      this.ends = new int[height];
      this.across = new Doubling(task, rows, kernels, rows.spare(height + 1));
    }

    @Override
    public void begin(int column) {
      rows.begin(column);
      row = 0;
    }

    @Override
    public void make(int output, int count, byte[] out, int to, int stride, int n) {
      int[] under = rows.under(output, count);
      for (int i = 0; i < count; i++) {
        across.make(down(under, i), largest, out, to + i * stride, n);
        row = Tiles.sliding(task) ? (row + 1) % height : 0;
      }
    }

    /// Makes the extremes of the columns under a window.
    ///
    /// @param under the rows under the window, from `first` on
    /// @return where they begin
    private int down(int[] under, int first) {
      int last = under[first + height - 1];
      if (row == 0) {
        ends[height - 1] = last;
        for (int tap = height - 2; tap >= 0; tap--) {
          ends[tap] = extremes(under[first + tap], ends[tap + 1], rows.spare(tap));
        }
        return ends[0];
      }
      beginning = row == 1 ? last : extremes(beginning, last, rows.spare(height - 1));
      return extremes(ends[row], beginning, rows.spare(height));
    }

    private int extremes(int a, int b, int to) {
      kernels.extremes(samples, a, b, largest, samples, to, rows.length());
      return to;
    }
  }
}
