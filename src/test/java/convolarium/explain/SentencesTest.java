package convolarium.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Taps;
import convolarium.arithmetic.Window;
import convolarium.tensor.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SentencesTest {
  @Test
  void theLastRowAndColumnAreNeverReached() {
    assertEquals(
        List.of(
            "(6 + 2·1 − 3) mod 2 = 1: the last row is never reached (in the padding)",
            "(6 + 2·1 − 3) mod 2 = 1: the last column is never reached (in the padding)"),
        Sentences.leftover(problem(6, 3, 2, 1)));
  }

  @Test
  void severalColumnsAreCounted() {
    Problem problem = problem(8, 3, 3, 0);
    assertEquals(
        "(8 − 3) mod 3 = 2: the last 2 columns are never reached",
        Sentences.leftover(problem).getLast());
  }

  @Test
  void unequalSidesAreWrittenApart() {
    Window window =
        Window.of(3)
            .withStride(List.of(4))
            .withPadding(new Padding.Explicit(List.of(new Padding.Sides(2, 1))));
    Problem problem = new Convolution(window, 1, 1).on(Shape.of(1, 1, 6)).orThrow();
    assertEquals(
        List.of(
            "(6 + 2 + 1 − 3) mod 4 = 2: the last 2 positions are never reached (1 in the padding)",
            "stride 4 − 3 = 1: 1 position between two windows is never reached"),
        Sentences.leftover(problem));
  }

  @Test
  void whatADilatedKernelStepsOverIsCounted() {
    Window window = Window.of(2).withStride(List.of(2)).withDilation(List.of(2));
    Problem problem = new Convolution(window, 1, 1).on(Shape.of(1, 1, 7)).orThrow();
    assertEquals(
        List.of("dilation 2: 3 positions between the taps are never reached"),
        Sentences.leftover(problem));
  }

  @Test
  void nothingIsSaidWhereAllIsReached() {
    assertEquals(List.of(), Sentences.leftover(problem(5, 3, 2, 1)));
    Problem transposed =
        new Transposed(Window.of(3).withStride(List.of(2)), 1, 1, List.of(1))
            .on(Shape.of(1, 1, 3))
            .orThrow();
    assertEquals(List.of(), Sentences.leftover(transposed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ZEROS | padding: zero",
        "REFLECT | padding: mirror image of row 1, column 1",
        "REPLICATE | padding: copy of row 0, column 0",
        "CIRCULAR | padding: copy of row 4, column 4",
      })
  void aPaddingCellSaysWhereItsValueComesFrom(Border border, String expected) {
    Window window = Window.of(3, 3).withPadding(Padding.of(2, 1)).withBorder(border);
    Problem problem = new Convolution(window, 1, 1).on(Shape.of(1, 1, 5, 5)).orThrow();
    var first = Taps.of(problem).of(Cell.of(0, 0, 0, 0)).getFirst();
    assertEquals(expected, Sentences.source(problem, first));
  }

  @Test
  void usesAreCounted() {
    assertEquals(
        "channel 0, row 2, column 2 is used 9 times, by 9 outputs",
        Sentences.uses(problem(5, 3, 1, 0), Cell.of(0, 0, 2, 2)));
    assertEquals(
        "channel 0, row 4, column 0 is used by no output",
        Sentences.uses(problem(5, 2, 2, 0), Cell.of(0, 0, 4, 0)));
  }

  private static Problem problem(int i, int k, int s, int p) {
    Window window = Window.of(k, k).withStride(List.of(s, s)).withPadding(Padding.of(2, p));
    return new Convolution(window, 1, 1).on(Shape.of(1, 1, i, i)).orThrow();
  }
}
