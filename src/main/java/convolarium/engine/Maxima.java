package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Indices;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.Optional;

/// The largest value of each window.
///
/// Idea: tap by tap for whole rows of windows, as the sums of a convolution are made; neighbouring
/// windows see neighbours on a [Sheet]. Padding never wins: each tap has its range of windows that
/// see a cell through it. Memory: one channel with its border a thread. Error: none.
final class Maxima implements Method<Problem> {
  @Override
  public String name() {
    return "window by window";
  }

  @Override
  public Optional<String> refusal(Problem problem) {
    return Optional.empty();
  }

  @Override
  public String reason(Problem problem) {
    return "the largest of %s is looked for in each window".formatted(Pools.values(problem));
  }

  @Override
  public long multiplies(Problem problem) {
    return 0;
  }

  @Override
  public long work(Problem problem) {
    return (long) problem.output().elements() * Grid.of(problem).taps();
  }

  /// The first of equals wins; a NaN beats everything, also another one, as in PyTorch. A window
  /// that sees nothing but padding yields −∞ and position 0.
  Pooled of(Problem problem, Tensor x, Machine machine) {
    Run run = new Run(Grid.of(problem), machine, x.shared());
    float[][] padded = new float[machine.workers().threads()][];
    machine
        .workers()
        .run(
            problem.batch() * problem.inChannels(),
            Watch.NONE,
            (plane, worker) -> {
              if (padded[worker] == null) {
                padded[worker] = new float[run.sheet.channel()];
              }
              run.plane(plane, padded[worker]);
            });
    return new Pooled(
        Tensor.sharing(problem.output(), run.out), Indices.of(problem.output(), run.found));
  }

  private static final class Run {
    private final Grid grid;
    private final Machine machine;
    private final PoolWindows windows;
    private final Sheet sheet;
    private final float[] x;
    private final float[] out;
    private final int[] found;
    // for each tap of a row the first window that sees a cell through it, and how many do
    private final int[] first;
    private final int[] count;
    // that cell's column, in the input and on the sheet
    private final int[] column;
    private final int[] begin;

    Run(Grid grid, Machine machine, float[] x) {
      this.grid = grid;
      this.machine = machine;
      this.windows = PoolWindows.of(grid);
      this.sheet = Layout.of(grid).sheet();
      this.x = x;
      this.out = new float[grid.problem().output().elements()];
      this.found = new int[out.length];
      int taps = grid.columns().kernel();
      this.first = new int[taps];
      this.count = new int[taps];
      this.column = new int[taps];
      this.begin = new int[taps];
      for (int t = 0; t < taps; t++) {
        range(grid.columns(), t);
      }
    }

    private void range(Axis columns, int t) {
      int o = 0;
      while (o < columns.output() && columns.source(o, t) < 0) {
        o++;
      }
      first[t] = o;
      column[t] = columns.source(o, t);
      while (o < columns.output() && columns.source(o, t) < columns.input()) {
        o++;
      }
      count[t] = o - first[t];
      begin[t] = count[t] == 0 ? 0 : sheet.at(0, 0, column[t] + columns.before());
    }

    void plane(int plane, float[] padded) {
      sheet.fill(machine.kernels(), x, plane * grid.inputCells(), padded, 0);
      int cells = grid.outputCells();
      int to = plane * cells;
      Arrays.fill(out, to, to + cells, Float.NEGATIVE_INFINITY);
      Arrays.fill(found, to, to + cells, -1);
      Span depth = windows.depth();
      Span rows = windows.rows();
      int at = to;
      for (int z = 0; z < grid.depth().output(); z++) {
        for (int row = 0; row < grid.rows().output(); row++) {
          for (int i = depth.inside(z); i < depth.insideEnd(z); i += depth.step()) {
            for (int j = rows.inside(row); j < rows.insideEnd(row); j += rows.step()) {
              compare(padded, i, j, at);
            }
          }
          at += grid.columns().output();
        }
      }
      for (int i = to; i < to + cells; i++) {
        found[i] = Math.max(found[i], 0);
      }
    }

    /// What a row of windows sees in an input row.
    private void compare(float[] padded, int i, int j, int to) {
      int line = (i * grid.rows().input() + j) * grid.columns().input();
      int from = sheet.at(i + grid.depth().before(), j + grid.rows().before(), 0);
      int step = grid.columns().stride();
      for (int t = 0; t < first.length; t++) {
        machine
            .kernels()
            .larger(
                padded,
                from + begin[t],
                line + column[t],
                step,
                out,
                found,
                to + first[t],
                count[t]);
      }
    }
  }
}
