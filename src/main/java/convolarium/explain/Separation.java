package convolarium.explain;

import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A kernel as a column times a row: k[y, x] = scale·down[y]·across[x].
///
/// @param scale what both are multiplied by
/// @param down a factor for each row
/// @param across a factor for each column
public record Separation(float scale, List<Float> down, List<Float> across) {
  /// The most that a product may differ from its weight, as a part of the largest: some roundings
  /// of 32-bit floats.
  public static final double TOLERANCE = 1e-6;

  private static final double MOST_SLACK = 0.01;
  private static final int DIGITS = 4;

  public Separation {
    down = List.copyOf(down);
    across = List.copyOf(across);
  }

  /// The factors of a kernel `[rows, columns]`; empty where it has rank 0, or 2 and more.
  ///
  /// Of rank 1 means that all rows are multiples of one: of that with the largest weight. The
  /// factors are whole numbers where they can be: 1/16 · (1 2 1)ᵀ · (1 2 1).
  public static Optional<Separation> of(Tensor kernel) {
    int rows = kernel.shape().dim(0);
    int columns = kernel.shape().dim(1);
    int largest =
        IntStream.range(0, rows * columns)
            .reduce((a, b) -> Math.abs(kernel.get(b)) > Math.abs(kernel.get(a)) ? b : a)
            .orElseThrow();
    double pivot = kernel.get(largest);
    if (pivot == 0) {
      return Optional.empty();
    }
    double[] across = new double[columns];
    double[] down = new double[rows];
    for (int x = 0; x < columns; x++) {
      across[x] = kernel.get(largest / columns * columns + x);
    }
    for (int y = 0; y < rows; y++) {
      down[y] = kernel.get(y * columns + largest % columns) / pivot;
    }
    for (int i = 0; i < rows * columns; i++) {
      double product = down[i / columns] * across[i % columns];
      if (Math.abs(product - kernel.get(i)) > TOLERANCE * Math.abs(pivot)) {
        return Optional.empty();
      }
    }
    double column = unit(down);
    double row = unit(across);
    return Optional.of(
        new Separation(
            tidy(column * row),
            Arrays.stream(down).mapToObj(factor -> tidy(factor / column)).toList(),
            Arrays.stream(across).mapToObj(factor -> tidy(factor / row)).toList()));
  }

  /// The least factor that is not 0, if all are whole multiples of it; else the largest.
  private static double unit(double[] factors) {
    double largest = Arrays.stream(factors).map(Math::abs).max().orElseThrow();
    double least =
        Arrays.stream(factors).map(Math::abs).filter(size -> size > 0).min().orElseThrow();
    double slack = 2 * TOLERANCE * largest / least;
    boolean whole =
        Arrays.stream(factors)
            .map(factor -> factor / least)
            .allMatch(multiple -> Math.abs(multiple - Math.rint(multiple)) <= slack);
    return whole && slack < MOST_SLACK ? least : largest;
  }

  /// Without the noise of the divisions: 2 in place of 2.0000001.
  private static float tidy(double factor) {
    double whole = Math.rint(factor);
    return (float) (Math.abs(factor - whole) <= 2 * TOLERANCE * Math.abs(whole) ? whole : factor);
  }

  /// `1/16`, `2`, or nothing for 1.
  public String told() {
    float parts = tidy(1 / (double) scale);
    boolean isPart = Math.abs(parts) > 1 && parts == Math.rint(parts);
    return scale == 1 ? "" : isPart ? part(parts) : Numeral.brief(scale, DIGITS);
  }

  private static String part(float parts) {
    return (parts < 0 ? "−" : "") + "1/" + Numeral.exact(Math.abs(parts));
  }

  /// `3 + 3 = 6 products a sample instead of 3 × 3 = 9`.
  public String saving() {
    int rows = down.size();
    int columns = across.size();
    return "%d + %d = %d products a sample instead of %d × %d = %d"
        .formatted(rows, columns, rows + columns, rows, columns, rows * columns);
  }
}
