package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Runs [Winograd]: takes a block of tiles to the points, multiplies it by the weights, one matrix
/// product for each pair of points, and takes the products back.
final class WinogradRun {
  /// Panels of output channels between two trips back from the points: their products stay in the
  /// second cache.
  private static final int TOGETHER = 4;

  /// The most products in one chain of a sum.
  static final int LONGEST = 256;

  private final WinogradLayout layout;
  private final WinogradWeights weights;
  private final float[] bias;
  private final Machine machine;
  private final WinogradInput input;
  private final WinogradOutput output;
  private final int[] offsets;
  private final int slices;
  private final List<WinogradBlock> blocks;

  /// What a thread works in.
  private record Scratch(float[] v, float[] m, float[] room) {}

  /// @param bias one for each output channel, or none at all
  WinogradRun(WinogradLayout layout, WinogradWeights weights, float[] bias, Machine machine) {
    this.layout = layout;
    this.weights = weights;
    this.bias = bias;
    this.machine = machine;
    int threads = machine.workers().threads();
    WinogradBlock.Cut cut = WinogradBlock.Cut.of(layout, machine.kernels().columns(), threads);
    this.input = new WinogradInput(layout, machine.kernels(), cut.width());
    this.output =
        new WinogradOutput(layout, machine.kernels(), cut.width(), TOGETHER * Kernels.ROWS);
    this.slices = layout.slices(cut.slices());
    this.blocks = WinogradBlock.of(layout, cut, weights.panels(), threads);
    int inside = layout.grid().inside();
    this.offsets =
        IntStream.range(0, layout.channels())
            .map(
                k ->
                    input.at(layout.depth().starts()[k / inside], 0, k % inside)
                        - input.at(0, 0, 0))
            .toArray();
  }

  private Scratch scratch() {
    return new Scratch(
        machine.workers().spares().take(input.size(slices)),
        machine.workers().spares().take(output.size()),
        new float[Math.max(input.room(blocks), output.room())]);
  }

  private void spare(Scratch scratch) {
    machine.workers().spares().give(scratch.v);
    machine.workers().spares().give(scratch.m);
  }

  /// The output for one batch.
  void of(float[] x, float[] y, Watch watch) {
    Scratch[] scratch = new Scratch[machine.workers().threads()];
    machine
        .workers()
        .run(
            layout.grid().batch() * blocks.size(),
            watch,
            (task, worker) -> {
              if (scratch[worker] == null) {
                scratch[worker] = scratch();
              }
              WinogradBlock block = blocks.get(task % blocks.size());
              run(block, task / blocks.size(), x, scratch[worker], y);
            });
    Stream.of(scratch).filter(Objects::nonNull).forEach(this::spare);
  }

  private void run(WinogradBlock block, int image, float[] x, Scratch scratch, float[] y) {
    Grid grid = layout.grid();
    int channel = (image * grid.groups() + block.group()) * grid.inside();
    input.transform(block, x, channel * grid.inputCells(), scratch.room, scratch.v);
    for (int z = block.front(); z < block.back(); z++) {
      for (int panel = block.top(); panel < block.bottom(); panel += TOGETHER) {
        int end = Math.min(panel + TOGETHER, block.bottom());
        multiply(block, z, panel, end, scratch);
        back(block, image, z, panel, end, scratch, y);
      }
    }
  }

  /// The products of some panels of output channels for all pairs of points.
  private void multiply(WinogradBlock block, int z, int panel, int end, Scratch scratch) {
    Kernels kernels = machine.kernels();
    float[] u = weights.values();
    float[] v = scratch.v;
    int width = output.width();
    int slice = (z - block.front()) * layout.depth().step();
    if (bias.length > 0) {
      begin(block, panel, end, scratch.m);
    }
    for (int pair = 0; pair < WinogradLayout.PAIRS; pair++) {
      boolean begun = bias.length > 0 && pair == WinogradOutput.ONES;
      for (int k = 0; k < weights.depth(); k += LONGEST) {
        int chain = Math.min(LONGEST, weights.depth() - k);
        boolean add = begun || k > 0;
        for (int column = 0; column < block.count(); column += kernels.columns()) {
          int b = input.at(slice, pair, 0) + column;
          boolean half = block.count() - column <= kernels.columns() / 2;
          for (int rows = panel; rows < end; rows++) {
            int a = weights.at(block.group(), pair, rows, k);
            int c = output.at(pair, (rows - panel) * Kernels.ROWS) + column;
            if (half) {
              kernels.halfTile(chain, u, a, v, b, offsets, k, add, scratch.m, c, width);
            } else {
              kernels.tile(chain, u, a, v, b, offsets, k, add, scratch.m, c, width);
            }
          }
        }
      }
    }
  }

  /// The bias goes to each output of a tile with the product that all of them take as it is.
  private void begin(WinogradBlock block, int panel, int end, float[] m) {
    int outside = layout.grid().outside();
    for (int row = panel * Kernels.ROWS; row < Math.min(end * Kernels.ROWS, outside); row++) {
      int at = output.at(WinogradOutput.ONES, row - panel * Kernels.ROWS);
      Arrays.fill(m, at, at + output.width(), bias[block.group() * outside + row]);
    }
  }

  private void back(
      WinogradBlock block, int image, int z, int panel, int end, Scratch scratch, float[] y) {
    Grid grid = layout.grid();
    int depth = layout.depth().cells();
    int plane = grid.outputCells() / depth;
    int group = (image * grid.groups() + block.group()) * grid.outside();
    for (int row = panel * Kernels.ROWS;
        row < Math.min(end * Kernels.ROWS, grid.outside());
        row++) {
      int to = ((group + row) * depth + z) * plane;
      output.transform(block, scratch.m, row - panel * Kernels.ROWS, scratch.room, y, to);
    }
  }
}
