package convolarium.engine;

import java.util.ArrayList;
import java.util.List;

/// A task of matrix products: some panels of windows for some panels of rows of one group.
///
/// @param from the first panel of windows
/// @param to the end of these
/// @param top the first panel of rows
/// @param bottom the end of these
record Block(Part part, int group, int from, int to, int top, int bottom) {
  /// How many numbers a block may work with: half a megabyte stays in the second cache.
  private static final int CACHED = 128 * 1024;

  /// Panels that are packed from a slab may take so many times as much: whole planes are laid out
  /// faster than pieces of them, by more than the larger panels cost.
  private static final int WHOLE = 2;

  /// The first column of its own.
  int begin() {
    return part.panels().fresh(from);
  }

  /// The end of its columns.
  int end() {
    return part.panels().end(to - 1);
  }

  /// How many columns it touches; the first ones may be another block's.
  int width() {
    return end() - part.panels().start(from);
  }

  int panels() {
    return to - from;
  }

  /// How many products long its packed panels are together, at most.
  int packed() {
    return part.direct() ? 0 : panels() * part.longest();
  }

  /// Cuts products into blocks that fit the second cache, and into enough of them to keep all
  /// threads at work to the end.
  static List<Block> cut(List<Part> parts, Grid grid, int threads) {
    List<Block> blocks = new ArrayList<>();
    int independent = grid.batch() * grid.groups() * parts.size();
    int wanted = threads == 1 ? 1 : Math.ceilDiv(4 * threads, independent);
    for (Part part : parts) {
      for (int group = 0; group < grid.groups(); group++) {
        cut(part, group, wanted, blocks);
      }
    }
    return blocks;
  }

  private static void cut(Part part, int group, int wanted, List<Block> blocks) {
    int panels = part.panels().number();
    int least = Math.ceilDiv(panels, Math.max(1, most(part) / part.numbers()));
    int across = Math.min(panels, Math.max(least, wanted));
    int rows = part.rows();
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

  private static int most(Part part) {
    boolean fromSlab = !part.direct() && !part.straight();
    return fromSlab && part.dense() ? WHOLE * CACHED : CACHED;
  }

  private static int share(int all, int i, int of) {
    return (int) ((long) all * i / of);
  }
}
