package convolarium.figure;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Problem;

/// One side of a grid: its cells and those drawn before and after them. Sides count from the
/// innermost axis: [#COLUMNS], [#ROWS], and the [#SLICES] of a volume.
///
/// @param step how many drawn cells one index is: those between bear none
record Extent(int cells, int before, int after, int step) {
  static final int SLICES = -1;
  static final int ROWS = 0;
  static final int COLUMNS = 1;

  static final Extent ONE = new Extent(1, 0, 0);

  Extent(int cells, int before, int after) {
    this(cells, before, after, 1);
  }

  int total() {
    return before + cells + after;
  }

  /// The same drawn cells, none of which is inside: a slice of the padding.
  Extent hollow() {
    return new Extent(0, before, cells + after, step);
  }

  Extent bare() {
    return new Extent(cells, 0, 0, step);
  }

  /// The same cells inside with as many around them as either has.
  Extent union(Extent other) {
    return new Extent(cells, Math.max(before, other.before), Math.max(after, other.after), step);
  }

  /// Whether a place, counted from the first cell inside, is drawn.
  boolean reaches(int place) {
    return place >= -before && place < cells + after;
  }

  boolean isInside(int place) {
    return place >= 0 && place < cells;
  }

  /// The input on a side of a drawing, with its padding and as far as the last window reaches; a
  /// signal is one row, and what is no volume one slice.
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

  /// @param stuffed whether the gaps of dilation are drawn too
  static Extent kernel(Problem problem, int side, boolean stuffed) {
    int a = side + problem.rank() - 2;
    if (a < 0) {
      return ONE;
    }
    Axis axis = problem.axes().get(a);
    return stuffed
        ? new Extent(axis.extent(), 0, 0, axis.dilation())
        : new Extent(axis.kernel(), 0, 0);
  }

  /// How many of the last drawn cells no window reaches.
  static int lost(Problem problem, int side) {
    int a = side + problem.rank() - 2;
    return a < 0 || problem.transposed() || problem.operation() instanceof AdaptivePooling
        ? 0
        : problem.axes().get(a).leftover();
  }
}
