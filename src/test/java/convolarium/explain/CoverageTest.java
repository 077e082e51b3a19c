package convolarium.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Shape;
import org.junit.jupiter.api.Test;

class CoverageTest {
  @Test
  void ofTheMeanANinthOfEachPixelOutsideIsLost() {
    assertEquals("9/9", told(2, 2));
    assertEquals("6/9", told(0, 2));
    assertEquals("4/9", told(0, 0));
    assertEquals("4/9", told(4, 5));
  }

  @Test
  void fractionsThatAreNotWholeAreToldInPercent() {
    Coverage corner = Coverage.of(mean(), _ -> 1 / 9f, 0, 0);
    assertEquals("44 %", corner.told(1));
  }

  @Test
  void weightsCountWhereTheyAre() {
    Coverage corner = Coverage.of(mean(), i -> i, 0, 0);
    assertEquals(4 + 5 + 7 + 8, corner.inside());
    assertEquals(36, corner.whole());
  }

  private static String told(int y, int x) {
    return Coverage.of(mean(), _ -> 1 / 9f, y, x).told(9);
  }

  private static Problem mean() {
    return new Operation.Filtering(Window.of(3, 3).withBorder(Border.ZEROS))
        .on(Shape.of(1, 1, 5, 6))
        .orThrow();
  }
}
