package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlurKernelsTest {
  @Test
  void aBoxIsOneOverItsCells() throws Unusable {
    assertArrayEquals(
        KernelText.parse("1 1 1 1; 1 1 1 1 / 8").shared(), BlurKernels.box(2, 4).shared());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7, 12, 31})
  void aDiscWeighsWhatItCoversOfACell(int k) {
    Tensor disc = BlurKernels.disc(k);
    int fine = 200;
    double r = k / 2.0;
    for (int cell = 0; cell < k * k; cell++) {
      int inside = 0;
      for (int i = 0; i < fine * fine; i++) {
        double y = cell / k + (i / fine + 0.5) / fine - r;
        double x = cell % k + (i % fine + 0.5) / fine - r;
        inside += y * y + x * x < r * r ? 1 : 0;
      }
      // a circle crosses at most some 3·fine of the points' squares
      double covered = (double) inside / (fine * fine);
      assertEquals(covered / (Math.PI * r * r), disc.get(cell), 3.0 / fine / (Math.PI * r * r));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8, 63, 255})
  void aDiscSumsToOneAndLooksAlikeFromAllSides(int k) {
    Tensor disc = BlurKernels.disc(k);
    double sum = 0;
    for (int y = 0; y < k; y++) {
      for (int x = 0; x < k; x++) {
        sum += disc.get(y * k + x);
        assertEquals(disc.get(x * k + y), disc.get(y * k + x));
        // the difference of areas of r² / 2 loses their last bits
        assertEquals(disc.get((k - 1 - y) * k + x), disc.get(y * k + x), 1e-12);
      }
    }
    assertEquals(1, sum, 1e-6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5 | 0   | 0 0 0 0 0; 0 0 0 0 0; 1 1 1 1 1; 0 0 0 0 0; 0 0 0 0 0 / 5
          5 | 180 | 0 0 0 0 0; 0 0 0 0 0; 1 1 1 1 1; 0 0 0 0 0; 0 0 0 0 0 / 5
          3 | 90  | 0 1 0; 0 1 0; 0 1 0 / 3
          1 | 30  | 1
          """)
  void movementAlongAnAxisIsAPlainMean(int length, double angle, String kernel) throws Unusable {
    assertArrayEquals(
        KernelText.parse(kernel).shared(), BlurKernels.motion(length, angle).shared());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 17, 45, 60, 90, 135, 179})
  void movementSpreadsAlongItsAngleOnly(double angle) {
    int length = 31;
    Tensor line = BlurKernels.motion(length, angle);
    double cosine = Math.cos(Math.toRadians(angle));
    double sine = Math.sin(Math.toRadians(angle));
    double sum = 0;
    double along = 0;
    double across = 0;
    for (int i = 0; i < length * length; i++) {
      double x = i % length - length / 2;
      double up = length / 2 - i / length;
      sum += line.get(i);
      along += line.get(i) * Math.pow(x * cosine + up * sine, 2);
      across += line.get(i) * Math.pow(up * cosine - x * sine, 2);
    }
    assertEquals(1, sum, 1e-6);
    // a line of n points has a mean square distance of (n² − 1) / 12; its rim adds less than 5 %
    assertEquals((length * length - 1) / 12.0, along, 0.05 * 80);
    assertTrue(across < 0.4, () -> "spread " + angle);
  }
}
