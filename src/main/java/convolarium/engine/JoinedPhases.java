package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Problem;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/// A transposed convolution of stride s as a direct one of stride 1 with sᵈ times as many output
/// channels, which take turns in the output.
///
/// Idea: counted from the first window, each s-th output sees through the taps f, f + s, f + 2s, …
/// All sets of such outputs look at the same cells, so they are channels of one convolution by
/// ⌈k/s⌉ taps; where k is no multiple of s, some of its weights are 0.
///
/// It wins where few output channels leave most rows of a tile empty: a gradient with respect to
/// the 3 colours of a picture fills 12 or 48 rows instead of 3: of 7 × 7 taps at stride 2 in 0.57
/// of the time, of 11 × 11 at stride 4 in 0.36. And a convolution of stride 1 may be computed at
/// points, by [Winograd] tiles or [WinogradRows]: that takes 0.69 and 0.64 of what is left. So it
/// stands in the engine's list twice, since products at points round more. With stride 1, which is
/// one set only, 3 × 3 taps need a quarter of the products.
///
/// Memory: the output once more, and that of the one convolution.
///
/// Error: joining moves numbers and rounds none, so an output's bound is that of the method which
/// computes the one convolution, for the output of it that stands there: of an [ImplicitProduct],
/// or at points of [Winograd] or [WinogradRows], with that convolution's weights as g and ⌈k/s⌉
/// taps. Zeros that were put in add nothing to it but what their neighbours bring to the points.
/// They are multiplied all the same: an infinite input spoils outputs that would not see it.
///
/// Source: Shi and others, Is the Deconvolution Layer the Same as a Convolutional Layer? (2016).
final class JoinedPhases implements Algorithm {
  /// The most rows of tiles it may compute, in hundredths of those of products for each set of
  /// outputs: putting the output together costs too.
  ///
  /// It was found for sets as channels. At points what it bounds is an estimate of time: five
  /// layers with lower ones took 0.55 to 0.89 of the time of products on an Intel Xeon.
  private static final int MOST_COST = 80;

  /// Of the one convolution, best first.
  private final List<Algorithm> methods;

  /// @param precise whether the one convolution is a matrix product; otherwise its products are
  ///   made at Winograd's points
  JoinedPhases(boolean precise) {
    this.methods =
        precise ? List.of(new ImplicitProduct()) : List.of(new Winograd(), new WinogradRows());
  }

  @Override
  public boolean precise() {
    return methods.getFirst().precise();
  }

  @Override
  public String name() {
    return precise() ? "phases as channels" : "phases at points";
  }

  @Override
  public Optional<String> refusal(Problem problem) {
    if (!problem.transposed()) {
      return Optional.of("the convolution is not transposed");
    }
    if (problem.axes().stream().anyMatch(axis -> axis.dilation() > 1)) {
      return Optional.of("a dilation of %d, it takes 1".formatted(dilation(problem)));
    }
    JoinedConvolution joined = JoinedConvolution.of(problem);
    long numbers = Math.max(joined.outputs(), joined.weights());
    if (numbers > Sheet.MOST) {
      return Optional.of(
          "its sets of outputs or weights would take " + numbers + " numbers of memory");
    }
    if (joined.crops()) {
      return Optional.of(problem.output() + " outputs leave out what the first or last cells give");
    }
    Problem direct = joined.direct();
    return unfit(direct)
        .or(() -> ImplicitProduct.few(problem))
        .or(() -> ImplicitProduct.few(direct))
        .or(() -> vain(joined));
  }

  /// Why no method takes the one convolution.
  private Optional<String> unfit(Problem direct) {
    return method(direct).isPresent()
        ? Optional.empty()
        : methods.getLast().refusal(direct).map(reason -> "as one convolution: " + reason);
  }

  /// The first method that takes the one convolution, were it larger.
  private Optional<Algorithm> method(Problem direct) {
    Optional<String> few = ImplicitProduct.few(direct);
    return methods.stream()
        .filter(
            method -> {
              Optional<String> refusal = method.refusal(direct);
              return refusal.isEmpty() || refusal.equals(few);
            })
        .findFirst();
  }

  private Optional<String> vain(JoinedConvolution joined) {
    long cost = precise() ? asChannels(joined) : atPoints(joined);
    return cost > MOST_COST
        ? Optional.of(
            "joined, its tiles would compute %d %% of what products one by one do, it takes at most %d %%"
                .formatted(cost, MOST_COST))
        : Optional.empty();
  }

  /// What the way over the points costs, in hundredths of products one by one.
  private static long atPoints(JoinedConvolution joined) {
    Grid grid = joined.grid();
    Problem direct = joined.direct();
    long percent = Winograd.cost(direct).or(() -> WinogradRows.cost(direct)).orElseThrow();
    long outside = (long) joined.phases() * grid.outside();
    return percent * outside * joined.taps() / (rows(grid.outside()) * grid.taps());
  }

  /// Rows of tiles times products, in hundredths of those without joining.
  private static long asChannels(JoinedConvolution joined) {
    Grid grid = joined.grid();
    long rows = rows((long) joined.phases() * grid.outside());
    return 100 * rows * joined.taps() / (rows(grid.outside()) * grid.taps());
  }

  private static long rows(long channels) {
    return Math.ceilDiv(channels, Kernels.ROWS) * Kernels.ROWS;
  }

  private static int dilation(Problem problem) {
    return problem.axes().stream().mapToInt(Axis::dilation).max().orElseThrow();
  }

  @Override
  public String reason(Problem problem) {
    JoinedConvolution joined = JoinedConvolution.of(problem);
    if (!precise()) {
      Problem direct = joined.direct();
      return "as one convolution: " + method(direct).orElseThrow().reason(direct);
    }
    return "%d sets of %d output channels fill the rows of its tiles together"
        .formatted(joined.phases(), joined.grid().outside());
  }

  @Override
  public long multiplies(Problem problem) {
    JoinedConvolution joined = JoinedConvolution.of(problem);
    if (!precise()) {
      Problem direct = joined.direct();
      return method(direct).orElseThrow().multiplies(direct);
    }
    long products = (long) problem.output().elements() * joined.grid().inside();
    return Math.multiplyExact(products, joined.taps());
  }

  @Override
  public Prepared prepare(Problem problem, Tensor weight, Optional<Tensor> bias, Machine machine) {
    JoinedConvolution joined = JoinedConvolution.of(problem);
    Problem direct = joined.direct();
    Prepared prepared =
        method(direct)
            .orElseThrow()
            .prepare(direct, joined.weights(weight), bias.map(joined::biases), machine);
    Spares spares = machine.workers().spares();
    return Prepared.of(
        problem,
        (x, y, watch) -> {
          float[] sets = spares.take(direct.output().elements());
          prepared.run(x, sets, watch);
          joined.join(sets, y, machine);
          spares.give(sets);
        });
  }
}
