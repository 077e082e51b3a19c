package convolarium.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How a [Winograd] run is cut into blocks.
///
/// @param tiles of a block; in the last one there may be fewer
/// @param slices output slices of a block
/// @param few how many of all tiles, the last ones, are multiplied one by one
/// @param width the distance of two rows of tiles
record WinogradCut(int tiles, int slices, int few, int width) {
  /// How many transformed numbers of all slices a block has at most: eight megabytes stay in a
  /// share of the third cache. …
  private static final int NEAR = 1 << 21;

  /// … It has so many tiles at most: those of a channel stay in the first cache on their way to the
  /// points and back. Beyond, layers of 32 and 64 channels took a tenth to a third longer; …
  private static final int MOST = 128;

  /// … and may have at least so many panels of them: the weights are fetched for each block anew.
  private static final int LEAST_PANELS = 2;

  /// Laying a number of the input out takes about as long as so many products.
  private static final int LAY = 15;

  /// Tiles of a block, some of the output slices.
  ///
  /// @param front the first output slice
  /// @param back the end of these
  /// @param from the first tile
  /// @param to the end of these
  /// @param last whether no tiles come behind
  /// @param parts into how many the output channels are cut: the tiles are transformed for each of
  ///   them, so more than one only where somebody would wait
  record Piece(int group, int front, int back, int from, int to, boolean last, int parts) {}

  /// The cut with which all threads are done the soonest.
  ///
  /// @param columns of a tile of a matrix product
  static WinogradCut of(WinogradLayout layout, int columns, int threads) {
    int all = Math.toIntExact(layout.plane().tiles());
    int row = layout.plane().columns().getFirst().cells();
    int tile = WinogradLayout.PAIRS * layout.grid().inside();
    int most = Math.clamp(NEAR / (tile * layout.slices(1)), LEAST_PANELS * columns, MOST);
    int third = columns / 3;
    int few = PointProducts.few(all, third);
    int rows = Math.ceilDiv(third, row) * row;
    // only whole thirds may stand before the few
    return IntStream.rangeClosed(1, most)
        .filter(tiles -> tiles % columns == 0 || tiles % rows == 0 || tiles == all)
        .filter(tiles -> few == 0 || tiles % third == 0 || tiles == all)
        .mapToObj(tiles -> of(layout, Math.min(tiles, all), few, NEAR / (tile * tiles)))
        .min(Comparator.comparingDouble(cut -> cut.time(layout, third, threads)))
        .orElseThrow();
  }

  private static WinogradCut of(WinogradLayout layout, int tiles, int few, int room) {
    int more = (room - layout.slices(1)) / layout.depth().step();
    int slices = Math.clamp(1 + more, 1, layout.depth().cells());
    return new WinogradCut(tiles, slices, few, Aligned.apart(tiles));
  }

  /// All pieces, in the order in which threads take them.
  List<Piece> pieces(WinogradLayout layout, int threads) {
    List<Piece> pieces = new ArrayList<>();
    int end = Math.toIntExact(layout.plane().tiles());
    int cells = layout.depth().cells();
    int depths = Math.ceilDiv(cells, slices);
    int across = Math.ceilDiv(end, tiles);
    int all = layout.grid().groups() * depths * across;
    int odd = all % threads;
    for (int i = 0; i < all; i++) {
      int from = i % across * tiles;
      int z = i / across % depths;
      pieces.add(
          new Piece(
              i / across / depths,
              (int) ((long) cells * z / depths),
              (int) ((long) cells * (z + 1) / depths),
              from,
              Math.min(end, from + tiles),
              from + tiles >= end,
              i < all - odd ? 1 : Math.min(layout.grid().panels(), threads / odd)));
    }
    return pieces;
  }

  /// How many of a piece's tiles, the last ones, are multiplied one by one: those that are the last
  /// of all, however these are cut, since that rounds otherwise.
  int few(Piece piece) {
    return piece.last ? few : 0;
  }

  /// When the last thread is done, in products, as [Winograd] estimates them.
  private double time(WinogradLayout layout, int third, int threads) {
    double[] busy = new double[threads];
    int inside = layout.grid().inside();
    int outside = layout.grid().outside();
    for (Piece piece : pieces(layout, threads)) {
      List<WinogradPlane.Stretch> stretches = layout.plane().block(piece.from(), piece.to());
      int count = piece.to() - piece.from();
      int cells = piece.back() - piece.front();
      double tiles = count + (double) Winograd.ROW * stretches.size();
      double columns = PointProducts.taken(count, few(piece), third) + Winograd.FETCH;
      double products = WinogradLayout.PAIRS * columns * cells * layout.channels() * outside;
      double numbers = Winograd.TRANSFORM * WinogradLayout.PAIRS * tiles;
      double laid = (double) LAY * WinogradPlane.rows(stretches) * layout.sheet().row();
      double there = (numbers + laid) * layout.slices(cells) * inside;
      double back = numbers * cells * outside;
      for (int j = 0; j < piece.parts(); j++) {
        Arrays.sort(busy);
        busy[0] += there + (products + back) / piece.parts();
      }
    }
    return Arrays.stream(busy).max().orElse(0);
  }
}
