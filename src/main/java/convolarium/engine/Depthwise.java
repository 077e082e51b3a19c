package convolarium.engine;

import convolarium.arithmetic.Problem;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Channels that do not meet, each filtered by itself: an output row is a weighted sum of shifted
/// input rows.
///
/// It wins where a group has a single input channel: a matrix product would fill one row of eight
/// of its tiles and spend its time packing. Memory: one channel with its border a thread. Error:
/// one rounding for each product, so at most taps·2⁻²⁴ of the sum of their sizes.
///
/// Source: Zhang, Lo, Lu, High Performance Depthwise and Pointwise Convolutions on Mobile Devices
/// (2020).
final class Depthwise implements Algorithm {
  /// With more output channels on one input, a matrix product's tile is more than half full.
  private static final int MOST_OUTSIDE = 4;

  /// About how many products make a task: small channels go together, or handing them out would
  /// take longer than the sums.
  private static final long PRODUCTS = 1 << 17;

  @Override
  public String name() {
    return "depthwise rows";
  }

  @Override
  public Optional<String> refusal(Problem problem) {
    Grid grid = Grid.of(problem);
    if (problem.transposed()) {
      return Optional.of("the convolution is transposed");
    }
    if (grid.inside() > 1) {
      return Optional.of(grid.inside() + " input channels meet in a group, it takes 1");
    }
    if (grid.outside() > MOST_OUTSIDE) {
      return Optional.of(
          grid.outside() + " output channels share an input, it takes " + MOST_OUTSIDE);
    }
    return new Rows(grid).tooLarge().or(() -> ImplicitProduct.few(problem));
  }

  @Override
  public String reason(Problem problem) {
    Grid grid = Grid.of(problem);
    return "each output sees one channel: a row is the sum of %d shifted rows of it"
        .formatted(grid.taps());
  }

  @Override
  public long multiplies(Problem problem) {
    return problem.macs();
  }

  @Override
  public Prepared prepare(Problem problem, Tensor weight, Optional<Tensor> bias, Machine machine) {
    Rows rows = new Rows(Grid.of(problem));
    int planes = problem.batch() * problem.groups();
    int together = Math.clamp(PRODUCTS * planes / problem.macs(), 1, planes);
    Kernels kernels = machine.kernels();
    return Prepared.of(
        problem,
        (x, y, watch) -> {
          float[][] sheets = new float[machine.workers().threads()][];
          machine
              .workers()
              .run(
                  Math.ceilDiv(planes, together),
                  watch,
                  (task, worker) -> {
                    if (sheets[worker] == null) {
                      sheets[worker] = rows.emptySheet(kernels);
                    }
                    int end = Math.min(planes, (task + 1) * together);
                    for (int plane = task * together; plane < end; plane++) {
                      rows.fill(kernels, x, plane, sheets[worker]);
                      rows.sum(kernels, sheets[worker], weight.shared(), bias, plane, y);
                    }
                  });
        });
  }

  /// One channel's rows: where an output row begins on the sheet, and how far its inputs are from
  /// there. Counts that the grid would divide out again for each plane are kept: a small plane is
  /// summed in the time of a few divisions.
  private static final class Rows {
    private final int groups;
    private final int outside;
    private final int inputCells;
    private final int outputCells;
    private final int width;
    // whether there is a loop for whole planes
    private final boolean nine;
    private final Line depth;
    private final Line lines;
    private final Sheet sheet;
    private final int[] offsets;

    Rows(Grid grid) {
      groups = grid.groups();
      outside = grid.outside();
      inputCells = grid.inputCells();
      outputCells = grid.outputCells();
      width = grid.columns().output();
      nine = nine(grid);
      depth = Line.of(grid.depth(), false).getFirst();
      lines = Line.of(grid.rows(), false).getFirst();
      Line line = Line.of(grid.columns(), false).getFirst();
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

    /// The line without its steps, its row as long as some cache lines: all of them are summed, and
    /// then thinned.
    private static Line everyColumn(Line line) {
      int reach = Math.ceilDiv(line.reach(), 16) * 16;
      return new Line(reach - 2, 0, 1, line.taps(), line.starts(), 1);
    }

    Optional<String> tooLarge() {
      return sheet.channels(1) > Sheet.MOST
          ? Optional.of("a padded channel would take " + sheet.channels(1) + " numbers of memory")
          : Optional.empty();
    }

    float[] emptySheet(Kernels kernels) {
      return new float[sheet.channel() + kernels.slack()];
    }

    void fill(Kernels kernels, float[] x, int plane, float[] padded) {
      sheet.fill(kernels, x, plane * inputCells, padded, 0);
    }

    /// The output channels that see a plane.
    void sum(
        Kernels kernels,
        float[] padded,
        float[] weight,
        Optional<Tensor> bias,
        int plane,
        float[] y) {
      for (int i = 0; i < outside; i++) {
        int channel = plane % groups * outside + i;
        float start = bias.isPresent() ? bias.get().get(channel) : 0;
        int to = (plane * outside + i) * outputCells;
        for (int z = 0; z < depth.cells(); z++) {
          int from = z * depth.step() * sheet.slice();
          slice(kernels, padded, from, weight, channel * offsets.length, start, y, to);
          to += lines.cells() * width;
        }
      }
    }

    /// The rows of one depth.
    private void slice(
        Kernels kernels,
        float[] padded,
        int from,
        float[] weight,
        int first,
        float start,
        float[] y,
        int to) {
      int pitch = sheet.row();
      if (nine) {
        kernels.nineSums(
            padded, from, pitch, lines.step(), weight, first, start, y, to, lines.cells(), width);
        return;
      }
      for (int row = 0; row < lines.cells(); row++) {
        int at = from + row * lines.step() * pitch;
        kernels.sums(
            padded, at, offsets, weight, first, offsets.length, start, y, to + row * width, width);
      }
    }
  }
}
