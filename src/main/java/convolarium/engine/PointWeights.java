package convolarium.engine;

import convolarium.engine.kernels.Kernels;

/// The left factors of products at points, one matrix for each point and group: output channels by
/// numbers that meet. Each is stored as [PackedWeights] are.
///
/// @param panels eights of rows of one group's matrix
/// @param depth columns of a matrix
record PointWeights(int points, int panels, int depth, float[] values) {

  /// Takes weights to the points.
  @FunctionalInterface
  interface Transform {
    /// @param channel of the output
    /// @param k the column
    /// @param numbers where those of each point are put
    void put(int channel, int k, double[] numbers);
  }

  /// Takes the weights to the points, in double and rounded once.
  static PointWeights of(Grid grid, int points, int depth, Transform transform, Workers workers) {
    int panels = grid.panels();
    float[] values = Aligned.floats(Math.toIntExact(Aligned.START + size(grid, points, depth)));
    PointWeights made = new PointWeights(points, panels, depth, values);
    workers.run(
        grid.groups() * panels,
        Watch.NONE,
        (task, _) -> {
          int top = task % panels * Kernels.ROWS;
          for (int i = 0; i < Math.min(Kernels.ROWS, grid.outside() - top); i++) {
            made.row(task / panels, top + i, grid.outside(), transform);
          }
        });
    return made;
  }

  /// How many numbers the weights of a whole problem take.
  static long size(Grid grid, int points, int depth) {
    int panels = grid.panels();
    return (long) grid.groups() * points * panels * depth * Kernels.ROWS;
  }

  /// Where column `k` of a panel begins.
  int at(int group, int point, int panel, int k) {
    return Aligned.START + (((group * points + point) * panels + panel) * depth + k) * Kernels.ROWS;
  }

  /// Fills one row of all matrices of a group.
  private void row(int group, int row, int outside, Transform transform) {
    double[] numbers = new double[points];
    for (int k = 0; k < depth; k++) {
      transform.put(group * outside + row, k, numbers);
      int at = at(group, 0, row / Kernels.ROWS, k) + row % Kernels.ROWS;
      for (double number : numbers) {
        values[at] = (float) number;
        at += panels * depth * Kernels.ROWS;
      }
    }
  }
}
