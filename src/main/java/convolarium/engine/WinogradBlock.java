package convolarium.engine;

import java.util.ArrayList;
import java.util.List;

/// A task of a [Winograd] run: some tiles of some output slices, for some panels of output channels
/// of one group.
///
/// @param front the first output slice
/// @param back the end of these
/// @param count how many tiles, in so many stretches
/// @param top the first panel
/// @param bottom the end of these
record WinogradBlock(
    int group,
    int front,
    int back,
    int count,
    List<WinogradPlane.Stretch> stretches,
    int top,
    int bottom) {

  /// How many transformed numbers of one slice stay in the second cache, …
  private static final int CACHED = 160 * 1024;

  /// … of all slices in the third, …
  private static final int NEAR = 1 << 20;

  /// … and how wide a block is at least, in panels of tiles: the weights are fetched for each anew.
  private static final int LEAST_PANELS = 2;

  /// The first row of a slice that the tiles see.
  int firstRow() {
    return stretches.stream().mapToInt(WinogradPlane.Stretch::firstRow).min().orElse(0);
  }

  /// The end of the rows that they see.
  int endRow() {
    return stretches.stream().mapToInt(WinogradPlane.Stretch::endRow).max().orElse(0);
  }

  /// How a run is cut.
  ///
  /// @param panels of tiles in the widest block
  /// @param across blocks along the tiles
  /// @param slices output slices of a block
  record Cut(int columns, int panels, int across, int slices) {
    static Cut of(WinogradLayout layout, int columns, int threads) {
      int tile = WinogradLayout.PAIRS * layout.grid().inside();
      int panels = Math.toIntExact(Math.ceilDiv(layout.plane().tiles(), columns));
      int most = Math.max(LEAST_PANELS, CACHED / (tile * columns));
      int across = Math.min(panels, Math.max(Math.ceilDiv(panels, most), threads));
      int widest = Math.ceilDiv(panels, across);
      int seen = NEAR / (tile * columns * widest) - layout.slices(1);
      int slices = Math.clamp(1 + seen / layout.depth().step(), 1, layout.depth().cells());
      return new Cut(columns, widest, across, slices);
    }

    /// The distance of two rows of tiles. Several panels wide, it is no power of two: such rows
    /// would fight for the same places of the first cache.
    int width() {
      return panels == 1 ? columns : panels * columns + columns / 2;
    }
  }

  /// All blocks: enough to keep all threads at work.
  static List<WinogradBlock> of(WinogradLayout layout, Cut cut, int rows, int threads) {
    List<WinogradBlock> blocks = new ArrayList<>();
    int tiles = Math.toIntExact(layout.plane().tiles());
    int panels = Math.ceilDiv(tiles, cut.columns);
    int depths = Math.ceilDiv(layout.depth().cells(), cut.slices);
    int groups = layout.grid().groups();
    // cutting channels means to transform the same tiles again, so only what is wanting
    int down = Math.min(rows, Math.ceilDiv(threads, groups * depths * cut.across));
    for (int group = 0; group < groups; group++) {
      for (int z = 0; z < depths; z++) {
        for (int i = 0; i < cut.across; i++) {
          int from = share(panels, i, cut.across) * cut.columns;
          int to = Math.min(tiles, share(panels, i + 1, cut.across) * cut.columns);
          List<WinogradPlane.Stretch> stretches = layout.plane().block(from, to);
          for (int j = 0; j < down; j++) {
            blocks.add(
                new WinogradBlock(
                    group,
                    share(layout.depth().cells(), z, depths),
                    share(layout.depth().cells(), z + 1, depths),
                    to - from,
                    stretches,
                    share(rows, j, down),
                    share(rows, j + 1, down)));
          }
        }
      }
    }
    return blocks;
  }

  private static int share(int all, int i, int of) {
    return (int) ((long) all * i / of);
  }
}
