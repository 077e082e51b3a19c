package convolarium.engine;

import convolarium.engine.Product.Chain;
import convolarium.engine.kernels.Kernels;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/// Runs [FewCells]: packs what the cells look at, a chain of input channels at a time, multiplies
/// it by the weights tile by tile, and turns the sums.
final class FewCellsRun {
  /// How many products of a tile's cells are packed, at most.
  private static final int PACKED = Product.LONGEST * Kernels.ROWS;

  private final Grid grid;
  private final Sheet sheet;
  private final Product product;
  private final float[] bias;
  private final Machine machine;

  /// Whether the input itself is looked at; otherwise the channels of a chain are written out.
  private final boolean ready;

  /// Where each cell begins to look, to a whole number of tiles: the last cell is computed again.
  private final int[] begins;

  private final int[] offsets;
  private final int parts;

  /// What the last run worked in, for the next one, as that of [TileRun].
  private final AtomicReference<Scratch[]> spare = new AtomicReference<>();

  /// What a thread works in.
  ///
  /// @param sheet the channels of a chain, written out
  /// @param packed what the tiles look at in them
  /// @param sums of each panel of output channels all cells, the channels of one after the other
  private record Scratch(float[] sheet, float[] packed, float[] sums) {}

  /// @param bias one for each output channel
  FewCellsRun(Grid grid, Sheet sheet, Product product, float[] bias, Machine machine) {
    this.grid = grid;
    this.sheet = sheet;
    this.product = product;
    this.bias = bias;
    this.machine = machine;
    Windows windows = product.windows();
    int cells = windows.count();
    this.ready = sheet.isInput();
    this.begins =
        IntStream.range(0, Math.ceilDiv(cells, Kernels.LOW_ROWS) * Kernels.LOW_ROWS)
            .map(cell -> windows.at(Math.min(cell, cells - 1)))
            .toArray();
    this.offsets = windows.offsets(product.channels(), sheet.channel());
    this.parts = Math.min(product.weights().panels(), parts(machine.workers().threads()));
  }

  /// Into how many parts the output channels of a group are cut, each of which packs the input
  /// anew: enough to keep all threads at work.
  private int parts(int threads) {
    return threads == 1 ? 1 : Math.ceilDiv(2 * threads, grid.batch() * grid.groups());
  }

  private Scratch scratch() {
    int panels = Math.ceilDiv(product.weights().panels(), parts);
    return new Scratch(
        new float[ready ? 0 : product.channels() * sheet.channel()],
        new float[begins.length / Kernels.LOW_ROWS * PACKED],
        new float[Ground.LINE_START + panels * begins.length * product.weights().width()]);
  }

  /// The output for one batch.
  void of(float[] x, float[] y, Watch watch) {
    Workers workers = machine.workers();
    Scratch[] kept = spare.getAndSet(null);
    Scratch[] scratch = kept == null ? new Scratch[workers.threads()] : kept;
    workers.run(
        grid.batch() * grid.groups() * parts,
        watch,
        (task, worker) -> {
          if (scratch[worker] == null) {
            scratch[worker] = scratch();
          }
          run(task / parts, task % parts, x, y, scratch[worker]);
        });
    spare.set(scratch);
  }

  /// @param plane the group, counted through the batch
  private void run(int plane, int part, float[] x, float[] y, Scratch scratch) {
    int panels = product.weights().panels();
    int from = panels * part / parts;
    int to = panels * (part + 1) / parts;
    for (Chain chain : product.chains()) {
      pack(plane * grid.inside() + chain.channel(), chain, x, scratch);
      for (int panel = from; panel < to; panel++) {
        multiply(plane % grid.groups(), panel, chain, scratch, panel - from);
      }
    }
    for (int panel = from; panel < to; panel++) {
      turn(plane, panel, scratch.sums, panel - from, y);
    }
  }

  /// @param channel the chain's first, counted through the batch
  private void pack(int channel, Chain chain, float[] x, Scratch scratch) {
    int origin = ready ? channel * grid.inputCells() : 0;
    float[] seen = ready ? x : scratch.sheet;
    for (int c = 0; !ready && c < chain.channels(); c++) {
      int source = (channel + c) * grid.inputCells();
      sheet.fill(machine.kernels(), x, source, scratch.sheet, c * sheet.channel());
    }
    int first = product.first(chain);
    for (int tile = 0; tile * Kernels.LOW_ROWS < begins.length; tile++) {
      for (int k = 0; k < chain.length(); k++) {
        int at = origin + offsets[first + k];
        int to = tile * PACKED + k * Kernels.ROWS;
        for (int i = 0; i < Kernels.LOW_ROWS; i++) {
          scratch.packed[to + i] = seen[at + begins[tile * Kernels.LOW_ROWS + i]];
        }
      }
    }
  }

  private void multiply(int group, int panel, Chain chain, Scratch scratch, int place) {
    PackedWeights weights = product.weights();
    int at = weights.at(group, panel, chain.k());
    int size = Kernels.LOW_ROWS * weights.width();
    int to = Ground.LINE_START + place * begins.length * weights.width();
    for (int tile = 0; tile * Kernels.LOW_ROWS < begins.length; tile++) {
      machine
          .kernels()
          .lowTile(
              chain.length(),
              scratch.packed,
              tile * PACKED,
              weights.values(),
              at,
              chain.k() > 0,
              scratch.sums,
              to + tile * size);
    }
  }

  /// Turns a panel's sums into planes, and adds the bias.
  private void turn(int plane, int panel, float[] sums, int place, float[] y) {
    int width = product.weights().width();
    int cells = product.windows().count();
    int group = plane % grid.groups() * grid.outside();
    int end = Math.min((panel + 1) * width, grid.outside());
    for (int row = panel * width; row < end; row++) {
      int from = Ground.LINE_START + place * begins.length * width + row - panel * width;
      int to = (plane * grid.outside() + row) * cells;
      float summand = bias[group + row];
      for (int cell = 0; cell < cells; cell++) {
        y[to + cell] = sums[from + cell * width] + summand;
      }
    }
  }
}
