package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MomentTest {
  /// Time, step under way, cells computed, products of nine made.
  @ParameterizedTest
  @CsvSource({
    "-1, 0, 0, 0",
    "0, 0, 0, 0",
    "0.25, 0, 0, 0",
    "0.5, 0, 0, 4",
    "0.75, 0, 0, 9",
    "1, 0, 1, 9",
    "1.5, 1, 1, 4",
    "6, 5, 6, 9",
    "7, 5, 6, 9"
  })
  void aStepMovesMultipliesAndFalls(double t, int step, int done, int made) {
    Moment moment = Moment.of(t, 6);
    assertEquals(step, moment.step());
    assertEquals(done, moment.done());
    assertEquals(made, moment.multiplied(9));
  }

  @Test
  void oneThingMovesAtATime() {
    for (double t = 0; t <= 2; t += 1 / 64.0) {
      Moment moment = Moment.of(t, 2);
      boolean windowIsThere = moment.moved() == 1;
      boolean productsAreMade = moment.multiplied(9) == 9;
      assertTrue(windowIsThere || moment.multiplied(9) == 0, moment::toString);
      assertTrue(productsAreMade || moment.fallen() == 0, moment::toString);
    }
  }

  @Test
  void aRestingFrameIsComplete() {
    Moment moment = Moment.of(3, 9);
    assertEquals(1, moment.fallen());
    assertFalse(moment.isMoving() || moment.isMultiplying() || moment.isFalling());
  }

  @Test
  void motionStartsAndEndsAtRest() {
    assertEquals(0, Ease.of(0));
    assertEquals(0.5, Ease.of(0.5));
    assertEquals(1, Ease.of(1));
    assertTrue(Ease.of(0.01) < 0.00001);
  }
}
