package convolarium.figure;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Problem;

/// One side of a grid: its cells and those drawn before and after them.
record Extent(int cells, int before, int after) {
  private static final Extent ONE = new Extent(1, 0, 0);

  int total() {
    return before + cells + after;
  }

  /// The input on an axis of a drawing (0 rows, 1 columns), with its padding and as far as the last
  /// window reaches; a signal is one row.
  static Extent input(Problem problem, int side) {
    int a = side + problem.rank() - 2;
    if (a < 0) {
      return ONE;
    }
    Axis axis = problem.axes().get(a);
    if (problem.transposed()) {
      return new Extent(axis.output(), 0, 0);
    }
    if (problem.operation() instanceof AdaptivePooling) {
      return new Extent(axis.input(), 0, 0);
    }
    int behind = Math.max(axis.after(), axis.reach() - axis.input());
    return new Extent(axis.input(), axis.before(), behind);
  }

  /// The output; of a transposed convolution with what its padding crops.
  static Extent output(Problem problem, int side) {
    int a = side + problem.rank() - 2;
    if (a < 0) {
      return ONE;
    }
    Axis axis = problem.axes().get(a);
    return problem.transposed()
        ? new Extent(axis.input(), axis.before(), axis.after())
        : new Extent(axis.output(), 0, 0);
  }

  static Extent kernel(Problem problem, int side) {
    int a = side + problem.rank() - 2;
    return a < 0 ? ONE : new Extent(problem.axes().get(a).kernel(), 0, 0);
  }

  /// How many of the last drawn cells no window reaches.
  static int lost(Problem problem, int side) {
    int a = side + problem.rank() - 2;
    return a < 0 || problem.transposed() || problem.operation() instanceof AdaptivePooling
        ? 0
        : problem.axes().get(a).leftover();
  }
}
