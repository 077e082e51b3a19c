package convolarium.engine;

import java.util.ArrayList;
import java.util.List;

/// A task of a matrix product: some panels of windows for some panels of rows of one group.
///
/// @param from the first panel of windows
/// @param to the end of these
/// @param top the first panel of rows
/// @param bottom the end of these
record Block(Part part, int group, int from, int to, int top, int bottom) {
  /// How many packed numbers of windows stay in the second cache: half a megabyte.
  private static final int CACHED = 128 * 1024;

  /// One product: its left and its right factor. Its sums are cut into chains, each summed by
  /// itself, so that the rounding stays small.
  record Part(Windows windows, PackedWeights weights) {
    /// The most products in one chain.
    static final int LONGEST = 256;

    /// The length of a chain; the last may be shorter.
    int chain() {
      return Math.ceilDiv(weights.depth(), Math.max(1, Math.ceilDiv(weights.depth(), LONGEST)));
    }
  }

  /// Cuts products into blocks of windows that fit the second cache, and into enough of them to
  /// keep all threads at work to the end.
  static List<Block> cut(List<Part> parts, int groups, Machine machine) {
    List<Block> blocks = new ArrayList<>();
    int threads = machine.workers().threads();
    int wanted = threads == 1 ? 1 : Math.ceilDiv(4 * threads, groups * parts.size());
    for (Part part : parts) {
      // outputs that see nothing have nothing to add
      if (part.weights.depth() > 0) {
        for (int group = 0; group < groups; group++) {
          cut(part, group, wanted, machine.kernels().columns(), blocks);
        }
      }
    }
    return blocks;
  }

  private static void cut(Part part, int group, int wanted, int columns, List<Block> blocks) {
    int panels = Math.ceilDiv(part.windows.count(), columns);
    int least = Math.ceilDiv(panels, Math.max(1, CACHED / (part.chain() * columns)));
    int across = Math.min(panels, Math.max(least, wanted));
    int rows = part.weights.panels();
    // cutting rows means to pack the same windows again, so only what is wanting
    int down = Math.min(rows, Math.ceilDiv(wanted, across));
    for (int i = 0; i < across; i++) {
      for (int j = 0; j < down; j++) {
        blocks.add(
            new Block(
                part,
                group,
                share(panels, i, across),
                share(panels, i + 1, across),
                share(rows, j, down),
                share(rows, j + 1, down)));
      }
    }
  }

  private static int share(int all, int i, int of) {
    return (int) ((long) all * i / of);
  }
}
