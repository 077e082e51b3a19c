package convolarium.engine.kernels;

import static convolarium.engine.kernels.Twins.whole;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The stages of a Fourier transform against what they say, on whole complex numbers.
class FourierKernelsTest {
  private final Random random = new Random(9);
  private final List<Kernels> twins = Twins.all();

  @Test
  void splitTakesRemaindersByFourRoots() {
    for (Kernels kernels : twins) {
      for (int quarter : new int[] {1, 3, 16}) {
        for (int step : new int[] {2 * FourierKernels.STRIP, 6 * FourierKernels.STRIP}) {
          Strip strip = new Strip(quarter, step);
          float[] y = strip.x.clone();
          kernels.fourier().split(y, 5, step, quarter, 2, strip.roots);
          for (int row = 0; row < strip.rows; row++) {
            for (int column = 0; column < FourierKernels.STRIP; column++) {
              int[] sum = strip.remainder(row, column);
              int at = 5 + row * step + column;
              assertEquals(sum[0], y[at], kernels.name());
              assertEquals(sum[1], y[at + FourierKernels.STRIP], kernels.name());
            }
          }
        }
      }
    }
  }

  @Test
  void joinIsTheWayBackTimesFour() {
    for (Kernels kernels : twins) {
      Strip strip = new Strip(3, 6 * FourierKernels.STRIP);
      float[] y = strip.x.clone();
      kernels.fourier().split(y, 5, strip.step, 3, 2, strip.roots);
      kernels.fourier().join(y, 5, strip.step, 3, 2, strip.roots);
      for (int i = 0; i < y.length; i++) {
        int row = (i - 5) / strip.step;
        boolean inside =
            i >= 5 && (i - 5) % strip.step < 2 * FourierKernels.STRIP && row < strip.rows;
        // a root off the unit circle comes back with its size squared
        double factor = inside ? 4 * Math.pow(strip.size(row / 12), row % 12 / 3) : 1;
        assertEquals(factor * strip.x[i], y[i], 0, kernels.name());
      }
    }
  }

  /// Two blocks of a strip, with the powers of whole complex numbers for their roots.
  private final class Strip {
    final int quarter;
    final int step;
    final int rows;
    final float[] x;
    final float[] roots = new float[12];

    Strip(int quarter, int step) {
      this.quarter = quarter;
      this.step = step;
      this.rows = 8 * quarter;
      this.x = whole(random, 7 + rows * step);
      for (int block = 0; block < 2; block++) {
        int[] power = {1, 0};
        int[] zeta = {2 - block, 1 + block};
        for (int m = 0; m < 3; m++) {
          power = times(power, zeta);
          roots[6 * block + 2 * m] = power[0];
          roots[6 * block + 2 * m + 1] = power[1];
        }
      }
    }

    double size(int block) {
      return Math.pow(roots[6 * block], 2) + Math.pow(roots[6 * block + 1], 2);
    }

    int[] remainder(int row, int column) {
      int block = row / (4 * quarter);
      int[] point = {(int) roots[6 * block], (int) roots[6 * block + 1]};
      for (int k = row / quarter % 4; k > 0; k--) {
        point = times(point, new int[] {0, 1});
      }
      int[] sum = {0, 0};
      int[] power = {1, 0};
      for (int m = 0; m < 4; m++) {
        int at = 5 + (4 * block * quarter + m * quarter + row % quarter) * step + column;
        int[] term = times(power, new int[] {(int) x[at], (int) x[at + FourierKernels.STRIP]});
        sum[0] += term[0];
        sum[1] += term[1];
        power = times(power, point);
      }
      return sum;
    }

    private static int[] times(int[] a, int[] b) {
      return new int[] {a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]};
    }
  }

  @Test
  void productMultipliesComplexNumbers() {
    int strip = FourierKernels.STRIP;
    for (Kernels kernels : twins) {
      float[] x = whole(random, 3 + 5 * 6 * strip);
      float[] k = whole(random, 7 + 5 * 2 * strip);
      float[] expected = x.clone();
      for (int row = 0; row < 5; row++) {
        for (int i = 0; i < strip; i++) {
          int at = 3 + row * 6 * strip + i;
          int by = 7 + row * 2 * strip + i;
          expected[at] = x[at] * k[by] - x[at + strip] * k[by + strip];
          expected[at + strip] = x[at] * k[by + strip] + x[at + strip] * k[by];
        }
      }
      kernels.fourier().product(x, 3, 6 * strip, 5, k, 7);
      for (int i = 0; i < x.length; i++) {
        assertEquals(expected[i], x[i], 0, kernels.name());
      }
    }
  }

  @Test
  void transposedRowsAreColumns() {
    int strip = FourierKernels.STRIP;
    for (Kernels kernels : twins) {
      float[] x = whole(random, 3 + 2 * strip * strip);
      float[] y = whole(random, 2 * strip * strip + 11);
      float[] expected = y.clone();
      for (int i = 0; i < strip; i++) {
        for (int j = 0; j < strip; j++) {
          expected[9 + j * 2 * strip + i] = x[3 + i * 2 * strip + j];
          expected[9 + j * 2 * strip + strip + i] = x[3 + i * 2 * strip + strip + j];
        }
      }
      kernels.fourier().transpose(x, 3, y, 9);
      assertArrayEquals(expected, y, kernels.name());
    }
  }
}
