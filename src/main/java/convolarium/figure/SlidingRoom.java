package convolarium.figure;

import convolarium.arithmetic.Problem;

/// The sizes in pixels of what stands between the tensors of a windowed stage: the slices of the
/// kernel and the sums.
final class SlidingRoom implements Room {
  final Problem problem;
  final boolean weighs;

  /// Whether one sum is made of all input channels; otherwise each group makes its own.
  final boolean single;

  final Block kernel;
  final double cell;
  final double gap;
  final double apart;
  final int columns;
  final double kernelWidth;
  final double kernelHeight;
  final double sumWidth;
  final double sumHeight;
  final double bias;
  final double unitWidth;
  final double unitHeight;
  private final double width;
  private final double height;

  /// @param columns in which the input channels stand
  SlidingRoom(Scene scene, Course course, int columns, double text) {
    int size = course.cell();
    problem = scene.problem();
    int channels = problem.inChannels();
    weighs = problem.weight().isPresent();
    single = weighs && problem.groups() == 1;
    kernel = Block.kernel(problem, false);
    cell = weighs ? course.kernelCell(kernel) : size;
    gap = 1.2 * text;
    apart = 0.7 * text;
    this.columns = course.down() && columns == 1 ? channels : columns;
    kernelWidth = weighs ? kernel.width(cell, apart) : 0;
    kernelHeight = weighs ? kernel.height(cell) : 0;
    sumWidth = Math.max(1.5 * size, course.scale().sum * text);
    sumHeight = Math.max(0.9 * size, 1.7 * text);
    bias = scene.bias().isPresent() ? 1.6 * text : 0;
    unitWidth = single ? kernelWidth : kernelWidth + (weighs ? gap / 2 : 0) + sumWidth;
    double partial = single && channels > 1 ? 1.3 * text : 0;
    unitHeight = Math.max(kernelHeight + partial, single ? 0 : sumHeight + bias);
    int rows = Math.ceilDiv(channels, this.columns);
    double units = this.columns * (unitWidth + gap) - gap;
    width = units + (single ? gap + sumWidth : 0);
    height = Math.max(rows * (unitHeight + gap) - gap, single ? sumHeight + bias + 1.4 * text : 0);
  }

  @Override
  public double width() {
    return width;
  }

  @Override
  public double height() {
    return height;
  }

  @Override
  public double unitWidth() {
    return unitWidth;
  }

  @Override
  public double unitHeight() {
    return unitHeight;
  }
}
