package convolarium.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How a [Winograd] run is cut into blocks.
///
/// @param columns tiles of a panel
/// @param panels of tiles in a block; in the last one there may be fewer
/// @param slices output slices of a block
/// @param width the distance of two rows of tiles
record WinogradCut(int columns, int panels, int slices, int width) {
  /// How many transformed numbers of all slices a block has at most: eight megabytes stay in a
  /// share of the third cache. …
  private static final int NEAR = 1 << 21;

  /// … It is so wide, in panels of tiles, or wider for the sake of whole rows; …
  private static final int PANELS = 3;

  /// … and may be at least so wide: the weights are fetched for each block anew.
  private static final int LEAST_PANELS = 2;

  /// Tiles of a block, some of the output slices.
  ///
  /// @param front the first output slice
  /// @param back the end of these
  /// @param from the first tile
  /// @param to the end of these
  /// @param parts into how many the output channels are cut: the tiles are transformed for each of
  ///   them, so more than one only where somebody would wait
  record Piece(int group, int front, int back, int from, int to, int parts) {}

  /// The cut with which all threads are done the soonest.
  static WinogradCut of(WinogradLayout layout, int columns, int threads) {
    int slice = WinogradLayout.PAIRS * layout.grid().inside() * columns;
    int most = most(layout, columns, NEAR / (slice * layout.slices(1)));
    int all = Math.toIntExact(Math.ceilDiv(layout.plane().tiles(), columns));
    return IntStream.rangeClosed(1, Math.min(all, most))
        .mapToObj(panels -> of(layout, columns, panels, NEAR / (slice * panels)))
        .min(Comparator.comparingDouble(cut -> cut.time(layout, threads)))
        .orElseThrow();
  }

  private static WinogradCut of(WinogradLayout layout, int columns, int panels, int room) {
    int more = (room - layout.slices(1)) / layout.depth().step();
    int slices = Math.clamp(1 + more, 1, layout.depth().cells());
    int tiles = Math.toIntExact(Math.min(panels * columns, layout.plane().tiles()));
    return new WinogradCut(columns, panels, slices, Aligned.apart(tiles));
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

  /// All pieces, in the order in which threads take them.
  List<Piece> pieces(WinogradLayout layout, int threads) {
    List<Piece> pieces = new ArrayList<>();
    int tiles = Math.toIntExact(layout.plane().tiles());
    int cells = layout.depth().cells();
    int depths = Math.ceilDiv(cells, slices);
    int across = Math.ceilDiv(tiles, panels * columns);
    int all = layout.grid().groups() * depths * across;
    int odd = all % threads;
    for (int i = 0; i < all; i++) {
      int from = i % across * panels * columns;
      int z = i / across % depths;
      pieces.add(
          new Piece(
              i / across / depths,
              (int) ((long) cells * z / depths),
              (int) ((long) cells * (z + 1) / depths),
              from,
              Math.min(tiles, from + panels * columns),
              i < all - odd ? 1 : Math.min(layout.grid().panels(), threads / odd)));
    }
    return pieces;
  }

  /// When the last thread is done, in products, as [Winograd] estimates them; what short rows of
  /// tiles cost more is left out.
  private double time(WinogradLayout layout, int threads) {
    double[] busy = new double[threads];
    int inside = layout.grid().inside();
    int outside = layout.grid().outside();
    for (Piece piece : pieces(layout, threads)) {
      double tiles = piece.to() - piece.from();
      int cells = piece.back() - piece.front();
      double products = (tiles + Winograd.FETCH) * cells * layout.channels() * outside;
      double there = Winograd.TRANSFORM * tiles * layout.slices(cells) * inside;
      double back = Winograd.TRANSFORM * tiles * cells * outside;
      for (int j = 0; j < piece.parts(); j++) {
        Arrays.sort(busy);
        busy[0] += there + (products + back) / piece.parts();
      }
    }
    return Arrays.stream(busy).max().orElse(0);
  }
}
