package convolarium.engine;

import static convolarium.engine.WinogradAxis.POINTS;

import convolarium.arithmetic.Axis;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Where everything of a [WinogradRows] run lies, before there are numbers.
///
/// @param outputs rows of a tile
/// @param chunks the rows of a kernel, those with most taps first
/// @param rows of tiles: what a cell looks at through "tap" `6i + e` is input `e` of chunk `i`
record WinogradRowsLayout(
    Grid grid, int outputs, List<Chunk> chunks, Line depth, Line rows, Line columns, Sheet sheet) {

  /// Some rows of a kernel, a stride apart: as many as a tile takes, or less.
  ///
  /// @param first the first of them
  /// @param taps how many
  record Chunk(int first, int taps) {}

  static WinogradRowsLayout of(Grid grid, int outputs) {
    Axis axis = grid.rows();
    List<Chunk> chunks = chunks(axis, taps(outputs));
    int[] inputs = IntStream.range(0, chunks.size() * POINTS).toArray();
    int[] starts =
        IntStream.of(inputs)
            .map(i -> chunks.get(i / POINTS).first + i % POINTS * axis.stride())
            .toArray();
    int tiles = Math.ceilDiv(axis.output(), outputs);
    Line rows = new Line(tiles, 0, outputs, inputs, starts, outputs * axis.stride());
    Line depth = Line.of(grid.depth(), false).getFirst();
    Line columns = Line.of(grid.columns(), false).getFirst();
    Sheet sheet = new Sheet(grid, List.of(depth), List.of(rows), List.of(columns));
    return new WinogradRowsLayout(grid, outputs, chunks, depth, rows, columns, sheet);
  }

  private static List<Chunk> chunks(Axis axis, int most) {
    List<Chunk> chunks = new ArrayList<>();
    for (int phase = 0; phase < Math.min(axis.stride(), axis.kernel()); phase++) {
      int taps = Math.ceilDiv(axis.kernel() - phase, axis.stride());
      for (int t = 0; t < taps; t += most) {
        chunks.add(new Chunk(phase + t * axis.stride(), Math.min(most, taps - t)));
      }
    }
    chunks.sort(Comparator.comparingInt(Chunk::taps).reversed());
    return chunks;
  }

  /// The most taps of a chunk when tiles have so many rows.
  static int taps(int outputs) {
    return POINTS + 1 - outputs;
  }

  /// How many chunks have as many taps as they may: only these meet at the point ∞.
  int full() {
    return (int) chunks.stream().filter(chunk -> chunk.taps == taps(outputs)).count();
  }

  /// Products of a tile for each column of the kernel.
  int points() {
    return (POINTS - 1) * chunks.size() + full();
  }

  /// Input planes that an output cell looks at: a group's channels for each depth tap.
  int slices() {
    return depth.starts().length * grid.inside();
  }

  /// How many products each of them brings to a sum.
  int products() {
    return chunks.size() * columns.starts().length;
  }

  /// How many sums their products are added up in.
  int sums() {
    return Math.ceilDiv(slices(), together());
  }

  /// How many numbers the weights take at the points; may be too many.
  long weights() {
    int rows = grid.panels() * Kernels.ROWS;
    return Shape.elements(
        POINTS, grid.groups(), rows, slices(), chunks.size(), columns.starts().length);
  }

  /// How many of them are taken to the points together: with no more than a chain of products.
  int together() {
    int most = Math.max(1, PointProducts.LONGEST / products());
    return Math.ceilDiv(slices(), Math.ceilDiv(slices(), most));
  }

  /// The distance of two rows of tiles at the points: the cells of one phase of the sheet's rows.
  int width() {
    return sheet.row() / Math.min(columns.step(), sheet.row());
  }

  /// Those phases of the sheet's rows that outputs look at.
  int[] phases() {
    return IntStream.of(columns.starts()).map(this::phase).distinct().toArray();
  }

  /// The phase that is looked at from a start.
  int phase(int start) {
    return sheet.at(0, 0, start) / width();
  }

  /// How far behind the beginning of the phase.
  int shift(int start) {
    return sheet.at(0, 0, start) % width();
  }

  /// The first of a slice's lines of the sheet that rows of tiles from `from` see.
  int firstLine(int from) {
    return from * rows.step();
  }

  /// The end of the lines that rows of tiles up to `to` see.
  int endLine(int to) {
    return firstLine(to - 1) + IntStream.of(rows.starts()).max().orElse(0) + 1;
  }
}
