package convolarium.engine.kernels;

import static convolarium.engine.kernels.Twins.LENGTHS;
import static convolarium.engine.kernels.Twins.whole;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Each twin's sums of shifted rows against the sentence that says what they are.
class SumKernelsTest {
  private final Random random = new Random(4);
  private final List<Kernels> twins = Twins.all();

  @Test
  void sumsWriteTheirRowAndNothingElse() {
    for (Kernels kernels : twins) {
      for (int n : LENGTHS) {
        float[] x = whole(random, n + 40);
        float[] weights = whole(random, 6);
        int[] offsets = {0, 1, 31, 9};
        float[] y = whole(random, n + 9);
        float[] expected = y.clone();
        for (int j = 0; j < n; j++) {
          expected[4 + j] = 2;
          for (int t = 0; t < 4; t++) {
            expected[4 + j] += weights[2 + t] * x[3 + offsets[t] + j];
          }
        }
        kernels.sums(x, 3, offsets, weights, 2, 4, 2, y, 4, n);
        assertArrayEquals(expected, y, kernels.name() + " " + n);
      }
    }
  }

  @Test
  void secondRowLooksARowOfTapsFurther() {
    for (Kernels kernels : twins) {
      for (int height : new int[] {1, 2, 4}) {
        for (int n : LENGTHS) {
          int stride = n + 3;
          float[] x = whole(random, n + 40);
          int[] offsets = {0, 9, 31, 2, 8, 7, 30, 1, 5, 16};
          float[] weights = whole(random, 2 + 2 * height);
          float[] y = whole(random, 5 + 2 * stride);
          float[] expected = y.clone();
          for (int i = 0; i < 2; i++) {
            for (int j = 0; j < n; j++) {
              expected[5 + i * stride + j] = 2;
              for (int t = 0; t < 2 * height; t++) {
                expected[5 + i * stride + j] += weights[2 + t] * x[3 + offsets[t + 2 * i] + j];
              }
            }
          }
          kernels.twoSums(x, 3, offsets, weights, 2, height, 2, 2, y, 5, stride, n);
          assertArrayEquals(expected, y, kernels.name() + " " + n);
        }
      }
    }
  }
}
