package convolarium.engine;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The one convolution of [JoinedPhases]: direct, of stride 1, with an output channel for each set
/// of outputs of a transposed one.
///
/// @param grid the transposed one
/// @param depth how its outputs take turns, on each axis
record JoinedConvolution(Grid grid, Turns depth, Turns rows, Turns columns) {
  static JoinedConvolution of(Problem problem) {
    Grid grid = Grid.of(problem);
    return new JoinedConvolution(
        grid, new Turns(grid.depth()), new Turns(grid.rows()), new Turns(grid.columns()));
  }

  private Stream<Turns> turns() {
    return Stream.of(depth, rows, columns);
  }

  /// How many sets of outputs a channel has.
  int phases() {
    return depth.stride() * rows.stride() * columns.stride();
  }

  /// How many taps its kernels have.
  int taps() {
    return depth.taps() * rows.taps() * columns.taps();
  }

  /// How many numbers the weights of all sets take, or `Long.MAX_VALUE` when that cannot be said.
  long weights() {
    return Shape.elements(
        IntStream.concat(
                IntStream.of(grid.problem().outChannels(), grid.inside()),
                turns().flatMapToInt(turns -> IntStream.of(turns.stride(), turns.taps())))
            .toArray());
  }

  /// How many numbers all sets take, or `Long.MAX_VALUE` when that cannot be said.
  long outputs() {
    return Shape.elements(
        IntStream.concat(
                IntStream.of(grid.batch(), grid.problem().outChannels()),
                turns().flatMapToInt(turns -> IntStream.of(turns.stride(), turns.cells())))
            .toArray());
  }

  /// Whether its padding would have to leave out cells, since outputs do.
  boolean crops() {
    return turns().anyMatch(turns -> turns.sides().before() < 0 || turns.sides().after() < 0);
  }

  /// What it computes.
  Problem direct() {
    Problem problem = grid.problem();
    List<Turns> turns = problem.axes().stream().map(Turns::new).toList();
    List<Integer> ones = turns.stream().map(_ -> 1).toList();
    Window window =
        new Window(
            turns.stream().map(Turns::taps).toList(),
            ones,
            ones,
            new Padding.Explicit(turns.stream().map(Turns::sides).toList()),
            Border.ZEROS);
    int channels = Math.multiplyExact(problem.outChannels(), phases());
    return new Convolution(window, channels, problem.groups()).on(problem.input()).orThrow();
  }

  /// Its biases: all sets of a channel have the same.
  Tensor biases(Tensor bias) {
    int phases = phases();
    return Tensor.generate(
        Shape.of(bias.shape().elements() * phases), channel -> bias.get(channel / phases));
  }

  /// Its weights: taps that a set of outputs lacks weigh 0.
  Tensor weights(Tensor weight) {
    int taps = taps();
    int phases = phases();
    return Tensor.generate(
        direct().weight().orElseThrow(),
        at -> {
          int slice = at / taps;
          int channel = slice / grid.inside() / phases;
          int tap = tap(slice / grid.inside() % phases, at % taps);
          int from = grid.slice(channel, slice % grid.inside()) * grid.taps();
          return tap < 0 ? 0 : weight.get(from + tap);
        });
  }

  /// Which tap of the transposed convolution's kernel a tap is in a set of outputs, or −1 for none.
  private int tap(int phase, int tap) {
    int x = columns.tap(phase % columns.stride(), tap % columns.taps());
    int y = rows.tap(phase / columns.stride() % rows.stride(), tap / columns.taps() % rows.taps());
    int z = depth.tap(phase / columns.stride() / rows.stride(), tap / columns.taps() / rows.taps());
    return x < 0 || y < 0 || z < 0
        ? -1
        : (z * grid.rows().kernel() + y) * grid.columns().kernel() + x;
  }

  /// Puts the outputs of all sets where they belong.
  void join(float[] sets, float[] y, Machine machine) {
    int cells = depth.cells() * rows.cells() * columns.cells();
    int turns = columns.stride();
    machine
        .workers()
        .run(
            grid.batch() * grid.problem().outChannels(),
            Watch.NONE,
            (plane, _) -> {
              float[] row = new float[turns * columns.cells()];
              int to = plane * grid.outputCells();
              for (int i = 0; i < depth.axis().input(); i++) {
                for (int j = 0; j < rows.axis().input(); j++) {
                  int phase = depth.phase(i) * rows.stride() + rows.phase(j);
                  int channel = (plane * depth.stride() * rows.stride() + phase) * turns;
                  int cell = (depth.cell(i) * rows.cells() + rows.cell(j)) * columns.cells();
                  int from = channel * cells + cell;
                  machine.kernels().interleave(sets, from, cells, turns, row, 0, columns.cells());
                  System.arraycopy(row, columns.phase(0), y, to, columns.axis().input());
                  to += columns.axis().input();
                }
              }
            });
  }
}
