package convolarium.ui.arithmetic;

import convolarium.arithmetic.Cell;
import convolarium.figure.CellRef;
import convolarium.figure.Figures;
import convolarium.figure.Page;
import convolarium.figure.Role;
import convolarium.figure.Showing;
import convolarium.figure.StageFigure;
import convolarium.tensor.Shape;
import java.util.List;

/// A figure for a room, and how much larger than itself it is to be drawn there.
///
/// Cells stop growing at a size that suits a small window. Where such cells leave room, as on a
/// large screen, the figure is made for a smaller page and enlarged as a whole. Nor do they shrink
/// without end: a figure that is still too large for the room is made for a larger page.
record FittedFigure(StageFigure figure, double scale) {
  /// The height of a cell that a figure would not make larger.
  private static final double LARGEST = 56;

  private static final List<Double> SCALES = List.of(2.0, 1.75, 1.5, 1.25);

  /// Letters cannot be read any smaller; beyond that one has to scroll.
  private static final double SMALLEST = 0.6;

  static FittedFigure of(Exhibit exhibit, Showing showing, Page page) {
    FittedFigure plain = of(exhibit, showing, page, 1);
    double share = plain.share(page);
    if (share < 1) {
      FittedFigure small = of(exhibit, showing, page, Math.max(SMALLEST, share));
      return small.share(page) > share ? small : plain;
    }
    if (!plain.hasLargestCells(exhibit)) {
      return plain;
    }
    return SCALES.stream()
        .map(scale -> of(exhibit, showing, page, scale))
        .filter(fitted -> fitted.hasLargestCells(exhibit))
        .findFirst()
        .orElse(plain);
  }

  private static FittedFigure of(Exhibit exhibit, Showing showing, Page page, double scale) {
    Page smaller = page.sized(page.width() / scale, page.height() / scale);
    return new FittedFigure(
        exhibit.right().isEmpty()
            ? Figures.of(exhibit.left(), showing, smaller)
            : Figures.beside(exhibit.left(), exhibit.right(), showing, smaller),
        scale);
  }

  /// How much of it the room holds, as a length; 1 or more when all of it.
  private double share(Page page) {
    return Math.min(
        page.width() / (figure.width() * scale), page.height() / (figure.height() * scale));
  }

  private boolean hasLargestCells(Exhibit exhibit) {
    int last = exhibit.parts().size() - 1;
    Shape output = exhibit.problem(last).output();
    Cell cell = new Cell(output.index(output.elements() - 1));
    return figure
        .at(0)
        .first(new CellRef(last, Role.OUTPUT, cell))
        .filter(box -> box.height() >= LARGEST)
        .isPresent();
  }
}
