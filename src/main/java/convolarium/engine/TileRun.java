package convolarium.engine;

import convolarium.engine.Product.Chain;
import convolarium.engine.kernels.Kernels;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/// Runs matrix products of packed weights and windows, block by block: multiplies the weights by a
/// chain of a block's windows, packed or where they lie, tile by tile.
final class TileRun {
  private final Grid grid;
  private final Kernels kernels;
  private final Workers workers;
  private final List<Block> blocks;
  private final Ground ground;
  private final Stage stage;

  /// What the last run worked in, for the next one: clearing it anew would take a fiftieth of a
  /// layer's time. Runs at the same time work in their own.
  private final AtomicReference<Scratch[]> spare = new AtomicReference<>();

  /// What a thread works in.
  ///
  /// @param begins where each panel of a block begins
  /// @param first the first column of each panel: found once for a block, since that takes
  ///   divisions
  /// @param fresh the first column of each panel that is not the last one's
  /// @param lying whether a panel is read where it lies
  private record Scratch(
      Ground.Slab slab,
      float[] panels,
      int[] lines,
      int[] begins,
      int[] first,
      int[] fresh,
      boolean[] lying,
      int[] starts,
      int[] bounds,
      float[] tile,
      float[] stage) {}

  /// @param bias one for each output channel, or none at all
  TileRun(Grid grid, Sheet sheet, List<Part> parts, float[] bias, Machine machine) {
    this.grid = grid;
    this.kernels = machine.kernels();
    this.workers = machine.workers();
    this.blocks = Block.cut(parts, grid, workers.threads());
    this.ground = new Ground(grid, sheet, blocks, kernels);
    this.stage = new Stage(grid, bias, kernels);
  }

  private Scratch scratch() {
    int columns = kernels.columns();
    int panels = blocks.stream().mapToInt(Block::panels).max().orElse(0);
    int packed =
        blocks.stream()
            .mapToInt(block -> block.packed() * columns + block.panels() * Ground.LINE)
            .max()
            .orElse(0);
    int staged = blocks.stream().mapToInt(Stage::size).max().orElse(0);
    return new Scratch(
        ground.new Slab(),
        new float[Ground.LINE_START + packed + kernels.slack()],
        IntStream.range(0, Product.LONGEST).map(k -> k * columns).toArray(),
        new int[panels],
        new int[panels],
        new int[panels],
        new boolean[panels],
        new int[columns],
        new int[columns + 1],
        new float[Kernels.ROWS * columns],
        new float[staged + kernels.slack()]);
  }

  /// The output for one batch.
  void of(float[] x, float[] y, Watch watch) {
    Scratch[] kept = spare.getAndSet(null);
    Scratch[] scratch = kept == null ? new Scratch[workers.threads()] : kept;
    Arrays.stream(scratch).filter(Objects::nonNull).forEach(own -> own.slab.forget());
    workers.run(
        grid.batch() * blocks.size(),
        watch,
        (task, worker) -> {
          if (scratch[worker] == null) {
            scratch[worker] = scratch();
          }
          run(blocks.get(task % blocks.size()), task / blocks.size(), x, y, scratch[worker]);
        });
    spare.set(scratch);
  }

  private void run(Block block, int image, float[] x, float[] y, Scratch scratch) {
    boolean dense = block.part().dense();
    List<Product> products = block.part().products();
    Panels panels = block.part().panels();
    for (int i = 0; i < block.panels(); i++) {
      scratch.first[i] = panels.start(block.from() + i);
      scratch.fresh[i] = panels.fresh(block.from() + i);
    }
    for (int p = 0; p < products.size(); p++) {
      Product product = products.get(p);
      Target target = dense ? stage.output(block, y, image) : stage.staged(block, scratch.stage, p);
      for (Chain chain : product.chains()) {
        Ground.Place place = scratch.slab.of(block, product, chain, x, image);
        boolean last = chain.k() + chain.length() == product.weights().depth();
        if (block.part().direct()) {
          find(block, product, place, scratch);
        } else {
          pack(block, product, chain, place, scratch);
        }
        Right lying = new Right(place.values(), ground.offsets(product), product.first(chain));
        Right packed = new Right(scratch.panels, scratch.lines, 0);
        for (int rows = block.top(); rows < block.bottom(); rows++) {
          for (int panel = block.from(); panel < block.to(); panel++) {
            Right right = scratch.lying[panel - block.from()] ? lying : packed;
            tile(block, product, chain, rows, panel, right, target, scratch);
          }
          if (last) {
            stage.shift(block, rows, target);
          }
        }
      }
    }
    stage.finish(block, scratch.stage, y, image);
  }

  /// The right factor of a chain: panel `p` of a block begins at `begins[p]`, and its row `k` is
  /// `offsets[first + k]` behind.
  private record Right(float[] values, int[] offsets, int first) {}

  private void find(Block block, Product product, Ground.Place place, Scratch scratch) {
    for (int i = 0; i < block.panels(); i++) {
      scratch.begins[i] = place.origin() + product.windows().at(scratch.first[i]);
      scratch.lying[i] = true;
    }
  }

  private void pack(
      Block block, Product product, Chain chain, Ground.Place place, Scratch scratch) {
    int size = chain.length() * kernels.columns() + Ground.LINE;
    for (int i = 0; i < block.panels(); i++) {
      scratch.begins[i] = Ground.LINE_START + i * size;
      scratch.lying[i] = false;
    }
    int alone = block.from();
    if (product.windows().straight()) {
      alone = Math.max(block.from(), block.to() - 1);
      packRun(block, product, chain, place, alone - block.from(), size, scratch.panels);
    }
    for (int panel = alone; panel < block.to(); panel++) {
      pack(block, product, chain, place, panel, scratch);
    }
  }

  /// Packs the first panels of a block whose windows are one run: row by row of all panels, since
  /// each row lies somewhere else.
  private void packRun(
      Block block,
      Product product,
      Chain chain,
      Ground.Place place,
      int panels,
      int size,
      float[] packed) {
    int[] offsets = ground.offsets(product);
    int columns = kernels.columns();
    int from = place.origin() + block.part().panels().start(block.from());
    for (int k = 0; k < chain.length(); k++) {
      int row = from + offsets[product.first(chain) + k];
      int to = Ground.LINE_START + k * columns;
      kernels.copy(place.values(), row, columns, packed, to, size, panels, columns);
    }
  }

  /// Packs a panel, unless its windows are one run and may stay where they lie.
  private void pack(
      Block block, Product product, Chain chain, Ground.Place place, int panel, Scratch scratch) {
    Panels panels = block.part().panels();
    int first = panels.start(panel);
    int count = panels.end(panel) - first;
    int runs = product.windows().runs(first, count, place.origin(), scratch.starts, scratch.bounds);
    if (runs == 1 && product.near()) {
      scratch.begins[panel - block.from()] = scratch.starts[0];
      scratch.lying[panel - block.from()] = true;
      return;
    }
    kernels.pack(
        place.values(),
        runs,
        scratch.starts,
        scratch.bounds,
        ground.offsets(product),
        product.first(chain),
        chain.length(),
        scratch.panels,
        scratch.begins[panel - block.from()]);
  }

  private void tile(
      Block block,
      Product product,
      Chain chain,
      int rows,
      int panel,
      Right right,
      Target target,
      Scratch scratch) {
    float[] a = product.weights().values();
    int ao = product.weights().at(block.group(), rows, chain.k());
    float[] b = right.values;
    int bo = scratch.begins[panel - block.from()];
    int start = scratch.first[panel - block.from()];
    int width = block.part().panels().width();
    int skip = scratch.fresh[panel - block.from()] - start;
    boolean add = chain.k() > 0;
    int row = rows * Kernels.ROWS;
    int height = Math.min(Kernels.ROWS, target.end() - row);
    int to = target.at(row, start);
    // columns of the panel before may be stored once more, but neither added to nor touched where
    // they are another block's
    boolean twice = skip == 0 || !add && panel > block.from();
    boolean whole = width == kernels.columns() && height == Kernels.ROWS;
    if (whole && skip == width / 2) {
      halfTile(chain, a, ao, right, bo + skip, add, target, to + skip);
      return;
    }
    if (whole && twice) {
      kernels.tile(
          chain.length(),
          a,
          ao,
          b,
          bo,
          right.offsets,
          right.first,
          add,
          target.values(),
          to,
          target.stride());
      return;
    }
    float[] tile = scratch.tile;
    int columns = kernels.columns();
    kernels.tile(chain.length(), a, ao, b, bo, right.offsets, right.first, false, tile, 0, columns);
    for (int i = 0; i < height; i++) {
      for (int j = skip; j < width; j++) {
        int cell = to + i * target.stride() + j;
        float sum = tile[i * columns + j];
        target.values()[cell] = add ? target.values()[cell] + sum : sum;
      }
    }
  }

  /// What is left of a panel whose first half is another's.
  private void halfTile(
      Chain chain, float[] a, int ao, Right right, int bo, boolean add, Target target, int to) {
    kernels.halfTile(
        chain.length(),
        a,
        ao,
        right.values,
        bo,
        right.offsets,
        right.first,
        add,
        target.values(),
        to,
        target.stride());
  }
}
