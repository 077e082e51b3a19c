package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Numbers that others have printed.
class WorkedExamplesTest {
  private static final Tensor DUMOULIN =
      Tensor.of(
          Shape.of(1, 1, 5, 5),
          3,
          3,
          2,
          1,
          0,
          0,
          0,
          1,
          3,
          1,
          3,
          1,
          2,
          2,
          3,
          2,
          0,
          0,
          2,
          2,
          2,
          0,
          0,
          0,
          1);
  private static final Tensor DUMOULIN_KERNEL =
      Tensor.of(Shape.of(1, 1, 3, 3), 0, 1, 2, 2, 2, 0, 0, 1, 2);

  private final Engine engine = Engine.best();

  /// Source: David's Wiki, Convolutional neural network.
  @Test
  void fourByFiveGridGivesSixtySixFirst() {
    Tensor x =
        Tensor.of(Shape.of(1, 1, 4, 5), 1, 2, 3, 4, 5, 6, 7, 8, 2, 3, 2, 5, 9, 9, 5, 4, 8, 8, 2, 1);
    Tensor kernel = Tensor.of(Shape.of(1, 1, 3, 3), 1, 1, 1, 2, 1, 2, 3, 2, 1);
    assertEquals("66 77 86 84 96 79", convolve(x, kernel, Window.of(3, 3)));
    Tensor flipped = Tensor.generate(kernel.shape(), i -> kernel.get(8 - i));
    assertEquals("65 69 73 91 84 69", convolve(x, flipped, Window.of(3, 3)));
  }

  /// Source: Dumoulin and Visin, A guide to convolution arithmetic for deep learning (2016).
  @Test
  void guidesConvolutionsComeOut() {
    Window window = Window.of(3, 3);
    assertEquals("12 12 17 10 17 19 9 6 14", convolve(DUMOULIN, DUMOULIN_KERNEL, window));
    Window strided = window.withPadding(Padding.of(2, 1)).withStride(List.of(2, 2));
    assertEquals("6 17 3 8 17 13 6 4 4", convolve(DUMOULIN, DUMOULIN_KERNEL, strided));
  }

  /// Source: the same.
  @Test
  void guidesPoolingsComeOut() {
    assertEquals("3 3 3 3 3 3 3 2 3", pool(Pooling.Kind.MAX, 1));
    assertEquals("15 15 15 9 11 16 10 7 12", pool(Pooling.Kind.AVERAGE, 9));
  }

  /// Source: the same, chapter 4: the transposed convolution is the transpose of the matrix whose
  /// row is an output of the direct one.
  @Test
  void transposedIsTheTransposedMatrix() {
    Problem direct = problem(new Convolution(Window.of(3, 3), 1, 1), Shape.of(1, 1, 4, 4));
    Problem back =
        problem(new Transposed(Window.of(3, 3), 1, 1, List.of(0, 0)), Shape.of(1, 1, 2, 2));
    Tensor kernel = Tensor.generate(Shape.of(1, 1, 3, 3), i -> i + 1);
    for (int cell = 0; cell < 16; cell++) {
      for (int out = 0; out < 4; out++) {
        Tensor unit = one(direct.input(), cell);
        Tensor seed = one(back.input(), out);
        assertEquals(
            engine.plan(direct).run(unit, kernel, Optional.empty()).get(out),
            engine.plan(back).run(seed, kernel, Optional.empty()).get(cell));
      }
    }
  }

  private static Tensor one(Shape shape, int position) {
    return Tensor.generate(shape, i -> i == position ? 1 : 0);
  }

  private String convolve(Tensor x, Tensor kernel, Window window) {
    Problem problem = problem(new Convolution(window, 1, 1), x.shape());
    return text(engine.plan(problem).run(x, kernel, Optional.empty()), 1);
  }

  private String pool(Pooling.Kind kind, int scale) {
    Operation pooling = new Pooling(kind, Window.of(3, 3), false, true);
    return text(engine.pool(problem(pooling, DUMOULIN.shape()), DUMOULIN), scale);
  }

  private static Problem problem(Operation operation, Shape input) {
    return operation.on(input).orThrow();
  }

  private static String text(Tensor y, int scale) {
    return IntStream.range(0, y.shape().elements())
        .mapToObj(i -> String.valueOf(Math.round(y.get(i) * scale)))
        .collect(Collectors.joining(" "));
  }
}
