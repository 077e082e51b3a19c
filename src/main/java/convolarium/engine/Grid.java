package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Problem;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Shape;

/// A problem on exactly three spatial axes: what it lacks are axes of one cell before its own, so
/// that every method is written once for 1-D, 2-D and 3-D.
///
/// The axes are the problem's: of a transposed convolution those of the direct one.
record Grid(Problem problem, Axis depth, Axis rows, Axis columns) {
  private static final Axis NONE = new Axis(1, 1, 1, 1, 0, 0, 1);

  static Grid of(Problem problem) {
    int lacking = 3 - problem.rank();
    return new Grid(
        problem,
        lacking > 0 ? NONE : problem.axes().getFirst(),
        lacking > 1 ? NONE : problem.axes().get(1 - lacking),
        problem.axes().getLast());
  }

  int batch() {
    return problem.batch();
  }

  int groups() {
    return problem.groups();
  }

  /// Input channels of one group.
  int inside() {
    return problem.inChannels() / problem.groups();
  }

  /// Output channels of one group.
  int outside() {
    return problem.outChannels() / problem.groups();
  }

  /// Panels of the output channels of one group.
  int panels() {
    return Math.ceilDiv(outside(), Kernels.ROWS);
  }

  /// Cells of one input channel.
  int inputCells() {
    return cells(problem.input());
  }

  /// Cells of one output channel.
  int outputCells() {
    return cells(problem.output());
  }

  /// Taps of one kernel slice.
  int taps() {
    return depth.kernel() * rows.kernel() * columns.kernel();
  }

  /// Which of the weights' kernel slices joins an output channel to input channel `i` of its group.
  int slice(int channel, int i) {
    return problem.transposed()
        ? (channel / outside() * inside() + i) * outside() + channel % outside()
        : channel * inside() + i;
  }

  private static int cells(Shape shape) {
    return shape.elements() / shape.dim(0) / shape.dim(1);
  }
}
