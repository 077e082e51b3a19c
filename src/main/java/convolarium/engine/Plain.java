package convolarium.engine;

import convolarium.arithmetic.Problem;
import convolarium.tensor.Tensor;
import java.util.Optional;

/// The definition, loop by loop: every output cell is the sum of its products in the order in which
/// a reader would write them down, each product and each sum rounded to float, the bias last.
///
/// It wins where the numbers are looked at (a stepping grid must show exactly the sums it explains)
/// and where setting anything up would take longer than the sum. No memory besides the output. The
/// error of a sum of n products is at most n·2⁻²⁴ of the sum of their sizes (Higham, Accuracy and
/// Stability of Numerical Algorithms, 2002, section 4.2). Every other method is tested against it.
final class Plain implements Algorithm {
  @Override
  public String name() {
    return "plain sums";
  }

  @Override
  public Optional<String> refusal(Problem problem) {
    return Optional.empty();
  }

  @Override
  public String reason(Problem problem) {
    return "it takes everything, and adds products in the order in which they are written";
  }

  @Override
  public long multiplies(Problem problem) {
    return problem.macs();
  }

  @Override
  public Prepared prepare(Problem problem, Tensor weight, Optional<Tensor> bias, Machine machine) {
    Grid grid = Grid.of(problem);
    return Prepared.of(
        problem,
        (x, y, watch) -> {
          Sums sums = new Sums(grid, x, weight.shared());
          machine
              .workers()
              .run(
                  grid.batch() * problem.outChannels(),
                  watch,
                  (plane, _) -> {
                    int channel = plane % problem.outChannels();
                    sums.plane(plane / problem.outChannels(), channel, y, bias(bias, channel));
                  });
        });
  }

  private static float bias(Optional<Tensor> bias, int channel) {
    return bias.isPresent() ? bias.get().get(channel) : 0;
  }

  /// Where an output looks is worked out once for all its input channels: a product takes less than
  /// a tenth of the time that finding its place does.
  private static final class Sums {
    private final Grid grid;
    private final int inside;
    private final int taps;
    private final int cells;
    private final Reach depth;
    private final Reach rows;
    private final Reach columns;
    private final float[] x;
    private final float[] weight;

    Sums(Grid grid, float[] x, float[] weight) {
      this.grid = grid;
      this.inside = grid.inside();
      this.taps = grid.taps();
      this.cells = grid.inputCells();
      this.depth = Reach.of(grid.depth(), grid);
      this.rows = Reach.of(grid.rows(), grid);
      this.columns = Reach.of(grid.columns(), grid);
      this.x = x;
      this.weight = weight;
    }

    /// One output channel of one input of the batch.
    void plane(int n, int channel, float[] y, float bias) {
      int first = n * grid.problem().inChannels() + channel / grid.outside() * inside;
      int from = grid.slice(channel, 0) * taps;
      // how many numbers on the weights for the next input channel stand
      int step = inside == 1 ? 0 : grid.slice(channel, 1) * taps - from;
      int at = (n * grid.problem().outChannels() + channel) * grid.outputCells();
      int[] seen = new int[taps];
      for (int z = 0; z < depth.outputs(); z++) {
        for (int row = 0; row < rows.outputs(); row++) {
          for (int column = 0; column < columns.outputs(); column++) {
            look(z, row, column, seen);
            y[at++] = cell(first * cells, from, step, seen) + bias;
          }
        }
      }
    }

    /// Which cells of an input channel an output sees through its taps, or −1.
    private void look(int z, int row, int column, int[] seen) {
      int at = 0;
      for (int a = 0; a < depth.taps(); a++) {
        int sz = depth.source(z, a);
        for (int b = 0; b < rows.taps(); b++) {
          int sy = rows.source(row, b);
          for (int c = 0; c < columns.taps(); c++) {
            int sx = columns.source(column, c);
            boolean inside = sz >= 0 && sy >= 0 && sx >= 0;
            seen[at++] = inside ? (sz * rows.inputs() + sy) * columns.inputs() + sx : -1;
          }
        }
      }
    }

    private float cell(int plane, int from, int step, int[] seen) {
      float sum = 0;
      for (int i = 0; i < inside; i++) {
        int channel = plane + i * cells;
        int w = from + i * step;
        for (int at : seen) {
          if (at >= 0) {
            sum += x[channel + at] * weight[w];
          }
          w++;
        }
      }
      return sum;
    }
  }
}
