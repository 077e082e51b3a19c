package convolarium.engine;

import static convolarium.engine.ChoiceTest.told;
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
import org.junit.jupiter.api.Test;

/// What plans for layers say of their choice, in tables as those of [ChoiceTest].
class LayerChoiceTest {
  private final Engine engine = Engine.scalar(1);

  @Test
  void steppedGridIsSummedAsWritten() {
    assertEquals(
        """
        depthwise rows: 150 products for 6 output cells are few: their order counts more than their speed
        Winograd tiles: 150 products for 6 output cells are few: their order counts more than their speed
        Winograd rows: 150 products for 6 output cells are few: their order counts more than their speed
        matrix product by channels: 150 products for 6 output cells are few: their order counts more than their speed
        phases at points: the convolution is not transposed
        phases as channels: the convolution is not transposed
        implicit matrix product: 150 products for 6 output cells are few: their order counts more than their speed
        plain sums! it takes everything, and adds products in the order in which they are written\
        """,
        planned(new Convolution(Window.of(5, 5), 1, 1), 1, 1, 6, 7));
  }

  @Test
  void manyChannelsAreMultipliedAtPoints() {
    assertEquals(
        """
        depthwise rows: 64 input channels meet in a group, it takes 1
        Winograd tiles! 196 tiles of 4 × 4 outputs: 36 products for each of them instead of 144\
        """,
        planned(new Convolution(Window.of(3, 3), 128, 1), 1, 64, 56, 56));
  }

  @Test
  void manyChannelsAreAMatrixProductWhereOutputsAreSkipped() {
    assertEquals(
        """
        depthwise rows: 64 input channels meet in a group, it takes 1
        Winograd tiles: a stride of 2 skips outputs that its tiles would have made
        Winograd rows: with its transforms it would cost 93 % of a matrix product, it takes at most 90 %
        matrix product by channels: packed and turned it would cost 121 % of a plain sum, in tiles of cells 101 %
        phases at points: the convolution is not transposed
        phases as channels: the convolution is not transposed
        implicit matrix product! the product of 128 × 576 weights and 576 × 729 windows\
        """,
        planned(new Convolution(Window.of(3, 3).withStride(List.of(2, 2)), 128, 1), 1, 64, 56, 56));
  }

  @Test
  void fewChannelsPayForTransformsOfOneAxis() {
    assertEquals(
        """
        depthwise rows: 16 input channels meet in a group, it takes 1
        Winograd tiles: with its transforms it would cost 128 % of a plain sum, it takes at most 83 %
        Winograd rows! tiles of 4 outputs down a column: 6 products for each of the kernel's columns instead of 12\
        """,
        planned(
            new Convolution(Window.of(3, 3).withPadding(Padding.of(2, 1)), 16, 1), 1, 16, 56, 56));
    assertEquals(
        """
        depthwise rows: 32 input channels meet in a group, it takes 1
        Winograd tiles: with its transforms it would cost 78 % of a plain sum, along rows alone 71 %
        Winograd rows! tiles of 4 outputs down a column: 6 products for each of the kernel's columns instead of 12\
        """,
        planned(
            new Convolution(Window.of(3, 3).withPadding(Padding.of(2, 1)), 32, 1), 1, 32, 56, 56));
  }

  @Test
  void fewerChannelsDoNotPayForTheirTransforms() {
    assertEquals(
        """
        depthwise rows: 3 input channels meet in a group, it takes 1
        Winograd tiles: with its transforms it would cost 308 % of a plain sum, it takes at most 83 %
        Winograd rows: with its transforms it would cost 112 % of a matrix product, it takes at most 90 %
        matrix product by channels: packed and turned it would cost 189 % of a plain sum, in tiles of cells 100 %
        phases at points: the convolution is not transposed
        phases as channels: the convolution is not transposed
        implicit matrix product! the product of 64 × 27 weights and 27 × 3136 windows\
        """,
        planned(
            new Convolution(Window.of(3, 3).withPadding(Padding.of(2, 1)), 64, 1), 1, 3, 56, 56));
  }

  @Test
  void fewCellsOfManyChannelsAreMultipliedByChannels() {
    assertEquals(
        """
        depthwise rows: 512 input channels meet in a group, it takes 1
        Winograd tiles: 1 × 1 taps in the plane, it takes 2 to 5 on both axes
        Winograd rows: at stride 1 a kernel 1 high sees no row through 2 taps
        matrix product by channels! 49 output cells are few and 2048 channels many: its tiles are full\
        """,
        planned(new Convolution(Window.of(1, 1), 2048, 1), 1, 512, 7, 7));
  }

  @Test
  void transposedIsAMatrixProductToo() {
    assertEquals(
        """
        depthwise rows: 4 input channels meet in a group, it takes 1
        Winograd tiles: the convolution is transposed
        Winograd rows: the convolution is transposed
        matrix product by channels: the convolution is transposed
        phases at points: as one convolution: with its transforms it would cost 115 % of a matrix product, it takes at most 90 %
        phases as channels: joined, its tiles would compute 88 % of what products one by one do, it takes at most 80 %
        implicit matrix product! 4 products by 4 × 36 weights in all, one for each set of outputs that see through the same taps in each of 8 groups\
        """,
        planned(
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
        planned(new Convolution(Window.of(3, 3), 32, 32), 1, 32, 56, 56));
  }

  @Test
  void separateChannelsOfATransposedConvolutionTakeTurns() {
    assertEquals(
        "depthwise rows! each output sees one channel: 4 sets of rows, sums of shifted rows of it,"
            + " take turns",
        planned(
            new Transposed(
                Window.of(4, 4).withStride(List.of(2, 2)).withPadding(Padding.of(2, 1)),
                21,
                21,
                List.of(0, 0)),
            1,
            21,
            56,
            56));
  }

  @Test
  void hugeLayoutIsRefusedWithItsSize() {
    assertEquals(
        """
        depthwise rows: a padded channel would take 800000009 numbers of memory
        Winograd tiles: 1 × 2 taps in the plane, it takes 2 to 5 on both axes
        Winograd rows: at stride 1 a kernel 1 high sees no row through 2 taps
        matrix product by channels: its padded input or weights would take 800000009 numbers of memory
        phases at points: the convolution is not transposed
        phases as channels: the convolution is not transposed
        implicit matrix product: its padded input or weights would take 800000009 numbers of memory
        plain sums! it takes everything, and adds products in the order in which they are written\
        """,
        planned(
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
  void windowThatSpansLittleButZerosIsRefusedWithWhatItWouldTake() {
    assertEquals(
        """
        depthwise rows: 3 input channels meet in a group, it takes 1
        Winograd tiles: a stride of 2 skips outputs that its tiles would have made
        Winograd rows: its rows' dilation is 67, it takes 1
        matrix product by channels: a chain's padded channels would take 172372860 numbers of each thread's memory
        phases at points: the convolution is not transposed
        phases as channels: the convolution is not transposed
        implicit matrix product: what a window spans would take 162665820 numbers of each thread's memory
        plain sums! it takes everything, and adds products in the order in which they are written\
        """,
        planned(
            new Convolution(
                Window.of(9, 9, 9)
                    .withStride(List.of(2, 2, 2))
                    .withDilation(List.of(67, 67, 67))
                    .withPadding(Padding.of(3, 268)),
                3,
                1),
            1,
            3,
            33,
            25,
            3));
  }

  @Test
  void meanIsToldAsTheSumsByOnesThatItIs() {
    var pooling =
        new Pooling(Pooling.Kind.AVERAGE, Window.of(3, 3), false, true)
            .on(Shape.of(1, 8, 200, 200))
            .orThrow();
    assertEquals(
        "the sum of at most 9 values is that of a convolution by ones, computed as depthwise rows,"
            + " and divided once",
        engine.choice(pooling).reason());
  }

  @Test
  void poolingHasNoPlan() {
    var pooling =
        new Pooling(Pooling.Kind.MAX, Window.of(2, 2), false, true)
            .on(Shape.of(1, 1, 4, 4))
            .orThrow();
    assertThrows(IllegalArgumentException.class, () -> engine.plan(pooling));
  }

  private String planned(Operation operation, int... input) {
    return told(engine.plan(operation.on(Shape.of(input)).orThrow()).choice());
  }
}
