package convolarium.figure;

import convolarium.picture.Ink;
import convolarium.tensor.Raster;

/// The samples of a photograph as colours.
final class Samples {
  private Samples() {}

  /// The colour of a pixel, alpha disregarded.
  static Ink colour(Raster photo, int row, int column) {
    int last = photo.colours() - 1;
    return Ink.rgb(
        photo.get(row, column, 0), photo.get(row, column, last / 2), photo.get(row, column, last));
  }
}
