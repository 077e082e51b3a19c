package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Border;
import convolarium.tensor.Shape;
import java.util.List;

/// The layout of an input with its border written out, so that no loop behind it asks where the
/// border is.
///
/// A row of step s is stored as s rows side by side, one of each s-th cell: then the inputs of
/// neighbouring outputs are neighbours whatever the step, and every loop behind is one for step 1.
final class Sheet {
  /// The most numbers that a method may lay out.
  static final long MOST = 1 << 29;

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
    return depth.length * rows.length * row();
  }

  private int row() {
    return phase * step;
  }

  /// Where a padded coordinate is stored.
  int at(int z, int y, int x) {
    return (z * rows.length + y) * row() + at(x);
  }

  private int at(int x) {
    return x % step * phase + x / step;
  }

  /// Writes one channel out. Rows of nothing but zeros are not touched, so a sheet begins as zeros
  /// and may be filled again and again.
  ///
  /// @param x the input, of which this channel begins at `from`
  /// @param sheet where it is written to, from `to`
  void fill(float[] x, int from, float[] sheet, int to) {
    for (int z = 0; z < depth.length; z++) {
      int sz = depth.source(z);
      for (int y = 0; y < rows.length; y++) {
        int sy = rows.source(y);
        if (sz >= 0 && sy >= 0) {
          fillRow(x, from + (sz * rows.cells + sy) * columns.cells, sheet, to + at(z, y, 0));
        }
      }
    }
  }

  private void fillRow(float[] x, int from, float[] sheet, int to) {
    int begin = Math.min(columns.lead, columns.length);
    int end = Math.min(columns.lead + columns.cells, columns.length);
    putBorder(x, from, sheet, to, 0, begin);
    if (step == 1) {
      System.arraycopy(x, from, sheet, to + begin, end - begin);
    } else {
      for (int first = begin; first < Math.min(begin + step, end); first++) {
        thin(x, from + first - begin, Math.ceilDiv(end - first, step), sheet, to + at(first));
      }
    }
    putBorder(x, from, sheet, to, end, columns.length);
  }

  /// Copies every step-th number, `count` of them.
  private void thin(float[] x, int from, int count, float[] sheet, int to) {
    for (int i = 0; i < count; i++) {
      sheet[to + i] = x[from + i * step];
    }
  }

  private void putBorder(float[] x, int from, float[] sheet, int to, int first, int end) {
    for (int c = first; c < end; c++) {
      int source = columns.source(c);
      sheet[to + at(c)] = source < 0 ? 0 : x[from + source];
    }
  }
}
