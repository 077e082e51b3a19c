package convolarium.engine;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Padding.Sides;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Fill;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/// Means of windows of one shape: the sums of a convolution of each channel by ones, divided once;
/// and read backwards, that convolution's gradient of what is divided first.
///
/// Summed window by window, they took twelve times as long.
final class Means {
  private final Problem problem;
  private final Machines machines;
  private final Plan plan;
  private final Tensor ones;

  Means(Problem problem, Pooling pooling, Machines machines) {
    this.problem = problem;
    this.machines = machines;
    this.plan = Plan.of(sums(problem, pooling), machines, true);
    this.ones = Fill.ONES.fill(plan.problem().weight().orElseThrow());
  }

  /// Nothing is said to be multiplied: by ones nobody would.
  static Choice choice(Problem problem, Pooling pooling) {
    Choice sums = Choice.among(Algorithm.ALL, sums(problem, pooling), true).choice();
    String reason =
        "the sum of %s is that of a convolution by ones, computed as %s, and divided once"
            .formatted(Pools.values(problem), sums.algorithm());
    return new Choice("sums by ones", reason, 0, List.of());
  }

  /// The same windows; where the last one goes beyond the padding there is more of it.
  private static Problem sums(Problem problem, Pooling pooling) {
    Padding padding =
        new Padding.Explicit(
            problem.axes().stream()
                .map(axis -> new Sides(axis.before(), Math.max(0, axis.reach() - axis.input())))
                .toList());
    Window window = pooling.window().withPadding(padding);
    int channels = problem.inChannels();
    return new Convolution(window, channels, channels).on(problem.input()).orThrow();
  }

  /// 0 where a window sees nothing.
  Tensor of(Tensor x) {
    float[] sums = new float[problem.output().elements()];
    plan.prepare(ones, Optional.empty()).run(x, sums, Watch.NONE);
    divide(sums, sums);
    return Tensor.sharing(problem.output(), sums);
  }

  /// An equal part to each cell of a mean.
  Tensor gradient(Tensor dy) {
    float[] parts = new float[problem.output().elements()];
    divide(dy.shared(), parts);
    return plan.gradient(ones).run(Tensor.sharing(problem.output(), parts), Watch.NONE);
  }

  private void divide(float[] sums, float[] means) {
    float[] divisors = PoolWindows.of(Grid.of(problem)).divisors();
    int cells = divisors.length;
    machines
        .workers()
        .run(
            sums.length / cells,
            Watch.NONE,
            (plane, _) -> {
              int from = plane * cells;
              for (int i = 0; i < cells; i++) {
                means[from + i] = sums[from + i] / divisors[i];
              }
            });
  }
}
