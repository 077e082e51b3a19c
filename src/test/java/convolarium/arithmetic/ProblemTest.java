package convolarium.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
  private static Window square(int k, int s, int p, int d) {
    return Window.of(k, k)
        .withStride(List.of(s, s))
        .withDilation(List.of(d, d))
        .withPadding(Padding.of(2, p));
  }

  /// Dumoulin and Visin, A guide to convolution arithmetic for deep learning (2016).
  @ParameterizedTest
  @CsvSource({
    "4, 3, 1, 0, 1, 2",
    "5, 4, 1, 2, 1, 6",
    "5, 3, 1, 1, 1, 5",
    "5, 3, 1, 2, 1, 7",
    "5, 3, 2, 0, 1, 2",
    "5, 3, 2, 1, 1, 3",
    "6, 3, 2, 1, 1, 3",
    "7, 3, 1, 0, 2, 3",
  })
  void outputSizesAreThoseOfTheGuide(int i, int k, int s, int p, int d, int o) {
    Problem problem = new Convolution(square(k, s, p, d), 1, 1).on(Shape.of(1, 1, i, i)).orThrow();
    assertEquals(Shape.of(1, 1, o, o), problem.output());
  }

  @ParameterizedTest
  @CsvSource({
    "2, 3, 1, 0, 0, 4",
    "6, 4, 1, 2, 0, 5",
    "5, 3, 1, 1, 0, 5",
    "7, 3, 1, 2, 0, 5",
    "2, 3, 2, 0, 0, 5",
    "3, 3, 2, 1, 0, 5",
    "3, 3, 2, 1, 1, 6",
  })
  void transposedSizesAreThoseOfTheGuide(int i, int k, int s, int p, int more, int o) {
    Problem problem =
        new Transposed(square(k, s, p, 1), 1, 1, List.of(more, more))
            .on(Shape.of(1, 1, i, i))
            .orThrow();
    assertEquals(Shape.of(1, 1, o, o), problem.output());
  }

  @ParameterizedTest
  @CsvSource({
    "8, 20, 32, 3, 1, 2304, 746496",
    "16, 20, 32, 3, 1, 4608, 1492992",
    "256, 10, 256, 3, 1, 589824, 37748736",
    "256, 10, 256, 3, 8, 73728, 4718592",
  })
  void weightsAndMacsAreThePublishedOnes(
      int in, int size, int out, int k, int groups, int weights, long macs) {
    Problem problem =
        new Convolution(Window.of(k, k), out, groups).on(Shape.of(1, in, size, size)).orThrow();
    assertEquals(weights, problem.weight().orElseThrow().elements());
    assertEquals(macs, problem.macs());
  }

  @Test
  void samePaddingPutsTheOddCellAtTheEnd() {
    Window window = square(3, 2, 0, 1).withPadding(Padding.Rule.SAME);
    Axis axis = new Convolution(window, 1, 1).on(Shape.of(1, 1, 6, 6)).orThrow().axes().getFirst();
    assertEquals(new Axis(6, 3, 2, 1, 0, 1, 3), axis);
  }

  @Test
  void causalPaddingIsAtTheBeginningOfTheLastAxis() {
    Window window = Window.of(2).withDilation(List.of(4)).withPadding(Padding.Rule.CAUSAL);
    Axis axis = new Convolution(window, 1, 1).on(Shape.of(1, 1, 32)).orThrow().axes().getFirst();
    assertEquals(new Axis(32, 2, 1, 4, 4, 0, 32), axis);
  }

  @Test
  void fullPaddingMeetsEveryOverlap() {
    Window window = square(3, 1, 0, 1).withPadding(Padding.Rule.FULL);
    assertEquals(
        Shape.of(1, 1, 7, 7),
        new Convolution(window, 1, 1).on(Shape.of(1, 1, 5, 5)).orThrow().output());
  }

  @Test
  void aSliceJoinsTwoChannelsOfOneGroup() {
    Shape input = Shape.of(1, 4, 5, 5);
    Problem direct = new Convolution(square(3, 1, 0, 1), 6, 2).on(input).orThrow();
    assertEquals(Optional.of(List.of(1, 0)), direct.slice(0, 1));
    assertEquals(Optional.of(List.of(5, 1)), direct.slice(3, 5)); // weights [out, in/groups, …]
    assertEquals(Optional.empty(), direct.slice(3, 2));
    Problem transposed =
        new Transposed(square(3, 1, 0, 1), 6, 2, List.of(0, 0)).on(input).orThrow();
    assertEquals(Optional.of(List.of(3, 2)), transposed.slice(3, 5)); // weights [in, out/groups, …]
    assertEquals(Optional.empty(), transposed.slice(0, 3));
  }

  @Test
  void transposedMacsAreCountedOnTheInput() {
    Problem problem =
        new Transposed(square(4, 2, 1, 1), 3, 1, List.of(0, 0)).on(Shape.of(2, 8, 5, 5)).orThrow();
    assertEquals(2L * 8 * 25 * 3 * 16, problem.macs());
    assertEquals(Shape.of(8, 3, 4, 4), problem.weight().orElseThrow());
  }

  @Test
  void adaptiveWindowsMeetEveryCell() {
    Problem problem = new AdaptivePooling(List.of(3)).on(Shape.of(1, 2, 7)).orThrow();
    assertEquals(Shape.of(1, 2, 3), problem.output());
    assertEquals(0, AdaptivePooling.start(0, 7, 3));
    assertEquals(3, AdaptivePooling.end(0, 7, 3));
    assertEquals(2, AdaptivePooling.start(1, 7, 3));
    assertEquals(5, AdaptivePooling.end(1, 7, 3));
    assertEquals(7, AdaptivePooling.end(2, 7, 3));
  }

  @Test
  void unpoolingMayChooseASizeWithinOneStride() {
    Window window = square(2, 2, 0, 1);
    Shape small = Shape.of(1, 1, 2, 2);
    assertEquals(
        Shape.of(1, 1, 5, 5),
        new Unpooling(window, Optional.of(List.of(5, 5))).on(small).orThrow().output());
    assertEquals(
        Shape.of(1, 1, 4, 4), new Unpooling(window, Optional.empty()).on(small).orThrow().output());
  }

  @Test
  void ceilModeLetsTheLastWindowHangOver() {
    Operation pool = new Pooling(Pooling.Kind.MAX, square(3, 2, 0, 1), true, true);
    assertEquals(Shape.of(1, 1, 3, 3), pool.on(Shape.of(1, 1, 6, 6)).orThrow().output());
  }

  @ParameterizedTest
  @CsvSource({"5, 3, 1, 5", "5, 3, 2, 3", "4, 4, 3, 2", "1, 63, 1, 1", "7, 2, 10, 1"})
  void aFilterKeepsEveryStridethPixel(int size, int k, int s, int output) {
    Window window = Window.of(k, k).withStride(List.of(s, s)).withBorder(Border.REFLECT);
    Problem problem = new Filtering(window).on(Shape.of(1, 3, size, size)).orThrow();
    assertEquals(Shape.of(1, 3, output, output), problem.output());
    assertEquals(-(k / 2), problem.axes().getFirst().source(0, 0));
  }
}
