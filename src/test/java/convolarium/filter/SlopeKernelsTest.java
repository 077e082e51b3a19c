package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.tensor.Tensor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlopeKernelsTest {
  /// OpenCV's `getDerivKernels(1, 0, k)`: the derivative, the smoothing, and the power of 4 that
  /// this program divides by.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -1 0 1           | 1 2 1            | 1
          -1 -2 0 2 1      | 1 4 6 4 1        | 16
          -1 -4 -5 0 5 4 1 | 1 6 15 20 15 6 1 | 256
          """)
  void sobelIsOpenCvsBroughtToOneStrength(String slope, String smooth, int divisor)
      throws Unusable {
    float[] x = KernelText.parse(slope).shared();
    float[] y = KernelText.parse(smooth).shared();
    float[] expected = new float[x.length * y.length];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = x[i % x.length] * y[i / x.length] / divisor;
    }
    assertArrayEquals(expected, SlopeKernels.sobelX(x.length).shared());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          scharr-x  | -3 0 3; -10 0 10; -3 0 3
          scharr-y  | -3 -10 -3; 0 0 0; 3 10 3
          prewitt-x | -1 0 1; -1 0 1; -1 0 1
          prewitt-y | -1 -1 -1; 0 0 0; 1 1 1
          roberts-x | -1 0; 0 1
          roberts-y | 0 -1; 1 0
          """)
  void theUsualKernelIsTheTextbooks(String name, String kernel) throws Unusable {
    KernelFilter filter = (KernelFilter) Filters.named(name).orElseThrow().make();
    assertEquals(kernel, KernelText.print(filter.kernels().getFirst()));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 9, 31})
  void prewittIsTheSlopeOfTheBestPlane(int k) {
    Tensor prewitt = SlopeKernels.prewittX(k);
    assertEquals(6, onRamp(prewitt, 1, 0), 1e-4);
    assertEquals(0, onRamp(prewitt, 0, 1), 1e-4);
    // least squares weigh by the distance from the middle column alone
    float unit = prewitt.get(k / 2 + 1);
    for (int i = 0; i < k * k; i++) {
      assertEquals(unit * (i % k - k / 2), prewitt.get(i), 1e-6);
    }
  }

  @Test
  void aSlopeIsSteeredFromSobelsTwo() {
    Tensor x = SlopeKernels.sobelX(5);
    Tensor y = SlopeKernels.transposed(x);
    assertArrayEquals(x.shared(), SlopeKernels.steered(5, 0).shared());
    assertArrayEquals(y.shared(), SlopeKernels.steered(5, 270).shared());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 30, 45, 100, 225, 359})
  void aSteeredSlopeIsLargestInItsDirection(double angle) {
    Tensor slope = SlopeKernels.steered(3, angle);
    double cosine = Math.cos(Math.toRadians(angle));
    double sine = Math.sin(Math.toRadians(angle));
    assertEquals(8, onRamp(slope, cosine, -sine), 1e-5);
    assertEquals(0, onRamp(slope, sine, cosine), 1e-5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          135 | -2 -1 0; -1 1 1; 0 1 2
          315 | 2 1 0; 1 1 -1; 0 -1 -2
          45  | 0 -1 -2; 1 1 -1; 2 1 0
          225 | 0 1 2; -1 1 1; -2 -1 0
          """)
  void aReliefIsLitFromItsAngle(double angle, String kernel) {
    assertEquals(kernel, KernelText.print(SlopeKernels.emboss(3, angle)));
  }

  /// The response to the plane dx·x + dy·y, y downwards.
  private static double onRamp(Tensor kernel, double dx, double dy) {
    int k = kernel.shape().dim(0);
    return IntStream.range(0, k * k)
        .mapToDouble(i -> kernel.get(i) * (dx * (i % k - k / 2) + dy * (i / k - k / 2)))
        .sum();
  }
}
