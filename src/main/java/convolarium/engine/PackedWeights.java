package convolarium.engine;

import convolarium.engine.kernels.Kernels;

/// The left factor of a matrix product for each group: output channels by products of a sum. Eight
/// rows at a time are stored column after column, as a tile reads them; missing rows are zeros.
///
/// @param panels eights of rows of one group
/// @param depth columns
record PackedWeights(int panels, int depth, float[] values) {

  /// Packs the weights of some taps.
  ///
  /// @param taps flat positions in a kernel slice
  static PackedWeights of(Grid grid, int[] taps, float[] weight) {
    int panels = Math.ceilDiv(grid.outside(), Kernels.ROWS);
    int depth = grid.inside() * taps.length;
    float[] values = new float[grid.groups() * panels * depth * Kernels.ROWS];
    for (int channel = 0; channel < grid.problem().outChannels(); channel++) {
      int row = channel % grid.outside();
      int panel = channel / grid.outside() * panels + row / Kernels.ROWS;
      int at = panel * depth * Kernels.ROWS + row % Kernels.ROWS;
      for (int i = 0; i < grid.inside(); i++) {
        int slice = grid.slice(channel, i) * grid.taps();
        for (int tap : taps) {
          values[at] = weight[slice + tap];
          at += Kernels.ROWS;
        }
      }
    }
    return new PackedWeights(panels, depth, values);
  }

  /// How many numbers the packed weights of a whole problem take.
  static long size(Grid grid) {
    return (long) grid.groups()
        * Math.ceilDiv(grid.outside(), Kernels.ROWS)
        * grid.inside()
        * grid.taps()
        * Kernels.ROWS;
  }

  /// Where a panel's column `k` begins.
  int at(int group, int panel, int k) {
    return ((group * panels + panel) * depth + k) * Kernels.ROWS;
  }
}
