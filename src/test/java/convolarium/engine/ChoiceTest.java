package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.tensor.Values;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What a plan says of its choice, in tables: each algorithm, its reason, and why others refused.
class ChoiceTest {
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
        told(new Convolution(Window.of(5, 5), 1, 1), 1, 1, 6, 7));
  }

  @Test
  void manyChannelsAreMultipliedAtPoints() {
    assertEquals(
        """
        depthwise rows: 64 input channels meet in a group, it takes 1
        Winograd tiles! 196 tiles of 4 × 4 outputs: 36 products for each of them instead of 144\
        """,
        told(new Convolution(Window.of(3, 3), 128, 1), 1, 64, 56, 56));
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
        told(new Convolution(Window.of(3, 3).withStride(List.of(2, 2)), 128, 1), 1, 64, 56, 56));
  }

  @Test
  void fewChannelsPayForTransformsOfOneAxis() {
    assertEquals(
        """
        depthwise rows: 16 input channels meet in a group, it takes 1
        Winograd tiles: with its transforms it would cost 128 % of a plain sum, it takes at most 83 %
        Winograd rows! tiles of 4 outputs down a column: 6 products for each of the kernel's columns instead of 12\
        """,
        told(new Convolution(Window.of(3, 3).withPadding(Padding.of(2, 1)), 16, 1), 1, 16, 56, 56));
    assertEquals(
        """
        depthwise rows: 32 input channels meet in a group, it takes 1
        Winograd tiles: with its transforms it would cost 78 % of a plain sum, along rows alone 71 %
        Winograd rows! tiles of 4 outputs down a column: 6 products for each of the kernel's columns instead of 12\
        """,
        told(new Convolution(Window.of(3, 3).withPadding(Padding.of(2, 1)), 32, 1), 1, 32, 56, 56));
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
        told(new Convolution(Window.of(3, 3).withPadding(Padding.of(2, 1)), 64, 1), 1, 3, 56, 56));
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
        told(new Convolution(Window.of(1, 1), 2048, 1), 1, 512, 7, 7));
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
  void separateChannelsOfATransposedConvolutionTakeTurns() {
    assertEquals(
        "depthwise rows! each output sees one channel: 4 sets of rows, sums of shifted rows of it,"
            + " take turns",
        told(
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
        told(
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

  @Test
  void equalWeightsAreSummedByCarrying() {
    assertEquals(
        """
        small boxes: two boxes of 31 × 31 have 992 samples, it takes up to 36
        running sums! the weights are all the same: sums of 31 × 31 samples are carried along\
        """,
        photographed(31, 1, _ -> 1));
  }

  @Test
  void productOfColumnAndRowTakesTwoPasses() {
    assertEquals(
        """
        small boxes: two boxes of 7 × 7 have 56 samples, it takes up to 36
        running sums: the weights are not all the same
        whole numbers: the kernel is 7 × 7, it takes up to 3 × 3
        slopes in whole numbers: there is 1 sum to each sample, it takes the roots of 2 squares
        Fourier transform: 582400 products in two passes are fewer than 2 times the 1310720 of transforms
        two passes! the kernel is a column times a row: 7 + 7 = 14 products a sample instead of 49\
        """,
        photographed(7, 1, i -> (1 + i / 7) * (2 + i % 7)));
  }

  @Test
  void otherKernelsAreAddedRowByRow() {
    assertEquals(
        """
        small boxes: two boxes of 7 × 7 have 56 samples, it takes up to 36
        running sums: the weights are not all the same
        whole numbers: the kernel is 7 × 7, it takes up to 3 × 3
        slopes in whole numbers: there is 1 sum to each sample, it takes the roots of 2 squares
        Fourier transform: 2009000 products are fewer than 4 times the 1310720 of transforms
        two passes: the kernel is not a column times a row
        few taps: two rows of 7 × 7 taps make floats of 56 samples, it takes up to 16
        sums of shifted rows! 7 × 7 products a sample, added row by row\
        """,
        photographed(7, 1, i -> i * i));
    assertEquals(
        """
        small boxes: the weights are not all the same
        running sums: the weights are not all the same
        whole numbers: the weights are not whole numbers over one divisor, up to 128 together
        slopes in whole numbers: there is 1 sum to each sample, it takes the roots of 2 squares
        Fourier transform: 369000 products are fewer than 4 times the 1310720 of transforms
        two passes: 3 + 3 products are not less than half of 3 × 3
        few taps! 3 × 3 products a sample, straight from the bytes\
        """,
        photographed(3, 1, i -> (float) Math.sqrt(i)));
  }

  @Test
  void smallWholeWeightsAreSummedInSixteenBits() {
    assertEquals(
        """
        small boxes: the weights are not all the same
        running sums: the weights are not all the same
        whole numbers! the weights are whole numbers over 16: sums of 16 bits, 1 down and 1 across\
        """,
        photographed(3, 1, i -> (2 - Math.abs(i / 3 - 1)) * (2 - Math.abs(i % 3 - 1)) / 16f));
    assertEquals(
        "small boxes! 2 × 2 samples are added in 16 bits and divided once",
        photographed(2, 1, _ -> 1 / 4f));
  }

  @Test
  void kernelSpreadTooWideIsSummedPixelByPixel() {
    assertEquals(
        """
        small boxes: the weights are not 1/9
        running sums: neighbours across are 50000000 pixels apart
        whole numbers: the rows under the kernel would take 700001435 numbers
        slopes in whole numbers: there is 1 sum to each sample, it takes the roots of 2 squares
        Fourier transform: the kernel spans 100000001 × 100000001 pixels, a tile has 512 × 1024
        two passes: 3 + 3 products are not less than half of 3 × 3
        few taps: neighbours down share nothing at stride 1 and dilation 50000000
        sums of shifted rows: the rows under the kernel would take 700001435 numbers
        plain sums! it takes everything\
        """,
        photographed(3, 50_000_000, _ -> 1));
  }

  @Test
  void preciseSumsPassOverMethodsThatRoundMore() {
    List<Guess> methods = List.of(new Guess("far", true), new Guess("near", false));
    assertEquals("far! 5 is known", told(Choice.among(methods, 5, false).choice()));
    assertEquals(
        """
        far: precise sums are wanted, and it rounds more than they do
        near! 5 is known\
        """,
        told(Choice.among(methods, 5, true).choice()));
  }

  @Test
  void refusalTellsOfTheTaskBeforeItTellsOfRounding() {
    List<Guess> methods = List.of(new Guess("far", true), new Guess("near", false));
    assertEquals(
        """
        far: 0 is nothing
        near! 0 is known\
        """,
        told(Choice.among(methods, 0, true).choice()));
  }

  /// A method that makes as many multiplications as its task says; a rough one refuses 0.
  private record Guess(String name, boolean rough) implements Method<Integer> {
    @Override
    public Optional<String> refusal(Integer task) {
      return rough && task == 0 ? Optional.of("0 is nothing") : Optional.empty();
    }

    @Override
    public String reason(Integer task) {
      return task + " is known";
    }

    @Override
    public long multiplies(Integer task) {
      return task;
    }

    @Override
    public boolean precise() {
      return !rough;
    }
  }

  @Test
  void slopesOfBothKindsAreTakenTogether() {
    Tensor across = Tensor.of(Shape.of(3, 3), -3, 0, 3, -10, 0, 10, -3, 0, 3);
    Tensor down = Tensor.of(Shape.of(3, 3), 3, 10, 3, 0, 0, 0, -3, -10, -3);
    Problem problem = new Filtering(Window.of(3, 3)).on(Shape.of(1, 1, 20, 25)).orThrow();
    for (List<Tensor> kernels : List.of(List.of(across, down), List.of(down, across))) {
      assertEquals(
          """
          small boxes: 2 kernels, it takes 1
          running sums: 2 kernels, it takes 1
          whole numbers: 2 kernels, it takes 1
          slopes in whole numbers! both kernels are differences smoothed by 3, 10, 3: sums of 16 bits share the corners\
          """,
          told(engine.photo(problem, kernels, Response.MAGNITUDE).choice()));
    }
  }

  private String photographed(int kernel, int dilation, Values weights) {
    Window window = Window.of(kernel, kernel).withDilation(List.of(dilation, dilation));
    Tensor weight = Tensor.generate(Shape.of(kernel, kernel), weights);
    return told(
        engine
            .photo(
                new Filtering(window).on(Shape.of(1, 1, 200, 205)).orThrow(),
                List.of(weight),
                Response.CLAMP)
            .choice());
  }

  private String told(Operation operation, int... input) {
    return told(engine.plan(operation.on(Shape.of(input)).orThrow()).choice());
  }

  private static String told(Choice choice) {
    return choice.passedOver().stream()
            .map(passed -> passed.algorithm() + ": " + passed.refusal() + "\n")
            .collect(Collectors.joining())
        + choice.algorithm()
        + "! "
        + choice.reason();
  }
}
