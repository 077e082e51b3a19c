package convolarium.engine;

import java.util.List;
import java.util.stream.IntStream;

/// Where everything of a [Winograd] run lies, before there are numbers.
///
/// @param depth the output slices; a kernel's depth taps are no tiles, but further channels
/// @param sheet the input; its rows fall into phases in which the inputs of neighbouring tiles are
///   neighbours
record WinogradLayout(
    Grid grid,
    Line depth,
    WinogradAxis rows,
    WinogradAxis columns,
    WinogradPlane plane,
    Sheet sheet) {
  /// Products of a tile and two channels: a matrix for each pair of points.
  static final int PAIRS = WinogradAxis.POINTS * WinogradAxis.POINTS;

  static WinogradLayout of(Grid grid) {
    List<Line> depth = Line.of(grid.depth(), false);
    WinogradAxis rows = new WinogradAxis(grid.rows());
    WinogradAxis columns = new WinogradAxis(grid.columns());
    WinogradPlane plane = new WinogradPlane(rows.lines(), columns.lines());
    Sheet sheet = new Sheet(grid, depth, plane.rows(), plane.columns());
    return new WinogradLayout(grid, depth.getFirst(), rows, columns, plane, sheet);
  }

  /// How many input slices stand under so many neighbouring output slices.
  int slices(int outputs) {
    return IntStream.of(depth.starts()).max().orElse(0) + (outputs - 1) * depth.step() + 1;
  }

  /// Channels that meet in a product: a group's for each depth tap.
  int channels() {
    return depth.starts().length * grid.inside();
  }
}
