package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Window;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  private final Engine engine = Engine.scalar(1);

  @Test
  void steppedGridIsSummedAsWritten() {
    assertEquals(
        """
        depthwise rows: 150 products for 6 output cells are few: their order counts more than their speed
        implicit matrix product: 150 products for 6 output cells are few: their order counts more than their speed
        plain sums! it takes everything, and adds products in the order in which they are written\
        """,
        told(new Convolution(Window.of(5, 5), 1, 1), 1, 1, 6, 7));
  }

  @Test
  void manyChannelsAreAMatrixProduct() {
    assertEquals(
        """
        depthwise rows: 64 input channels meet in a group, it takes 1
        implicit matrix product! the product of 128 × 576 weights and 576 × 2916 windows\
        """,
        told(new Convolution(Window.of(3, 3), 128, 1), 1, 64, 56, 56));
  }

  @Test
  void transposedIsAMatrixProductToo() {
    assertEquals(
        """
        depthwise rows: the convolution is transposed
        implicit matrix product! 4 products, one for each set of outputs that see through the same taps of 4 × 36 in each of 8 groups\
        """,
        told(
            new Transposed(Window.of(3, 3).withStride(List.of(2, 2)), 32, 8, List.of(0, 0)),
            1,
            32,
            56,
            56));
  }

  @Test
  void separateChannelsAreSummedByRows() {
    assertEquals(
        "depthwise rows! each output sees one channel: a row is the sum of 9 shifted rows of it",
        told(new Convolution(Window.of(3, 3), 32, 32), 1, 32, 56, 56));
  }

  @Test
  void hugeLayoutIsRefusedWithItsSize() {
    assertEquals(
        """
        depthwise rows: a padded channel would take 800000009 numbers of memory
        implicit matrix product: its padded input or weights would take 800000009 numbers of memory
        plain sums! it takes everything, and adds products in the order in which they are written\
        """,
        told(
            new Convolution(
                Window.of(2)
                    .withDilation(List.of(800_000_000))
                    .withPadding(Padding.of(1, 400_000_000)),
                1,
                1),
            1,
            1,
            9));
  }

  @Test
  void poolingHasNoPlan() {
    var pooling =
        new Pooling(Pooling.Kind.MAX, Window.of(2, 2), false, true)
            .on(Shape.of(1, 1, 4, 4))
            .orThrow();
    assertThrows(IllegalArgumentException.class, () -> engine.plan(pooling));
  }

  private String told(Operation operation, int... input) {
    Choice choice = engine.plan(operation.on(Shape.of(input)).orThrow()).choice();
    return choice.passedOver().stream()
            .map(passed -> passed.algorithm() + ": " + passed.refusal() + "\n")
            .collect(Collectors.joining())
        + choice.algorithm()
        + "! "
        + choice.reason();
  }
}
