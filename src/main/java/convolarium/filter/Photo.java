package convolarium.filter;

import convolarium.tensor.Raster;

/// A photograph as it came from a file.
///
/// @param raster its samples, brought to 8 bits
/// @param format the kind of the file
/// @param storedBits the bits of a sample in the file; of a palette, 8
public record Photo(Raster raster, PhotoFormat format, int storedBits) {
  /// Millions of pixels.
  public double megapixels() {
    return (double) raster.height() * raster.width() / 1e6;
  }
}
