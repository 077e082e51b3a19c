package convolarium.filter.sample;

import convolarium.tensor.Raster;

/// A picture given by a formula.
///
/// Coordinates are in pixels: x to the right, y down, a pixel's middle at a half.
@FunctionalInterface
interface Chart {
  /// The sRGB samples at a point, each in `[0, 1]`.
  Vec at(double x, double y);

  /// This chart in grey, `(height, width, 1)`, each pixel the mean of `side`² points in it.
  default Raster grey(int height, int width, int side) {
    byte[] samples = new byte[height * width];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = sample(pixel(i / width, i % width, side).x());
    }
    return Raster.sharing(height, width, 1, samples);
  }

  /// This chart in colour, `(height, width, 3)`, each pixel the mean of `side`² points in it.
  default Raster colour(int height, int width, int side) {
    byte[] samples = new byte[height * width * 3];
    for (int i = 0; i < height * width; i++) {
      Vec colour = pixel(i / width, i % width, side);
      samples[3 * i] = sample(colour.x());
      samples[3 * i + 1] = sample(colour.y());
      samples[3 * i + 2] = sample(colour.z());
    }
    return Raster.sharing(height, width, 3, samples);
  }

  private Vec pixel(int row, int column, int side) {
    Vec sum = Vec.ZERO;
    for (int j = 0; j < side; j++) {
      for (int i = 0; i < side; i++) {
        sum = sum.plus(at(column + (i + 0.5) / side, row + (j + 0.5) / side));
      }
    }
    return sum.times(1.0 / (side * side));
  }

  private static byte sample(double value) {
    return (byte) Math.round(Math.clamp(value, 0.0, 1.0) * 255);
  }
}
