package convolarium.engine;

import convolarium.arithmetic.Problem;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Tensor;
import java.util.Optional;

/// Channels that do not meet, each filtered by itself: an output row is a weighted sum of shifted
/// input rows.
///
/// It wins where a group has a single input channel: a matrix product would fill one row of eight
/// of its tiles and spend its time packing. A 3 × 3 kernel with zeros around takes its planes where
/// they are. Memory: one channel with its border and its outputs a thread. Error: one rounding for
/// each product, so at most taps·2⁻²⁴ of the sum of their sizes.
///
/// Source: Zhang, Lo, Lu, High Performance Depthwise and Pointwise Convolutions on Mobile Devices
/// (2020).
final class Depthwise implements Algorithm {
  /// With more output channels on one input, a matrix product's tile is more than half full.
  private static final int MOST_OUTSIDE = 4;

  /// About how many products make a task: small channels go together, or handing them out would
  /// take longer than the sums.
  private static final long PRODUCTS = 1 << 17;

  @Override
  public String name() {
    return "depthwise rows";
  }

  @Override
  public Optional<String> refusal(Problem problem) {
    Grid grid = Grid.of(problem);
    if (problem.transposed()) {
      return Optional.of("the convolution is transposed");
    }
    if (grid.inside() > 1) {
      return Optional.of(grid.inside() + " input channels meet in a group, it takes 1");
    }
    if (grid.outside() > MOST_OUTSIDE) {
      return Optional.of(
          grid.outside() + " output channels share an input, it takes " + MOST_OUTSIDE);
    }
    return new DepthwiseRows(grid).tooLarge().or(() -> ImplicitProduct.few(problem));
  }

  @Override
  public String reason(Problem problem) {
    Grid grid = Grid.of(problem);
    return "each output sees one channel: a row is the sum of %d shifted rows of it"
        .formatted(grid.taps());
  }

  @Override
  public long multiplies(Problem problem) {
    return problem.macs();
  }

  @Override
  public Prepared prepare(Problem problem, Tensor weight, Optional<Tensor> bias, Machine machine) {
    DepthwiseRows rows = new DepthwiseRows(Grid.of(problem));
    int planes = problem.batch() * problem.groups();
    int together = Math.clamp(PRODUCTS * planes / problem.macs(), 1, planes);
    Kernels kernels = machine.kernels();
    return Prepared.of(
        problem,
        (x, y, watch) -> {
          DepthwiseRows.Scratch[] scratch = new DepthwiseRows.Scratch[machine.workers().threads()];
          machine
              .workers()
              .run(
                  Math.ceilDiv(planes, together),
                  watch,
                  (task, worker) -> {
                    if (scratch[worker] == null) {
                      scratch[worker] = rows.scratch(kernels);
                    }
                    int end = Math.min(planes, (task + 1) * together);
                    for (int plane = task * together; plane < end; plane++) {
                      rows.run(kernels, x, plane, end, scratch[worker], weight.shared(), bias, y);
                    }
                  });
        });
  }
}
