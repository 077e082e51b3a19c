package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharpenKernelsTest {
  @Test
  void unsharpOfNoAmountChangesNothing() {
    assertArrayEquals(BlurKernels.identity(7).shared(), SharpenKernels.unsharp(1, 0).shared());
  }

  @ParameterizedTest
  @CsvSource({"0.5, 1", "1, 0.6", "2, 3", "7, 10"})
  void unsharpIsThePixelAndItsDifferenceFromTheGaussian(double sigma, double amount) {
    Tensor unsharp = SharpenKernels.unsharp(sigma, amount);
    int k = unsharp.shape().dim(0);
    Tensor mean = BlurKernels.gaussian(k, sigma);
    Tensor pixel = BlurKernels.identity(k);
    for (int i = 0; i < k * k; i++) {
      double expected = pixel.get(i) + amount * (pixel.get(i) - mean.get(i));
      assertEquals(expected, unsharp.get(i), 1e-6 * (1 + amount));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, 4.2, 42.5})
  void theHighPassAndTheBlurAddUpToThePhoto(double sigma) {
    Tensor high = SharpenKernels.highPass(sigma);
    int k = high.shape().dim(0);
    Tensor low = BlurKernels.gaussian(k, sigma);
    for (int i = 0; i < k * k; i++) {
      assertEquals(i == k * k / 2 ? 1 : 0, high.get(i) + low.get(i), 1e-7);
    }
  }
}
