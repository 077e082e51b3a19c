package convolarium.ui.photo;

import convolarium.arithmetic.Problem;

/// A pixel of the filtered photograph.
record Spot(int row, int column) {
  /// The nearest pixel that there is.
  Spot within(Problem problem) {
    return new Spot(
        Math.clamp(row, 0, problem.output().dim(2) - 1),
        Math.clamp(column, 0, problem.output().dim(3) - 1));
  }
}
