package convolarium.engine;

import convolarium.arithmetic.Problem;
import convolarium.engine.kernels.Kernels;

/// What a [WinogradRows] run costs, by estimates that follow measured times.
final class WinogradRowsCost {
  /// A third of a tile of a product is so wide, filled or not, and so is a vector of a transform.
  private static final int THIRD = 16;

  /// To begin and to end a chain of a tile takes as long as so many products of each sum, …
  private static final int CHAIN = 8;

  /// … taking a number to a point as long as so many, …
  private static final int INPUT = 11;

  /// … and back from it as so many.
  private static final int OUTPUT = 13;

  /// In a matrix product windows are packed, which takes as long as so many rows of it, …
  private static final double PACKING = 2.5;

  /// … and bringing a number in or out as long as so many products.
  private static final int FETCH = 8;

  private WinogradRowsCost() {}

  /// What a run costs in hundredths of a matrix product.
  static long ofProduct(WinogradRowsLayout layout) {
    return (long) Math.ceil(100 * of(layout) / product(layout.grid()));
  }

  /// What it costs in hundredths of a plain sum.
  static long ofSums(WinogradRowsLayout layout) {
    Problem problem = layout.grid().problem();
    return (long) Math.ceil(100 * problem.batch() * of(layout) / problem.macs());
  }

  /// How long a run takes, measured in products of a plain sum, for one image.
  static double of(WinogradRowsLayout layout) {
    Grid grid = layout.grid();
    double columns = (double) layout.rows().cells() * layout.width();
    double planes = (double) layout.slices() * layout.chunks().size() * layout.phases().length;
    double numbers = (double) WinogradAxis.POINTS * layout.rows().cells() * whole(layout.width());
    double transforms = numbers * (INPUT * planes + OUTPUT * grid.outside());
    double tiles = whole(columns) * even(grid.outside());
    double chains = (double) WinogradAxis.POINTS * layout.sums() * CHAIN;
    double products = tiles * (depth(layout) + chains);
    return grid.groups() * layout.depth().cells() * (products + transforms);
  }

  /// Products that meet in an output channel's sums at all points.
  private static double depth(WinogradRowsLayout layout) {
    return (double) layout.slices() * layout.columns().starts().length * layout.points();
  }

  /// How long it would take as a matrix product.
  private static double product(Grid grid) {
    double depth = (double) grid.inside() * grid.taps();
    double chains = Math.ceil(depth / Product.LONGEST) * CHAIN;
    double products = grid.outputCells() * (even(grid.outside()) + PACKING) * (depth + chains);
    double numbers =
        (double) grid.inputCells() * grid.inside() + (double) grid.outputCells() * grid.outside();
    return grid.groups() * (products + FETCH * numbers);
  }

  private static double whole(double columns) {
    return Math.ceil(columns / THIRD) * THIRD;
  }

  private static double even(int channels) {
    return Math.ceilDiv(channels, Kernels.ROWS) * Kernels.ROWS;
  }

  /// How many multiplications it makes.
  static long multiplies(WinogradRowsLayout layout) {
    Grid grid = layout.grid();
    long planes = (long) layout.slices() * layout.chunks().size() * layout.phases().length;
    long fives = 2 * planes * layout.width();
    long products = (long) depth(layout) * grid.outside() * grid.columns().output();
    long rows = (long) layout.rows().cells() * layout.depth().cells();
    return Math.multiplyExact(
        Math.multiplyExact((long) grid.batch() * grid.groups(), rows),
        Math.addExact(fives, products));
  }
}
