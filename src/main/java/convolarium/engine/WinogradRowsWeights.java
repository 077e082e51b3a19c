package convolarium.engine;

import convolarium.engine.WinogradRowsLayout.Chunk;

/// Takes each column g of each chunk of the kernels to the points of [WinogradRows]' tiles, U =
/// G·g.
///
/// @param g the matrix G, for chunks with as many taps as they may have; others lack the last ones
record WinogradRowsWeights(WinogradRowsLayout layout, float[] weight, double[][] g)
    implements PointWeights.Transform {

  static WinogradRowsWeights of(WinogradRowsLayout layout, float[] weight) {
    int taps = WinogradRowsLayout.taps(layout.outputs());
    return new WinogradRowsWeights(layout, weight, WinogradAxis.weights(taps));
  }

  @Override
  public void put(int channel, int k, double[] numbers) {
    Grid grid = layout.grid();
    int width = grid.columns().kernel();
    // columns go by the slices that are worked at together, by chunks, by slices, and by taps
    int together = layout.together() * layout.products();
    int first = k / together * layout.together();
    int slices = Math.min(layout.together(), layout.slices() - first);
    int place = k % together / width;
    Chunk chunk = layout.chunks().get(place / slices);
    int slice = first + place % slices;
    int row = slice / grid.inside() * grid.rows().kernel() + chunk.first();
    int from = grid.slice(channel, slice % grid.inside()) * grid.taps() + row * width + k % width;
    for (int i = 0; i < numbers.length; i++) {
      double sum = 0;
      for (int t = 0; t < chunk.taps(); t++) {
        sum += g[i][t] * weight[from + t * grid.rows().stride() * width];
      }
      numbers[i] = sum;
    }
  }
}
