package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.picture.Box;
import convolarium.picture.Fill;
import convolarium.picture.Group;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import convolarium.picture.Picture;
import convolarium.picture.Ref;
import convolarium.picture.SvgWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The matrices of 5×5 under 3×3: 9 windows of 9 cells, and C of 9×25.
final class MatrixFigureTest {
  private static final Page PAGE = Page.of(1400, 800, Palette.LIGHT);
  private static final Scene SCENE =
      Scenes.of(new Convolution(Scenes.window(3, 1, 0, 1), 1, 1), 1, 1, 5, 5);

  @Test
  void everyEntryOfCPointsAtItsWeight() {
    Picture picture = figure(SCENE).at(4.6);
    for (int row = 0; row < 9; row++) {
      for (int column = 0; column < 25; column++) {
        int ky = column / 5 - row / 3;
        int kx = column % 5 - row % 3;
        boolean weighs = ky >= 0 && ky < 3 && kx >= 0 && kx < 3;
        Optional<Ref> expected =
            weighs
                ? Optional.of(new CellRef(Role.KERNEL, Cell.of(0, 0, ky, kx)))
                : Optional.empty();
        assertEquals(expected, at(picture, layout().sparse().orElseThrow().matrix(), row, column));
      }
    }
  }

  @Test
  void theWindowsAreUnrolledRowByRow() {
    Picture picture = figure(SCENE).at(0);
    for (int row = 0; row < 9; row++) {
      for (int tap = 0; tap < 9; tap++) {
        Cell seen = Cell.of(0, 0, row / 3 + tap / 3, row % 3 + tap % 3);
        assertEquals(
            Optional.of(new CellRef(Role.INPUT, seen)), at(picture, layout().windows(), row, tap));
      }
    }
  }

  @Test
  void anInputIsAskedForItsColumn() {
    List<Box> washed = washed(new CellRef(Role.INPUT, Cell.of(0, 0, 1, 2)));
    MatrixLayout layout = layout();
    double column = layout.sparse().orElseThrow().matrix().box(0, 7).x();
    // seen by 2·3 outputs: their entries in C, in the windows, and the outputs themselves
    assertEquals(6, washed.stream().filter(box -> Math.abs(box.x() - column) < 1).count());
    assertEquals(18, washed.size());
  }

  @Test
  void aWeightIsAskedForAllItsEntries() {
    List<Box> washed = washed(new CellRef(Role.KERNEL, Cell.of(0, 0, 1, 2)));
    assertEquals(18, washed.size()); // one in each row of both matrices
    MatrixLayout layout = layout();
    for (int row = 0; row < 9; row++) {
      Box entry = layout.sparse().orElseThrow().matrix().box(row, (row / 3 + 1) * 5 + row % 3 + 2);
      assertTrue(washed.stream().anyMatch(box -> near(box, entry)), "row " + row);
      Box seen = layout.windows().box(row, 5);
      assertTrue(washed.stream().anyMatch(box -> near(box, seen)), "row " + row);
    }
  }

  @Test
  void theOutputOfATransposedConvolutionFillsItsColumn() {
    Operation operation = new Transposed(Scenes.window(3, 1, 0, 1), 1, 1, List.of(0, 0));
    String svg = SvgWriter.write(figure(Scenes.of(operation, 1, 1, 2, 2)).at(16));
    assertTrue(svg.contains("Cᵀ is 16×4: 36 of 64 entries hold a weight, all others are 0"));
    assertTrue(svg.contains("doubly block Toeplitz"));
  }

  @Test
  void whatHasNoRoomIsSaidInstead() {
    Operation operation = new Convolution(Scenes.window(3, 1, 0, 1), 1, 1);
    StageFigure figure = figure(Scenes.of(operation, 1, 1, 16, 16));
    assertTrue(
        SvgWriter.write(figure.at(3)).contains("C would be 196×256: too large to be drawn here"));
    assertEquals(196, figure.duration());
  }

  @Test
  void aPoolingHasNoMatrixHere() {
    Operation pool = new Pooling(Pooling.Kind.MAX, Scenes.window(2, 2, 0, 1), false, true);
    assertTrue(figure(Scenes.of(pool, 1, 1, 4, 4)) instanceof ConvolutionFigure);
  }

  private static StageFigure figure(Scene scene) {
    return Figures.of(List.of(scene), Showing.PLAIN.with(Depiction.MATRIX), PAGE);
  }

  private static MatrixLayout layout() {
    return MatrixPage.best(SCENE.problem(), PAGE).layout().orElseThrow();
  }

  /// What changes of the matrices, at their corner of the page.
  private static Group panel(Picture picture) {
    return (Group) picture.marks().get(3);
  }

  private static Optional<Ref> at(Picture picture, Plane table, int row, int column) {
    Box box = table.box(row, column);
    Group panel = panel(picture);
    return picture.at(panel.dx() + box.centreX(), panel.dy() + box.centreY());
  }

  /// The entries under the translucent colour of relations.
  private static List<Box> washed(CellRef asked) {
    Picture picture = figure(SCENE).with(Focus.on(asked)).at(2);
    return panel(picture).marks().stream().flatMap(MatrixFigureTest::boxes).toList();
  }

  private static Stream<Box> boxes(Mark mark) {
    if (!(mark instanceof Path path) || path.fill() instanceof Fill.None) {
      return Stream.of();
    }
    double size = layout().cell();
    return path.pieces().stream()
        .flatMap(
            piece ->
                piece instanceof Path.Move(double x, double y)
                    ? Stream.of(new Box(x, y, size, size))
                    : Stream.of());
  }

  private static boolean near(Box one, Box other) {
    return Math.abs(one.x() - other.x()) < 1 && Math.abs(one.y() - other.y()) < 1;
  }
}
