package convolarium.engine;

import static convolarium.engine.ChoiceTest.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.tensor.Values;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What plans for photographs say of their choice, in tables as those of [ChoiceTest].
class PhotoChoiceTest {
  private final Engine engine = Engine.scalar(1);

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
}
