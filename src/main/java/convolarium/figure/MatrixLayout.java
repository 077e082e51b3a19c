package convolarium.figure;

import convolarium.arithmetic.Problem;
import java.util.List;
import java.util.Optional;

/// Where the matrices of an operation lie: the windows under the unrolled kernel, the sparse matrix
/// under the unrolled input, and the unrolled output, whose rows are those of both.
///
/// The planes are tables: their rows and columns are cells by order, not by index.
///
/// @param cell pixels of an entry
/// @param sparse the matrix C, and over it the input, where there is room for them
/// @param bottom the line below the tables
record MatrixLayout(
    double width,
    double height,
    double cell,
    Plane windows,
    Plane kernel,
    Optional<Sparse> sparse,
    Plane output,
    double bottom) {
  static final double LARGEST = 30;
  static final double LEAST = 4;

  /// The height of a number in entries.
  static final double NUMBER = 0.5;

  private static final double LINES = 8.2;
  private static final double BARS = 2.6;

  /// The matrix C and the unrolled input over it.
  record Sparse(Plane matrix, Plane input) {}

  /// How many rows and columns there are.
  ///
  /// @param taps the columns of the windows
  /// @param inputs the columns of C
  record Size(int outputs, int taps, int inputs) {
    static Size of(Problem problem) {
      return new Size(
          Part.cells(problem.output().from(2)),
          problem.groupInputs() * Part.cells(problem.kernel()),
          problem.groupInputs() * Part.cells(problem.input().from(2)));
    }
  }

  /// The largest entry that fits the page, below [#LEAST] where none does.
  ///
  /// @param whole whether C is to be drawn too
  static double cell(Size size, boolean whole, Page page) {
    double text = page.palette().text();
    double across = page.width() - (whole ? 10 : 8) * text;
    double columns = size.taps + 1 + (whole ? size.inputs : 0);
    double wide = Math.min(LARGEST, Math.floor(across / columns));
    double rows = size.outputs + 1;
    double numbers = Math.min(wide, Math.floor((page.height() - LINES * text) / rows));
    double colours = Math.min(wide, Math.floor((page.height() - (LINES + BARS) * text) / rows));
    return isLegible(numbers) ? numbers : colours;
  }

  /// Whether entries of this size have room for numbers.
  static boolean isLegible(double cell) {
    return NUMBER * cell >= 9;
  }

  boolean isLegible() {
    return isLegible(cell);
  }

  /// @param page has room for cells of [#LEAST] at least
  static MatrixLayout of(Size size, boolean whole, Page page) {
    double text = page.palette().text();
    double cell = cell(size, whole, page);
    double gap = 2.4 * text;
    double columns = size.taps + 1 + (whole ? size.inputs : 0);
    double wide = columns * cell + (whole ? 2 : 1) * gap;
    double lines = isLegible(cell) ? LINES : LINES + BARS;
    double high = (size.outputs + 1) * cell + lines * text;
    double x = Math.round((page.width() - wide) / 2) + 0.5;
    double head = Math.round(Math.max(0, (page.height() - high) / 2) + 2.2 * text) + 0.5;
    double y = head + cell + Math.round(text / 2);
    Plane windows = plane(page, Role.INPUT, size.outputs, size.taps, x, y, cell);
    Plane kernel = plane(page, Role.KERNEL, 1, size.taps, x, head, cell);
    x += Math.round(size.taps * cell + gap);
    Optional<Sparse> sparse = Optional.empty();
    if (whole) {
      sparse =
          Optional.of(
              new Sparse(
                  plane(page, Role.KERNEL, size.outputs, size.inputs, x, y, cell),
                  plane(page, Role.INPUT, 1, size.inputs, x, head, cell)));
      x += Math.round(size.inputs * cell + gap);
    }
    Plane output = plane(page, Role.OUTPUT, size.outputs, 1, x, y, cell);
    double bottom = y + size.outputs * cell;
    return new MatrixLayout(
        page.width(), page.height(), cell, windows, kernel, sparse, output, bottom);
  }

  private static Plane plane(
      Page page, Role role, int rows, int columns, double x, double y, double cell) {
    Extent down = new Extent(rows, 0, 0);
    Extent across = new Extent(columns, 0, 0);
    return new Plane(page.part(), role, List.of(), 2, down, across, x, y, cell);
  }
}
