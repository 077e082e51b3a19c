package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Runs [Winograd]: lays an input out, takes a block of tiles to the points, multiplies it by the
/// weights, one matrix product for each pair of points, and takes the products back.
final class WinogradRun {
  /// Panels of output channels between two trips back from the points: their products stay in the
  /// second cache.
  private static final int TOGETHER = 2;

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
            .map(k -> input.at(layout.depth().starts()[k / inside], 0, k % inside))
            .toArray();
  }

  private Scratch scratch() {
    return new Scratch(
        new float[input.size(slices)],
        new float[output.size()],
        new float[Math.max(input.room(), output.room())]);
  }

  /// The output for one batch.
  float[] of(float[] x, Watch watch) {
    Grid grid = layout.grid();
    int channels = grid.problem().inChannels();
    int channel = layout.sheet().channel();
    float[] y = new float[grid.problem().output().elements()];
    float[] padded = new float[channels * channel + machine.kernels().slack()];
    Scratch[] scratch = new Scratch[machine.workers().threads()];
    for (int n = 0; n < grid.batch(); n++) {
      int image = n;
      double begun = (double) n / grid.batch();
      double laid = (n + 0.1) / grid.batch();
      machine
          .workers()
          .run(
              channels,
              new Share(watch, begun, laid),
              (c, _) -> {
                int from = (image * channels + c) * grid.inputCells();
                layout.sheet().fill(machine.kernels(), x, from, padded, c * channel);
              });
      machine
          .workers()
          .run(
              blocks.size(),
              new Share(watch, laid, (n + 1.0) / grid.batch()),
              (task, worker) -> {
                if (scratch[worker] == null) {
                  scratch[worker] = scratch();
                }
                run(blocks.get(task), padded, scratch[worker], y, image);
              });
    }
    return y;
  }

  private void run(WinogradBlock block, float[] padded, Scratch scratch, float[] y, int image) {
    input.transform(block, padded, scratch.room, scratch.v);
    for (int z = block.front(); z < block.back(); z++) {
      for (int panel = block.top(); panel < block.bottom(); panel += TOGETHER) {
        int end = Math.min(panel + TOGETHER, block.bottom());
        multiply(block, z, panel, end, scratch);
        back(block, z, panel, end, scratch, y, image);
      }
    }
  }

  /// The products of some panels of output channels for all pairs of points.
  private void multiply(WinogradBlock block, int z, int panel, int end, Scratch scratch) {
    Kernels kernels = machine.kernels();
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
          for (int rows = panel; rows < end; rows++) {
            int a = weights.at(block.group(), pair, rows, k);
            int c = output.at(pair, (rows - panel) * Kernels.ROWS) + column;
            kernels.tile(
                chain,
                weights.values(),
                a,
                scratch.v,
                b,
                offsets,
                k,
                add,
                scratch.m,
                c,
                output.width());
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
      WinogradBlock block, int z, int panel, int end, Scratch scratch, float[] y, int image) {
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
