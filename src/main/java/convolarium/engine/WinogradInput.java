package convolarium.engine;

import static convolarium.engine.WinogradAxis.POINTS;
import static convolarium.engine.WinogradLayout.PAIRS;

import convolarium.engine.kernels.Kernels;
import java.util.List;
import java.util.stream.IntStream;

/// The first step of a [Winograd] run: takes a block of tiles to the points, V = Bᵀ·d·B for each
/// slice and channel.
///
/// A vector holds one number of as many neighbouring tiles: no lane meets another. First the rows
/// of the tiles, by stretches from the sheet, then the columns, all tiles at once.
///
/// @param width the distance of two rows of transformed tiles
record WinogradInput(WinogradLayout layout, Kernels kernels, int width) {

  /// How many numbers so many slices of transformed tiles take.
  int size(int slices) {
    return Math.toIntExact((long) slices * PAIRS * layout.grid().inside() * width);
  }

  /// Where the tiles of one channel for one pair of points begin.
  int at(int slice, int pair, int channel) {
    return ((slice * PAIRS + pair) * layout.grid().inside() + channel) * width;
  }

  /// How many numbers there must be to work in.
  int room() {
    return PAIRS * apart();
  }

  /// The distance of two rows worked in: a stretch begins anywhere and may fill up its last vector.
  private int apart() {
    return width + kernels.slack();
  }

  /// @param sheet a padded input
  /// @param room to work in
  /// @param v the transformed tiles, slice 0 of which is the first one that the block sees
  void transform(WinogradBlock block, float[] sheet, float[] room, float[] v) {
    int from = block.group() * layout.grid().inside() * layout.sheet().channel();
    int first = block.front() * layout.depth().step();
    int[] points = IntStream.range(0, POINTS).map(b -> b * apart()).toArray();
    int[] inputs = IntStream.of(points).map(b -> b * POINTS).toArray();
    int[] pairs = IntStream.range(0, POINTS).map(a -> at(0, a * POINTS, 0)).toArray();
    List<int[]> seen = block.stretches().stream().map(stretch -> seen(stretch.columns())).toList();
    for (int slice = 0; slice < layout.slices(block.back() - block.front()); slice++) {
      for (int c = 0; c < layout.grid().inside(); c++) {
        int channel = from + c * layout.sheet().channel();
        for (int i = 0; i < seen.size(); i++) {
          WinogradPlane.Stretch stretch = block.stretches().get(i);
          int row = stretch.row() * stretch.rows().step();
          for (int e = 0; e < POINTS; e++) {
            int line = layout.sheet().at(first + slice, row + stretch.rows().starts()[e], 0);
            int x = channel + line + stretch.column();
            int to = inputs[e] + stretch.at();
            kernels.toPoints(sheet, x, seen.get(i), room, to, points, stretch.count());
          }
        }
        for (int b = 0; b < POINTS; b++) {
          kernels.toPoints(room, points[b], inputs, v, at(slice, b, c), pairs, block.count());
        }
      }
    }
  }

  /// How far the inputs of a tile are from its place in a row of the sheet.
  private int[] seen(Line columns) {
    return IntStream.of(columns.starts()).map(start -> layout.sheet().at(0, 0, start)).toArray();
  }
}
