package convolarium.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExplanationTest {
  /// Dumoulin and Visin, A guide to convolution arithmetic for deep learning (2016).
  private static final float[] GUIDE = {
    3, 3, 2, 1, 0, 0, 0, 1, 3, 1, 3, 1, 2, 2, 3, 2, 0, 0, 2, 2, 2, 0, 0, 0, 1
  };

  @Test
  void theWorkedExampleBeginsWith66() {
    Explanation explanation = Examples.worked();
    Step step = explanation.step(Cell.of(0, 0, 0, 0));
    assertEquals(
        List.of(1f, 2f, 3f, 12f, 7f, 16f, 6f, 10f, 9f),
        step.products().stream().map(Product::product).toList());
    assertEquals(
        List.of(1f, 3f, 6f, 18f, 25f, 41f, 47f, 57f, 66f),
        step.products().stream().map(Product::running).toList());
    assertEquals("66 77 86 84 96 79", row(explanation));
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 12 12 17 10 17 19 9 6 14", "2, 1, 6 17 3 8 17 13 6 4 4"})
  void theGuidesConvolutionHasItsNumbers(int stride, int padding, String expected) {
    Window window =
        Window.of(3, 3).withStride(List.of(stride, stride)).withPadding(Padding.of(2, padding));
    Problem problem = new Convolution(window, 1, 1).on(Shape.of(1, 1, 5, 5)).orThrow();
    Tensor kernel = Tensor.of(problem.weight().orElseThrow(), 0, 1, 2, 2, 2, 0, 0, 1, 2);
    Explanation explanation = Explanation.of(problem, guide()::get, kernel::get, Optional.empty());
    assertEquals(expected, row(explanation));
  }

  @ParameterizedTest
  @CsvSource({
    "AVERAGE, 1.667 1.667 1.667 1 1.222 1.778 1.111 0.7778 1.333",
    "MAX, 3 3 3 3 3 3 3 2 3"
  })
  void theGuidesPoolingHasItsNumbers(Pooling.Kind kind, String expected) {
    Problem problem =
        new Pooling(kind, Window.of(3, 3), false, true).on(Shape.of(1, 1, 5, 5)).orThrow();
    assertEquals(expected, row(Explanation.of(problem, guide()::get)));
  }

  @Test
  void aMaximumIsNeverLookedForInThePadding() {
    Window window = Window.of(2).withPadding(Padding.of(1, 1));
    Problem problem =
        new Pooling(Pooling.Kind.MAX, window, false, true).on(Shape.of(1, 1, 2)).orThrow();
    Explanation explanation = Explanation.of(problem, position -> -5 - position);
    assertEquals("−5 −5 −6", row(explanation));
    assertEquals(new Ending.Kept(0), explanation.step(Cell.of(0, 0, 1)).ending());
  }

  @Test
  void theLastOfSeveralNaNsIsTheMaximum() {
    Problem problem =
        new Pooling(Pooling.Kind.MAX, Window.of(3), false, true).on(Shape.of(1, 1, 3)).orThrow();
    Explanation explanation = Explanation.of(problem, position -> position < 2 ? Float.NaN : 7);
    assertEquals(new Ending.Kept(1), explanation.step(Cell.of(0, 0, 0)).ending());
  }

  @ParameterizedTest
  @CsvSource({"true, 2 2", "false, 1 2"})
  void aMeanCountsDeclaredPaddingOnlyWhenAsked(boolean countPadding, String divisors) {
    Window window = Window.of(2).withStride(List.of(2)).withPadding(Padding.of(1, 1));
    Problem problem =
        new Pooling(Pooling.Kind.AVERAGE, window, true, countPadding)
            .on(Shape.of(1, 1, 3))
            .orThrow();
    assertEquals(divisors, divisors(Explanation.of(problem, _ -> 1)));
  }

  @Test
  void aMeanNeverCountsWhatLiesBehindThePadding() {
    Window window = Window.of(3).withStride(List.of(2));
    Problem problem =
        new Pooling(Pooling.Kind.AVERAGE, window, true, true).on(Shape.of(1, 1, 4)).orThrow();
    assertEquals("3 2", divisors(Explanation.of(problem, _ -> 1)));
  }

  @Test
  void aTransposedCellGathersWhatItsStampsLeaveThere() {
    Problem problem =
        new Transposed(Window.of(3).withStride(List.of(2)), 1, 1, List.of(0))
            .on(Shape.of(1, 1, 2))
            .orThrow();
    Tensor kernel = Tensor.of(problem.weight().orElseThrow(), 1, 10, 100);
    Explanation explanation =
        Explanation.of(problem, position -> 2 + position, kernel::get, Optional.empty());
    assertEquals("2 20 203 30 300", row(explanation));
    assertEquals(
        List.of(3f, 30f, 300f),
        explanation.stamp(Cell.of(0, 0, 1), 0).stream().map(Product::product).toList());
  }

  /// Values 1 0 2 under a kernel of ones with one cell of padding on both sides.
  @ParameterizedTest
  @CsvSource({"ZEROS, 1 3 2", "REPLICATE, 2 3 4", "REFLECT, 1 3 2", "CIRCULAR, 3 3 3"})
  void aBorderDecidesWhatThePaddingHolds(Border border, String expected) {
    Window window = Window.of(3).withPadding(Padding.of(1, 1)).withBorder(border);
    Problem problem = new Convolution(window, 1, 1).on(Shape.of(1, 1, 3)).orThrow();
    Explanation explanation =
        Explanation.of(problem, Tensor.of(Shape.of(3), 1, 0, 2)::get, _ -> 1, Optional.empty());
    assertEquals(expected, row(explanation));
  }

  @Test
  void stepsOfGroupedChannelsEqualSlidingByHand() {
    for (int seed = 0; seed < 60; seed++) {
      Slide slide = Slide.random(seed);
      assertEquals(slide.byHand(), slide.explained(), slide.toString());
    }
  }

  @Test
  void aPartialSumIsOneChannelsShare() {
    Problem problem = new Convolution(Window.of(1), 1, 1).on(Shape.of(1, 2, 1)).orThrow();
    Explanation explanation =
        Explanation.of(
            problem, position -> position + 3, _ -> 2, Optional.of(Tensor.of(Shape.of(1), 1)::get));
    Step step = explanation.step(Cell.of(0, 0, 0));
    assertEquals(List.of(0, 1), step.channels());
    assertEquals(6, step.partial(0));
    assertEquals(8, step.partial(1));
    assertEquals(Optional.of(6f), step.partial(0, 1));
    assertEquals(Optional.empty(), step.partial(1, 1));
    assertEquals(15, step.result());
    assertEquals("6 + 8 + 1 = 15", Formula.partials(step).text());
  }

  @Test
  void aCellOutsideIsRefused() {
    assertThrows(
        IndexOutOfBoundsException.class, () -> Examples.worked().step(Cell.of(0, 0, 2, 0)));
  }

  @Test
  void weightsAreAskedForWhereThereAreSome() {
    Operation operation = new Convolution(Window.of(1), 1, 1);
    Problem problem = operation.on(Shape.of(1, 1, 1)).orThrow();
    var refusal =
        assertThrows(IllegalArgumentException.class, () -> Explanation.of(problem, _ -> 0));
    assertTrue(refusal.getMessage().contains("needs weights 1×1×1"), refusal.getMessage());
  }

  private static Tensor guide() {
    return Tensor.of(Shape.of(1, 1, 5, 5), GUIDE);
  }

  private static String row(Explanation explanation) {
    Walk walk = Walk.over(explanation.problem(), 0);
    return String.join(
        " ",
        IntStream.range(0, walk.size())
            .mapToObj(step -> Numeral.brief(explanation.step(walk.at(step)).result(), 4))
            .toList());
  }

  private static String divisors(Explanation explanation) {
    Walk walk = Walk.over(explanation.problem(), 0);
    return String.join(
        " ",
        IntStream.range(0, walk.size())
            .mapToObj(step -> explanation.step(walk.at(step)).ending())
            .map(ending -> String.valueOf(((Ending.Mean) ending).divisor()))
            .toList());
  }
}
