package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import java.util.Arrays;

/// Samples as they are. Copying them is worth its time: rows come from memory in one go, four at a
/// time, faster than a loop that sums would fetch them, and with their border.
record ByteCells(byte[] values) implements Cells {
  /// How many fill a line of the cache.
  static final int LINE = 64;

  /// Rows of these.
  ///
  /// @param columns the most output columns of a tile
  /// @param spare how many rows there is room for behind those that are kept
  static WideRows<ByteCells> rows(
      PhotoProblem task, Raster photo, Kernels kernels, int columns, int spare) {
    int slack = kernels.slack();
    return new WideRows<>(
        task, photo, columns, slack, spare, LINE, size -> new ByteCells(Aligned.bytes(size)));
  }

  @Override
  public void widen(byte[] samples, int from, int to, int count) {
    System.arraycopy(samples, from, values, to, count);
  }

  @Override
  public void put(int to, int sample) {
    values[to] = (byte) sample;
  }

  @Override
  public void clear(int from, int to) {
    Arrays.fill(values, from, to, (byte) 0);
  }
}
