package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the products of a run look at: the input itself where it lies ready, otherwise a slab for
/// each thread with those lines of a [Sheet] that a block looks at, for the channels of one chain.
/// The sheet as a whole is never stored.
final class Ground {
  private final Grid grid;
  private final Sheet sheet;
  private final Kernels kernels;
  private final boolean ready;
  private final int stride;
  private final int channels;
  private final Map<Windows, int[]> offsets = new HashMap<>();

  Ground(Grid grid, Sheet sheet, List<Block> blocks, Kernels kernels) {
    this.kernels = kernels;
    this.grid = grid;
    this.sheet = sheet;
    this.ready = sheet.isInput() && blocks.stream().allMatch(block -> block.part().straight());
    this.stride = ready ? grid.inputCells() : Aligned.apart(lines(blocks) * sheet.row());
    int most = 0;
    for (Block block : blocks) {
      for (Product product : block.part().products()) {
        offsets.computeIfAbsent(
            product.windows(), windows -> windows.offsets(product.channels(), stride));
        most = Math.max(most, product.channels());
      }
    }
    this.channels = most;
  }

  private static int lines(List<Block> blocks) {
    return blocks.stream()
        .flatMapToInt(
            block ->
                block.part().products().stream()
                    .mapToInt(product -> end(block, product) - first(block, product)))
        .max()
        .orElse(0);
  }

  private static int first(Block block, Product product) {
    return product.windows().firstLine(block.part().panels().start(block.from()));
  }

  private static int end(Block block, Product product) {
    return product.windows().endLine(block.end() - 1);
  }

  /// How far behind its beginning a column looks for each product of a chain, its first channel's
  /// first tap being the first of them.
  int[] offsets(Product product) {
    return offsets.get(product.windows());
  }

  /// Numbers to look at.
  ///
  /// @param origin where the sheet's first number of a chain's first channel would be; may be
  ///   negative
  record Place(float[] values, int origin) {}

  /// A thread's own slab, and what is on it.
  final class Slab {
    private final float[] values;
    private int first;
    private int end;
    private int channel;
    private int filled;
    // between those that the last windows looked at may stand anything
    private int[] slices = {};

    Slab() {
      int numbers = Aligned.START + channels * stride + kernels.slack();
      this.values = ready ? new float[0] : Aligned.floats(numbers);
    }

    /// Another input comes.
    void forget() {
      filled = 0;
    }

    /// Where a block's chain finds what it looks at; written out if need be.
    ///
    /// @param x the input
    /// @param image which of the batch
    Place of(Block block, Product product, Product.Chain chain, float[] x, int image) {
      int plane = (image * grid.groups() + block.group()) * grid.inside() + chain.channel();
      if (ready) {
        return new Place(x, plane * stride);
      }
      int from = first(block, product);
      int to = end(block, product);
      boolean seen =
          from >= first && to <= end && Arrays.equals(product.windows().slices(), slices);
      if (plane != channel || chain.channels() > filled || !seen) {
        for (int c = 0; c < chain.channels(); c++) {
          int source = (plane + c) * grid.inputCells();
          fill(x, source, product.windows(), from, to, Aligned.START + c * stride);
        }
        first = from;
        end = to;
        channel = plane;
        filled = chain.channels();
        slices = product.windows().slices();
      }
      return new Place(values, Aligned.START - first * sheet.row());
    }

    /// Writes out what is looked at between two lines: some of each slice.
    private void fill(float[] x, int source, Windows windows, int from, int to, int at) {
      int done = from;
      int[] slices = windows.slices();
      for (int slice : slices) {
        int begin = Math.max(done, from + slice - slices[0]);
        done = Math.max(done, to - slices[slices.length - 1] + slice);
        int target = at + (begin - from) * sheet.row();
        sheet.fill(kernels, x, source, begin, done, values, target);
      }
    }
  }
}
