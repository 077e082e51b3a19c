package convolarium.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.arithmetic.Window;
import convolarium.tensor.Shape;
import convolarium.tensor.Values;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnrolledTest {
  private static final Values INPUT = i -> i * 7 % 11 - 5;
  private static final Values WEIGHT = i -> i * 5 % 23 + 1;

  /// Dumoulin and Visin 2016, section 4.1: the direct convolution of 4×4 under 3×3 is a 4×16
  /// matrix, and its transpose leads from 2×2 back to 4×4.
  @Test
  void theMatrixOfTheTransposedConvolutionIsTheTranspose() {
    Unrolled direct = unrolled(new Convolution(Window.of(3, 3), 1, 1), 0, 1, 1, 4, 4);
    Unrolled back = unrolled(new Transposed(Window.of(3, 3), 1, 1, List.of(0, 0)), 0, 1, 1, 2, 2);
    assertEquals(4, direct.outputs().size());
    assertEquals(16, direct.inputs().size());
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 16; column++) {
        assertEquals(direct.entry(row, column), back.entry(column, row));
      }
    }
    assertEquals(36, direct.filled());
    assertEquals(
        "Cᵀ is 16×4: 36 of 64 entries hold a weight, all others are 0",
        back.sentences().getFirst());
  }

  @Test
  void theFirstRowHoldsTheKernelAsTheGuideWritesIt() {
    Unrolled direct = unrolled(new Convolution(Window.of(3, 3), 1, 1), 0, 1, 1, 4, 4);
    StringBuilder row = new StringBuilder();
    for (int column = 0; column < 16; column++) {
      List<Tap> taps = direct.taps(0, column);
      row.append(
          taps.isEmpty()
              ? "0 "
              : "w" + taps.getFirst().weight().get(2) + taps.getFirst().weight().get(3) + " ");
    }
    assertEquals("w00 w01 w02 0 w10 w11 w12 0 w20 w21 w22 0 0 0 0 0 ", row.toString());
  }

  @ParameterizedTest
  @CsvSource({
    // transposed, input, in, out, groups, kernel, stride, padding, dilation, border, channel
    "false, 5, 1, 1, 1, 3, 1, 0, 1, ZEROS, 0",
    "false, 5, 2, 2, 1, 3, 2, 1, 1, ZEROS, 1",
    "false, 6, 4, 4, 2, 2, 1, 1, 2, ZEROS, 2",
    "false, 4, 1, 1, 1, 3, 1, 2, 1, REFLECT, 0",
    "false, 4, 1, 1, 1, 3, 1, 2, 1, REPLICATE, 0",
    "false, 4, 1, 1, 1, 3, 1, 1, 1, CIRCULAR, 0",
    "true, 3, 2, 2, 1, 3, 2, 1, 1, ZEROS, 1",
    "true, 3, 4, 2, 2, 2, 1, 0, 2, ZEROS, 1"
  })
  void bothMatricesGiveTheOutput(
      boolean transposed,
      int size,
      int in,
      int out,
      int groups,
      int kernel,
      int stride,
      int padding,
      int dilation,
      Border border,
      int channel) {
    Window window = window(kernel, stride, padding, dilation, border);
    Operation operation =
        transposed
            ? new Transposed(window, out, groups, List.of(0, 0))
            : new Convolution(window, out, groups);
    Problem problem = operation.on(Shape.of(1, in, size, size)).orThrow();
    Unrolled unrolled = Unrolled.of(problem, WEIGHT, channel);
    Explanation explanation = Explanation.of(problem, INPUT, WEIGHT, Optional.empty());
    for (int row = 0; row < unrolled.outputs().size(); row++) {
      float sparse = 0;
      for (int column = 0; column < unrolled.inputs().size(); column++) {
        Cell input = unrolled.inputs().get(column);
        sparse += unrolled.entry(row, column) * INPUT.at(problem.input().offset(input.index()));
      }
      float windows = 0;
      for (int column = 0; column < unrolled.weights().size(); column++) {
        Cell cell = unrolled.weights().get(column);
        float value = unrolled.window(row, column).map(explanation::value).orElse(0f);
        windows += value * WEIGHT.at(problem.weight().orElseThrow().offset(cell.index()));
      }
      float expected = explanation.step(unrolled.outputs().get(row)).result();
      assertEquals(expected, sparse);
      assertEquals(expected, windows);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 1, ZEROS, true",
    "1, 1, 1, ZEROS, true",
    "1, 1, 2, ZEROS, true",
    "2, 0, 1, ZEROS, false",
    "1, 1, 1, REFLECT, false",
    "1, 1, 1, REPLICATE, false"
  })
  void onlyStrideOneIsToeplitz(
      int stride, int padding, int dilation, Border border, boolean toeplitz) {
    Window window = window(3, stride, padding, dilation, border);
    Unrolled unrolled = unrolled(new Convolution(window, 1, 1), 0, 1, 1, 6, 6);
    assertEquals(toeplitz, unrolled.isToeplitz());
    assertEquals(toeplitz, unrolled.sentences().getLast().contains("doubly block Toeplitz"));
  }

  @Test
  void copiedCellsPutSumsOfWeightsIntoOneEntry() {
    Window window = window(3, 1, 1, 1, Border.REPLICATE);
    Unrolled unrolled = unrolled(new Convolution(window, 1, 1), 0, 1, 1, 3, 3);
    assertEquals(4, unrolled.taps(0, 0).size()); // the corner and three copies of it
    assertEquals(WEIGHT.at(0) + WEIGHT.at(1) + WEIGHT.at(3) + WEIGHT.at(4), unrolled.entry(0, 0));
    assertTrue(unrolled.hasSums());
    assertFalse(unrolled(new Convolution(Window.of(3, 3), 1, 1), 0, 1, 1, 4, 4).hasSums());
  }

  private static Unrolled unrolled(Operation operation, int channel, int... input) {
    return Unrolled.of(operation.on(Shape.of(input)).orThrow(), WEIGHT, channel);
  }

  private static Window window(int kernel, int stride, int padding, int dilation, Border border) {
    return Window.of(kernel, kernel)
        .withStride(List.of(stride, stride))
        .withDilation(List.of(dilation, dilation))
        .withPadding(Padding.of(2, padding))
        .withBorder(border);
  }
}
