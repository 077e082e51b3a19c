package convolarium.figure;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Problem;
import convolarium.picture.Box;

/// The box that a kernel spans, gaps included, on the plane over which it slides: the input, or the
/// output of a transposed convolution.
final class Windows {
  private final Problem problem;

  Windows(Problem problem) {
    this.problem = problem;
  }

  /// @param cell the cell at the other side: the output cell that looks, or the input cell that is
  ///   stamped
  Box of(Cell cell, Plane plane) {
    int[] start = {0, 0};
    int[] span = {1, 1};
    for (int a = 0; a < problem.rank(); a++) {
      int side = a + 2 - problem.rank();
      Axis axis = problem.axes().get(a);
      int o = cell.get(a + 2);
      if (problem.operation() instanceof AdaptivePooling) {
        start[side] = AdaptivePooling.start(o, axis.input(), axis.output());
        span[side] = AdaptivePooling.end(o, axis.input(), axis.output()) - start[side];
      } else {
        start[side] = axis.source(o, 0);
        span[side] = axis.extent();
      }
    }
    return plane.box(start[0], start[1], span[0], span[1]);
  }
}
