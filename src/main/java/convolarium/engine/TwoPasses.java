package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A kernel that is a column times a row, applied as a column and then as a row.
///
/// Idea: k[y][x] = u[y]·v[x] sums over k² products only because nobody reordered them: down first
/// and then across there are 2k. Two rows at once on the way down, as in [ShiftedRows].
///
/// It wins for Gaussians and every other product of two, from about 5 × 5. Memory: as
/// [ShiftedRows]. Error: two roundings for each product instead of one, and what the kernel differs
/// from a product: at most 10⁻⁶ of its largest weight, under 0.01 of a level for 31 × 31 taps.
///
/// Source: Treitel and Shanks, The Design of Multistage Separable Planar Filters (1971).
final class TwoPasses implements PhotoMethod {
  /// How many sums are made at a time.
  private static final int STRETCH = 1440;

  @Override
  public String name() {
    return "two passes";
  }

  @Override
  public Optional<String> refusal(PhotoTask task) {
    int height = task.rows().kernel();
    int width = task.columns().kernel();
    if (height * width <= 2 * (height + width)) {
      return Optional.of(
          "%d + %d products are not less than half of %d × %d"
              .formatted(height, width, height, width));
    }
    if (task.kernels().stream().anyMatch(kernel -> Factors.of(kernel).isEmpty())) {
      return Optional.of("the kernel is not a column times a row");
    }
    return ShiftedRows.tooWide(task);
  }

  @Override
  public String reason(PhotoTask task) {
    int height = task.rows().kernel();
    int width = task.columns().kernel();
    return "the kernel is a column times a row: %d + %d = %d products a sample instead of %d"
        .formatted(height, width, height + width, height * width);
  }

  /// Down, all pixels that windows span; across, every stride-th of these sums.
  @Override
  public long multiplies(PhotoTask task) {
    Axis rows = task.rows();
    Axis columns = task.columns();
    long down = (long) WideRows.pixels(task, columns.output()) * rows.kernel();
    long across = (long) columns.output() * columns.kernel();
    long lines = (long) task.problem().inChannels() * rows.output() * task.kernels().size();
    return Math.multiplyExact(lines, down + across);
  }

  @Override
  public void run(PhotoTask task, Raster photo, byte[] out, Machine machine, Watch watch) {
    Kernels kernels = machine.kernels();
    List<Factors> factors =
        task.kernels().stream().map(kernel -> Factors.of(kernel).orElseThrow()).toList();
    new Tiles(task, photo.channels(), Float.BYTES)
        .run(
            columns ->
                new FloatRows(
                    task,
                    photo,
                    kernels,
                    columns,
                    STRETCH,
                    rows -> sums(task, factors, rows, kernels)),
            out,
            machine.workers(),
            watch);
  }

  private static List<RowSums> sums(
      PhotoTask task, List<Factors> factors, WideRows<FloatCells> rows, Kernels kernels) {
    return factors.stream().<RowSums>map(each -> new Sums(task, each, rows, kernels)).toList();
  }

  /// A kernel as a product.
  ///
  /// @param down u, a weight for each row
  /// @param across v, a weight for each column
  record Factors(float[] down, float[] across) {
    /// The most that a product may differ from the kernel, as a part of the largest weight: some
    /// float roundings.
    private static final double TOLERANCE = 1e-6;

    /// The factors of a kernel `[height, width]`, or empty when it has rank 2 or more.
    static Optional<Factors> of(Tensor kernel) {
      int height = kernel.shape().dim(0);
      int width = kernel.shape().dim(1);
      int pivot =
          IntStream.range(0, height * width)
              .reduce((a, b) -> Math.abs(kernel.get(b)) > Math.abs(kernel.get(a)) ? b : a)
              .orElseThrow();
      double largest = kernel.get(pivot);
      if (largest == 0) {
        return Optional.empty();
      }
      float[] down = new float[height];
      float[] across = new float[width];
      for (int y = 0; y < height; y++) {
        down[y] = (float) (kernel.get(y * width + pivot % width) / largest);
      }
      for (int x = 0; x < width; x++) {
        across[x] = kernel.get(pivot / width * width + x);
      }
      for (int i = 0; i < height * width; i++) {
        double product = (double) down[i / width] * across[i % width];
        if (Math.abs(product - kernel.get(i)) > TOLERANCE * Math.abs(largest)) {
          return Optional.empty();
        }
      }
      return Optional.of(new Factors(down, across));
    }
  }

  private static final class Sums implements RowSums {
    private final float[] across;
    private final RowSums down;
    private final Kernels kernels;
    private final int[] shifts;
    private final int reach;
    private float[] columns = new float[0];
    private int count;

    Sums(PhotoTask task, Factors factors, WideRows<FloatCells> rows, Kernels kernels) {
      this.across = factors.across;
      this.shifts = rows.shifts(across.length);
      this.reach = Arrays.stream(shifts).max().orElse(0);
      this.down = new ShiftedRows.Sums(task, factors.down, rows, kernels);
      this.kernels = kernels;
    }

    @Override
    public void look(int output, int count) {
      this.count = count;
      down.look(output, count);
    }

    @Override
    public void make(int from, int n, float[] y, int stride) {
      int distance = down(from, n);
      for (int i = 0; i < count; i++) {
        int at = i * distance;
        kernels.sums(columns, at, shifts, across, 0, across.length, 0, y, i * stride, n);
      }
    }

    @Override
    public void make(int from, int n, byte[] out, int to, int stride) {
      int distance = down(from, n);
      for (int i = 0; i < count; i++) {
        int at = i * distance;
        kernels.samples(columns, at, shifts, across, 0, across.length, 0, out, to + i * stride, n);
      }
    }

    /// Makes the sums of the columns under the rows.
    ///
    /// @return the distance of two rows of them
    private int down(int from, int n) {
      int length = n + reach;
      // one line more, or the rows would fight for the same places of the cache
      int distance = length + FloatCells.LINE;
      if (columns.length < 4 * distance) {
        columns = new float[4 * distance];
      }
      down.make(from, length, columns, distance);
      return distance;
    }
  }
}
