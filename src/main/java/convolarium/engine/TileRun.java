package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Runs matrix products of packed weights and windows: lays an input out, packs a block's windows a
/// chain at a time, and multiplies them by the weights tile by tile.
final class TileRun {
  private final Grid grid;
  private final Sheet sheet;
  private final float[] bias;
  private final Machine machine;
  private final List<Block> blocks;

  /// What a thread works in.
  private record Scratch(float[] panels, int[] lines, float[] tile, int[] starts, int[] bounds) {}

  /// @param bias one for each output channel, or none at all
  TileRun(Grid grid, Sheet sheet, List<Block.Part> parts, float[] bias, Machine machine) {
    this.grid = grid;
    this.sheet = sheet;
    this.bias = bias;
    this.machine = machine;
    this.blocks = Block.cut(parts, grid.groups(), machine);
  }

  private Kernels kernels() {
    return machine.kernels();
  }

  private Scratch scratch() {
    int columns = kernels().columns();
    int most =
        blocks.stream()
            .mapToInt(block -> (block.to() - block.from()) * block.part().chain() * columns)
            .max()
            .orElse(0);
    return new Scratch(
        new float[most + kernels().slack()],
        IntStream.range(0, Block.Part.LONGEST).map(k -> k * columns).toArray(),
        new float[Kernels.ROWS * columns],
        new int[columns],
        new int[columns + 1]);
  }

  /// The output for one batch.
  float[] of(float[] x, Watch watch) {
    int channels = grid.problem().inChannels();
    float[] y = new float[grid.problem().output().elements()];
    int channel = sheet.channel();
    float[] padded = new float[channels * channel + kernels().slack()];
    Scratch[] scratch = new Scratch[machine.workers().threads()];
    for (int n = 0; n < grid.batch(); n++) {
      int first = n * channels;
      double begun = (double) n / grid.batch();
      double laid = (n + 0.05) / grid.batch();
      int image = n;
      machine
          .workers()
          .run(
              channels + bias.length,
              new Share(watch, begun, laid),
              (c, _) -> {
                if (c < channels) {
                  sheet.fill(kernels(), x, (first + c) * grid.inputCells(), padded, c * channel);
                } else {
                  begin(y, image, c - channels);
                }
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

  private void begin(float[] y, int image, int channel) {
    int from = (image * bias.length + channel) * grid.outputCells();
    Arrays.fill(y, from, from + grid.outputCells(), bias[channel]);
  }

  private void run(Block block, float[] padded, Scratch scratch, float[] y, int image) {
    Block.Part part = block.part();
    for (int k = 0; k < part.weights().depth(); k += part.chain()) {
      int chain = Math.min(part.chain(), part.weights().depth() - k);
      for (int panel = block.from(); panel < block.to(); panel++) {
        pack(block, padded, panel, k, chain, scratch);
      }
      for (int rows = block.top(); rows < block.bottom(); rows++) {
        for (int panel = block.from(); panel < block.to(); panel++) {
          tile(block, rows, panel, k, chain, scratch, y, image);
        }
      }
    }
  }

  private int columns(Block block, int panel) {
    int first = panel * kernels().columns();
    return Math.min(kernels().columns(), block.part().windows().count() - first);
  }

  private int at(Block block, int panel, int chain) {
    return (panel - block.from()) * chain * kernels().columns();
  }

  private void pack(Block block, float[] padded, int panel, int k, int chain, Scratch scratch) {
    Windows windows = block.part().windows();
    int first = panel * kernels().columns();
    int runs = windows.runs(first, columns(block, panel), scratch.starts, scratch.bounds);
    int group = block.group() * grid.inside() * sheet.channel();
    for (int r = 0; r < runs; r++) {
      scratch.starts[r] += group;
    }
    kernels()
        .pack(
            padded,
            runs,
            scratch.starts,
            scratch.bounds,
            windows.offsets(),
            k,
            chain,
            scratch.panels,
            at(block, panel, chain));
  }

  private void tile(
      Block block, int rows, int panel, int k, int chain, Scratch scratch, float[] y, int image) {
    Windows windows = block.part().windows();
    PackedWeights weights = block.part().weights();
    int first = panel * kernels().columns();
    int width = columns(block, panel);
    int top = rows * Kernels.ROWS;
    int height = Math.min(Kernels.ROWS, grid.outside() - top);
    int cells = grid.outputCells();
    int plane = (image * grid.groups() + block.group()) * grid.outside() + top;
    float[] a = weights.values();
    int ao = weights.at(block.group(), rows, k);
    float[] b = scratch.panels;
    int bo = at(block, panel, chain);
    int[] lines = scratch.lines;
    if (windows.dense() && width == kernels().columns() && height == Kernels.ROWS) {
      kernels().tile(chain, a, ao, b, bo, lines, 0, true, y, plane * cells + first, cells);
      return;
    }
    kernels().tile(chain, a, ao, b, bo, lines, 0, false, scratch.tile, 0, kernels().columns());
    for (int i = 0; i < height; i++) {
      int row = (plane + i) * cells;
      for (int j = 0; j < width; j++) {
        y[row + windows.target(first + j)] += scratch.tile[i * kernels().columns() + j];
      }
    }
  }
}
