package convolarium.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The right factor of a matrix product, never stored as a whole: a column is what one output cell
/// sees on a [Sheet]. Columns count the cells of three lines in row-major order; each sees the same
/// pattern from where it begins.
final class Windows {
  private final Line depth;
  private final Line rows;
  private final Line columns;
  private final Sheet sheet;
  private final int[] offsets;
  private final int[] slices;

  Windows(Line depth, Line rows, Line columns, Sheet sheet) {
    this.depth = depth;
    this.rows = rows;
    this.columns = columns;
    this.sheet = sheet;
    this.offsets =
        IntStream.of(depth.starts())
            .flatMap(
                z ->
                    IntStream.of(rows.starts())
                        .flatMap(y -> IntStream.of(columns.starts()).map(x -> sheet.at(z, y, x))))
            .toArray();
    this.slices =
        IntStream.of(depth.starts()).map(z -> z * sheet.slice() / sheet.row()).sorted().toArray();
  }

  int count() {
    return depth.cells() * rows.cells() * columns.cells();
  }

  /// How many columns are the cells of one output row.
  int row() {
    return columns.cells();
  }

  /// How far behind its beginning a column looks through each tap.
  int[] offsets() {
    return offsets;
  }

  /// The same for several channels, `stride` numbers from one to the next.
  int[] offsets(int channels, int stride) {
    return IntStream.range(0, channels)
        .flatMap(c -> IntStream.of(offsets).map(offset -> c * stride + offset))
        .toArray();
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

  /// Whether columns look at the same as those of others that fill the same output rows.
  boolean seeAs(Windows others) {
    return Arrays.equals(offsets, others.offsets);
  }

  /// Whether column `q` belongs to the output's cell `q`.
  boolean dense() {
    return depth.spread() == 1 && rows.spread() == 1 && columns.spread() == 1;
  }

  /// The output row, counted through the planes, that a row of these windows belongs to.
  ///
  /// @param height rows of an output plane
  int target(int row, int height) {
    int z = depth.first() + depth.spread() * (row / rows.cells());
    return z * height + rows.first() + rows.spread() * (row % rows.cells());
  }

  /// How many rows from `row` on stand below each other in one slice.
  int below(int row) {
    return rows.cells() - row % rows.cells();
  }

  /// The distance of two such rows in the output.
  int gap() {
    return rows.spread();
  }

  /// Where column `q` begins on the sheet.
  int at(int q) {
    int row = q / columns.cells();
    return sheet.at(row / rows.cells() * depth.step(), row % rows.cells() * rows.step(), 0)
        + q % columns.cells();
  }

  /// Whether column `q` begins at position `q`.
  boolean straight() {
    return at(count() - 1) == count() - 1;
  }

  /// The first of the sheet's lines that columns from `q` look at.
  int firstLine(int q) {
    return at(q) / sheet.row();
  }

  /// The end of the sheet's lines that columns up to `q` look at.
  int endLine(int q) {
    return (at(q) + IntStream.of(offsets).max().orElse(0)) / sheet.row() + 1;
  }

  /// How many of the sheet's lines further its depth's taps look, ascending.
  int[] slices() {
    return slices;
  }

  /// Finds the runs of neighbours on the sheet in `count` columns from column `q`.
  ///
  /// @param origin where the sheet begins
  /// @param starts where each begins
  /// @param bounds the column, counted from `q`, at which each begins; then `count`
  /// @return how many there are
  int runs(int q, int count, int origin, int[] starts, int[] bounds) {
    int runs = 0;
    int end = -1;
    for (int done = 0; done < count; ) {
      int start = at(q + done);
      int length = Math.min(columns.cells() - (q + done) % columns.cells(), count - done);
      if (start != end) {
        starts[runs] = origin + start;
        bounds[runs++] = done;
      }
      end = start + length;
      done += length;
    }
    bounds[runs] = count;
    return runs;
  }
}
