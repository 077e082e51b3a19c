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
    return Math.toIntExact(Aligned.START + (long) slices * PAIRS * layout.grid().inside() * width);
  }

  /// Where the tiles of one channel for one pair of points begin.
  int at(int slice, int pair, int channel) {
    return Aligned.START + ((slice * PAIRS + pair) * layout.grid().inside() + channel) * width;
  }

  /// How many numbers of the sheet a block sees at the most.
  int sheet(List<WinogradBlock> blocks) {
    int rows = blocks.stream().mapToInt(WinogradBlock::rows).max().orElse(0);
    return rows * layout.sheet().row() + kernels.slack();
  }

  /// How many numbers there must be to work in.
  int room() {
    return PAIRS * apart();
  }

  /// The distance of two rows of tiles of which only the rows are at the points: a stretch begins
  /// anywhere and may fill up its last vector.
  private int apart() {
    return width + kernels.slack();
  }

  /// @param x the input, of which the first channel of the block's group begins at `from`
  /// @param sheet where the rows are laid out that the block sees: zeros at first, and kept
  /// @param room to work in
  /// @param v the transformed tiles, slice 0 of which is the first one that the block sees
  void transform(WinogradBlock block, float[] x, int from, float[] sheet, float[] room, float[] v) {
    int[] points = IntStream.range(0, POINTS).map(b -> b * apart()).toArray();
    int[] inputs = IntStream.of(points).map(b -> b * POINTS).toArray();
    int[] pairs = IntStream.range(0, POINTS).map(a -> at(0, a * POINTS, 0) - at(0, 0, 0)).toArray();
    List<int[]> seen = block.stretches().stream().map(this::seen).toList();
    int row = layout.sheet().row();
    int first = block.firstRow();
    int end = first + block.rows();
    int height = layout.sheet().slice() / row;
    for (int slice = 0; slice < layout.slices(block.back() - block.front()); slice++) {
      int line = (block.front() * layout.depth().step() + slice) * height;
      for (int c = 0; c < layout.grid().inside(); c++) {
        int channel = from + c * layout.grid().inputCells();
        layout.sheet().fill(kernels, x, channel, line + first, line + end, sheet, 0);
        for (int i = 0; i < seen.size(); i++) {
          WinogradPlane.Stretch stretch = block.stretches().get(i);
          int top = (stretch.firstRow() - first) * row + stretch.column();
          int pitch = layout.grid().rows().dilation() * row;
          int count = stretch.count();
          kernels
              .points()
              .toPoints(
                  sheet,
                  top,
                  pitch,
                  seen.get(i),
                  room,
                  stretch.at(),
                  inputs[1],
                  points,
                  POINTS,
                  count);
        }
        int apart = at(0, 1, 0) - at(0, 0, 0);
        kernels
            .points()
            .toPoints(
                room, 0, apart(), inputs, v, at(slice, 0, c), apart, pairs, POINTS, block.count());
      }
    }
  }

  /// How far the inputs of a stretch's first tile are from its place in a row of the sheet.
  private int[] seen(WinogradPlane.Stretch stretch) {
    return IntStream.of(stretch.columns().starts())
        .map(start -> layout.sheet().at(0, 0, start))
        .toArray();
  }
}
