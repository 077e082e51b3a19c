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
public record Filtered(Raster raster, Problem problem, Choice choice, Optional<Scale> scale) {

  /// @param low the sum that sample 0 stands for
  /// @param high the sum that sample 255 stands for
  public record Scale(float low, float high) {}
}
