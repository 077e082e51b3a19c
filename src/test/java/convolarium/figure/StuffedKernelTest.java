package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.picture.Box;
import convolarium.picture.Fill;
import convolarium.picture.Label;
import convolarium.picture.Path;
import convolarium.picture.Picture;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A kernel with dilation 2, drawn as the 5×5 kernel with zeros between its weights.
final class StuffedKernelTest {
  private static final Palette PALETTE = Palette.LIGHT;
  private static final Page PAGE = Page.of(1000, 600, PALETTE);
  private static final Scene SCENE =
      Scenes.of(new Convolution(Scenes.window(3, 1, 0, 2), 1, 1), 1, 1, 7, 7);

  @Test
  void everySecondCellIsAWeight() {
    Picture picture = figure().at(0);
    Box first = bounds(picture, 0, 0);
    double size = first.width();
    assertEquals(first.x() + 2 * size, bounds(picture, 0, 1).x());
    assertEquals(first.y() + 4 * size, bounds(picture, 2, 0).y());
    assertTrue(picture.at(first.centreX() + size, first.centreY()).isEmpty());
    assertEquals(9, picture.refs().stream().filter(ref -> role(ref) == Role.KERNEL).count());
  }

  @Test
  void whatTheKernelStepsOverIsMultipliedWithZero() {
    Picture picture = figure().at(5); // row 1, column 1
    Set<String> expected = new TreeSet<>();
    for (int y = 0; y < 5; y++) {
      for (int x = 0; x < 5; x++) {
        if (y % 2 == 1 || x % 2 == 1) {
          expected.add(Cell.of(0, 0, 1 + y, 1 + x).toString());
        }
      }
    }
    Set<String> zeros =
        picture.marks().stream()
            .filter(mark -> mark instanceof Label label && label.text().equals("·0"))
            .map(Label.class::cast)
            .map(label -> ((CellRef) picture.at(label.x(), label.y()).orElseThrow()).cell())
            .map(Cell::toString)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, zeros);
    assertTrue(
        picture.marks().stream()
            .anyMatch(
                mark ->
                    mark instanceof Path path
                        && path.fill().equals(Fill.solid(PALETTE.kernel().opacity(0.1)))));
  }

  @Test
  void withoutDilationNothingIsStuffed() {
    Showing stuffed = Showing.PLAIN.withStuffed(true);
    assertEquals(
        Figures.of(List.of(Scenes.worked()), Showing.PLAIN, PAGE).at(2),
        Figures.of(List.of(Scenes.worked()), stuffed, PAGE).at(2));
  }

  private static Role role(Object ref) {
    return ((CellRef) ref).role();
  }

  private static Box bounds(Picture picture, int row, int column) {
    return picture.bounds(new CellRef(Role.KERNEL, Cell.of(0, 0, row, column))).orElseThrow();
  }

  private static Figure figure() {
    return Figures.of(List.of(SCENE), Showing.PLAIN.withStuffed(true), PAGE);
  }
}
