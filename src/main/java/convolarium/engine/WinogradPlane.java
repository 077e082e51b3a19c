package convolarium.engine;

import java.util.ArrayList;
import java.util.List;

/// The tiles of one output plane, numbered line by line of the rows and of the columns, and within
/// a pair of lines in row-major order.
record WinogradPlane(List<Line> rows, List<Line> columns) {

  /// Neighbouring tiles of one row.
  ///
  /// @param at the first one's place in its block
  /// @param count how many
  /// @param row its cell of the line
  /// @param column the first one's cell of the line
  record Stretch(int at, int count, Line rows, int row, Line columns, int column) {
    /// The padded input's row that the tiles see through the first of their inputs.
    int firstRow() {
      return row * rows.step() + rows.starts()[0];
    }

    /// The end of the rows that they see.
    int endRow() {
      return row * rows.step() + rows.starts()[rows.starts().length - 1] + 1;
    }
  }

  /// The first row that some tiles see.
  static int firstRow(List<Stretch> stretches) {
    return stretches.stream().mapToInt(Stretch::firstRow).min().orElse(0);
  }

  /// How many rows there are from it to the last.
  static int rows(List<Stretch> stretches) {
    int end = stretches.stream().mapToInt(Stretch::endRow).max().orElse(0);
    return end - firstRow(stretches);
  }

  long tiles() {
    return cells(rows) * cells(columns);
  }

  /// Rows of tiles, each pair of lines counted by itself.
  long stretches() {
    return cells(rows) * columns.size();
  }

  private static long cells(List<Line> lines) {
    return lines.stream().mapToLong(Line::cells).sum();
  }

  /// The tiles from `from` to `to`.
  List<Stretch> block(int from, int to) {
    List<Stretch> found = new ArrayList<>();
    int first = 0;
    for (Line y : rows) {
      for (Line x : columns) {
        int width = x.cells();
        int end = first + y.cells() * width;
        for (int tile = Math.max(first, from); tile < Math.min(end, to); ) {
          int row = (tile - first) / width;
          int column = (tile - first) % width;
          int count = Math.min(width - column, to - tile);
          found.add(new Stretch(tile - from, count, y, row, x, column));
          tile += count;
        }
        first = end;
      }
    }
    return found;
  }
}
