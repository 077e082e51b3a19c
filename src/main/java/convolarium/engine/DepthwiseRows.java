package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Border;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One channel's rows: where an output row begins, and how far its inputs are from there. Counts
/// that the grid would divide out again for each plane are kept: a small plane is summed in the
/// time of a few divisions.
final class DepthwiseRows {
  /// A thread's own memory.
  ///
  /// @param padded for a channel with its border
  /// @param last for outputs behind which nothing may be overwritten
  record Scratch(float[] padded, float[] last) {}

  /// Where the rows of a channel stand: `height` of `width` numbers in each slice.
  ///
  /// @param top how many rows of zeros are to be thought above
  /// @param left how many columns of zeros are to be thought on the left
  private record Place(float[] numbers, int from, int height, int width, int top, int left) {}

  private final int groups;
  private final int outside;
  private final int inputCells;
  private final int outputCells;
  private final int width;
  private final Axis down;
  private final Axis along;
  // whether there is a loop for whole planes
  private final boolean nine;
  // whether it may take them where they are
  private final boolean inPlace;
  private final Line depth;
  private final Line lines;
  private final Sheet sheet;
  private final int[] offsets;

  DepthwiseRows(Grid grid) {
    groups = grid.groups();
    outside = grid.outside();
    inputCells = grid.inputCells();
    outputCells = grid.outputCells();
    width = grid.columns().output();
    down = grid.rows();
    along = grid.columns();
    nine = nine(grid);
    inPlace =
        nine
            && grid.problem().border() == Border.ZEROS
            && reachesAtMost(0, grid.depth())
            && reachesAtMost(1, down)
            && reachesAtMost(1, along);
    depth = Line.of(grid.depth(), false).getFirst();
    lines = Line.of(down, false).getFirst();
    Line line = Line.of(along, false).getFirst();
    Line columns = nine ? everyColumn(line) : line;
    sheet = new Sheet(grid, List.of(depth), List.of(lines), List.of(columns));
    offsets = new Windows(depth, lines, columns, sheet).offsets();
  }

  private static boolean nine(Grid grid) {
    return grid.depth().kernel() == 1
        && Stream.of(grid.rows(), grid.columns())
            .allMatch(a -> a.kernel() == 3 && a.dilation() == 1 && a.stride() <= 2)
        && grid.rows().stride() == grid.columns().stride();
  }

  /// Whether windows look at no more than so many cells on either side of the input.
  private static boolean reachesAtMost(int cells, Axis axis) {
    return axis.before() <= cells && axis.reach() <= axis.input() + cells;
  }

  /// The line without its steps, its row as long as some cache lines: the loop for whole planes
  /// takes its steps itself.
  private static Line everyColumn(Line line) {
    int reach = Math.ceilDiv(line.reach(), 16) * 16;
    return new Line(reach - 2, 0, 1, line.taps(), line.starts(), 1);
  }

  Optional<String> tooLarge() {
    return sheet.channels(1) > Sheet.MOST
        ? Optional.of("a padded channel would take " + sheet.channels(1) + " numbers of memory")
        : Optional.empty();
  }

  Scratch scratch(Kernels kernels) {
    return new Scratch(
        new float[sheet.channel() + kernels.slack()],
        new float[overwrites(kernels) ? outside * outputCells + kernels.slack() : 0]);
  }

  /// Whether numbers behind an output are overwritten: the loop for whole planes does so where they
  /// are narrower than a vector.
  private boolean overwrites(Kernels kernels) {
    return nine && width < kernels.columns();
  }

  /// The output channels that see a plane.
  ///
  /// @param end of the planes that are summed one after the other
  void run(
      Kernels kernels,
      float[] x,
      int plane,
      int end,
      Scratch scratch,
      float[] weight,
      Optional<Tensor> bias,
      float[] y) {
    Place place = place(kernels, x, plane, scratch.padded);
    int cells = outside * outputCells;
    if (overwrites(kernels) && (end - 1L - plane) * cells < kernels.slack()) {
      sum(kernels, place, weight, bias, plane, scratch.last, 0);
      System.arraycopy(scratch.last, 0, y, plane * cells, cells);
    } else {
      sum(kernels, place, weight, bias, plane, y, plane * cells);
    }
  }

  /// A plane as it is, where it may be taken so and others stand on both sides of it; or laid out
  /// with its border.
  private Place place(Kernels kernels, float[] x, int plane, float[] padded) {
    int from = plane * inputCells;
    if (inPlace && from > 0 && x.length - from >= inputCells + kernels.slack()) {
      return new Place(x, from, down.input(), along.input(), down.before(), along.before());
    }
    sheet.fill(kernels, x, from, padded, 0);
    return new Place(padded, 0, sheet.slice() / sheet.row(), sheet.row(), 0, 0);
  }

  private void sum(
      Kernels kernels,
      Place place,
      float[] weight,
      Optional<Tensor> bias,
      int plane,
      float[] y,
      int to) {
    for (int i = 0; i < outside; i++) {
      int channel = plane % groups * outside + i;
      float start = bias.isPresent() ? bias.get().get(channel) : 0;
      for (int z = 0; z < depth.cells(); z++) {
        int from = place.from + z * depth.step() * place.height * place.width;
        slice(kernels, place, from, weight, channel * offsets.length, start, y, to);
        to += lines.cells() * width;
      }
    }
  }

  /// The rows of one depth.
  private void slice(
      Kernels kernels,
      Place place,
      int from,
      float[] weight,
      int first,
      float start,
      float[] y,
      int to) {
    if (nine) {
      kernels.nineSums(
          place.numbers,
          from,
          place.height,
          place.width,
          place.top,
          place.left,
          lines.step(),
          weight,
          first,
          start,
          y,
          to,
          lines.cells(),
          width);
      return;
    }
    for (int row = 0; row < lines.cells(); row++) {
      int at = from + row * lines.step() * place.width;
      kernels.sums(
          place.numbers,
          at,
          offsets,
          weight,
          first,
          offsets.length,
          start,
          y,
          to + row * width,
          width);
    }
  }
}
