package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Border;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Shape;
import java.util.Arrays;
import java.util.List;

/// The layout of an input with its border written out, so that no loop behind it asks where the
/// border is.
///
/// A row of step s is stored as s rows side by side, one of each s-th cell: then the inputs of
/// neighbouring outputs are neighbours whatever the step, and every loop behind is one for step 1.
final class Sheet {
  /// The most numbers that a method may lay out.
  static final long MOST = 1 << 29;

  /// The most numbers that each thread may lay out for itself: a quarter of a gigabyte. More are
  /// next to nothing but zeros, or more than a photograph.
  static final long MOST_A_THREAD = 1 << 26;

  private final Side depth;
  private final Side rows;
  private final Side columns;
  private final int step;
  private final int phase;

  Sheet(Grid grid, List<Line> depths, List<Line> rows, List<Line> columns) {
    this.depth = new Side(grid, grid.depth(), depths);
    this.rows = new Side(grid, grid.rows(), rows);
    this.columns = new Side(grid, grid.columns(), columns);
    this.step = Math.min(columns.getFirst().step(), this.columns.length);
    this.phase = Math.ceilDiv(this.columns.length, step);
  }

  /// One axis of the padded input.
  private static final class Side {
    private final int cells;
    private final int lead;
    private final int length;
    private final Border border;

    Side(Grid grid, Axis axis, List<Line> lines) {
      boolean transposed = grid.problem().transposed();
      this.cells = transposed ? axis.output() : axis.input();
      this.lead = Line.lead(axis, transposed);
      // at least one cell: all lines of a transposed convolution may have no taps
      this.length = lines.stream().mapToInt(Line::reach).reduce(1, Math::max);
      this.border = grid.problem().border();
    }

    boolean isInput() {
      return lead == 0 && length == cells;
    }

    /// The coordinate of the first input cell; behind it are the others.
    int begin() {
      return Math.min(lead, length);
    }

    int end() {
      return Math.min(lead + cells, length);
    }

    /// The input cell at a padded coordinate, or −1 for zero.
    int source(int coordinate) {
      return border.source(coordinate - lead, cells);
    }
  }

  /// How many numbers so many channels take, or `Long.MAX_VALUE` when that cannot be said.
  long channels(int channels) {
    return Shape.elements(channels, depth.length, rows.length, phase, step);
  }

  /// How many numbers one channel takes; at most [#MOST], or no method may lay it out.
  int channel() {
    return depth.length * slice();
  }

  /// The distance of two slices.
  int slice() {
    return rows.length * row();
  }

  /// The distance of two rows.
  int row() {
    return phase * step;
  }

  /// How many rows there are in all slices.
  int lines() {
    return depth.length * rows.length;
  }

  /// Whether a channel of the input is laid out like this already.
  boolean isInput() {
    return step == 1 && depth.isInput() && rows.isInput() && columns.isInput();
  }

  /// Where a padded coordinate is stored.
  int at(int z, int y, int x) {
    return z * slice() + y * row() + at(x);
  }

  private int at(int x) {
    return x % step * phase + x / step;
  }

  /// Writes one channel out. Zeros of the border are not touched, so a sheet begins as zeros and
  /// may be filled again and again.
  ///
  /// @param x the input, of which this channel begins at `from`
  /// @param sheet where it is written to, from `to`
  void fill(Kernels kernels, float[] x, int from, float[] sheet, int to) {
    fill(kernels, x, from, 0, lines(), false, sheet, to);
  }

  /// Writes some rows of one channel out, counted through its slices. Rows of zeros are written
  /// too: another time they may be others.
  ///
  /// @param x the input, of which this channel begins at `from`
  /// @param sheet where row `first` is written to, from `to`
  void fill(Kernels kernels, float[] x, int from, int first, int end, float[] sheet, int to) {
    fill(kernels, x, from, first, end, true, sheet, to);
  }

  private void fill(
      Kernels kernels,
      float[] x,
      int from,
      int first,
      int end,
      boolean zeros,
      float[] sheet,
      int to) {
    int z = first / rows.length;
    int row = first % rows.length;
    for (int line = first; line < end; ) {
      int slice = depth.source(z);
      int y = slice < 0 ? -1 : rows.source(row);
      int count = 1;
      int at = to + (line - first) * row();
      if (y >= 0) {
        // rows of the input stand together
        count = row >= rows.begin() ? Math.clamp(rows.end() - row, 1, end - line) : 1;
        fillRows(kernels, x, from + (slice * rows.cells + y) * columns.cells, sheet, at, count);
      } else if (zeros) {
        Arrays.fill(sheet, at, at + row(), 0);
      }
      line += count;
      row += count;
      if (row == rows.length) {
        row = 0;
        z++;
      }
    }
  }

  /// Writes `count` rows out that follow one another.
  private void fillRows(Kernels kernels, float[] x, int from, float[] sheet, int to, int count) {
    int begin = columns.begin();
    int end = columns.end();
    if (step == 1) {
      kernels.copy(x, from, columns.cells, sheet, to + begin, row(), count, end - begin);
    } else {
      separate(kernels, x, from, sheet, to, count);
    }
    for (int y = 0; columns.border != Border.ZEROS && y < count; y++) {
      putBorder(x, from + y * columns.cells, sheet, to + y * row(), 0, begin);
      putBorder(x, from + y * columns.cells, sheet, to + y * row(), end, columns.length);
    }
  }

  private void separate(Kernels kernels, float[] x, int from, float[] sheet, int to, int count) {
    int begin = columns.begin();
    int cells = columns.end() - begin;
    int whole = cells / step;
    int[] phases = new int[whole == 0 ? 0 : step];
    for (int p = 0; p < phases.length; p++) {
      phases[p] = at(begin + p);
    }
    kernels.separate(x, from, columns.cells, phases.length, sheet, to, row(), phases, count, whole);
    for (int y = 0; whole * step < cells && y < count; y++) {
      for (int c = whole * step; c < cells; c++) {
        sheet[to + y * row() + at(begin + c)] = x[from + y * columns.cells + c];
      }
    }
  }

  private void putBorder(float[] x, int from, float[] sheet, int to, int first, int end) {
    for (int c = first; c < end; c++) {
      sheet[to + at(c)] = x[from + columns.source(c)];
    }
  }
}
