package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
  /// It was found for sets as channels. At points what it bounds is an estimate of time, and nobody
  /// searched for the best bound. On an Intel Xeon ten of 12 layers with lower estimates took 0.52
  /// to 1.0 of the time; two of 4 × 4 taps at stride 2 took as long, 64 channels to 24 on 56 × 56
  /// with an estimate of 78, or 1.3 of it, 64 to 32 on 64 × 64 with one of 67. Of four with
  /// estimates from 90 to 135 two took 0.8 to 0.9 and two more than 1.
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
    Grid grid = Grid.of(problem);
    long numbers = Math.max(outputs(grid), weights(grid));
    if (numbers > Sheet.MOST) {
      return Optional.of(
          "its sets of outputs or weights would take " + numbers + " numbers of memory");
    }
    if (turns(grid).anyMatch(turns -> turns.sides().before() < 0 || turns.sides().after() < 0)) {
      return Optional.of(problem.output() + " outputs leave out what the first or last cells give");
    }
    Problem direct = direct(problem);
    return unfit(direct)
        .or(() -> ImplicitProduct.few(problem))
        .or(() -> ImplicitProduct.few(direct))
        .or(() -> vain(problem));
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

  private Optional<String> vain(Problem problem) {
    long cost = precise() ? cost(Grid.of(problem)) : atPoints(problem);
    return cost > MOST_COST
        ? Optional.of(
            "joined, its tiles would compute %d %% of what products one by one do, it takes at most %d %%"
                .formatted(cost, MOST_COST))
        : Optional.empty();
  }

  /// What the way over the points costs, in hundredths of products one by one.
  private static long atPoints(Problem problem) {
    Grid grid = Grid.of(problem);
    Problem direct = direct(problem);
    long percent = Winograd.cost(direct).or(() -> WinogradRows.cost(direct)).orElseThrow();
    long taps = turns(grid).mapToLong(Turns::taps).reduce(1, Math::multiplyExact);
    return percent * phases(grid) * grid.outside() * taps / (rows(grid.outside()) * grid.taps());
  }

  /// How many numbers the weights of all sets take, or `Long.MAX_VALUE` when that cannot be said.
  private static long weights(Grid grid) {
    return Shape.elements(
        IntStream.concat(
                IntStream.of(grid.problem().outChannels(), grid.inside()),
                turns(grid).flatMapToInt(turns -> IntStream.of(turns.stride(), turns.taps())))
            .toArray());
  }

  /// How many numbers all sets take, or `Long.MAX_VALUE` when that cannot be said.
  private static long outputs(Grid grid) {
    return Shape.elements(
        IntStream.concat(
                IntStream.of(grid.batch(), grid.problem().outChannels()),
                turns(grid).flatMapToInt(turns -> IntStream.of(turns.stride(), turns.cells())))
            .toArray());
  }

  private static int dilation(Problem problem) {
    return problem.axes().stream().mapToInt(Axis::dilation).max().orElseThrow();
  }

  /// Rows of tiles times products, in hundredths of those without joining.
  private static long cost(Grid grid) {
    int phases = phases(grid);
    long joined = rows(grid.outside() * (long) phases);
    for (Turns turns : turns(grid).toList()) {
      joined *= turns.taps();
    }
    return 100 * joined / (rows(grid.outside()) * grid.taps());
  }

  private static long rows(long channels) {
    return Math.ceilDiv(channels, Kernels.ROWS) * Kernels.ROWS;
  }

  private static int phases(Grid grid) {
    return grid.depth().stride() * grid.rows().stride() * grid.columns().stride();
  }

  @Override
  public String reason(Problem problem) {
    if (!precise()) {
      Problem direct = direct(problem);
      return "as one convolution: " + method(direct).orElseThrow().reason(direct);
    }
    Grid grid = Grid.of(problem);
    return "%d sets of %d output channels fill the rows of its tiles together"
        .formatted(phases(grid), grid.outside());
  }

  @Override
  public long multiplies(Problem problem) {
    Grid grid = Grid.of(problem);
    if (!precise()) {
      Problem direct = direct(problem);
      return method(direct).orElseThrow().multiplies(direct);
    }
    long products = (long) problem.output().elements() * grid.inside();
    return turns(grid).mapToLong(Turns::taps).reduce(products, Math::multiplyExact);
  }

  private static Stream<Turns> turns(Grid grid) {
    return Stream.of(new Turns(grid.depth()), new Turns(grid.rows()), new Turns(grid.columns()));
  }

  /// The convolution of stride 1.
  static Problem direct(Problem problem) {
    List<Turns> turns = problem.axes().stream().map(Turns::new).toList();
    List<Integer> ones = turns.stream().map(_ -> 1).toList();
    Window window =
        new Window(
            turns.stream().map(Turns::taps).toList(),
            ones,
            ones,
            new Padding.Explicit(turns.stream().map(Turns::sides).toList()),
            Border.ZEROS);
    int channels = Math.multiplyExact(problem.outChannels(), phases(Grid.of(problem)));
    return new Convolution(window, channels, problem.groups()).on(problem.input()).orThrow();
  }

  @Override
  public Prepared prepare(Problem problem, Tensor weight, Optional<Tensor> bias, Machine machine) {
    Grid grid = Grid.of(problem);
    Problem direct = direct(problem);
    Optional<Tensor> biases = bias.map(each -> biases(grid, direct, each));
    Prepared prepared =
        method(direct)
            .orElseThrow()
            .prepare(direct, weights(grid, direct, weight), biases, machine);
    Spares spares = machine.workers().spares();
    return Prepared.of(
        problem,
        (x, y, watch) -> {
          float[] sets = spares.take(direct.output().elements());
          prepared.run(x, sets, watch);
          join(grid, machine, sets, y);
          spares.give(sets);
        });
  }

  static Tensor biases(Grid grid, Problem direct, Tensor bias) {
    int phases = phases(grid);
    return Tensor.generate(Shape.of(direct.outChannels()), channel -> bias.get(channel / phases));
  }

  /// Its weights: taps that a set of outputs lacks weigh 0.
  static Tensor weights(Grid grid, Problem direct, Tensor weight) {
    Turns z = new Turns(grid.depth());
    Turns y = new Turns(grid.rows());
    Turns x = new Turns(grid.columns());
    int taps = z.taps() * y.taps() * x.taps();
    int phases = phases(grid);
    return Tensor.generate(
        direct.weight().orElseThrow(),
        at -> {
          int slice = at / taps;
          int channel = slice / grid.inside() / phases;
          int phase = slice / grid.inside() % phases;
          int tap = at % taps;
          int tx = x.tap(phase % x.stride(), tap % x.taps());
          int ty = y.tap(phase / x.stride() % y.stride(), tap / x.taps() % y.taps());
          int tz = z.tap(phase / x.stride() / y.stride(), tap / x.taps() / y.taps());
          int from = grid.slice(channel, slice % grid.inside()) * grid.taps();
          return tx < 0 || ty < 0 || tz < 0
              ? 0
              : weight.get(from + (tz * y.axis().kernel() + ty) * x.axis().kernel() + tx);
        });
  }

  private static void join(Grid grid, Machine machine, float[] sets, float[] y) {
    Turns z = new Turns(grid.depth());
    Turns rows = new Turns(grid.rows());
    Turns columns = new Turns(grid.columns());
    int cells = z.cells() * rows.cells() * columns.cells();
    int turns = columns.stride();
    machine
        .workers()
        .run(
            grid.batch() * grid.problem().outChannels(),
            Watch.NONE,
            (plane, _) -> {
              float[] row = new float[turns * columns.cells()];
              int to = plane * grid.outputCells();
              for (int i = 0; i < z.axis().input(); i++) {
                for (int j = 0; j < rows.axis().input(); j++) {
                  int phase = z.phase(i) * rows.stride() + rows.phase(j);
                  int channel = (plane * z.stride() * rows.stride() + phase) * turns;
                  int from =
                      channel * cells + (z.cell(i) * rows.cells() + rows.cell(j)) * columns.cells();
                  machine.kernels().interleave(sets, from, cells, turns, row, 0, columns.cells());
                  System.arraycopy(row, columns.phase(0), y, to, columns.axis().input());
                  to += columns.axis().input();
                }
              }
            });
  }
}
