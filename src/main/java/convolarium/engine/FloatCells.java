package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import java.util.Arrays;

/// Samples as floats: as stored, or the amounts of light that they stand for.
///
/// @param light whether they are amounts of light
/// @param levels what each of the 256 samples becomes: a border's are to be the same numbers as
///   those inside, or differences of equal samples would not be 0
record FloatCells(float[] values, Kernels kernels, boolean light, float[] levels) implements Cells {
  private static final int LEVELS = 256;

  /// Rows of these.
  ///
  /// @param columns the most output columns of a tile
  static WideRows<FloatCells> rows(PhotoTask task, Raster photo, Kernels kernels, int columns) {
    boolean light = task.response().linear();
    float[] levels = levels(kernels, light);
    return new WideRows<>(
        task,
        photo,
        columns,
        0,
        0,
        Aligned.LINE,
        size -> new FloatCells(Aligned.floats(size), kernels, light, levels));
  }

  private static float[] levels(Kernels kernels, boolean light) {
    FloatCells all = new FloatCells(new float[LEVELS], kernels, light, new float[0]);
    byte[] samples = new byte[LEVELS];
    for (int i = 0; i < LEVELS; i++) {
      samples[i] = (byte) i;
    }
    all.widen(samples, 0, 0, LEVELS);
    return all.values;
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
    values[to] = levels[sample];
  }

  @Override
  public void clear(int from, int to) {
    Arrays.fill(values, from, to, 0);
  }
}
