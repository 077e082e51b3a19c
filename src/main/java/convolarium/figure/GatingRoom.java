package convolarium.figure;

import convolarium.arithmetic.Problem;

/// The sizes in pixels of the two lanes of a gated convolution: kernels, sum and map of the feature
/// and of the gate, and the product.
final class GatingRoom implements Room {
  final Problem problem;
  final Block kernel;
  final Block map;
  final double cell;
  final double size;
  final double gap;
  final double apart;
  final double head;
  final int columns;
  final double kernelsWidth;
  final double kernelsHeight;
  final double sumWidth;
  final double sumHeight;
  final double bias;
  final double firstWidth;
  final double firstHeight;
  final double mapWidth;
  final double mapHeight;
  final double laneWidth;
  final double laneHeight;
  final double productWidth;
  final double productHeight;

  /// Whether the maps stand side by side below the kernels.
  final boolean down;

  private final double width;
  private final double height;

  GatingRoom(GatedScene scene, Course course, double text) {
    int size = course.cell();
    boolean down = course.down();
    problem = scene.problem();
    this.size = size;
    this.down = down;
    int slices = problem.groupInputs();
    kernel = Block.kernel(problem, false);
    map = Block.output(problem);
    cell = course.kernelCell(kernel);
    gap = 1.2 * text;
    apart = 0.7 * text;
    head = 1.5 * text;
    columns = down ? slices : (int) Math.ceil(Math.sqrt(slices));
    kernelsWidth = columns * (kernel.width(cell, apart) + gap / 2) - gap / 2;
    int rows = Math.ceilDiv(slices, columns);
    kernelsHeight = rows * (kernel.height(cell) + gap / 2) - gap / 2;
    sumWidth = Math.max(1.5 * size, course.scale().sum * text);
    sumHeight = Math.max(0.9 * size, 1.7 * text);
    boolean biased = scene.feature().bias().isPresent() || scene.gate().bias().isPresent();
    bias = biased ? 1.6 * text : 0;
    mapWidth = map.width(size, apart);
    mapHeight = map.height(size);
    productWidth = 9 * text;
    productHeight = 4.6 * text;
    firstWidth = kernelsWidth + gap + sumWidth;
    firstHeight = Math.max(kernelsHeight, sumHeight + bias + head);
    if (down) {
      laneWidth = Math.max(firstWidth, mapWidth);
      laneHeight = head + firstHeight + head + mapHeight;
      boolean stacked = isStacked();
      width = stacked ? Math.max(2 * firstWidth + 2 * gap, mapWidth) : 2 * laneWidth + 2 * gap;
      height =
          (stacked ? head + firstHeight + 2 * (head + mapHeight) : laneHeight)
              + gap
              + head
              + productHeight;
    } else {
      laneWidth = firstWidth + gap + mapWidth;
      laneHeight = head + Math.max(firstHeight, mapHeight);
      width = laneWidth + 2 * gap + productWidth;
      height = 2 * laneHeight + gap;
    }
  }

  /// Whether the maps of a signal stand one below the other.
  boolean isStacked() {
    return down && problem.rank() == 1;
  }

  @Override
  public double width() {
    return width;
  }

  @Override
  public double height() {
    return height;
  }
}
