package convolarium.figure;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.picture.Box;
import convolarium.picture.Fill;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.picture.Pixels;
import convolarium.tensor.Raster;
import java.util.ArrayList;
import java.util.List;

/// A small enlarged cut-out beside a pixel of a photograph that is seen too small for a window to
/// be drawn over it.
///
/// Around the photograph it shows, hatched, what the border rule puts there.
public final class Loupe {
  private static final double SIDE = 9;
  private static final double AWAY = 2;
  private static final double RING = 6;
  private static final double EDGE = 8;
  private static final int AROUND = 3;
  private static final int LEAST = 11;

  private final Problem problem;
  private final Raster photo;
  private final Cell output;
  private final Palette palette;

  /// How many pixels of the photograph are enlarged on each axis.
  private final int cells;

  private final int top;
  private final int left;

  private Loupe(Problem problem, Raster photo, Cell output, Palette palette) {
    this.problem = problem;
    this.photo = photo;
    this.output = output;
    this.palette = palette;
    Axis rows = problem.axes().get(0);
    Axis columns = problem.axes().get(1);
    int extent = Math.max(rows.extent(), columns.extent());
    this.cells = Math.max(LEAST, extent + 2 * AROUND);
    this.top = rows.source(output.get(2), 0) - (cells - rows.extent()) / 2;
    this.left = columns.source(output.get(3), 0) - (cells - columns.extent()) / 2;
  }

  /// The pixel ringed and the cut-out beside it, inside the view.
  ///
  /// @param problem a filtering, or a mixing of a pixel's colours
  /// @param photo what is filtered
  /// @param output the filtered pixel, `(0, c, y, x)`
  public static Picture of(Problem problem, Raster photo, Cell output, Lens lens, Palette palette) {
    return new Loupe(problem, photo, output, palette).picture(lens);
  }

  private Picture picture(Lens lens) {
    int side = problem.axes().get(0).stride();
    Box pixel = lens.box(output.get(2) * side, output.get(3) * side, side);
    double size = SIDE * palette.text();
    double away = AWAY * palette.text();
    boolean rightwards = pixel.centreX() + away + size < lens.width();
    boolean upwards = pixel.centreY() - away - size > 0;
    double left = pixel.centreX() + (rightwards ? away : -away - size);
    double top = pixel.centreY() + (upwards ? -away - size : away);
    Box frame =
        new Box(
            Math.clamp(left, EDGE, Math.max(EDGE, lens.width() - size - EDGE)),
            Math.clamp(top, EDGE, Math.max(EDGE, lens.height() - size - EDGE)),
            size,
            size);
    double x = Math.clamp(pixel.centreX(), frame.x(), frame.right());
    double y = Math.clamp(pixel.centreY(), frame.y(), frame.bottom());
    List<Mark> marks = new ArrayList<>();
    line(marks, pixel.centreX(), pixel.centreY(), x, y);
    Box ring = pixel.grow(Math.max(0, RING - pixel.width() / 2));
    marks.addAll(Grid.outline(ring, palette));
    marks.add(Mark.rect(frame.grow(3 * palette.hairline())).fill(palette.ground()));
    marks.add(Mark.group(inside(frame)).clipped(frame));
    marks.add(Mark.rect(frame).stroke(palette.ink(), 1.5 * palette.hairline()));
    return new Picture(Math.max(1, lens.width()), Math.max(1, lens.height()), marks);
  }

  private void line(List<Mark> marks, double x1, double y1, double x2, double y2) {
    marks.add(Mark.line(x1, y1, x2, y2).stroke(palette.ground(), 4 * palette.hairline()));
    marks.add(Mark.line(x1, y1, x2, y2).stroke(palette.ink(), 1.5 * palette.hairline()));
  }

  /// The pixels, the window and the pixel that is made.
  private List<Mark> inside(Box frame) {
    double cell = frame.width() / cells;
    Axis rows = problem.axes().get(0);
    Axis columns = problem.axes().get(1);
    List<Mark> marks = new ArrayList<>();
    Pixels pixels = Pixels.of(cells, cells, (x, y) -> colour(top + y, left + x).argb());
    marks.add(Mark.bitmap(pixels, frame));
    outside(marks, frame, cell);
    Box window =
        new Box(
            frame.x() + (columns.source(output.get(3), 0) - left) * cell,
            frame.y() + (rows.source(output.get(2), 0) - top) * cell,
            columns.extent() * cell,
            rows.extent() * cell);
    marks.addAll(Grid.outline(window, palette));
    double side = rows.stride();
    Box made =
        new Box(
            frame.x() + (output.get(3) * side - left) * cell,
            frame.y() + (output.get(2) * side - top) * cell,
            side * cell,
            side * cell);
    marks.add(Mark.rect(made).stroke(palette.ground(), 3.5 * palette.hairline()));
    marks.add(Mark.rect(made).stroke(palette.output(), 2 * palette.hairline()));
    return marks;
  }

  /// Hatching over what the border rule has made up.
  private void outside(List<Mark> marks, Box frame, double cell) {
    double x1 = frame.x() + Math.clamp(-left, 0, cells) * cell;
    double x2 = frame.x() + Math.clamp(photo.width() - left, 0, cells) * cell;
    double y1 = frame.y() + Math.clamp(-top, 0, cells) * cell;
    double y2 = frame.y() + Math.clamp(photo.height() - top, 0, cells) * cell;
    Fill hatched = new Fill.Hatched(Ink.CLEAR, palette.ground(), 5, 1.5);
    for (Box box :
        List.of(
            new Box(frame.x(), frame.y(), frame.width(), y1 - frame.y()),
            new Box(frame.x(), y2, frame.width(), frame.bottom() - y2),
            new Box(frame.x(), y1, x1 - frame.x(), y2 - y1),
            new Box(x2, y1, frame.right() - x2, y2 - y1))) {
      if (box.width() > 0 && box.height() > 0) {
        marks.add(Mark.rect(box).fill(hatched));
      }
    }
  }

  private Ink colour(int row, int column) {
    return problem
        .source(Cell.of(0, 0, row, column))
        .map(cell -> Samples.colour(photo, cell.get(2), cell.get(3)))
        .orElse(Ink.BLACK);
  }
}
