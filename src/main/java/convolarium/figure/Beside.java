package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.picture.Box;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Two configurations on one page, each under its letter and what it does, side by side or one
/// below the other: whichever gives larger cells.
final class Beside {
  private Beside() {}

  static StageFigure of(List<Part> left, List<Part> right, Showing showing, Page page) {
    Page narrow = page.sized(page.width() / 2, page.height());
    Page low = page.sized(page.width(), page.height() / 2);
    List<StageFigure> across = both(left, right, showing, narrow);
    List<StageFigure> down = both(left, right, showing, low);
    boolean stacked =
        worth(down, low, page.part(), left) > worth(across, narrow, page.part(), left);
    return Panels.of(stacked ? down : across, stacked, page.palette());
  }

  private static List<StageFigure> both(
      List<Part> left, List<Part> right, Showing showing, Page page) {
    return List.of(
        Titled.of("A   " + line(left), page, p -> fitting(left, showing, p)),
        Titled.of(
            "B   " + line(right),
            page.forPart(page.part() + left.size()),
            p -> fitting(right, showing, p)));
  }

  /// A lone stage that is too large for its half is drawn as a chain of one, which can do with
  /// less.
  private static StageFigure fitting(List<Part> parts, Showing showing, Page page) {
    StageFigure figure = Figures.of(parts, showing, page);
    if (parts.size() > 1 || excess(figure, page) <= 1) {
      return figure;
    }
    StageFigure chain = ChainFigure.of(parts, showing, page);
    return excess(chain, page) < excess(figure, page) ? chain : figure;
  }

  /// How many times its page a figure is, in the worse direction.
  private static double excess(StageFigure figure, Page page) {
    return Math.max(figure.width() / page.width(), figure.height() / page.height());
  }

  /// `1×5×5 → convolution 3×3 → 1×3×3`.
  static String line(List<Part> parts) {
    List<String> words = new ArrayList<>();
    for (Part part : parts) {
      words.add(Titles.shape(part.problem().input().from(1)));
      words.add(Titles.of(part));
    }
    words.add(Titles.shape(parts.getLast().problem().output().from(1)));
    return String.join(" → ", words);
  }

  /// The size of the cells; less when a figure is larger than its page.
  private static double worth(List<StageFigure> figures, Page page, int part, List<Part> left) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < figures.size(); i++) {
      StageFigure figure = figures.get(i);
      int number = part + i * left.size();
      double over = Math.max(1, excess(figure, page));
      int rank = left.getFirst().problem().rank();
      Cell origin = new Cell(Collections.nCopies(rank + 2, 0));
      double size =
          figure.at(0).bounds(new CellRef(number, Role.INPUT, origin)).map(Box::height).orElse(0.0);
      least = Math.min(least, size / over);
    }
    return least;
  }
}
