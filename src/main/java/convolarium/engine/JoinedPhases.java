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
/// of the time, of 11 × 11 at stride 4 in 0.36. Memory: the output once more. Error: that of an
/// [ImplicitProduct]; where weights of 0 were put in, an infinite input spoils the outputs that
/// would not see it.
///
/// Source: Shi and others, Is the Deconvolution Layer the Same as a Convolutional Layer? (2016).
final class JoinedPhases implements Algorithm {
  /// The most rows of tiles it may compute, in hundredths of those of products for each set of
  /// outputs: putting the output together costs too.
  private static final int MOST_COST = 80;

  private static final ImplicitProduct PRODUCT = new ImplicitProduct();

  @Override
  public String name() {
    return "phases as channels";
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
    long numbers = numbers(grid);
    if (numbers > Sheet.MOST) {
      return Optional.of("its sets of outputs would take " + numbers + " numbers of memory");
    }
    if (turns(grid).anyMatch(turns -> turns.sides().before() < 0 || turns.sides().after() < 0)) {
      return Optional.of(problem.output() + " outputs leave out what the first or last cells give");
    }
    long cost = cost(grid);
    if (cost > MOST_COST) {
      return Optional.of(
          "joined, its tiles would compute %d %% of what products one by one do, it takes at most %d %%"
              .formatted(cost, MOST_COST));
    }
    return PRODUCT.tooLarge(direct(problem)).or(() -> ImplicitProduct.few(problem));
  }

  /// How many numbers all sets take, or `Long.MAX_VALUE` when that cannot be said.
  private static long numbers(Grid grid) {
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
    Grid grid = Grid.of(problem);
    return "%d sets of %d output channels fill the rows of its tiles together"
        .formatted(phases(grid), grid.outside());
  }

  @Override
  public long multiplies(Problem problem) {
    Grid grid = Grid.of(problem);
    long products = (long) problem.output().elements() * grid.inside();
    return turns(grid).mapToLong(Turns::taps).reduce(products, Math::multiplyExact);
  }

  private static Stream<Turns> turns(Grid grid) {
    return Stream.of(new Turns(grid.depth()), new Turns(grid.rows()), new Turns(grid.columns()));
  }

  /// The convolution of stride 1.
  private static Problem direct(Problem problem) {
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
    int phases = phases(grid);
    Optional<Tensor> biases =
        bias.map(
            each ->
                Tensor.generate(
                    Shape.of(direct.outChannels()), channel -> each.get(channel / phases)));
    Prepared prepared = PRODUCT.prepare(direct, weights(grid, direct, weight), biases, machine);
    return Prepared.of(
        problem,
        (x, y, watch) -> {
          float[] sets = new float[direct.output().elements()];
          prepared.run(Tensor.sharing(problem.input(), x), sets, watch);
          join(grid, machine, sets, y);
        });
  }

  private static Tensor weights(Grid grid, Problem direct, Tensor weight) {
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
