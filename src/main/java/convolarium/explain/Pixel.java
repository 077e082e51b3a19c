package convolarium.explain;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Problem;
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

  /// What is made of the sums before they are rounded and clamped.
  public enum Mapping {
    /// The sum itself.
    CLAMP,
    /// Its size without the sign.
    ABSOLUTE,
    /// √(a² + b² + …) of the sums of several kernels.
    MAGNITUDE
  }

  /// The pixel at row `y` and column `x` of the output.
  ///
  /// @param problem a [Filtering]
  /// @param photo the samples as `[1, C, H, W]`
  /// @param kernels one; of a magnitude two or more
  /// @throws IllegalArgumentException when the problem is no filtering or there is no kernel
  public static Pixel of(
      Problem problem,
      Values photo,
      List<? extends Values> kernels,
      Mapping mapping,
      int y,
      int x) {
    if (!(problem.operation() instanceof Filtering) || kernels.isEmpty()) {
      throw new IllegalArgumentException(problem + " with " + kernels.size() + " kernels");
    }
    List<Level> levels = new ArrayList<>();
    for (int c = 0; c < problem.outChannels(); c++) {
      List<Step> steps = new ArrayList<>();
      for (Values kernel : kernels) {
        steps.add(
            Explanation.of(problem, photo, kernel, Optional.empty()).step(Cell.of(0, c, y, x)));
      }
      levels.add(level(steps, mapping));
    }
    return new Pixel(levels);
  }

  private static Level level(List<Step> steps, Mapping mapping) {
    float first = steps.getFirst().result();
    float sum =
        switch (mapping) {
          case CLAMP -> first;
          case ABSOLUTE -> Math.abs(first);
          case MAGNITUDE -> magnitude(steps);
        };
    return Level.of(steps, sum);
  }

  private static float magnitude(List<Step> steps) {
    float squares = 0;
    for (Step step : steps) {
      squares += step.result() * step.result();
    }
    return (float) Math.sqrt(squares);
  }
}
