package convolarium.engine;

import convolarium.engine.Product.Chain;
import convolarium.engine.kernels.FourierKernels;
import convolarium.engine.kernels.Kernels;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/// Runs [FewCells]: packs what the cells look at, a chain of input channels at a time, multiplies
/// it by the weights tile by tile, and turns the sums.
final class FewCellsRun {
  /// How many products of a tile's cells are packed, at most.
  private static final int PACKED = Product.LONGEST * Kernels.ROWS;

  /// How many numbers a block has that is turned.
  private static final int BLOCK = FourierKernels.STRIP * Kernels.LOW_COLUMNS;

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

  /// How many panels' sums wait for the next chain.
  private final int kept;

  /// What the last run worked in, for the next one, as that of [TileRun].
  private final AtomicReference<Scratch[]> spare = new AtomicReference<>();

  /// What a thread works in.
  ///
  /// @param sheet the channels of a chain, written out
  /// @param packed what the tiles look at in them
  /// @param sums of each panel of output channels that is kept: cell by cell those of its channels
  /// @param turned those of a strip of cells as rows
  private record Scratch(float[] sheet, float[] packed, float[] sums, float[] turned) {}

  /// @param bias one for each output channel, or none at all
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
    int most = Math.ceilDiv(product.weights().panels(), parts);
    this.kept = product.chains().size() > 1 ? most : 1;
  }

  /// Into how many parts the output channels of a group are cut, each of which packs the input
  /// anew: enough to keep all threads at work.
  private int parts(int threads) {
    return threads == 1 ? 1 : Math.ceilDiv(2 * threads, grid.batch() * grid.groups());
  }

  /// How many sums a panel of output channels has.
  private int size() {
    return begins.length * Kernels.LOW_COLUMNS;
  }

  private Scratch scratch() {
    return new Scratch(
        new float[ready ? 0 : product.channels() * sheet.channel()],
        new float[begins.length / Kernels.LOW_ROWS * PACKED],
        Aligned.floats(Aligned.START + kept * size() + BLOCK),
        new float[Aligned.START + BLOCK]);
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
      boolean last = chain.k() + chain.length() == product.weights().depth();
      for (int panel = from; panel < to; panel++) {
        int sums = Aligned.START + (kept > 1 ? panel - from : 0) * size();
        multiply(plane % grid.groups(), panel, chain, scratch, sums);
        if (last) {
          // while they are at hand
          turn(plane, panel, scratch, sums, y);
        }
      }
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
    for (int cell = 0; cell < begins.length; ) {
      int n = run(cell);
      int to = cell / Kernels.LOW_ROWS * PACKED + cell % Kernels.LOW_ROWS;
      copy(chain, seen, origin + begins[cell], n, scratch.packed, to);
      cell += n;
    }
  }

  /// How many cells of a tile from `cell` on begin to look at neighbours.
  private int run(int cell) {
    int n = 1;
    while ((cell + n) % Kernels.LOW_ROWS > 0 && begins[cell + n] == begins[cell] + n) {
      n++;
    }
    return n;
  }

  /// Packs what `n` neighbours look at through each tap in all channels of a chain.
  private void copy(Chain chain, float[] seen, int from, int n, float[] packed, int to) {
    int taps = Math.min(product.windows().offsets().length, chain.length());
    for (int t = 0; t < taps; t++) {
      int at = from + offsets[product.first(chain) + t];
      int next = taps * Kernels.ROWS;
      machine
          .kernels()
          .copy(
              seen, at, sheet.channel(), packed, to + t * Kernels.ROWS, next, chain.channels(), n);
    }
  }

  private void multiply(int group, int panel, Chain chain, Scratch scratch, int sums) {
    PackedWeights weights = product.weights();
    int at = weights.at(group, panel, chain.k());
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
              sums + tile * Kernels.LOW_ROWS * Kernels.LOW_COLUMNS);
    }
  }

  /// Turns a panel's sums into planes, a strip of cells at a time, and adds the bias.
  private void turn(int plane, int panel, Scratch scratch, int sums, float[] y) {
    Kernels kernels = machine.kernels();
    int cells = product.windows().count();
    int row = panel * Kernels.LOW_COLUMNS;
    int rows = Math.min(Kernels.LOW_COLUMNS, grid.outside() - row);
    int to = (plane * grid.outside() + row) * cells;
    int width = Math.min(cells, FourierKernels.STRIP);
    for (int first = 0; first < cells; first += width) {
      // the last strip may lie over the one before
      int cell = Math.min(first, cells - width);
      float[] turned = scratch.turned;
      kernels
          .fourier()
          .transpose(scratch.sums, sums + cell * Kernels.LOW_COLUMNS, turned, Aligned.START);
      for (int half = 0; half < rows; half += FourierKernels.STRIP) {
        int at = to + half * cells + cell;
        int taken = Math.min(FourierKernels.STRIP, rows - half);
        int turnedAt = Aligned.START + half;
        kernels.copy(turned, turnedAt, Kernels.LOW_COLUMNS, y, at, cells, taken, width);
      }
    }
    for (int i = 0; i < rows && bias.length > 0; i++) {
      float summand = bias[plane % grid.groups() * grid.outside() + row + i];
      for (int cell = to + i * cells; cell < to + (i + 1) * cells; cell++) {
        y[cell] += summand;
      }
    }
  }
}
