package convolarium.engine;

import convolarium.engine.kernels.Kernels;

/// Brings the sums of a block to the output. Those of a direct convolution go there at once. Those
/// of a transposed one, whose products fill every s-th cell of an output row each, wait on a stage
/// until all are there, and are put together on the way out.
final class Stage {
  private final Grid grid;
  private final float[] bias;
  private final Kernels kernels;
  private final int height;
  private final int width;

  /// @param bias one for each output channel, or none at all
  Stage(Grid grid, float[] bias, Kernels kernels) {
    this.grid = grid;
    this.bias = bias;
    this.kernels = kernels;
    // the output of a transposed convolution is the input of its axes
    this.height = grid.problem().transposed() ? grid.rows().input() : grid.rows().output();
    this.width = grid.problem().transposed() ? grid.columns().input() : grid.columns().output();
  }

  /// How many numbers a block needs a stage for.
  static int size(Block block) {
    return block.part().dense() ? 0 : block.part().products().size() * plane(block);
  }

  private static int plane(Block block) {
    return (block.bottom() - block.top()) * Kernels.ROWS * width(block);
  }

  /// How long a block's rows are on the stage: each begins with a line of the cache.
  private static int width(Block block) {
    return Math.ceilDiv(block.width(), Aligned.LINE) * Aligned.LINE;
  }

  /// The output itself.
  Target output(Block block, float[] y, int image) {
    int cells = grid.outputCells();
    return new Target(y, channel(block, image) * cells, cells, grid.outside());
  }

  /// A stage for the sums of a block's product `p`.
  Target staged(Block block, float[] stage, int p) {
    int origin =
        Aligned.START
            + p * plane(block)
            - block.top() * Kernels.ROWS * width(block)
            - block.part().panels().start(block.from());
    return new Target(stage, origin, width(block), block.bottom() * Kernels.ROWS);
  }

  /// The first output channel of a block's group, counted through the batch.
  private int channel(Block block, int image) {
    return (image * grid.groups() + block.group()) * grid.outside();
  }

  /// Adds the bias to a panel of rows whose sums are complete, while they are at hand.
  void shift(Block block, int rows, Target target) {
    if (bias.length > 0) {
      int end = Math.min((rows + 1) * Kernels.ROWS, grid.outside());
      for (int row = rows * Kernels.ROWS; row < end; row++) {
        float summand = bias[block.group() * grid.outside() + row];
        add(summand, target.values(), target.at(row, block.begin()), block.end() - block.begin());
      }
    }
  }

  private static void add(float summand, float[] values, int from, int n) {
    for (int i = from; i < from + n; i++) {
      values[i] += summand;
    }
  }

  /// Puts a panel of rows on the output that wait on the stage, while the last ones are at hand.
  void finish(Block block, int rows, float[] stage, float[] y, int image) {
    if (!block.part().dense()) {
      Windows windows = block.part().products().getFirst().windows();
      Target from = staged(block, stage, 0);
      Target to = output(block, y, image);
      for (int q = block.begin(); q < block.end(); ) {
        int n = Math.min(windows.row() - q % windows.row(), block.end() - q);
        interleave(block, rows, from, q, n, to);
        q += n;
      }
    }
  }

  /// Puts `n` neighbours of one output row together, in all channels of a panel.
  private void interleave(Block block, int rows, Target stage, int q, int n, Target output) {
    Windows windows = block.part().products().getFirst().windows();
    int phases = block.part().products().size();
    int stride = plane(block);
    int first = q % windows.row();
    int line = windows.target(q / windows.row(), height) * width;
    // the last phases may have a cell less than the first ones
    int whole = Math.min(n, width / phases - first);
    int end = Math.min((rows + 1) * Kernels.ROWS, grid.outside());
    for (int row = rows * Kernels.ROWS; row < end; row++) {
      int from = stage.at(row, q);
      int to = output.at(row, line);
      kernels.interleave(
          stage.values(), from, stride, phases, output.values(), to + first * phases, whole);
      for (int x = (first + whole) * phases, p = 0; whole < n && x < width; x++, p++) {
        output.values()[to + x] = stage.values()[from + whole + p * stride];
      }
    }
  }
}
