package convolarium.engine;

import java.util.stream.IntStream;

/// The right factor of a matrix product, never stored as a whole: a column is what one output cell
/// sees on a [Sheet]. Columns count the cells of three lines in row-major order; row `k` of every
/// column is `offsets[k]` behind its beginning.
final class Windows {
  private final Line depth;
  private final Line rows;
  private final Line columns;
  private final Sheet sheet;
  private final int[] offsets;
  private final int[] targets;

  /// @param channels how many channels of the sheet meet
  Windows(Line depth, Line rows, Line columns, Sheet sheet, Grid grid, int channels) {
    this.depth = depth;
    this.rows = rows;
    this.columns = columns;
    this.sheet = sheet;
    int[] shifts =
        IntStream.of(depth.starts())
            .flatMap(
                z ->
                    IntStream.of(rows.starts())
                        .flatMap(y -> IntStream.of(columns.starts()).map(x -> sheet.at(z, y, x))))
            .toArray();
    this.offsets =
        IntStream.range(0, channels)
            .flatMap(c -> IntStream.of(shifts).map(shift -> c * sheet.channel() + shift))
            .toArray();
    this.targets = dense() ? new int[0] : targets(grid);
  }

  int count() {
    return depth.cells() * rows.cells() * columns.cells();
  }

  int[] offsets() {
    return offsets;
  }

  /// The flat positions of these lines' taps in a kernel slice.
  int[] taps(Grid grid) {
    return IntStream.of(depth.taps())
        .flatMap(
            z ->
                IntStream.of(rows.taps())
                    .flatMap(
                        y ->
                            IntStream.of(columns.taps())
                                .map(
                                    x ->
                                        (z * grid.rows().kernel() + y) * grid.columns().kernel()
                                            + x)))
        .toArray();
  }

  /// Whether column `q` belongs to the output's cell `q`.
  boolean dense() {
    return depth.spread() == 1 && rows.spread() == 1 && columns.spread() == 1;
  }

  /// The output's cell of column `q`, as a position in its plane.
  int target(int q) {
    return dense() ? q : targets[q];
  }

  /// Only lines of a transposed convolution are spread, and its output is the input of its axes.
  private int[] targets(Grid grid) {
    int[] found = new int[count()];
    int height = grid.rows().input();
    int width = grid.columns().input();
    for (int q = 0; q < found.length; q++) {
      int x = columns.first() + columns.spread() * (q % columns.cells());
      int line = q / columns.cells();
      int y = rows.first() + rows.spread() * (line % rows.cells());
      int z = depth.first() + depth.spread() * (line / rows.cells());
      found[q] = (z * height + y) * width + x;
    }
    return found;
  }

  /// Finds the runs of neighbours on the sheet in `count` columns from column `q`.
  ///
  /// @param starts where each begins on the sheet
  /// @param bounds the column, counted from `q`, at which each begins; then `count`
  /// @return how many there are
  int runs(int q, int count, int[] starts, int[] bounds) {
    int runs = 0;
    int end = -1;
    for (int done = 0; done < count; ) {
      int x = (q + done) % columns.cells();
      int line = (q + done) / columns.cells();
      int start =
          sheet.at(line / rows.cells() * depth.step(), line % rows.cells() * rows.step(), 0) + x;
      int length = Math.min(columns.cells() - x, count - done);
      if (start != end) {
        starts[runs] = start;
        bounds[runs++] = done;
      }
      end = start + length;
      done += length;
    }
    bounds[runs] = count;
    return runs;
  }
}
