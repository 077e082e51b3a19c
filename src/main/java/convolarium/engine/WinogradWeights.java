package convolarium.engine;

import convolarium.engine.kernels.Kernels;

/// The left factors of [Winograd]'s products, one for each pair of points: output channels by
/// channels that meet. Each is stored as [PackedWeights] are.
///
/// @param panels eights of rows of one group's matrix
/// @param depth columns of a matrix
record WinogradWeights(int panels, int depth, float[] values) {

  /// Takes each slice g of the kernels to the points, U = G·g·Gᵀ, in double and rounded once.
  static WinogradWeights of(WinogradLayout layout, float[] weight, Workers workers) {
    Grid grid = layout.grid();
    int panels = Math.ceilDiv(grid.outside(), Kernels.ROWS);
    float[] values = new float[Math.toIntExact(size(layout))];
    WinogradWeights made = new WinogradWeights(panels, layout.channels(), values);
    double[][] g = layout.rows().weights();
    double[][] h = layout.columns().weights();
    workers.run(
        grid.groups() * panels,
        Watch.NONE,
        (task, _) -> {
          int top = task % panels * Kernels.ROWS;
          for (int i = 0; i < Math.min(Kernels.ROWS, grid.outside() - top); i++) {
            made.row(grid, task / panels, top + i, weight, g, h);
          }
        });
    return made;
  }

  /// How many numbers the transformed weights of a whole problem take.
  static long size(WinogradLayout layout) {
    Grid grid = layout.grid();
    int panels = Math.ceilDiv(grid.outside(), Kernels.ROWS);
    return (long) grid.groups() * WinogradLayout.PAIRS * panels * layout.channels() * Kernels.ROWS;
  }

  /// Where column `k` of a panel begins.
  int at(int group, int pair, int panel, int k) {
    return (((group * WinogradLayout.PAIRS + pair) * panels + panel) * depth + k) * Kernels.ROWS;
  }

  /// Fills one row of all matrices of a group.
  private void row(Grid grid, int group, int row, float[] weight, double[][] g, double[][] h) {
    int taps = g[0].length;
    int width = h[0].length;
    double[] half = new double[width];
    for (int k = 0; k < depth; k++) {
      int slice = grid.slice(group * grid.outside() + row, k % grid.inside());
      int from = slice * grid.taps() + k / grid.inside() * taps * width;
      int at = at(group, 0, row / Kernels.ROWS, k) + row % Kernels.ROWS;
      for (double[] down : g) {
        for (int c = 0; c < width; c++) {
          double sum = 0;
          for (int t = 0; t < taps; t++) {
            sum += down[t] * weight[from + t * width + c];
          }
          half[c] = sum;
        }
        for (double[] across : h) {
          double sum = 0;
          for (int c = 0; c < width; c++) {
            sum += across[c] * half[c];
          }
          values[at] = (float) sum;
          at += panels * depth * Kernels.ROWS;
        }
      }
    }
  }
}
