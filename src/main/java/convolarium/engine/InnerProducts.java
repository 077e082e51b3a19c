package convolarium.engine;

import convolarium.tensor.Tensor;
import java.util.Optional;
import java.util.stream.Stream;

/// The matrix product whose windows are a single one that is the whole input, as in the linear
/// layers behind a network's features: each output is the inner product of its weights and the
/// input, both as they lie.
///
/// A weight is used once for each input of the batch, so fetching it takes longer than multiplying,
/// and packing it would take longer than both. For a batch a row of weights stays at hand. No
/// memory besides the output. Error: with v numbers in a vector 8·v sums grow side by side, so a
/// sum of n products is off by at most (n/(8·v) + 8 + log₂ v)·2⁻²⁴ of the sum of their sizes
/// (Higham, Accuracy and Stability of Numerical Algorithms, 2002, section 4.2); the scalar twin has
/// 8 such sums.
final class InnerProducts {
  /// The output channels of a task.
  private static final int ROWS = 32;

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
    int n = grid.inside() * grid.taps();
    for (int row = first; row < Math.min(first + ROWS, outputs); row++) {
      float summand = bias.isPresent() ? bias.get().get(row) : 0;
      for (int image = 0; image < grid.batch(); image++) {
        int seen = (image * grid.groups() + row / grid.outside()) * n;
        float sum = machine.kernels().inner(weights, row * n, x, seen, n);
        y[image * outputs + row] = sum + summand;
      }
    }
  }
}
