package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.picture.Box;
import convolarium.picture.Mark;
import convolarium.picture.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which cells of the padding take their value from which cell inside: an arrow from the one to the
/// other.
final class Copies {
  private static final double HEAD = 0.4;

  /// How far from the middle of a cell an arrow ends, in cells: it spares the number.
  private static final double ASIDE = 0.36;

  private final Problem problem;
  private final Layout layout;
  private final Palette palette;

  Copies(Problem problem, Layout layout, Palette palette) {
    this.problem = problem;
    this.layout = layout;
    this.palette = palette;
  }

  /// The way from the cell inside to the padding cell that copies it.
  void origin(List<Mark> marks, Cell source, Cell padding) {
    Volume volume = layout.inputs().get(padding.channel());
    Box from = volume.box(source);
    Box to = volume.box(padding);
    double dx = to.centreX() - from.centreX();
    double dy = to.centreY() - from.centreY();
    double aside = ASIDE * to.height() / Math.max(Math.abs(dx), Math.abs(dy));
    double x = to.centreX() - aside * dx;
    double y = to.centreY() - aside * dy;
    Stroke stroke = Stroke.of(palette.ink(), 1.5 * palette.hairline());
    marks.add(
        Mark.line(from.centreX() + aside * dx, from.centreY() + aside * dy, x, y).stroke(stroke));
    double head = HEAD * Math.min(to.height(), 2 * palette.text()) / Math.hypot(dx, dy);
    double footX = x - dx * head;
    double footY = y - dy * head;
    marks.add(Mark.line(footX - dy * head / 2, footY + dx * head / 2, x, y).stroke(stroke));
    marks.add(Mark.line(footX + dy * head / 2, footY - dx * head / 2, x, y).stroke(stroke));
  }

  /// The padding cells that copy a cell inside, each with a dashed outline.
  void of(List<Mark> marks, Cell source) {
    for (Plane plane : layout.inputs().get(source.channel()).slices()) {
      for (Cell cell : around(plane)) {
        if (problem.source(cell).equals(Optional.of(source))) {
          marks.add(
              Mark.rect(plane.box(cell))
                  .stroke(Stroke.of(palette.ink(), 1.5 * palette.hairline()).dashed(3, 3)));
        }
      }
    }
  }

  private static List<Cell> around(Plane plane) {
    List<Cell> cells = new ArrayList<>();
    int top = -plane.rows().before();
    int left = -plane.columns().before();
    for (int row = top; row < top + plane.rows().total(); row++) {
      for (int column = left; column < left + plane.columns().total(); column++) {
        if (!plane.isInside(row, column)) {
          cells.add(plane.cell(row, column));
        }
      }
    }
    return cells;
  }
}
