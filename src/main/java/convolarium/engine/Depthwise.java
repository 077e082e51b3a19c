package convolarium.engine;

import convolarium.arithmetic.Problem;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;

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
    return Rows.of(grid).tooLarge().or(() -> ImplicitProduct.few(problem));
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
    Rows rows = Rows.of(Grid.of(problem));
    return (x, watch) -> {
      float[] y = new float[problem.output().elements()];
      float[][] sheets = new float[machine.workers().threads()][];
      machine
          .workers()
          .run(
              problem.batch() * problem.groups(),
              watch,
              (plane, worker) -> {
                if (sheets[worker] == null) {
                  sheets[worker] = new float[rows.sheet().channel()];
                }
                rows.sheet().fill(x.shared(), plane * rows.grid().inputCells(), sheets[worker], 0);
                int outside = rows.grid().outside();
                for (int i = 0; i < outside; i++) {
                  int channel = plane % problem.groups() * outside + i;
                  float start = bias.isPresent() ? bias.get().get(channel) : 0;
                  int to = (plane * outside + i) * rows.grid().outputCells();
                  rows.plane(
                      machine.kernels(), sheets[worker], weight.shared(), channel, start, y, to);
                }
              });
      return Tensor.sharing(problem.output(), y);
    };
  }

  /// One channel's rows: where an output row begins on the sheet, and how far its inputs are from
  /// there.
  private record Rows(Grid grid, Sheet sheet, Line depth, Line lines, int[] offsets) {
    static Rows of(Grid grid) {
      List<Line> depth = Line.of(grid.depth(), false);
      List<Line> rows = Line.of(grid.rows(), false);
      List<Line> columns = Line.of(grid.columns(), false);
      Sheet sheet = new Sheet(grid, depth, rows, columns);
      Windows windows =
          new Windows(depth.getFirst(), rows.getFirst(), columns.getFirst(), sheet, grid, 1);
      return new Rows(grid, sheet, depth.getFirst(), rows.getFirst(), windows.offsets());
    }

    Optional<String> tooLarge() {
      return sheet.channels(1) > Sheet.MOST
          ? Optional.of("a padded channel would take " + sheet.channels(1) + " numbers of memory")
          : Optional.empty();
    }

    void plane(
        Kernels kernels,
        float[] padded,
        float[] weight,
        int channel,
        float start,
        float[] y,
        int to) {
      int taps = offsets.length;
      int width = grid.columns().output();
      int at = to;
      for (int z = 0; z < depth.cells(); z++) {
        for (int row = 0; row < lines.cells(); row++) {
          int from = sheet.at(z * depth.step(), row * lines.step(), 0);
          kernels.sums(padded, from, offsets, weight, channel * taps, taps, start, y, at, width);
          at += width;
        }
      }
    }
  }
}
