package convolarium.filter;

import convolarium.arithmetic.Problem;
import convolarium.engine.Choice;
import convolarium.tensor.Raster;
import java.util.Optional;

/// What came of a filter.
///
/// @param problem what was computed
/// @param choice how
/// @param scale which sums the samples stand for, where they do not stand for themselves
/// @param input what it was computed on: the photograph, or its brightness
public record Filtered(
    Raster raster, Problem problem, Choice choice, Optional<Scale> scale, Raster input) {
  private static final int LOOKED_AT = 100_000;

  /// Which sums samples stand for. Where colours diverge these are the samples before they get
  /// their colours: 0 is 128, and −`high` to `high`, beyond which few sums lie, are 1 to 255.
  ///
  /// @param low the sum that sample 0 stands for
  /// @param high the sum that sample 255 stands for
  public record Scale(float low, float high) {}

  /// What part of the colour samples has become 0, less the part that was before; by some 100,000
  /// of them.
  public double blackened() {
    return black(raster) - black(input);
  }

  private static double black(Raster raster) {
    int pixels = raster.height() * raster.width();
    int step = Math.max(1, pixels / LOOKED_AT);
    int zeros = 0;
    int seen = 0;
    for (int pixel = 0; pixel < pixels; pixel += step) {
      for (int c = 0; c < raster.colours(); c++, seen++) {
        zeros += raster.get(pixel / raster.width(), pixel % raster.width(), c) == 0 ? 1 : 0;
      }
    }
    return (double) zeros / seen;
  }
}
