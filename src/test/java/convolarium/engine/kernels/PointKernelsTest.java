package convolarium.engine.kernels;

import static convolarium.engine.kernels.Twins.LENGTHS;
import static convolarium.engine.kernels.Twins.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
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
        int pitch = n + 3;
        float[] x = whole(random, 10 + 10 * stride);
        int[] from = {3 * stride, 0, 1, stride, 6 * stride, 5};
        float[] y = new float[3 + 18 * stride];
        int[] to = {0, 6 * stride, 3 * stride, 9 * stride, 15 * stride, 12 * stride};
        for (int rows = 0; rows <= 3; rows++) {
          kernels.points().toPoints(x, 4, pitch, from, y, 3, n + 1, to, rows, n);
          for (int r = 0; r < rows; r++) {
            for (int j = 0; j < n; j++) {
              for (int i = 0; i < 6; i++) {
                float sum = 0;
                for (int k = 0; k < 6; k++) {
                  sum += matrix[i][k] * x[4 + r * pitch + from[k] + j];
                }
                float found = y[3 + r * (n + 1) + to[i] + j];
                assertEquals(sum, found, kernels.name() + " " + r + " " + i + " " + n);
              }
            }
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
        int stride = 3 * n + kernels.slack();
        float[] x = whole(random, 2 + 6 * stride + 3);
        for (int outputs = 2; outputs <= 5; outputs++) {
          for (int rows = 0; rows <= 3; rows++) {
            float[] y = new float[1 + outputs * stride];
            kernels.points().fromPoints(x, 2, n + 1, stride, outputs, y, 1, n, stride, rows, n);
            for (int j = 0; j < rows * n; j++) {
              int at = 2 + j / n * (n + 1) + j % n;
              for (int i = 0; i < outputs; i++) {
                double sum = back(points, x, at, stride, i, outputs);
                float found = y[1 + i * stride + j];
                assertEquals(sum, found, kernels.name() + " " + outputs + " " + i + " " + n);
              }
            }
          }
        }
      }
    }
  }

  private static double back(int[] points, float[] x, int at, int stride, int output, int outputs) {
    double sum = output == outputs - 1 ? x[at + 5 * stride] : 0;
    for (int k = 0; k < 5; k++) {
      sum += Math.pow(points[k], output) * x[at + k * stride];
    }
    return sum;
  }

  @Test
  void longRowsOfOutputsLeaveWhatStandsBehind() {
    for (Kernels kernels : twins) {
      for (int n = kernels.columns(); n < 3 * kernels.columns(); n++) {
        float[] x = whole(random, 12 * n + kernels.slack());
        float[] y = new float[3 * (2 * n + 1)];
        Arrays.fill(y, 0.5f);
        kernels.points().fromPoints(x, 0, n, 2 * n, 3, y, 0, n, 2 * n + 1, 2, n);
        for (int i = 0; i < 3; i++) {
          assertEquals(0.5f, y[i * (2 * n + 1) + 2 * n], kernels.name() + " " + i + " " + n);
        }
      }
    }
  }
}
