package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Tensor;
import java.util.Optional;
import java.util.stream.Stream;

/// The matrix product whose windows are a single one that is the whole input, as in the linear
/// layers behind a network's features: each output is the inner product of its weights and the
/// input, both as they lie.
///
/// A weight is used once for each input of the batch, so fetching it takes longer than multiplying,
/// and packing it would take longer than both. Eight rows of weights are fetched side by side,
/// which took two thirds of the time of one behind the other; for a batch a stretch of them stays
/// at hand. No memory besides the output. Error: with v numbers in a vector a sum of n products is
/// off by at most (2048/v + n/4096 + 10)·2⁻²⁴ of the sum of their sizes, since stretches of 4096
/// are summed by themselves, in 2v parts of which eight roundings make one sum (Higham, Accuracy
/// and Stability of Numerical Algorithms, 2002, section 4.2); in the scalar twin v is 4.
final class InnerProducts {
  /// The output channels of a task.
  private static final int ROWS = 32;

  /// How many products are summed at a time.
  private static final int STRETCH = 4096;

  private final Grid grid;
  private final float[] weights;
  private final Optional<Tensor> bias;
  private final Machine machine;

  InnerProducts(Grid grid, Tensor weight, Optional<Tensor> bias, Machine machine) {
    this.grid = grid;
    this.weights = weight.shared();
    this.bias = bias;
    this.machine = machine;
  }

  /// Whether there is one output cell and it sees each input cell through a tap.
  static boolean suit(Grid grid) {
    return !grid.problem().transposed()
        && Stream.of(grid.depth(), grid.rows(), grid.columns())
            .allMatch(axis -> axis.output() == 1 && axis.kernel() == axis.input())
        && Stream.of(grid.depth(), grid.rows(), grid.columns())
            .allMatch(axis -> axis.before() == 0 && axis.extent() == axis.kernel());
  }

  void run(float[] x, float[] y, Watch watch) {
    int tasks = Math.ceilDiv(grid.problem().outChannels(), ROWS);
    machine.workers().run(tasks, watch, (task, _) -> rows(task * ROWS, x, y));
  }

  private void rows(int first, float[] x, float[] y) {
    int outputs = grid.problem().outChannels();
    int end = Math.min(first + ROWS, outputs);
    for (int image = 0; image < grid.batch(); image++) {
      for (int row = first; row < end; row++) {
        y[image * outputs + row] = bias.isPresent() ? bias.get().get(row) : 0;
      }
    }
    for (int row = first; row < end; ) {
      int behind = grid.outside() - row % grid.outside();
      int taken = Math.min(Kernels.ROWS, Math.min(behind, end - row));
      add(row, taken, x, y);
      row += taken;
    }
  }

  /// Adds the products of some rows of one group.
  private void add(int row, int rows, float[] x, float[] y) {
    int outputs = grid.problem().outChannels();
    int n = grid.inside() * grid.taps();
    int group = row / grid.outside();
    for (int j = 0; j < n; j += STRETCH) {
      int length = Math.min(STRETCH, n - j);
      for (int image = 0; image < grid.batch(); image++) {
        int seen = (image * grid.groups() + group) * n + j;
        int to = image * outputs + row;
        machine.kernels().inner(rows, weights, row * n + j, n, x, seen, length, y, to);
      }
    }
  }
}
