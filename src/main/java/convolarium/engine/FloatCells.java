package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Light;
import convolarium.tensor.Raster;
import java.util.Arrays;

/// Samples as floats: as stored, or the amounts of light that they stand for.
///
/// @param light whether they are amounts of light
record FloatCells(float[] values, Kernels kernels, boolean light) implements Cells {
  /// How many fill a line of the cache.
  static final int LINE = 16;

  /// Rows of these.
  ///
  /// @param columns the most output columns of a tile
  static WideRows<FloatCells> rows(PhotoTask task, Raster photo, Kernels kernels, int columns) {
    boolean light = task.response().linear();
    return new WideRows<>(
        task, photo, columns, 0, 0, LINE, size -> new FloatCells(new float[size], kernels, light));
  }

  @Override
  public void widen(byte[] samples, int from, int to, int count) {
    if (light) {
      kernels.decode(samples, from, values, to, count);
    } else {
      kernels.widen(samples, from, values, to, count);
    }
  }

  @Override
  public void put(int to, int sample) {
    values[to] = light ? (float) Light.of(sample) : sample;
  }

  @Override
  public void clear(int from, int to) {
    Arrays.fill(values, from, to, 0);
  }
}
