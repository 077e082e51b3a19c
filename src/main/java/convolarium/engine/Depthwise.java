package convolarium.engine;

import convolarium.arithmetic.Problem;
import convolarium.tensor.Tensor;
import java.util.Optional;

/// Channels that do not meet, each filtered by itself: an output row is a weighted sum of shifted
/// input rows. One of a transposed convolution of stride s is made of s such sums that take turns.
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
    if (grid.inside() > 1) {
      return Optional.of(grid.inside() + " input channels meet in a group, it takes 1");
    }
    if (grid.outside() > MOST_OUTSIDE) {
      return Optional.of(
          grid.outside() + " output channels share an input, it takes " + MOST_OUTSIDE);
    }
    long numbers = DepthwiseSums.of(grid).numbers();
    return numbers > Sheet.MOST_A_THREAD
        ? Optional.of("a padded channel would take " + numbers + " numbers of memory")
        : ImplicitProduct.few(problem);
  }

  @Override
  public String reason(Problem problem) {
    Grid grid = Grid.of(problem);
    return problem.transposed()
        ? "each output sees one channel: %d sets of rows, sums of shifted rows of it, take turns"
            .formatted(Layout.of(grid).parts())
        : "each output sees one channel: a row is the sum of %d shifted rows of it"
            .formatted(grid.taps());
  }

  @Override
  public long multiplies(Problem problem) {
    return problem.macs();
  }

  @Override
  public Prepared prepare(Problem problem, Tensor weight, Optional<Tensor> bias, Machine machine) {
    Grid grid = Grid.of(problem);
    DepthwiseSums sums = DepthwiseSums.of(grid);
    Counts counts = Counts.of(grid);
    float[] weights = sums.weights(weight.shared());
    int planes = problem.batch() * problem.groups();
    int together = Math.clamp(PRODUCTS * planes / problem.macs(), 1, planes);
    return Prepared.of(
        problem,
        (x, y, watch) -> {
          DepthwiseSums.Hand[] hands = new DepthwiseSums.Hand[machine.workers().threads()];
          machine
              .workers()
              .run(
                  Math.ceilDiv(planes, together),
                  watch,
                  (task, worker) -> {
                    if (hands[worker] == null) {
                      hands[worker] = sums.hand(machine.kernels(), weights);
                    }
                    int end = Math.min(planes, (task + 1) * together);
                    for (int plane = task * together; plane < end; plane++) {
                      sum(counts, hands[worker], x, plane, end, bias, y);
                    }
                  });
        });
  }

  /// What the grid would divide out again for each plane: a small one is summed in the time of a
  /// few divisions.
  private record Counts(int groups, int outside, int taps, int inputCells, int outputCells) {
    static Counts of(Grid grid) {
      return new Counts(
          grid.groups(), grid.outside(), grid.taps(), grid.inputCells(), grid.outputCells());
    }
  }

  /// The output channels that see a plane.
  ///
  /// @param end of the planes that are summed one after the other
  private static void sum(
      Counts counts,
      DepthwiseSums.Hand hand,
      float[] x,
      int plane,
      int end,
      Optional<Tensor> bias,
      float[] y) {
    int cells = counts.outputCells;
    hand.take(x, plane * counts.inputCells);
    for (int i = 0; i < counts.outside; i++) {
      int channel = plane % counts.groups * counts.outside + i;
      float start = bias.isPresent() ? bias.get().get(channel) : 0;
      int to = (plane * counts.outside + i) * cells;
      hand.sum(channel * counts.taps, start, y, to, end * counts.outside * cells - to - cells);
    }
  }
}
