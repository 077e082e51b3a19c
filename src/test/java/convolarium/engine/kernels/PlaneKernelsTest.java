package convolarium.engine.kernels;

import static convolarium.engine.kernels.Twins.whole;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Each twin's sums of whole planes against the sentence that says what they are.
class PlaneKernelsTest {
  private final Random random = new Random(4);
  private final List<Kernels> twins = Twins.all();

  @Test
  void nineSumsAreThoseOfEachWindow() {
    for (Kernels kernels : twins) {
      for (int sides = 0; sides < 32; sides++) {
        for (int n : new int[] {1, 2, 3, 7, 8, 9, 15, 16, 17, 40}) {
          int step = sides % 2 + 1;
          int top = sides / 2 % 2;
          int left = sides / 4 % 2;
          int rows = n % 4 + 1;
          int height = (rows - 1) * step + 3 - top - sides / 8 % 2;
          int width = (n - 1) * step + 3 - left - sides / 16;
          float[] x = whole(random, 5 + height * width + kernels.slack());
          float[] weights = whole(random, 11);
          float[] y = whole(random, 4 + rows * n + kernels.slack());
          float[] expected = Arrays.copyOf(y, 4 + rows * n);
          for (int i = 0; i < rows; i++) {
            for (int j = 0; j < n; j++) {
              float sum = -3;
              for (int t = 0; t < 9; t++) {
                int row = i * step + t / 3 - top;
                int column = j * step + t % 3 - left;
                if (row >= 0 && row < height && column >= 0 && column < width) {
                  sum += weights[2 + t] * x[5 + row * width + column];
                }
              }
              expected[4 + i * n + j] = sum;
            }
          }
          kernels
              .planes()
              .nineSums(x, 5, height, width, top, left, step, weights, 2, -3, y, 4, rows, n);
          assertArrayEquals(
              expected, Arrays.copyOf(y, expected.length), kernels.name() + " " + sides + " " + n);
        }
      }
    }
  }

  @Test
  void nineSumsDoNotUseWhatStandsAroundThePlane() {
    for (Kernels kernels : twins) {
      for (int step = 1; step <= 2; step++) {
        float[] x = new float[5 + 36 + kernels.slack()];
        Arrays.fill(x, Float.NaN);
        Arrays.fill(x, 5, 5 + 36, 1);
        float[] y = new float[36 + kernels.slack()];
        float[] weights = {1, 1, 1, 1, 1, 1, 1, 1, 1};
        kernels.planes().nineSums(x, 5, 6, 6, 1, 1, step, weights, 0, 0, y, 0, 6 / step, 6 / step);
        float[] first = step == 1 ? new float[] {4, 6, 6, 6, 6, 4} : new float[] {4, 6, 6};
        assertArrayEquals(first, Arrays.copyOf(y, first.length), kernels.name());
      }
    }
  }

  @Test
  void ninePutsGoWhereTheNumbersOfTheSumsComeFrom() {
    for (Kernels kernels : twins) {
      for (int sides = 0; sides < 64; sides++) {
        for (int width : new int[] {1, 2, 3, 4, 7, 8, 9, 16, 17, 40}) {
          int top = sides % 4;
          int left = sides / 4 % 4;
          int height = width % 4 + 1;
          int rows = Math.max(1, 2 * height + 1 - top + sides / 16 % 2 * 3);
          int n = Math.max(1, 2 * width + 1 - left + sides / 32 * 3);
          float[] x = whole(random, 5 + height * width + kernels.slack());
          Arrays.fill(x, 0, 5, Float.NaN);
          Arrays.fill(x, 5 + height * width, x.length, Float.NaN);
          float[] weights = whole(random, 11);
          float[] y = whole(random, 4 + rows * n + 3);
          float[] expected = y.clone();
          for (int i = 0; i < rows; i++) {
            for (int j = 0; j < n; j++) {
              float sum = -3;
              for (int t = 0; t < 9; t++) {
                int row = i + top - t / 3;
                int column = j + left - t % 3;
                if (row >= 0
                    && column >= 0
                    && row % 2 + column % 2 == 0
                    && row / 2 < height
                    && column / 2 < width) {
                  sum += weights[2 + t] * x[5 + row / 2 * width + column / 2];
                }
              }
              expected[4 + i * n + j] = sum;
            }
          }
          kernels.planes().ninePuts(x, 5, height, width, top, left, weights, 2, -3, y, 4, rows, n);
          assertArrayEquals(expected, y, kernels.name() + " " + sides + " " + width);
        }
      }
    }
  }
}
