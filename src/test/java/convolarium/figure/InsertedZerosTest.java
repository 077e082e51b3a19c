package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.ZeroInsertion;
import convolarium.explain.Walk;
import convolarium.picture.Box;
import convolarium.picture.Fill;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.picture.Rectangle;
import convolarium.picture.SvgWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The transposed animations of Dumoulin and Visin, A guide to convolution arithmetic for deep
/// learning, as the guide shows them: a window that slides by one over the stretched input.
final class InsertedZerosTest {
  private static final Page PAGE = Page.of(1200, 800, Palette.LIGHT);

  @ParameterizedTest
  @CsvSource({
    "2, 3, 1, 0, 0, 2, 16",
    "6, 4, 1, 2, 0, 1, 25",
    "5, 3, 1, 1, 0, 1, 25",
    "7, 3, 1, 2, 0, 0, 25",
    "2, 3, 2, 0, 0, 2, 25",
    "3, 3, 2, 1, 0, 1, 25",
    "3, 3, 2, 1, 1, 1, 36"
  })
  void aStepShadesAWindowOfItsCanvas(
      int i, int k, int s, int p, int more, int equivalent, int steps) {
    Figure figure = figure(Scenes.of(operation(k, s, p, 1, more, 1), 1, 1, i, i), 0);
    assertEquals(steps, figure.duration());
    Box first = figure.at(0).bounds(input(0, 0, 0)).orElseThrow();
    int side = (int) Math.sqrt(steps);
    for (int step = 0; step < steps; step++) {
      Set<String> expected = new TreeSet<>();
      for (int y = 0; y < k; y++) {
        for (int x = 0; x < k; x++) {
          expected.add((step / side + y - equivalent) + " " + (step % side + x - equivalent));
        }
      }
      assertEquals(expected, shaded(figure.at(step + 1), first), "step " + step);
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 2, 1, 1, 1, 1", "3, 2, 0, 2, 0, 2", "1, 1, 1, 1, 0, 1", "2, 3, 1, 1, 2, 2"})
  void itsWindowsSumToTheSameOutputs(int k, int s, int p, int d, int more, int groups) {
    Scene scene = Scenes.of(operation(k, s, p, d, more, groups), 1, 4, 3, 3);
    Walk walk = Walk.over(scene.problem(), 2 * groups - 1);
    Picture last = figure(scene, walk.channel()).at(walk.size());
    for (int step = 0; step < walk.size(); step++) {
      Cell cell = walk.at(step);
      assertEquals(
          scene.explanation().step(cell).result(),
          InsertedZeros.scene(scene, ZeroInsertion.of(scene.problem()))
              .explanation()
              .step(cell)
              .result());
      assertTrue(last.bounds(new CellRef(Role.OUTPUT, cell)).isPresent());
    }
  }

  @Test
  void aCellStandsForTheNumberOfTheTransposedConvolution() {
    Scene scene = Scenes.of(operation(3, 2, 1, 1, 0, 1), 1, 1, 3, 3);
    Picture picture = figure(scene, 0).at(0);
    Box left = picture.bounds(input(0, 0, 0)).orElseThrow();
    Box right = picture.bounds(input(0, 0, 1)).orElseThrow();
    assertEquals(2 * left.width(), right.x() - left.x());
    assertEquals(Optional.empty(), picture.at(left.right() + 2, left.centreY()));
    Box corner = picture.bounds(new CellRef(Role.KERNEL, Cell.of(0, 0, 0, 0))).orElseThrow();
    Box middle = picture.bounds(new CellRef(Role.KERNEL, Cell.of(0, 0, 1, 1))).orElseThrow();
    assertTrue(corner.x() > middle.x() && corner.y() > middle.y(), "turned by 180°");
  }

  @Test
  void itSaysHowItIsStretchedAndTurned() {
    String svg =
        SvgWriter.write(figure(Scenes.of(operation(3, 2, 1, 1, 0, 1), 1, 1, 3, 3), 0).at(0));
    assertTrue(svg.contains("stretched 3×3 → 5×5, padding 1"));
    assertTrue(svg.contains("kernel 3×3 turned by 180°"));
  }

  private static Operation operation(int k, int s, int p, int d, int more, int groups) {
    return new Transposed(Scenes.window(k, s, p, d), 2 * groups, groups, List.of(more, more));
  }

  private static StageFigure figure(Scene scene, int channel) {
    Showing showing = Showing.PLAIN.with(Depiction.ZEROS).in(0, channel);
    return Figures.of(List.of(scene), showing, PAGE);
  }

  private static CellRef input(int channel, int y, int x) {
    return new CellRef(Role.INPUT, Cell.of(0, channel, y, x));
  }

  /// Row and column of the shaded cells, counted from the first cell of the stretched input.
  private static Set<String> shaded(Picture picture, Box first) {
    Fill taken = Fill.solid(Palette.LIGHT.strong(Role.KERNEL));
    Set<String> cells = new TreeSet<>();
    for (Mark mark : picture.marks()) {
      if (mark instanceof Rectangle r && r.fill().equals(taken)) {
        long row = Math.round((r.box().y() - first.y()) / first.height());
        long column = Math.round((r.box().x() - first.x()) / first.width());
        cells.add(row + " " + column);
      }
    }
    return cells;
  }
}
