package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FilterBankTest {
  /// Of sums of some hundred weights below 1, each rounded to a float.
  private static final double ROUNDING = 1e-5;

  private static final int BLUR = 2;
  private static final int SPOT = 3;
  private static final int RED_GREEN = 6;

  @ParameterizedTest
  @CsvSource({
    "6, 1, 5, 5",
    "64, 3, 11, 11",
    "64, 3, 7, 7",
    "96, 3, 3, 3",
    "3, 1, 2, 2",
    "40, 5, 4, 6"
  })
  void blursSumToOneAndOthersToZero(int out, int in, int rows, int columns) {
    Tensor weight = FilterBank.weight(Shape.of(out, in, rows, columns));
    int each = in * rows * columns;
    for (int filter = 0; filter < out; filter++) {
      double sum = 0;
      double above = 0;
      for (int i = 0; i < each; i++) {
        float w = weight.get(filter * each + i);
        sum += w;
        above += Math.max(0, w);
      }
      boolean blur = filter % 16 == BLUR || in < 3 && (filter % 16 == 6 || filter % 16 == 7);
      assertEquals(blur ? 1 : 0, sum, ROUNDING, "filter " + filter);
      assertEquals(1, above, ROUNDING, "filter " + filter);
    }
  }

  @Test
  void firstEdgeBrightensToTheRightAndTheNextUpwards() {
    Tensor weight = FilterBank.weight(Shape.of(2, 1, 3, 3));
    for (int y = 0; y < 3; y++) {
      assertTrue(at(weight, 0, y, 0) < 0);
      assertEquals(-at(weight, 0, y, 0), at(weight, 0, y, 2));
      assertEquals(at(weight, 0, y, 2), at(weight, 1, 0, y));
      assertEquals(at(weight, 0, y, 0), at(weight, 1, 2, y));
    }
  }

  @Test
  void blurAndSpotLookAlikeFromAllSides() {
    Tensor weight = FilterBank.weight(Shape.of(4, 1, 5, 5));
    for (int filter : new int[] {BLUR, SPOT}) {
      for (int y = 0; y < 5; y++) {
        for (int x = 0; x < 5; x++) {
          assertEquals(at(weight, filter, y, x), at(weight, filter, x, y));
          assertEquals(at(weight, filter, y, x), at(weight, filter, y, 4 - x));
        }
      }
      assertTrue(at(weight, filter, 2, 2) > at(weight, filter, 2, 3));
    }
    assertTrue(at(weight, SPOT, 0, 2) < 0);
  }

  private static float at(Tensor weight, int filter, int y, int x) {
    return weight.get(weight.shape().offset(List.of(filter, 0, y, x)));
  }

  @Test
  void redStandsAgainstGreenAndBlueTakesNoPart() {
    Tensor weight = FilterBank.weight(Shape.of(7, 3, 3, 3));
    int first = RED_GREEN * 27;
    for (int i = 0; i < 9; i++) {
      assertTrue(weight.get(first + i) > 0);
      assertEquals(-weight.get(first + i), weight.get(first + 9 + i));
      assertEquals(0, weight.get(first + 18 + i));
    }
  }

  @Test
  void sixtyFourFiltersAreAllDifferent() {
    Tensor weight = FilterBank.weight(Shape.of(64, 3, 7, 7));
    Set<List<Float>> seen = new HashSet<>();
    for (int filter = 0; filter < 64; filter++) {
      List<Float> numbers = new ArrayList<>();
      for (int i = 0; i < 147; i++) {
        numbers.add(weight.get(filter * 147 + i));
      }
      assertTrue(seen.add(numbers), "filter " + filter);
    }
  }

  @Test
  void kernelOfOneCellHasOnlyColours() {
    Tensor weight = FilterBank.weight(Shape.of(8, 3, 1, 1));
    assertEquals(1 / 3f, weight.get(0));
    assertEquals(1 / 3f, weight.get(BLUR * 3));
    assertEquals(1, weight.get(RED_GREEN * 3));
  }

  @Test
  void edgeOfASignalIsASlope() {
    Tensor weight = FilterBank.weight(Shape.of(1, 1, 3));
    assertEquals(-1, weight.get(0));
    assertEquals(0, weight.get(1));
    assertEquals(1, weight.get(2));
  }

  @Test
  void evenRoundsOfAVolumeLookAtStillPicturesAndOddOnesAtChange() {
    Tensor weight = FilterBank.weight(Shape.of(32, 1, 3, 5, 5));
    int still = BLUR * 75 + 12;
    assertEquals(weight.get(still), weight.get(still + 50));
    int change = (16 + BLUR) * 75 + 12;
    assertEquals(0, weight.get(change + 25), 0);
    assertTrue(weight.get(change) < 0);
    assertEquals(-weight.get(change), weight.get(change + 50));
  }

  @Test
  void vectorsHaveNoBank() {
    assertThrows(IllegalArgumentException.class, () -> FilterBank.weight(Shape.of(10, 20)));
  }
}
