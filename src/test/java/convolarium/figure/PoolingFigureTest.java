package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.picture.Box;
import convolarium.picture.Fill;
import convolarium.picture.Group;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.picture.Rectangle;
import convolarium.picture.Stroke;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PoolingFigureTest {
  private static final Palette PALETTE = Palette.LIGHT;
  private static final Page PAGE = Page.of(1000, 600, PALETTE);

  /// Values grow along a row and fall along a column: the largest of the first window is at row 0,
  /// column 1.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theWinnerOfAMaximumIsMarked(boolean coloured) {
    Scene scene = scene(pooling(Pooling.Kind.MAX, 2, 2, 0, false, true), 4);
    Picture picture = ConvolutionFigure.of(scene, 0, page(coloured)).at(1);
    assertEquals(Set.of(new Place(0, 1)), coloured ? outlined(picture) : filled(picture));
  }

  /// Which cells of a 6×6 input, padded by 1 and with a last window beyond that, have numbers.
  @ParameterizedTest
  @CsvSource({"MAX, true, 0, 5", "AVERAGE, false, 0, 5", "AVERAGE, true, -1, 6"})
  void paddingHasNumbersWhereItCounts(Pooling.Kind kind, boolean counts, int first, int last) {
    Scene scene = scene(pooling(kind, 4, 3, 1, true, counts), 6);
    Picture picture = ConvolutionFigure.of(scene, 0, PAGE).at(0);
    Set<Place> expected = new TreeSet<>();
    for (int row = first; row <= last; row++) {
      for (int column = first; column <= last; column++) {
        expected.add(new Place(row, column));
      }
    }
    assertEquals(expected, numbered(picture));
  }

  /// A place in the input, in reading order.
  record Place(int row, int column) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return row != other.row
          ? Integer.compare(row, other.row)
          : Integer.compare(column, other.column);
    }
  }

  private static Set<Place> filled(Picture picture) {
    Fill winner = Fill.solid(PALETTE.kernel().mix(PALETTE.ground(), 0.3));
    return rectangles(picture)
        .filter(r -> r.fill().equals(winner))
        .flatMap(r -> at(picture, r.box()))
        .collect(Collectors.toSet());
  }

  private static Set<Place> outlined(Picture picture) {
    Stroke stroke = Stroke.of(PALETTE.ink(), 1.5 * PALETTE.hairline());
    return rectangles(picture)
        .filter(r -> r.stroke().equals(stroke))
        .flatMap(r -> at(picture, r.box()))
        .collect(Collectors.toSet());
  }

  private static Stream<Rectangle> rectangles(Picture picture) {
    return picture.marks().stream()
        .flatMap(mark -> mark instanceof Rectangle r ? Stream.of(r) : Stream.empty());
  }

  private static Stream<Place> at(Picture picture, Box box) {
    return input(picture, box.centreX(), box.centreY());
  }

  private static Set<Place> numbered(Picture picture) {
    return labels(picture.marks())
        .flatMap(label -> input(picture, label.x(), label.y()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Label> labels(List<Mark> marks) {
    return marks.stream()
        .flatMap(
            mark ->
                switch (mark) {
                  case Label label -> Stream.of(label);
                  case Group group -> labels(group.marks());
                  default -> Stream.<Label>empty();
                });
  }

  private static Stream<Place> input(Picture picture, double x, double y) {
    return picture.at(x, y).stream()
        .flatMap(
            ref ->
                ref instanceof CellRef(_, Role role, Cell cell) && role == Role.INPUT
                    ? Stream.of(new Place(cell.get(2), cell.get(3)))
                    : Stream.empty());
  }

  private static Page page(boolean coloured) {
    return new Page(PAGE.width(), PAGE.height(), PALETTE, coloured, 0);
  }

  private static Pooling pooling(
      Pooling.Kind kind, int kernel, int stride, int padding, boolean ceil, boolean counts) {
    return new Pooling(kind, Scenes.window(kernel, stride, padding, 1), ceil, counts);
  }

  private static Scene scene(Pooling pooling, int side) {
    Shape shape = Shape.of(1, 1, side, side);
    return Scene.of(
        pooling.on(shape).orThrow(), i -> i % side - i / side, _ -> 1, Optional.empty());
  }
}
