package convolarium.figure;

import convolarium.arithmetic.Problem;

/// The sides of what is drawn for one channel.
///
/// @param layered whether it is a volume, whose slices stand side by side
/// @param across how many slices stand in a line: the others go on below
record Block(Extent depth, Extent rows, Extent columns, boolean layered, int across) {
  Block(Extent depth, Extent rows, Extent columns, boolean layered) {
    this(depth, rows, columns, layered, depth.total());
  }

  static Block input(Problem problem) {
    return new Block(
        Extent.input(problem, Extent.SLICES),
        Extent.input(problem, Extent.ROWS),
        Extent.input(problem, Extent.COLUMNS),
        problem.rank() == 3);
  }

  static Block output(Problem problem) {
    return new Block(
        Extent.output(problem, Extent.SLICES),
        Extent.output(problem, Extent.ROWS),
        Extent.output(problem, Extent.COLUMNS),
        problem.rank() == 3);
  }

  /// @param stuffed whether the gaps of dilation are drawn too, those between two slices excepted
  static Block kernel(Problem problem, boolean stuffed) {
    return new Block(
        Extent.kernel(problem, Extent.SLICES, false),
        Extent.kernel(problem, Extent.ROWS, stuffed),
        Extent.kernel(problem, Extent.COLUMNS, stuffed),
        problem.rank() == 3);
  }

  /// The same without anything around the inside.
  Block bare() {
    return new Block(depth.bare(), rows.bare(), columns.bare(), layered);
  }

  /// The same cells inside with everything that either has around them.
  Block union(Block other) {
    return new Block(
        depth.union(other.depth), rows.union(other.rows), columns.union(other.columns), layered);
  }

  /// The same with its slices in as many lines, or fewer when it has not enough.
  Block folded(int lines) {
    return new Block(depth, rows, columns, layered, Math.ceilDiv(depth.total(), lines));
  }

  int lines() {
    return Math.ceilDiv(depth.total(), across);
  }

  /// @param apart pixels between two slices
  double width(double cell, double apart) {
    return across * columns.total() * cell + (across - 1) * apart;
  }

  /// The height of a line of slices.
  double height(double cell) {
    return rows.total() * cell;
  }

  /// The height of all lines.
  ///
  /// @param between pixels between two lines
  double height(double cell, double between) {
    return lines() * height(cell) + (lines() - 1) * between;
  }

  /// The cells of the longer side of a slice.
  int side() {
    return Math.max(rows.total(), columns.total());
  }
}
