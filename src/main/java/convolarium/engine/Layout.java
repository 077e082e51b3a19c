package convolarium.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Where all that the outputs of a convolution see lies on a [Sheet], before there are numbers.
///
/// @param columns with as many cells each
record Layout(Grid grid, List<Line> depths, List<Line> rows, List<Line> columns, Sheet sheet) {
  static Layout of(Grid grid) {
    boolean transposed = grid.problem().transposed();
    List<Line> depths = Line.of(grid.depth(), transposed);
    List<Line> rows = Line.of(grid.rows(), transposed);
    List<Line> columns = even(Line.of(grid.columns(), transposed));
    return new Layout(grid, depths, rows, columns, new Sheet(grid, depths, rows, columns));
  }

  /// Lines with as many cells as the first: what is behind the output's end is thrown away.
  private static List<Line> even(List<Line> lines) {
    return lines.stream().map(line -> line.of(lines.getFirst().cells())).toList();
  }

  /// About how many numbers of the sheet a thread writes out to see one cell's windows in all
  /// channels of a chain.
  long span() {
    long channels = Product.channels(grid.inside(), Math.ceilDiv(grid.taps(), parts()));
    return channels * (sheet.at(furthest(depths), furthest(rows), 0) + sheet.row());
  }

  private static int furthest(List<Line> lines) {
    return lines.stream().flatMapToInt(line -> IntStream.of(line.starts())).max().orElse(0);
  }

  int parts() {
    return depths.size() * rows.size() * columns.size();
  }

  /// What sets of outputs look at; those that fill the same output rows together.
  List<List<Windows>> windows() {
    List<List<Windows>> windows = new ArrayList<>();
    for (Line z : depths) {
      for (Line y : rows) {
        windows.add(columns.stream().map(x -> new Windows(z, y, x, sheet)).toList());
      }
    }
    return windows;
  }
}
