package convolarium.filter;

import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;

/// A grid of cells on a photograph, each of them a square block of pixels.
///
/// @param top the photograph's row at the upper edge, from 0
/// @param left the photograph's column at the left edge, from 0
/// @param rows of cells, at least 1
/// @param columns of cells, at least 1
/// @param block pixels along the side of a cell, at least 1
public record Patch(int top, int left, int rows, int columns, int block) {
  public Patch {
    if (rows < 1 || columns < 1 || block < 1) {
      throw new IllegalArgumentException(rows + "×" + columns + " cells of " + block + " pixels");
    }
  }

  /// The pixels that it is high.
  public int height() {
    return rows * block;
  }

  /// The pixels that it is wide.
  public int width() {
    return columns * block;
  }

  /// The largest block with which a grid fits on a photograph of that size; 0 when none does.
  public static int largestBlock(int rows, int columns, int height, int width) {
    return Math.min(height / rows, width / columns);
  }

  /// This patch pushed inside a photograph.
  ///
  /// @throws IllegalArgumentException when it is larger than the photograph
  public Patch within(int height, int width) {
    if (height() > height || width() > width) {
      throw new IllegalArgumentException(this + " on " + height + "×" + width);
    }
    return new Patch(
        Math.clamp(top, 0, height - height()),
        Math.clamp(left, 0, width - width()),
        rows,
        columns,
        block);
  }

  public Patch moved(int down, int right) {
    return new Patch(top + down, left + right, rows, columns, block);
  }

  /// The colours of its cells as whole numbers from 0 to 255: the mean of each block, rounded.
  ///
  /// @param photo that it lies inside
  /// @return `(colours, rows, columns)`
  public Tensor colours(Raster photo) {
    return Tensor.generate(
        Shape.of(photo.colours(), rows, columns),
        position ->
            mean(
                photo, position / columns % rows, position % columns, position / (rows * columns)));
  }

  /// The brightness of its cells as whole numbers from 0 to 255.
  ///
  /// @return `(rows, columns)`
  public Tensor grey(Raster photo) {
    Tensor colours = colours(photo);
    int cells = rows * columns;
    return Tensor.generate(
        Shape.of(rows, columns),
        cell ->
            photo.colours() == 1
                ? colours.get(cell)
                : luma(
                    colours.get(cell), colours.get(cells + cell), colours.get(2 * cells + cell)));
  }

  /// Source: ITU-R BT.601, the luma of gamma-coded colours.
  static float luma(float red, float green, float blue) {
    return Math.round(Brightness.RED * red + Brightness.GREEN * green + Brightness.BLUE * blue);
  }

  private float mean(Raster photo, int row, int column, int channel) {
    long sum = 0;
    for (int y = top + row * block; y < top + (row + 1) * block; y++) {
      for (int x = left + column * block; x < left + (column + 1) * block; x++) {
        sum += photo.get(y, x, channel);
      }
    }
    return Math.round((double) sum / (block * block));
  }
}
