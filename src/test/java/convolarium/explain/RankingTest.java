package convolarium.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.explain.Ranking.Kept;
import convolarium.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {
  /// Row by row 7 3 9 / 1 5 8.
  private static final float[] PHOTO = {7, 3, 9, 1, 5, 8};

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MIDDLE   | 2 | 2 | 1 ‹3› 5 7 | the lower middle, 2nd of 4: 3
          SMALLEST | 1 | 3 | ‹1› 5 8   | the smallest of 3: 1
          LARGEST  | 1 | 3 | 1 5 ‹8›   | the largest of 3: 8
          MIDDLE   | 1 | 1 | ‹5›       | the middle, 1st of 1: 5
          """)
  void theKeptValueIsMarked(Kept kept, int height, int width, String values, String end) {
    Ranking ranking = ranking(kept, height, width, Border.ZEROS, 1, 1);
    assertEquals(values, ranking.values());
    assertEquals(end, ranking.ending());
  }

  @Test
  void valuesOfThePaddingStandInBrackets() {
    Ranking zeros = ranking(Kept.MIDDLE, 3, 3, Border.ZEROS, 0, 0);
    assertEquals("[0] [0] [0] [0] ‹[0]› 1 3 5 7", zeros.values());
    assertEquals("the middle, 5th of 9: 0", zeros.ending());
    Ranking edge = ranking(Kept.LARGEST, 1, 2, Border.REPLICATE, 0, 0);
    assertEquals("[7] ‹7›", edge.values());
  }

  @Test
  void theStepKnowsWhichValueOfTheWindowWins() {
    Ranking ranking = ranking(Kept.MIDDLE, 3, 3, Border.ZEROS, 0, 1);
    assertEquals("[0] [0] [0] 1 ‹3› 5 7 8 9", ranking.values());
    Product winner = ranking.step().winner().orElseThrow();
    assertEquals(3, winner.value());
    assertEquals(0, winner.tap().input().get(2));
    assertEquals(1, winner.tap().input().get(3));
    assertEquals(3, ranking.step().result());
  }

  @Test
  void ofManyValuesTheMiddleAndTheEndsAreTold() {
    Problem problem = new Filtering(Window.of(7, 7)).on(Shape.of(1, 1, 7, 7)).orThrow();
    Ranking ranking = Ranking.of(problem, i -> i, Kept.MIDDLE, 0, 3, 3);
    assertEquals("0 … 18 19 20 21 22 23 ‹24› 25 26 27 28 29 30 … 48", ranking.values());
    assertEquals("the middle, 25th of 49: 24", ranking.ending());
  }

  @Test
  void aConvolutionRanksNothing() {
    Problem problem = new Convolution(Window.of(1, 1), 1, 1).on(Shape.of(1, 1, 2, 3)).orThrow();
    assertThrows(
        IllegalArgumentException.class,
        () -> Ranking.of(problem, i -> PHOTO[i], Kept.MIDDLE, 0, 0, 0));
  }

  private static Ranking ranking(Kept kept, int height, int width, Border border, int y, int x) {
    Window window = Window.of(height, width).withBorder(border);
    Problem problem = new Filtering(window).on(Shape.of(1, 1, 2, 3)).orThrow();
    return Ranking.of(problem, i -> PHOTO[i], kept, 0, y, x);
  }
}
