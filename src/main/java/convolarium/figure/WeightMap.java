package convolarium.figure;

import convolarium.picture.Box;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.picture.Pixels;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/// The weights of a kernel that has too many for numbers, a coloured cell each.
public final class WeightMap {
  private static final double RULED = 6;

  private WeightMap() {}

  /// @param kernel `[rows, columns]`
  /// @param row of the anchor, which is outlined
  /// @param column of the anchor
  /// @param side of the square in which the picture fits, in points
  public static Picture of(Tensor kernel, int row, int column, double side, Palette palette) {
    int rows = kernel.shape().dim(0);
    int columns = kernel.shape().dim(1);
    double cell = Math.max(1, Math.floor(side / Math.max(rows, columns)));
    double most = 0;
    for (int i = 0; i < rows * columns; i++) {
      most = Math.max(most, Math.abs(kernel.get(i)));
    }
    WeightColours colours = new WeightColours(most, palette);
    Box box = new Box(2, 2, columns * cell, rows * cell);
    Pixels pixels =
        Pixels.of(columns, rows, (x, y) -> colours.ground(kernel.get(y * columns + x)).argb());
    List<Mark> marks = new ArrayList<>();
    marks.add(Mark.bitmap(pixels, box));
    if (cell >= RULED) {
      for (int y = 1; y < rows; y++) {
        marks.add(line(box.x(), box.y() + y * cell, box.right(), box.y() + y * cell, palette));
      }
      for (int x = 1; x < columns; x++) {
        marks.add(line(box.x() + x * cell, box.y(), box.x() + x * cell, box.bottom(), palette));
      }
    }
    marks.add(Mark.rect(box).stroke(palette.edge(Role.KERNEL), 1.5 * palette.hairline()));
    Box anchor = new Box(box.x() + column * cell, box.y() + row * cell, cell, cell);
    marks.addAll(Grid.outline(anchor, palette));
    return new Picture(box.right() + 2, box.bottom() + 2, marks);
  }

  private static Mark line(double x1, double y1, double x2, double y2, Palette palette) {
    return Mark.line(x1, y1, x2, y2).stroke(palette.line(Role.KERNEL), palette.hairline() / 2);
  }
}
