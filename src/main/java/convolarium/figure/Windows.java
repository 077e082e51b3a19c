package convolarium.figure;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Problem;
import convolarium.picture.Box;
import java.util.ArrayList;
import java.util.List;

/// The boxes that a kernel spans, gaps included, on the planes over which it slides: of the input,
/// or of the output of a transposed convolution.
final class Windows {
  private final Problem problem;

  Windows(Problem problem) {
    this.problem = problem;
  }

  /// A box on each slice that the window touches: one where there are no slices.
  ///
  /// @param cell the cell at the other side: the output cell that looks, or the input cell that is
  ///   stamped
  List<Box> of(Cell cell, Volume volume) {
    Span rows = span(cell, Extent.ROWS);
    Span columns = span(cell, Extent.COLUMNS);
    Span slices = span(cell, Extent.SLICES);
    int apart = between(Extent.SLICES);
    List<Box> boxes = new ArrayList<>();
    for (int place = slices.start; place < slices.start + slices.cells; place += apart) {
      volume
          .slice(place)
          .map(plane -> plane.box(rows.start, columns.start, rows.cells, columns.cells))
          .ifPresent(boxes::add);
    }
    return boxes;
  }

  /// The boxes on their way from one cell's window to another's, from 0 to 1; windows that are not
  /// alike do not move.
  List<Box> between(Cell before, Cell after, double t, Volume volume) {
    List<Box> from = of(before, volume);
    List<Box> to = of(after, volume);
    if (from.size() != to.size()) {
      return to;
    }
    List<Box> now = new ArrayList<>();
    for (int i = 0; i < to.size(); i++) {
      now.add(Ease.between(from.get(i), to.get(i), t));
    }
    return now;
  }

  /// Slices between the taps of a dilated kernel are not touched.
  private int between(int side) {
    int a = side + problem.rank() - 2;
    return a < 0 ? 1 : problem.axes().get(a).dilation();
  }

  private Span span(Cell cell, int side) {
    int a = side + problem.rank() - 2;
    if (a < 0) {
      return new Span(0, 1);
    }
    Axis axis = problem.axes().get(a);
    int o = cell.get(a + 2);
    if (problem.operation() instanceof AdaptivePooling) {
      int start = AdaptivePooling.start(o, axis.input(), axis.output());
      return new Span(start, AdaptivePooling.end(o, axis.input(), axis.output()) - start);
    }
    return new Span(axis.source(o, 0), axis.extent());
  }

  private record Span(int start, int cells) {}
}
