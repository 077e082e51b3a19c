package convolarium.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrequencyResponseTest {
  private static final int HALF = FrequencyResponse.HALF;
  private static final Tensor AVERAGE = new Fill.Constant(1f / 9).fill(Shape.of(3, 3));
  private static final Tensor SOBEL = Tensor.of(Shape.of(3, 3), -1, 0, 1, -2, 0, 2, -1, 0, 1);

  @Test
  void theIdentityLetsEveryWaveThroughAsItIs() {
    FrequencyResponse response =
        FrequencyResponse.of(Tensor.of(Shape.of(3, 3), 0, 0, 0, 0, 1, 0, 0, 0, 0), 2);
    for (int v = -HALF; v <= HALF; v++) {
      for (int u = -HALF; u <= HALF; u++) {
        assertEquals(1, response.at(u, v), 1e-15);
      }
    }
    assertEquals(List.of("all frequencies pass alike, ×1"), Passing.of(response));
  }

  @Test
  void twoEqualWeightsMakeACosine() {
    FrequencyResponse response = FrequencyResponse.of(Tensor.of(Shape.of(1, 2), 0.5f, 0.5f), 1);
    for (int u = -HALF; u <= HALF; u++) {
      assertEquals(Math.cos(u * Math.PI / HALF / 2), response.at(u, 17), 1e-15);
      assertEquals(response.across()[u + HALF], response.at(u, 0));
      assertEquals(1, response.down()[u + HALF], 1e-15);
    }
  }

  @Test
  void anAverageOfThreeIsZeroAtTwoThirdsOfTheWay() {
    // |1 + 2·cos u| / 3 has its zero at 2π/3, between the steps 42 and 43 of 64
    double[] across = FrequencyResponse.of(AVERAGE, 1).across();
    for (int u = -HALF; u <= HALF; u++) {
      double expected = Math.abs(1 + 2 * Math.cos(u * Math.PI / HALF)) / 3;
      assertEquals(expected, across[u + HALF], 1e-7);
    }
  }

  @Test
  void dilationRepeatsTheResponse() {
    FrequencyResponse dense = FrequencyResponse.of(SOBEL, 1);
    FrequencyResponse dilated = FrequencyResponse.of(SOBEL, 2);
    for (int u = -HALF / 2; u <= HALF / 2; u++) {
      assertEquals(dense.at(2 * u, -2 * u), dilated.at(u, -u), 1e-14);
    }
    assertEquals(0, dilated.at(HALF, 0), 1e-15);
  }

  @Test
  void theMiddleIsTheSumOfTheWeights() {
    Tensor kernel = Tensor.of(Shape.of(2, 3), 1, -4, 2, 7, 0, 3);
    FrequencyResponse response = FrequencyResponse.of(kernel, 3);
    assertEquals(9, response.at(0, 0), 1e-14);
    assertEquals(response.at(5, 9), response.at(-5, -9));
  }

  @Test
  void aFrequencyBeyondTheGridIsRefused() {
    FrequencyResponse response = FrequencyResponse.of(AVERAGE, 1);
    assertThrows(IllegalArgumentException.class, () -> response.at(HALF + 1, 0));
    assertEquals(0, response.least(), 0.03);
    assertEquals(1, response.peak(), 1e-6);
  }

  @Test
  void anAverageIsALowPass() {
    assertEquals(
        List.of(
            "low-pass: flat areas come out ×1, detail from pixel to pixel ×0.333",
            "half comes through of waves of 4.77 pixels"),
        Passing.of(FrequencyResponse.of(AVERAGE, 1)));
  }

  @Test
  void aDerivativeIsBlindAlongItsEdges() {
    assertEquals(
        List.of(
            "band-pass: detail from pixel to pixel ×0, flat areas vanish; the most, ×8, at waves"
                + " of 4 pixels",
            "what changes only from top to bottom does not come through"),
        Passing.of(FrequencyResponse.of(SOBEL, 1)));
  }

  @Test
  void aLaplacianIsAHighPassAndASharpenerABoost() {
    Tensor laplacian = Tensor.of(Shape.of(3, 3), 0, 1, 0, 1, -4, 1, 0, 1, 0);
    Tensor sharpen = Tensor.of(Shape.of(3, 3), 0, -1, 0, -1, 5, -1, 0, -1, 0);
    assertEquals(
        List.of("high-pass: detail from pixel to pixel ×8, flat areas vanish"),
        Passing.of(FrequencyResponse.of(laplacian, 1)));
    assertEquals(
        List.of("high-boost: flat areas come out ×1, detail from pixel to pixel ×9, the most ×9"),
        Passing.of(FrequencyResponse.of(sharpen, 1)));
  }

  @Test
  void aRowIsALowPassInOneDirectionOnly() {
    Tensor row = new Fill.Constant(0.2f).fill(Shape.of(1, 5));
    assertEquals(
        "half comes through of left to right waves of 8.17 pixels, top to bottom no wave",
        Passing.of(FrequencyResponse.of(row, 1)).getLast());
  }

  @Test
  void zerosLetNothingThrough() {
    Tensor zeros = new Fill.Constant(0).fill(Shape.of(3, 3));
    assertEquals(
        List.of("all weights are 0: nothing comes through"),
        Passing.of(FrequencyResponse.of(zeros, 1)));
  }
}
