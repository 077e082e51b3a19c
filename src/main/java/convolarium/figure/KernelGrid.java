package convolarium.figure;

import convolarium.arithmetic.Problem;
import convolarium.picture.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The places of all slices of the weights, with cells as large as fit the page.
///
/// @param cell pixels of a weight
/// @param slices by output channel, then by input channel; none where groups cut
record KernelGrid(
    Problem problem,
    double width,
    double height,
    double cell,
    Box all,
    List<List<Optional<Volume>>> slices) {
  static final double LEAST = 6;
  private static final double LARGEST = 44;
  private static final double GAP = 0.12;

  KernelGrid {
    slices = slices.stream().map(List::copyOf).toList();
  }

  /// The grid of the weights of a problem that has some.
  static KernelGrid of(Problem problem, Page page) {
    Block block = Block.kernel(problem, false);
    int rows = problem.outChannels();
    int columns = problem.inChannels();
    double text = page.palette().text();
    double before = 4.5 * text;
    double above = 3.5 * text;
    double sideX = (page.width() - before - text) / columns;
    double sideY = (page.height() - above - 4.5 * text) / rows;
    double gap = Math.clamp(GAP * Math.min(sideX, sideY), 2, 12);
    double between = (block.depth().total() - 1) * gap / 2;
    double fit =
        Math.min((sideX - gap - between) / block.width(1, 0), (sideY - gap) / block.height(1));
    double cell = Math.clamp(Math.floor(fit), 1, LARGEST);
    double pitchX = block.width(cell, gap / 2) + gap;
    double pitchY = block.height(cell) + gap;
    double width = Math.max(page.width(), before + columns * pitchX + text);
    double height = Math.max(page.height(), above + rows * pitchY + 4.5 * text);
    double left = Math.round(before + (width - before - text - columns * pitchX) / 2);
    double top = Math.round(above + (height - above - 4.5 * text - rows * pitchY) / 2);
    List<List<Optional<Volume>>> slices = new ArrayList<>();
    for (int out = 0; out < rows; out++) {
      List<Optional<Volume>> row = new ArrayList<>();
      for (int in = 0; in < columns; in++) {
        double x = left + (in + 0.5) * pitchX;
        double y = top + (out + 0.5) * pitchY;
        row.add(
            problem
                .slice(in, out)
                .map(prefix -> new Volume.Maker(page.part(), Role.KERNEL, prefix, problem.rank()))
                .map(maker -> maker.around(block, x, y, cell, gap / 2)));
      }
      slices.add(row);
    }
    Box all = new Box(left, top, columns * pitchX, rows * pitchY);
    return new KernelGrid(problem, width, height, cell, all, slices);
  }

  List<Volume> volumes() {
    return slices.stream().flatMap(List::stream).flatMap(Optional::stream).toList();
  }

  /// The box of a row of slices, gaps included.
  Box row(int out) {
    double high = all.height() / problem.outChannels();
    return new Box(all.x(), all.y() + out * high, all.width(), high);
  }

  /// The box of a column of slices, gaps included.
  Box column(int in) {
    double wide = all.width() / problem.inChannels();
    return new Box(all.x() + in * wide, all.y(), wide, all.height());
  }
}
