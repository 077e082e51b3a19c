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
            .mapToInt(block -> block.packed() * columns + block.panels() * Aligned.LINE)
            .max()
            .orElse(0);
    int staged = blocks.stream().mapToInt(Stage::size).max().orElse(0);
    return new Scratch(
        ground.new Slab(),
        Aligned.floats(Aligned.START + packed + kernels.slack()),
        IntStream.range(0, Product.LONGEST).map(k -> k * columns).toArray(),
        new int[panels],
        new int[panels],
        new int[panels],
        new boolean[panels],
        new int[columns],
        new int[columns + 1],
        new float[Kernels.ROWS * columns],
        Aligned.floats(Aligned.START + staged + kernels.slack()));
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
        } else if (!block.part().again(p)) {
          pack(block, product, chain, place, scratch);
        }
        Right lying = new Right(place.values(), offsets(product, chain));
        Right packed = new Right(scratch.panels, scratch.lines);
        for (int rows = block.top(); rows < block.bottom(); rows++) {
          tiles(block, product, chain, rows, lying, packed, target, scratch);
          if (last) {
            stage.shift(block, rows, target);
            if (p == products.size() - 1) {
              stage.finish(block, rows, scratch.stage, y, image);
            }
          }
        }
      }
    }
  }

  /// The right factor of a chain: panel `p` of a block begins at `begins[p]`, and its row `k` is
  /// `offsets[k]` behind.
  private record Right(float[] values, int[] offsets) {}

  /// Where a chain's products look.
  private int[] offsets(Product product, Chain chain) {
    int[] all = ground.offsets(product);
    int first = product.first(chain);
    return first == 0 ? all : Arrays.copyOfRange(all, first, first + chain.length());
  }

  private void find(Block block, Product product, Ground.Place place, Scratch scratch) {
    for (int i = 0; i < block.panels(); i++) {
      scratch.begins[i] = place.origin() + product.windows().at(scratch.first[i]);
      scratch.lying[i] = true;
    }
  }

  /// How far behind each other packed panels begin.
  private int size(Chain chain) {
    return chain.length() * kernels.columns() + Aligned.LINE;
  }

  private void pack(
      Block block, Product product, Chain chain, Ground.Place place, Scratch scratch) {
    int size = size(chain);
    for (int i = 0; i < block.panels(); i++) {
      scratch.begins[i] = Aligned.START + i * size;
      scratch.lying[i] = false;
    }
    boolean straight = product.windows().straight();
    int even = Math.max(block.from(), block.part().panels().even());
    int alone = Math.max(even, block.to() - 1);
    if (straight && even < alone) {
      int at = scratch.begins[even - block.from()];
      packRun(block, product, chain, place, even, alone, scratch.panels, at);
    }
    for (int panel = block.from(); panel < block.to(); panel++) {
      if (!straight || panel < even || panel >= alone) {
        pack(block, product, chain, place, panel, scratch);
      }
    }
  }

  /// Packs neighbouring panels whose windows are one run: row by row of all panels, since each row
  /// lies somewhere else.
  private void packRun(
      Block block,
      Product product,
      Chain chain,
      Ground.Place place,
      int first,
      int end,
      float[] packed,
      int at) {
    int[] offsets = ground.offsets(product);
    int columns = kernels.columns();
    int size = size(chain);
    int from = place.origin() + block.part().panels().start(first);
    for (int k = 0; k < chain.length(); k++) {
      int row = from + offsets[product.first(chain) + k];
      int to = at + k * columns;
      kernels.copy(place.values(), row, columns, packed, to, size, end - first, columns);
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

  /// Multiplies a panel of rows by all panels of a block. What the tiles have in common is found
  /// once: for each of them anew it would take a fiftieth of a short chain's time.
  private void tiles(
      Block block,
      Product product,
      Chain chain,
      int rows,
      Right lying,
      Right packed,
      Target target,
      Scratch scratch) {
    int depth = chain.length();
    float[] a = product.weights().values();
    int ao = product.weights().at(block.group(), rows, chain.k());
    boolean add = chain.k() > 0;
    float[] c = target.values();
    int stride = target.stride();
    int origin = target.at(rows * Kernels.ROWS, 0);
    int height = Math.min(Kernels.ROWS, target.end() - rows * Kernels.ROWS);
    int width = block.part().panels().width();
    int columns = kernels.columns();
    int third = kernels.third();
    boolean whole = width == columns && height == Kernels.ROWS;
    for (int i = 0; i < block.panels(); i++) {
      Right right = scratch.lying[i] ? lying : packed;
      float[] b = right.values;
      int bo = scratch.begins[i];
      int to = origin + scratch.first[i];
      int skip = scratch.fresh[i] - scratch.first[i];
      // columns of the panel before may be stored once more, but neither added to nor touched where
      // they are another block's
      boolean twice = skip == 0 || !add && i > 0;
      int thirds = skip / third * third;
      if (whole && thirds > 0 && (twice || thirds == skip)) {
        for (int j = thirds; j < width; j += third) {
          kernels.thirdTile(depth, a, ao, b, bo + j, right.offsets, add, c, to + j, stride);
        }
      } else if (whole && twice) {
        kernels.tile(depth, a, ao, b, bo, right.offsets, add, c, to, stride);
      } else {
        float[] tile = scratch.tile;
        kernels.tile(depth, a, ao, b, bo, right.offsets, false, tile, 0, columns);
        for (int row = 0; row < height; row++) {
          take(tile, row * columns, skip, width, add, c, to + row * stride);
        }
      }
    }
  }

  /// Takes a row of a tile that is not stored as a whole.
  private static void take(
      float[] tile, int from, int skip, int width, boolean add, float[] c, int to) {
    for (int j = skip; j < width; j++) {
      c[to + j] = add ? c[to + j] + tile[from + j] : tile[from + j];
    }
  }
}
