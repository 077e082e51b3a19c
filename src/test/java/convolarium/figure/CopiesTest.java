package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.picture.Line;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.picture.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CopiesTest {
  private static final Page PAGE = Page.of(1000, 600, Palette.LIGHT);

  /// Rows and columns of a padding cell of a 5×5 input, and of the cell that it copies.
  @ParameterizedTest
  @CsvSource({
    "REFLECT, -2, 1, 2, 1",
    "REFLECT, 6, -1, 2, 1",
    "REPLICATE, -2, 3, 0, 3",
    "REPLICATE, 6, 6, 4, 4",
    "CIRCULAR, -2, 5, 3, 0"
  })
  void anArrowLeadsFromTheCellThatPaddingCopies(Border border, int y, int x, int fromY, int fromX) {
    Picture picture = asked(border, Cell.of(0, 0, y, x));
    Line arrow =
        picture.marks().stream()
            .filter(Line.class::isInstance)
            .map(Line.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(input(fromY, fromX), picture.at(arrow.x1(), arrow.y1()));
    assertEquals(input(y, x), picture.at(arrow.x2(), arrow.y2()));
  }

  @Test
  void nothingLeadsToAZero() {
    assertFalse(
        asked(Border.ZEROS, Cell.of(0, 0, -1, 2)).marks().stream()
            .anyMatch(Line.class::isInstance));
  }

  @Test
  void aCellInsideShowsItsCopies() {
    Picture picture = asked(Border.CIRCULAR, Cell.of(0, 0, 0, 1));
    Set<String> copies = new TreeSet<>();
    for (Mark mark : picture.marks()) {
      if (mark instanceof Rectangle r && !r.stroke().dashes().isEmpty()) {
        copies.add(picture.at(r.box().centreX(), r.box().centreY()).orElseThrow().toString());
      }
    }
    Set<String> expected = new TreeSet<>();
    for (List<Integer> place : List.of(List.of(0, 6), List.of(5, 1), List.of(5, 6))) {
      expected.add(input(place.getFirst(), place.getLast()).orElseThrow().toString());
    }
    assertEquals(expected, copies);
  }

  private static Optional<CellRef> input(int row, int column) {
    return Optional.of(new CellRef(Role.INPUT, Cell.of(0, 0, row, column)));
  }

  private static Picture asked(Border border, Cell cell) {
    Convolution operation = new Convolution(Scenes.window(3, 1, 2, 1).withBorder(border), 1, 1);
    return ConvolutionFigure.of(Scenes.of(operation, 1, 1, 5, 5), 0, PAGE)
        .with(Focus.on(new CellRef(Role.INPUT, cell)))
        .at(0);
  }
}
