package convolarium.engine;

import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Pooling;

/// The windows of a pooling: what each output cell sees.
record PoolWindows(Grid grid, Span depth, Span rows, Span columns) {
  static PoolWindows of(Grid grid) {
    boolean adaptive = grid.problem().operation() instanceof AdaptivePooling;
    return new PoolWindows(
        grid,
        new Span(grid.depth(), adaptive),
        new Span(grid.rows(), adaptive),
        new Span(grid.columns(), adaptive));
  }

  /// Called for each output cell.
  interface Cell {
    /// @param plane where the input's plane begins
    /// @param at the output cell's flat position
    void at(int plane, int z, int row, int column, int at);
  }

  /// One plane a task, which nobody else touches.
  void eachCell(Workers workers, Cell cell) {
    workers.run(
        grid.batch() * grid.problem().inChannels(),
        Watch.NONE,
        (plane, _) -> {
          int from = plane * grid.inputCells();
          int to = plane * grid.outputCells();
          eachOfAPlane((z, row, column, at) -> cell.at(from, z, row, column, to + at));
        });
  }

  private interface PlaneCell {
    /// @param at its flat position in the plane
    void at(int z, int row, int column, int at);
  }

  private void eachOfAPlane(PlaneCell cell) {
    int at = 0;
    for (int z = 0; z < depth.axis().output(); z++) {
      for (int row = 0; row < rows.axis().output(); row++) {
        for (int column = 0; column < columns.axis().output(); column++) {
          cell.at(z, row, column, at++);
        }
      }
    }
  }

  /// How many cells of the input a window sees.
  int seen(int z, int row, int column) {
    return depth.seen(z) * rows.seen(row) * columns.seen(column);
  }

  /// What the means of a plane divide by; 1 where a window sees nothing.
  float[] divisors() {
    float[] divisors = new float[grid.outputCells()];
    eachOfAPlane((z, row, column, at) -> divisors[at] = Math.max(1, divisor(z, row, column)));
    return divisors;
  }

  /// Which windows of a plane see nothing.
  boolean[] empty() {
    boolean[] empty = new boolean[grid.outputCells()];
    eachOfAPlane((z, row, column, at) -> empty[at] = seen(z, row, column) == 0);
    return empty;
  }

  private int divisor(int z, int row, int column) {
    boolean countPadding =
        grid.problem().operation() instanceof Pooling pooling && pooling.countPadding();
    return countPadding
        ? depth.taps(z) * rows.taps(row) * columns.taps(column)
        : seen(z, row, column);
  }
}
