package convolarium.engine;

import java.util.ArrayList;
import java.util.List;

/// A task of a [Winograd] run: some tiles of some output slices, for some panels of output channels
/// of one group.
///
/// @param front the first output slice
/// @param back the end of these
/// @param count how many tiles, in some stretches
/// @param few how many of them, the last ones, are multiplied one by one
/// @param top the first panel
/// @param bottom the end of these
record WinogradBlock(
    int group,
    int front,
    int back,
    int count,
    int few,
    List<WinogradPlane.Stretch> stretches,
    int top,
    int bottom) {

  /// The first row of a slice that the tiles see.
  int firstRow() {
    return WinogradPlane.firstRow(stretches);
  }

  /// How many rows there are from it to the last that they see.
  int rows() {
    return WinogradPlane.rows(stretches);
  }

  /// All blocks of a run.
  static List<WinogradBlock> of(WinogradLayout layout, WinogradCut cut, int threads) {
    List<WinogradBlock> blocks = new ArrayList<>();
    int panels = layout.grid().panels();
    for (WinogradCut.Piece piece : cut.pieces(layout, threads)) {
      List<WinogradPlane.Stretch> stretches = layout.plane().block(piece.from(), piece.to());
      for (int j = 0; j < piece.parts(); j++) {
        blocks.add(
            new WinogradBlock(
                piece.group(),
                piece.front(),
                piece.back(),
                piece.to() - piece.from(),
                cut.few(piece),
                stretches,
                panels * j / piece.parts(),
                panels * (j + 1) / piece.parts()));
      }
    }
    return blocks;
  }
}
