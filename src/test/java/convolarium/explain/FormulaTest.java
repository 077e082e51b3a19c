package convolarium.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Parameter;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormulaTest {
  /// The guide's animations: input, kernel, stride, padding, dilation, output, steps.
  @ParameterizedTest
  @CsvSource({
    "4, 3, 1, 0, 1, 2,  4, ⌊(4 + 0 + 0 − 3) / 1⌋ + 1 = 2",
    "5, 4, 1, 2, 1, 6, 36, ⌊(5 + 2 + 2 − 4) / 1⌋ + 1 = 6",
    "5, 3, 1, 1, 1, 5, 25, ⌊(5 + 1 + 1 − 3) / 1⌋ + 1 = 5",
    "5, 3, 1, 2, 1, 7, 49, ⌊(5 + 2 + 2 − 3) / 1⌋ + 1 = 7",
    "5, 3, 2, 0, 1, 2,  4, ⌊(5 + 0 + 0 − 3) / 2⌋ + 1 = 2",
    "5, 3, 2, 1, 1, 3,  9, ⌊(5 + 1 + 1 − 3) / 2⌋ + 1 = 3",
    "6, 3, 2, 1, 1, 3,  9, ⌊(6 + 1 + 1 − 3) / 2⌋ + 1 = 3",
    "7, 3, 1, 0, 2, 3,  9, ⌊(7 + 0 + 0 − (2·(3 − 1) + 1)) / 1⌋ + 1 = 3",
  })
  void theGuidesDirectAnimationsHaveTheirSizes(
      int i, int k, int s, int p, int d, int o, int steps, String formula) {
    Problem problem = new Convolution(window(k, s, p, d), 1, 1).on(square(i)).orThrow();
    assertEquals(square(o), problem.output());
    assertEquals(steps, Walk.over(problem, 0).size());
    assertEquals(formula, Formula.size(problem, 1).text());
  }

  /// The transposed ones: kernel, stride, padding, output padding, input, output, steps.
  @ParameterizedTest
  @CsvSource({
    "3, 1, 0, 0, 2, 4, 16, (2 − 1)·1 − 0 − 0 + 3 = 4",
    "4, 1, 2, 0, 6, 5, 25, (6 − 1)·1 − 2 − 2 + 4 = 5",
    "3, 1, 1, 0, 5, 5, 25, (5 − 1)·1 − 1 − 1 + 3 = 5",
    "3, 1, 2, 0, 7, 5, 25, (7 − 1)·1 − 2 − 2 + 3 = 5",
    "3, 2, 0, 0, 2, 5, 25, (2 − 1)·2 − 0 − 0 + 3 = 5",
    "3, 2, 1, 0, 3, 5, 25, (3 − 1)·2 − 1 − 1 + 3 = 5",
    "3, 2, 1, 1, 3, 6, 36, (3 − 1)·2 − 1 − 1 + 3 + 1 = 6",
  })
  void theGuidesTransposedAnimationsHaveTheirSizes(
      int k, int s, int p, int more, int i, int o, int steps, String formula) {
    Problem problem =
        new Transposed(window(k, s, p, 1), 1, 1, List.of(more, more)).on(square(i)).orThrow();
    assertEquals(square(o), problem.output());
    assertEquals(steps, Walk.over(problem, 0).size());
    assertEquals(formula, Formula.size(problem, 0).text());
  }

  /// PyTorch drops a last window that would start in the far padding.
  @ParameterizedTest
  @CsvSource({
    "10, 1, 2, ⌈(10 + 0 + 0 − 1) / 2⌉ + 1 − 1 = 5",
    "4, 3, 2, ⌈(4 + 0 + 0 − 3) / 2⌉ + 1 = 2",
  })
  void aCeilingSaysWhichWindowItDrops(int i, int k, int s, String formula) {
    Operation pool = new Pooling(Pooling.Kind.MAX, window(k, s, 0, 1), true, true);
    assertEquals(formula, Formula.size(pool.on(square(i)).orThrow(), 0).text());
  }

  @Test
  void aFilterTakesEveryStridethPixel() {
    Operation filter = new Filtering(window(3, 4, 0, 1));
    assertEquals("⌈10 / 4⌉ = 3", Formula.size(filter.on(square(10)).orThrow(), 0).text());
  }

  @Test
  void aSumIsWrittenTermByTerm() {
    Step step = Examples.worked().step(Cell.of(0, 0, 0, 0));
    assertEquals(
        "1·1 + 2·1 + 3·1 + 6·2 + 7·1 + 8·2 + 2·3 + 5·2 + 9·1 = 66", Formula.sum(step).text());
    assertEquals("1 + 2 + 3 + 12 + 7 + 16 + 6 + 10 + 9 = 66", Formula.products(step).text());
    assertEquals(
        new Term("6", new Meaning.Value(step.products().get(3).tap())),
        Formula.sum(step).terms().get(12));
  }

  @Test
  void negativeNumbersAreBracketedBehindAnOperator() {
    Problem problem = new Convolution(Window.of(2), 1, 1).on(Shape.of(1, 1, 2)).orThrow();
    Step step =
        Explanation.of(problem, i -> i - 2, i -> i - 0.5f, Optional.of(_ -> -3))
            .step(Cell.of(0, 0, 0));
    assertEquals("(−2)·(−0.5) + (−1)·0.5 − 3 = −2.5", Formula.sum(step).text());
    assertEquals("1 − 0.5 − 3 = −2.5", Formula.products(step).text());
  }

  @Test
  void poolingIsWrittenAsWhatItIs() {
    Shape row = Shape.of(1, 1, 3);
    Problem mean = new Pooling(Pooling.Kind.AVERAGE, Window.of(3), false, true).on(row).orThrow();
    Problem most = new Pooling(Pooling.Kind.MAX, Window.of(3), false, true).on(row).orThrow();
    assertEquals(
        "(−1 + 0 + 1) / 3 = 0",
        Formula.sum(Explanation.of(mean, i -> i - 1).step(Cell.of(0, 0, 0))).text());
    assertEquals(
        "max(−1, 0, 1) = 1",
        Formula.sum(Explanation.of(most, i -> i - 1).step(Cell.of(0, 0, 0))).text());
  }

  @Test
  void aCellThatNothingReachesIsAnEmptySum() {
    Problem problem =
        new Transposed(window(1, 2, 0, 1), 1, 1, List.of(0, 0)).on(square(2)).orThrow();
    Step step = Explanation.of(problem, _ -> 1, _ -> 1, Optional.empty()).step(Cell.of(0, 0, 1, 1));
    assertEquals("0 = 0", Formula.sum(step).text());
  }

  /// Types of Convolutions: 20×20×8 under 32 kernels of 3×3.
  @Test
  void parametersAndMultiplyAddsAreCounted() {
    Problem problem = new Convolution(Window.of(3, 3), 32, 1).on(Shape.of(1, 8, 20, 20)).orThrow();
    assertEquals("32·(8/1)·3·3 = 2,304 weights", Formula.parameters(problem).text());
    assertEquals(
        "32·(8/1)·3·3 = 2,304 weights + 32 biases", Formula.parameters(problem, true).text());
    assertEquals("32·18·18·(8/1)·3·3 = 746,496 multiply-adds", Formula.macs(problem).text());
    assertEquals(
        new Term("8", new Meaning.Setting(Parameter.INPUT, -1)),
        Formula.parameters(problem).terms().get(3));
  }

  @Test
  void aTransposedConvolutionIsCountedOnItsInput() {
    Problem problem =
        new Transposed(window(3, 2, 1, 1), 4, 2, List.of(0, 0)).on(Shape.of(2, 6, 3, 3)).orThrow();
    assertEquals("6·(4/2)·3·3 = 108 weights", Formula.parameters(problem).text());
    assertEquals("2·6·3·3·(4/2)·3·3 = 1,944 multiply-adds", Formula.macs(problem).text());
  }

  private static Window window(int k, int s, int p, int d) {
    return Window.of(k, k)
        .withStride(List.of(s, s))
        .withDilation(List.of(d, d))
        .withPadding(Padding.of(2, p));
  }

  private static Shape square(int size) {
    return Shape.of(1, 1, size, size);
  }
}
