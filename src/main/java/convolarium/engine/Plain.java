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
          Sums sums =
              new Sums(
                  grid,
                  Reach.of(grid.depth(), grid),
                  Reach.of(grid.rows(), grid),
                  Reach.of(grid.columns(), grid),
                  x,
                  weight.shared());
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

  private record Sums(
      Grid grid, Reach depth, Reach rows, Reach columns, float[] x, float[] weight) {

    /// One output channel of one input of the batch.
    void plane(int n, int channel, float[] y, float bias) {
      int at = (n * grid.problem().outChannels() + channel) * grid.outputCells();
      for (int z = 0; z < depth.outputs(); z++) {
        for (int row = 0; row < rows.outputs(); row++) {
          for (int column = 0; column < columns.outputs(); column++) {
            y[at++] = cell(n, channel, z, row, column) + bias;
          }
        }
      }
    }

    private float cell(int n, int channel, int z, int row, int column) {
      int group = channel / grid.outside();
      float sum = 0;
      for (int i = 0; i < grid.inside(); i++) {
        int source = group * grid.inside() + i;
        int plane = (n * grid.problem().inChannels() + source) * grid.inputCells();
        int w = grid.slice(channel, i) * grid.taps();
        for (int a = 0; a < depth.taps(); a++) {
          int sz = depth.source(z, a);
          for (int b = 0; b < rows.taps(); b++) {
            int sy = rows.source(row, b);
            for (int c = 0; c < columns.taps(); c++, w++) {
              int sx = columns.source(column, c);
              if (sz >= 0 && sy >= 0 && sx >= 0) {
                sum += x[plane + (sz * rows.inputs() + sy) * columns.inputs() + sx] * weight[w];
              }
            }
          }
        }
      }
      return sum;
    }
  }
}
