package convolarium.engine.kernels;

import static convolarium.engine.kernels.Twins.LENGTHS;
import static convolarium.engine.kernels.Twins.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Each twin's transforms for the points 0, ±1, ±2 and ∞ against their matrices.
class PointKernelsTest {
  private final Random random = new Random(4);
  private final List<Kernels> twins = Twins.all();

  @Test
  void sixRowsGoToSixPoints() {
    int[][] matrix = {
      {4, 0, -5, 0, 1, 0},
      {0, -4, -4, 1, 1, 0},
      {0, 4, -4, -1, 1, 0},
      {0, -2, -1, 2, 1, 0},
      {0, 2, -1, -2, 1, 0},
      {0, 4, 0, -5, 0, 1}
    };
    for (Kernels kernels : twins) {
      for (int n : LENGTHS) {
        int stride = n + kernels.slack();
        float[] x = whole(random, 10 + 7 * stride);
        int[] from = {3 * stride, 0, 1, stride, 6 * stride, 5};
        float[] y = new float[3 + 6 * stride];
        int[] to = {0, 2 * stride, stride, 3 * stride, 5 * stride, 4 * stride};
        kernels.toPoints(x, 4, from, y, 3, to, n);
        for (int j = 0; j < n; j++) {
          for (int i = 0; i < 6; i++) {
            float sum = 0;
            for (int k = 0; k < 6; k++) {
              sum += matrix[i][k] * x[4 + from[k] + j];
            }
            assertEquals(sum, y[3 + to[i] + j], kernels.name() + " " + i + " " + n);
          }
        }
      }
    }
  }

  @Test
  void sixPointsGoToTwoToFiveOutputs() {
    int[] points = {0, 1, -1, 2, -2};
    for (Kernels kernels : twins) {
      for (int n : LENGTHS) {
        int stride = n + kernels.slack();
        float[] x = whole(random, 2 + 6 * stride);
        for (int outputs = 2; outputs <= 5; outputs++) {
          float[] y = new float[1 + outputs * stride];
          kernels.fromPoints(x, 2, stride, outputs, y, 1, stride, n);
          for (int j = 0; j < n; j++) {
            for (int i = 0; i < outputs; i++) {
              double sum = i == outputs - 1 ? x[2 + 5 * stride + j] : 0;
              for (int k = 0; k < 5; k++) {
                sum += Math.pow(points[k], i) * x[2 + k * stride + j];
              }
              assertEquals(sum, y[1 + i * stride + j], kernels.name() + " " + outputs + " " + i);
            }
          }
        }
      }
    }
  }
}
