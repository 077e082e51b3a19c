package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import java.util.List;
import java.util.Optional;

/// The middle value of small windows, by comparing whole rows in pairs.
///
/// Idea: a [Network] finds the middle value by comparisons whose order does not depend on the
/// values. So each of them can be done for a row of pixels at once, as many in an instruction as a
/// vector holds bytes, and nothing ever branches.
///
/// It wins up to some 200 values. Memory: the rows under the window as bytes, and some dozens of
/// rows for what lies between. Error: none.
///
/// Sources: those of [Network]; Paeth, Median Finding on a 3×3 Grid (1990), for networks in place
/// of sorting.
final class SelectionNetwork implements OrderMethod {
  /// The most values of a window.
  static final int MOST = 200;

  @Override
  public String name() {
    return "selection network";
  }

  @Override
  public Optional<String> refusal(OrderTask task) {
    if (task.values() > MOST) {
      return Optional.of(
          "for %d values a window a network is long, it takes up to %d"
              .formatted(task.values(), MOST));
    }
    if (task.columns().stride() > 1) {
      return Optional.of("neighbours across share nothing at stride " + task.columns().stride());
    }
    return ShiftedRows.tooWide(task);
  }

  @Override
  public String reason(OrderTask task) {
    return "%d comparisons, the same for all pixels, bring one of %d values to its place"
        .formatted(network(task).steps().size(), task.values());
  }

  /// Without vectors a comparison, with the two numbers that it reads and writes, takes as long as
  /// four products of a sum.
  @Override
  public long work(OrderTask task) {
    return 4L * network(task).steps().size() * task.problem().output().elements();
  }

  private static Network network(OrderTask task) {
    int rank = task.order().rank(task.values());
    return Network.selecting(task.rows().kernel(), task.columns().kernel(), rank);
  }

  @Override
  public void run(OrderTask task, Raster photo, byte[] out, Machine machine, Watch watch) {
    Network network = network(task);
    new Tiles(task, photo.channels(), Byte.BYTES)
        .run(
            columns -> new Rows(task, photo, machine.kernels(), columns, network),
            out,
            machine.workers(),
            watch);
  }

  private static final class Rows implements RowMaker {
    /// How many samples of all cells lie around at a time: a little more than the first cache
    /// holds; with fewer the calls count.
    private static final int NEAR = 48 * 1024;

    private static final int LEAST = 512;

    private final Kernels kernels;
    private final List<Network.Step> steps;
    private final int result;
    private final WideRows<ByteCells> rows;
    private final byte[] samples;
    private final int step;
    private final int height;
    private final int stretch;

    /// Where the cells of the network begin: the rows under the window, then spare ones.
    private final int[] cells;

    Rows(OrderTask task, Raster photo, Kernels kernels, int columns, Network network) {
      this.kernels = kernels;
      this.steps = network.steps();
      this.result = network.result();
      this.height = network.height();
      this.rows = ByteCells.rows(task, photo, kernels, columns, network.cells() - height);
      this.samples = rows.cells().values();
      int width = task.columns().kernel();
      this.step = width == 1 ? 0 : rows.shift(1);
      this.cells = new int[network.cells()];
      for (int i = height; i < cells.length; i++) {
        cells[i] = rows.spare(i - height);
      }
      int near = Math.max(NEAR / cells.length, Math.max(LEAST, 4 * width * step));
      this.stretch = whole(near);
    }

    /// Up to a multiple of what a vector holds; rows have that much slack.
    private int whole(int n) {
      return Math.ceilDiv(n, kernels.slack()) * kernels.slack();
    }

    @Override
    public void begin(int column) {
      rows.begin(column);
    }

    @Override
    public void make(int output, int count, byte[] out, int to, int stride, int n) {
      int[] under = rows.under(output, count);
      for (int row = 0; row < count; row++) {
        for (int from = 0; from < n; from += stretch) {
          for (int tap = 0; tap < height; tap++) {
            cells[tap] = under[row + tap] + from;
          }
          int length = Math.min(stretch, n - from);
          steps.forEach(each -> compare(each, length));
          System.arraycopy(samples, cells[result], out, to + row * stride + from, length);
        }
      }
    }

    private void compare(Network.Step each, int n) {
      int a = cells[each.a()] + each.aShift() * step;
      int b = cells[each.b()] + each.bShift() * step;
      int length = whole(n + each.beyond() * step);
      if (each.both()) {
        kernels.exchange(samples, a, b, cells[each.low()], cells[each.high()], length);
      } else {
        boolean largest = each.low() < 0;
        int to = cells[largest ? each.high() : each.low()];
        kernels.extremes(samples, a, b, largest, samples, to, length);
      }
    }
  }
}
