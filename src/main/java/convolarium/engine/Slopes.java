package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import java.util.List;
import java.util.Optional;

/// The size of the slope, from the kernels of Sobel, Prewitt and Scharr.
///
/// Idea: both kernels take differences of opposite pixels. Those of the corners serve both, so four
/// differences, four products and two squares in 16 bits make both sums, straight from the bytes;
/// the root is the only step in float. A sum beyond 255 may be cut there before it is squared,
/// since the root is beyond 255 with it.
///
/// It wins for these pairs of kernels, at every stride and dilation. Memory: the rows under the
/// kernel as bytes. Error: none but half a level of rounding; a root of whole squares below 65536
/// is at least 4·10⁻⁴ away from a half, sixty times the rounding of a float.
///
/// Sources: Sobel and Feldman, A 3×3 isotropic gradient operator (1968); Scharr, Optimal Operators
/// in Digital Image Processing (2000).
final class Slopes implements PhotoMethod {
  /// The weights of the three rows of a kernel's last column.
  private record Smoothing(int side, int middle) {}

  @Override
  public String name() {
    return "slopes in whole numbers";
  }

  @Override
  public Optional<String> refusal(PhotoTask task) {
    if (task.kernels().size() != 2) {
      return Optional.of("there is 1 sum to each sample, it takes the roots of 2 squares");
    }
    return smoothing(task).isEmpty()
        ? Optional.of(
            "the kernels are not two 3 × 3 slopes of whole numbers, along rows and down columns")
        : task.beyondStored().or(() -> ShiftedRows.tooWide(task));
  }

  private static Optional<Smoothing> smoothing(PhotoTask task) {
    int height = task.rows().kernel();
    int width = task.columns().kernel();
    if (height != WholeKernel.SIDE || width != WholeKernel.SIDE) {
      return Optional.empty();
    }
    List<WholeKernel> whole =
        task.kernels().stream().map(WholeKernel::of).flatMap(Optional::stream).toList();
    if (whole.size() < 2 || whole.stream().anyMatch(kernel -> kernel.divisor() > 1)) {
      return Optional.empty();
    }
    WholeKernel first = whole.getFirst();
    WholeKernel second = whole.getLast();
    Optional<Smoothing> both = alike(along(first), along(second.turned()));
    return both.isPresent() ? both : alike(along(first.turned()), along(second));
  }

  private static Optional<Smoothing> alike(Optional<Smoothing> a, Optional<Smoothing> b) {
    return a.equals(b) ? a : Optional.empty();
  }

  /// The smoothing of a slope along rows, whichever way it counts as up.
  private static Optional<Smoothing> along(WholeKernel kernel) {
    int[] left = kernel.column(0);
    int[] right = kernel.column(2);
    boolean slope = right[0] == right[2];
    for (int row = 0; row < WholeKernel.SIDE; row++) {
      slope &= left[row] == -right[row] && kernel.column(1)[row] == 0;
    }
    int sign = right[1] < 0 ? -1 : 1;
    return slope ? Optional.of(new Smoothing(sign * right[0], sign * right[1])) : Optional.empty();
  }

  @Override
  public String reason(PhotoTask task) {
    Smoothing smoothing = smoothing(task).orElseThrow();
    return "both kernels are differences smoothed by %d, %d, %d: sums of 16 bits share the corners"
        .formatted(smoothing.side, smoothing.middle, smoothing.side);
  }

  @Override
  public long multiplies(PhotoTask task) {
    return 4L * task.problem().output().elements();
  }

  @Override
  public void run(PhotoTask task, Raster photo, byte[] out, Machine machine, Watch watch) {
    Kernels kernels = machine.kernels();
    Smoothing smoothing = smoothing(task).orElseThrow();
    new Tiles(task, photo.channels(), Byte.BYTES)
        .run(
            columns -> new Roots(task, photo, kernels, columns, smoothing),
            out,
            machine.workers(),
            watch);
  }

  private static final class Roots implements RowMaker {
    private final Kernels kernels;
    private final short side;
    private final short middle;
    private final WideRows<ByteCells> rows;
    private final int[] shifts;

    Roots(PhotoTask task, Raster photo, Kernels kernels, int columns, Smoothing smoothing) {
      this.kernels = kernels;
      this.side = (short) smoothing.side;
      this.middle = (short) smoothing.middle;
      this.rows = ByteCells.rows(task, photo, kernels, columns, 0);
      this.shifts = new int[] {rows.shift(0), rows.shift(1), rows.shift(2)};
    }

    @Override
    public void begin(int column) {
      rows.begin(column);
    }

    @Override
    public void make(int output, int count, byte[] out, int to, int stride, int n) {
      int[] under = rows.under(output, count);
      byte[] samples = rows.cells().values();
      for (int row = 0; row < count; row++) {
        int[] three = {under[row], under[row + 1], under[row + 2]};
        kernels.whole().slopes(samples, three, shifts, side, middle, out, to + row * stride, n);
      }
    }
  }
}
