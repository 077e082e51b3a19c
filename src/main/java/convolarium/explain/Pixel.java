package convolarium.explain;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Light;
import convolarium.tensor.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a pixel of a filtered photograph comes about, channel by channel.
///
/// @param levels one for each colour channel
public record Pixel(List<Level> levels) {
  public Pixel {
    levels = List.copyOf(levels);
  }

  /// The pixel at row `y` and column `x` of the output.
  ///
  /// @param problem a [Filtering]
  /// @param photo the samples as `[1, C, H, W]`
  /// @param kernels one; of a magnitude one or more
  /// @throws IllegalArgumentException when the problem is no filtering or there is no kernel
  public static Pixel of(
      Problem problem, Values photo, List<? extends Values> kernels, Making making, int y, int x) {
    if (!(problem.operation() instanceof Filtering) || kernels.isEmpty()) {
      throw new IllegalArgumentException(problem + " with " + kernels.size() + " kernels");
    }
    Values values = making.linear() ? i -> (float) Light.of(photo.at(i)) : photo;
    List<Level> levels = new ArrayList<>();
    for (int c = 0; c < problem.outChannels(); c++) {
      List<Step> steps = new ArrayList<>();
      for (Values kernel : kernels) {
        steps.add(
            Explanation.of(problem, values, kernel, Optional.empty()).step(Cell.of(0, c, y, x)));
      }
      levels.add(Level.of(steps, making));
    }
    return new Pixel(levels);
  }
}
