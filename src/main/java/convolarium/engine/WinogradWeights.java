package convolarium.engine;

/// Takes each slice g of the kernels to the points of [Winograd]'s tiles, U = G·g·Gᵀ.
///
/// @param g the matrix G for the rows
/// @param h that for the columns
record WinogradWeights(Grid grid, float[] weight, double[][] g, double[][] h)
    implements PointWeights.Transform {

  static WinogradWeights of(Grid grid, float[] weight) {
    return new WinogradWeights(
        grid,
        weight,
        WinogradAxis.weights(grid.rows().kernel()),
        WinogradAxis.weights(grid.columns().kernel()));
  }

  @Override
  public void put(int channel, int k, double[] numbers) {
    int taps = grid.rows().kernel();
    int width = grid.columns().kernel();
    int slice = grid.slice(channel, k % grid.inside());
    int from = slice * grid.taps() + k / grid.inside() * taps * width;
    double[] half = new double[width];
    int pair = 0;
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
        numbers[pair++] = sum;
      }
    }
  }
}
