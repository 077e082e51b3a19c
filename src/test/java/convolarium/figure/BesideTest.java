package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Window;
import convolarium.picture.Picture;
import convolarium.picture.SvgWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BesideTest {
  private static final List<Part> LEFT =
      Chains.of(
          new int[] {1, 2, 5, 5},
          new Convolution(Scenes.window(3, 1, 0, 1), 2, 2),
          new Convolution(Scenes.window(1, 1, 0, 1), 2, 1));
  private static final List<Part> RIGHT =
      Chains.of(new int[] {1, 2, 5, 5}, new Convolution(Scenes.window(3, 2, 0, 1), 2, 1));
  private static final StageFigure FIGURE =
      Figures.beside(LEFT, RIGHT, Showing.PLAIN, Page.of(1400, 800, Palette.LIGHT));

  @Test
  void theCellsOfTheRightSideCountOn() {
    Picture picture = FIGURE.at(0);
    List<Integer> parts =
        picture.refs().stream().map(ref -> ((CellRef) ref).part()).distinct().sorted().toList();
    assertEquals(List.of(0, 1, 2), parts);
    assertTrue(picture.bounds(new CellRef(2, Role.OUTPUT, Cell.of(0, 1, 1, 1))).isPresent());
  }

  @Test
  void bothStepAtOnceAndTheShorterRestsAtItsEnd() {
    assertEquals(18, FIGURE.duration());
    assertNotEquals(right(3), right(4));
    assertEquals(right(4), right(17));
  }

  /// The left side's last output has channels and cells that the right side's input lacks.
  @Test
  void theSidesDoNotFeedEachOther() {
    List<Part> wide =
        Chains.of(new int[] {1, 2, 5, 5}, new Convolution(Scenes.window(1, 1, 0, 1), 3, 1));
    StageFigure figure =
        Figures.beside(wide, LEFT, Showing.PLAIN, Page.of(1400, 800, Palette.LIGHT));
    CellRef output = new CellRef(0, Role.OUTPUT, Cell.of(0, 2, 4, 4));
    assertEquals(
        figure.at(0).marks().getLast(), figure.with(Focus.on(output)).at(0).marks().getLast());
  }

  @Test
  void theSmallestStageIsDrawnOn() {
    List<Part> signal =
        Chains.of(
            new int[] {1, 1, 7}, new Convolution(Window.of(3).withDilation(List.of(2)), 1, 1));
    StageFigure figure =
        Figures.beside(signal, signal, Showing.PLAIN, Page.of(80, 80, Palette.PROJECTOR));
    assertTrue(figure.at(1).refs().contains(new CellRef(1, Role.OUTPUT, Cell.of(0, 0, 0))));
  }

  /// The right side as text.
  private static String right(double t) {
    Picture picture = FIGURE.at(t);
    return SvgWriter.write(
        new Picture(picture.width(), picture.height(), List.of(picture.marks().getLast())));
  }

  @Test
  void eachSideSaysWhatItDoes() {
    assertEquals("2×5×5 → depthwise 3×3 → 2×3×3 → pointwise 1×1 → 2×3×3", Beside.line(LEFT));
    assertEquals("2×5×5 → convolution 3×3, stride 2 → 2×2×2", Beside.line(RIGHT));
    String svg = SvgWriter.write(FIGURE.at(0));
    assertTrue(svg.contains("A   2×5×5") && svg.contains("B   2×5×5"));
  }
}
