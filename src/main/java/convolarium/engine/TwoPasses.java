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
/// and then across there are 2k. On the way down, four rows at once, from bytes that become floats
/// on the way: a quarter of the bytes of float rows come from the second cache. On the way across,
/// neighbours with the same weight on both sides of the middle are added before they are
/// multiplied.
///
/// It wins for Gaussians and every other product of two, from about 5 × 5. Memory: the rows under
/// the kernel as bytes, and four rows of a stretch of sums.
///
/// Error: with ε = 2⁻²⁴ a sum down of h products is off by at most h·ε·Σ|u|·255, a sum across of w
/// by w·ε more of its size, and a pair that is added first by one ε: (h + w + 1)·ε·255·Σ|k| in all,
/// under 0.001 of a level for 31 × 31 taps whose weights add up to 1. To it comes 2⁻¹⁵ of a level
/// where a sum becomes a sample, and what the kernel differs from a product: at most 10⁻⁶ of its
/// largest weight, under 0.01 of a level for those.
///
/// Source: Treitel and Shanks, The Design of Multistage Separable Planar Filters (1971).
final class TwoPasses implements FloatMethod {
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
  public int bytes(PhotoTask task) {
    return task.response().linear() ? Float.BYTES : Byte.BYTES;
  }

  @Override
  public FloatRows rows(
      PhotoTask task, Raster photo, Kernels kernels, int columns, Optional<Extremes> extremes) {
    WideRows<?> rows =
        task.response().linear()
            ? FloatCells.rows(task, photo, kernels, columns)
            : ByteCells.rows(task, photo, kernels, columns, 0);
    List<RowSums> sums =
        task.kernels().stream()
            .map(kernel -> Factors.of(kernel).orElseThrow())
            .<RowSums>map(factors -> new Sums(task, factors, rows, kernels))
            .toList();
    int samples = columns * photo.channels();
    return new FloatRows(task, kernels, rows, samples, STRETCH, sums, extremes);
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
    /// Rows made together, but one.
    private static final int MORE = 3;

    private final float[] across;
    private final float[] down;
    private final WideRows<?> rows;
    private final Kernels kernels;
    private final boolean mirrored;
    private final int[] shifts;
    private final int reach;
    private float[] columns = new float[0];
    private int[] under = new int[0];
    private int count;

    Sums(PhotoTask task, Factors factors, WideRows<?> rows, Kernels kernels) {
      this.across = factors.across;
      this.down = new float[factors.down.length + 2 * MORE];
      System.arraycopy(factors.down, 0, down, MORE, factors.down.length);
      this.rows = rows;
      this.kernels = kernels;
      this.mirrored = task.columns().stride() == 1 && mirrored(across);
      this.shifts = rows.shifts(across.length);
      this.reach = Arrays.stream(shifts).max().orElse(0);
    }

    private static boolean mirrored(float[] weights) {
      int last = weights.length - 1;
      return last > 0
          && last % 2 == 0
          && IntStream.range(0, last).allMatch(i -> weights[i] == weights[last - i]);
    }

    @Override
    public void look(int output, int count) {
      this.count = count;
      int[] those = rows.under(output, count);
      under = Arrays.copyOf(those, down.length - MORE);
      // where fewer than four rows are made, the others are anything
      Arrays.fill(under, those.length, under.length, those[those.length - 1]);
    }

    @Override
    public void make(int from, int n, float[] y, int to, int stride) {
      int distance = down(from, n);
      for (int i = 0; i < count; i++) {
        int at = Aligned.START + i * distance;
        kernels.sums(columns, at, shifts, across, 0, across.length, 0, y, to + i * stride, n);
      }
    }

    @Override
    public boolean samples(int from, int n, byte[] out, int to, int stride) {
      if (!mirrored) {
        return false;
      }
      int distance = down(from, n);
      for (int i = 0; i < count; i++) {
        int at = Aligned.START + i * distance;
        kernels.mirrored(columns, at, shifts[1], across, out, to + i * stride, n);
      }
      return true;
    }

    /// Makes the sums of the columns under the rows.
    ///
    /// @return the distance of two rows of them
    private int down(int from, int n) {
      int length = n + reach;
      int distance = Aligned.apart(length + kernels.slack());
      if (columns.length < Aligned.START + 4 * distance) {
        columns = new float[Aligned.START + 4 * distance];
      }
      switch (rows.cells()) {
        case ByteCells(byte[] samples) ->
            kernels.down(samples, from, under, down, columns, Aligned.START, distance, length);
        case FloatCells(float[] amounts, _, _, _) -> {
          int taps = down.length - 2 * MORE;
          for (int i = 0; i < count; i += 2) {
            int[] both = Arrays.copyOfRange(under, i, i + taps + 1);
            int to = Aligned.START + i * distance;
            kernels.twoSums(
                amounts, from, both, down, MORE, taps, 1, 0, columns, to, distance, length);
          }
        }
      }
      return distance;
    }
  }
}
