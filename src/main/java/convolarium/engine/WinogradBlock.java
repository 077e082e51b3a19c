package convolarium.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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

  /// How many transformed numbers of all slices a block has at most: eight megabytes stay in a
  /// share of the third cache. …
  private static final int NEAR = 1 << 21;

  /// … It is so wide, in panels of tiles, or wider for the sake of whole rows; …
  private static final int PANELS = 3;

  /// … and at least so wide: the weights are fetched for each block anew.
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
  /// @param panels of tiles in a block; in the last one there may be fewer
  /// @param slices output slices of a block
  /// @param width the distance of two rows of tiles
  record Cut(int columns, int panels, int slices, int width) {
    static Cut of(WinogradLayout layout, int columns, int threads) {
      int slice = WinogradLayout.PAIRS * layout.grid().inside() * columns;
      int most = most(layout, columns, NEAR / (slice * layout.slices(1)));
      int all = Math.toIntExact(Math.ceilDiv(layout.plane().tiles(), columns));
      int blocks = threads * Math.ceilDiv(all, threads * most);
      int panels = threads == 1 ? Math.ceilDiv(all, blocks) : Math.max(1, all / blocks);
      int more = NEAR / (slice * panels) - layout.slices(1);
      int slices = Math.clamp(1 + more / layout.depth().step(), 1, layout.depth().cells());
      int width =
          Aligned.apart(Math.toIntExact(Math.min(panels * columns, layout.plane().tiles())));
      return new Cut(columns, panels, slices, width);
    }

    /// The most panels of a block: whole rows of tiles, since those that two blocks share are laid
    /// out twice, where they take half of the room.
    private static int most(WinogradLayout layout, int columns, int room) {
      int row = layout.plane().columns().getFirst().cells();
      return IntStream.rangeClosed(PANELS, room / 2)
          .filter(panels -> panels * columns % row == 0)
          .findFirst()
          .orElse(Math.clamp(room, LEAST_PANELS, PANELS));
    }
  }

  /// All blocks: enough to keep all threads at work to the end.
  static List<WinogradBlock> of(WinogradLayout layout, Cut cut, int rows, int threads) {
    List<WinogradBlock> blocks = new ArrayList<>();
    int tiles = Math.toIntExact(layout.plane().tiles());
    int depths = Math.ceilDiv(layout.depth().cells(), cut.slices);
    int across = Math.ceilDiv(tiles, cut.panels * cut.columns);
    int all = layout.grid().groups() * depths * across;
    int odd = all % threads;
    for (int i = 0; i < all; i++) {
      int from = i % across * cut.panels * cut.columns;
      int to = Math.min(tiles, from + cut.panels * cut.columns);
      int z = i / across % depths;
      List<WinogradPlane.Stretch> stretches = layout.plane().block(from, to);
      // cutting channels means to transform the same tiles again: only where somebody would wait
      int down = i < all - odd ? 1 : Math.min(rows, threads / odd);
      for (int j = 0; j < down; j++) {
        blocks.add(
            new WinogradBlock(
                i / across / depths,
                share(layout.depth().cells(), z, depths),
                share(layout.depth().cells(), z + 1, depths),
                to - from,
                stretches,
                share(rows, j, down),
                share(rows, j + 1, down)));
      }
    }
    return blocks;
  }

  private static int share(int all, int i, int of) {
    return (int) ((long) all * i / of);
  }
}
