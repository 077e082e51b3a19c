package convolarium.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.tensor.Shape;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ZeroInsertionTest {
  /// The transposed ones of the guide's animations: Dumoulin and Visin, A guide to convolution
  /// arithmetic for deep learning (2016). The guide's `(i, k, s, p)` is that of the direct one.
  @ParameterizedTest
  @CsvSource({
    "2, 3, 1, 0, 0, 2, 2, 6, 4",
    "6, 4, 1, 2, 0, 6, 1, 8, 5",
    "5, 3, 1, 1, 0, 5, 1, 7, 5",
    "7, 3, 1, 2, 0, 7, 0, 7, 5",
    "2, 3, 2, 0, 0, 3, 2, 7, 5",
    "3, 3, 2, 1, 0, 5, 1, 7, 5",
    "3, 3, 2, 1, 1, 5, 1, 8, 6"
  })
  void theGuidesCanvasesHaveTheirSizes(
      int input,
      int kernel,
      int stride,
      int padding,
      int extra,
      int stretched,
      int equivalent,
      int canvas,
      int output) {
    ZeroInsertion insertion =
        ZeroInsertion.of(problem(2, input, 1, 1, 1, kernel, stride, 1, padding, padding, extra));
    for (int a = 0; a < 2; a++) {
      Stretch axis = insertion.axes().get(a);
      assertEquals(stretched, axis.stretched());
      assertEquals(equivalent, axis.before());
      assertEquals(equivalent, axis.after());
      assertEquals(extra, axis.extra());
      assertEquals(canvas, axis.canvas());
      assertEquals(canvas, insertion.direct().axes().get(a).padded());
      assertEquals(output, insertion.direct().output().dim(a + 2));
    }
  }

  @ParameterizedTest
  @CsvSource({
    // rank, input, in, out, groups, kernel, stride, dilation, before, after, extra
    "1, 4, 1, 1, 1, 3, 2, 1, 1, 1, 1",
    "1, 4, 2, 4, 2, 2, 3, 1, 0, 1, 2",
    "1, 5, 1, 2, 1, 3, 1, 2, 2, 0, 1",
    "1, 6, 1, 1, 1, 1, 2, 1, 1, 3, 0",
    "1, 4, 1, 1, 1, 2, 3, 1, 4, 3, 2",
    "2, 3, 2, 2, 1, 3, 2, 1, 1, 0, 1",
    "2, 3, 4, 2, 2, 2, 2, 2, 1, 2, 1",
    "2, 3, 1, 1, 1, 1, 1, 1, 1, 0, 0",
    "3, 2, 1, 2, 1, 2, 2, 1, 0, 1, 1"
  })
  void eachOutputMeetsTheSameInputsThroughTheSameWeights(
      int rank,
      int input,
      int in,
      int out,
      int groups,
      int kernel,
      int stride,
      int dilation,
      int before,
      int after,
      int extra) {
    Problem problem =
        problem(rank, input, in, out, groups, kernel, stride, dilation, before, after, extra);
    ZeroInsertion insertion = ZeroInsertion.of(problem);
    assertEquals(problem.output(), insertion.direct().output());
    for (int i = 0; i < problem.output().elements(); i++) {
      Cell output = new Cell(problem.output().index(i));
      Set<List<Cell>> gathered = new HashSet<>();
      for (Tap tap : Taps.of(problem).of(output)) {
        gathered.add(List.of(tap.input(), tap.weight()));
      }
      Set<List<Cell>> seen = new HashSet<>();
      for (Tap tap : Taps.of(insertion.direct()).of(output)) {
        insertion
            .input(tap.input())
            .ifPresent(cell -> seen.add(List.of(cell, insertion.weight(tap.weight()))));
      }
      assertEquals(gathered, seen, output.toString());
    }
  }

  @Test
  void bothWaysLeadBack() {
    Problem problem = problem(2, 3, 4, 6, 2, 3, 2, 1, 1, 1, 0);
    ZeroInsertion insertion = ZeroInsertion.of(problem);
    for (int i = 0; i < problem.input().elements(); i++) {
      Cell cell = new Cell(problem.input().index(i));
      assertEquals(Optional.of(cell), insertion.stretched(cell).flatMap(insertion::input));
    }
    Shape weights = problem.weight().orElseThrow();
    for (int i = 0; i < weights.elements(); i++) {
      Cell weight = new Cell(weights.index(i));
      assertEquals(weight, insertion.weight(insertion.turned(weight)));
    }
  }

  @Test
  void morePaddingThanTheKernelReachesCrops() {
    ZeroInsertion insertion = ZeroInsertion.of(problem(1, 4, 1, 1, 1, 2, 1, 1, 2, 1, 0));
    Stretch axis = insertion.axes().getFirst();
    assertEquals(-1, axis.before());
    assertEquals(1, axis.croppedBefore());
    assertEquals(0, axis.croppedAfter());
    assertEquals(Optional.empty(), insertion.stretched(Cell.of(0, 0, 0)));
    assertEquals(Optional.of(Cell.of(0, 0, 0)), insertion.stretched(Cell.of(0, 0, 1)));
  }

  @Test
  void anOrdinaryConvolutionIsNotStretched() {
    Problem problem = new Convolution(Window.of(2), 1, 1).on(Shape.of(1, 1, 4)).orThrow();
    assertThrows(IllegalArgumentException.class, () -> ZeroInsertion.of(problem));
  }

  private static Problem problem(
      int rank,
      int input,
      int in,
      int out,
      int groups,
      int kernel,
      int stride,
      int dilation,
      int before,
      int after,
      int extra) {
    Window window =
        Window.of(Collections.nCopies(rank, kernel))
            .withStride(Collections.nCopies(rank, stride))
            .withDilation(Collections.nCopies(rank, dilation))
            .withPadding(
                new Padding.Explicit(Collections.nCopies(rank, new Padding.Sides(before, after))));
    int[] shape = new int[rank + 2];
    Arrays.fill(shape, input);
    shape[0] = 1;
    shape[1] = in;
    return new Transposed(window, out, groups, Collections.nCopies(rank, extra))
        .on(Shape.of(shape))
        .orThrow();
  }
}
