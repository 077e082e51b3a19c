package convolarium.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Shape;
import org.junit.jupiter.api.Test;

final class WalkTest {
  private static final Problem PROBLEM =
      new Convolution(Window.of(1, 1), 3, 1).on(Shape.of(2, 1, 2, 3)).orThrow();

  @Test
  void goesRowByRowThroughOneChannel() {
    Walk walk = Walk.over(PROBLEM, 2);
    assertEquals(6, walk.size());
    assertEquals(Cell.of(0, 2, 0, 0), walk.at(0));
    assertEquals(Cell.of(0, 2, 1, 0), walk.at(3));
    assertEquals(3, walk.indexOf(Cell.of(0, 2, 1, 0)));
    assertEquals(5, walk.indexOf(Cell.of(1, 0, 1, 2)));
  }

  @Test
  void refusesStepsAndChannelsThatAreNotThere() {
    assertThrows(IndexOutOfBoundsException.class, () -> Walk.over(PROBLEM, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> Walk.over(PROBLEM, 0).at(6));
    assertThrows(IndexOutOfBoundsException.class, () -> Walk.over(PROBLEM, 0).at(-1));
  }
}
