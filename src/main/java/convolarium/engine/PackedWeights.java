package convolarium.engine;

/// The weights as a factor of a matrix product for each group: output channels by products of a
/// sum. A panel of channels at a time is stored product after product, as a tile reads them;
/// missing channels are zeros. Wide panels begin where cache lines do, and so do their rows.
///
/// @param width the channels of a panel
/// @param panels of one group
/// @param depth the products of a sum
record PackedWeights(int width, int panels, int depth, float[] values) {

  /// Packs the weights of some taps.
  ///
  /// @param taps flat positions in a kernel slice
  static PackedWeights of(Grid grid, int[] taps, float[] weight, int width) {
    int panels = Math.ceilDiv(grid.outside(), width);
    int depth = grid.inside() * taps.length;
    float[] values = new float[Aligned.START + grid.groups() * panels * depth * width];
    for (int channel = 0; channel < grid.problem().outChannels(); channel++) {
      int row = channel % grid.outside();
      int panel = channel / grid.outside() * panels + row / width;
      int at = Aligned.START + panel * depth * width + row % width;
      for (int i = 0; i < grid.inside(); i++) {
        int slice = grid.slice(channel, i) * grid.taps();
        for (int tap : taps) {
          values[at] = weight[slice + tap];
          at += width;
        }
      }
    }
    return new PackedWeights(width, panels, depth, values);
  }

  /// How many numbers the packed weights of a whole problem take.
  static long size(Grid grid, int width) {
    return (long) grid.groups()
        * Math.ceilDiv(grid.outside(), width)
        * grid.inside()
        * grid.taps()
        * width;
  }

  /// Where a panel's product `k` begins.
  int at(int group, int panel, int k) {
    return Aligned.START + ((group * panels + panel) * depth + k) * width;
  }
}
