package convolarium.engine.kernels;

import static convolarium.engine.kernels.Twins.LENGTHS;
import static convolarium.engine.kernels.Twins.whole;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Each twin against the sentence that says what a loop does: products, and rows moved about.
class KernelsTest {
  private final Random random = new Random(4);
  private final List<Kernels> twins = Twins.all();

  @Test
  void tileAddsOrStoresAProduct() {
    for (Kernels kernels : twins) {
      for (int depth : new int[] {0, 1, 2, 9, 40}) {
        for (boolean add : new boolean[] {true, false}) {
          checkTile(kernels, kernels.columns(), depth, add);
          checkTile(kernels, kernels.third(), depth, add);
        }
      }
    }
  }

  private void checkTile(Kernels kernels, int columns, int depth, boolean add) {
    int stride = columns + 5;
    float[] a = whole(random, 5 + depth * Kernels.ROWS);
    float[] b = whole(random, 7 + 50 + columns);
    int[] offsets = random.ints(depth, 0, 51).toArray();
    float[] c = whole(random, 3 + 8 * stride);
    float[] expected = c.clone();
    for (int i = 0; i < Kernels.ROWS; i++) {
      for (int j = 0; j < columns; j++) {
        int at = 3 + i * stride + j;
        expected[at] = add ? c[at] : 0;
        for (int k = 0; k < depth; k++) {
          expected[at] += a[5 + k * Kernels.ROWS + i] * b[7 + offsets[k] + j];
        }
      }
    }
    if (columns == kernels.columns()) {
      kernels.tile(depth, a, 5, b, 7, offsets, add, c, 3, stride);
    } else {
      kernels.thirdTile(depth, a, 5, b, 7, offsets, add, c, 3, stride);
    }
    assertArrayEquals(expected, c, kernels.name());
  }

  @Test
  void columnAddsOrStoresAProduct() {
    for (Kernels kernels : twins) {
      for (int depth : new int[] {0, 1, 2, 9, 40, 256}) {
        for (boolean add : new boolean[] {true, false}) {
          float[] a = whole(random, 5 + depth * Kernels.ROWS);
          float[] x = whole(random, 60);
          int[] offsets = random.ints(depth, 0, 51).toArray();
          float[] b = new float[3 + depth * Kernels.ROWS + kernels.slack()];
          float[] c = whole(random, 3 + Kernels.ROWS * 7);
          float[] expected = c.clone();
          for (int i = 0; i < Kernels.ROWS; i++) {
            expected[3 + i * 7] = add ? c[3 + i * 7] : 0;
            for (int k = 0; k < depth; k++) {
              expected[3 + i * 7] += a[5 + k * Kernels.ROWS + i] * x[7 + offsets[k]];
            }
          }
          kernels.repeat(depth, x, 7, offsets, b, 3);
          kernels.column(depth, a, 5, b, 3, add, c, 3, 7);
          assertArrayEquals(expected, c, kernels.name() + " " + depth);
        }
      }
    }
  }

  @Test
  void lowTileAddsOrStoresAProduct() {
    for (Kernels kernels : twins) {
      int columns = Kernels.LOW_COLUMNS;
      for (int depth : new int[] {0, 1, 2, 9, 130}) {
        for (boolean add : new boolean[] {true, false}) {
          float[] a = whole(random, 5 + depth * Kernels.ROWS);
          float[] b = whole(random, 7 + depth * columns);
          float[] c = whole(random, 3 + Kernels.ROWS * columns);
          float[] expected = c.clone();
          for (int i = 0; i < Kernels.LOW_ROWS; i++) {
            for (int j = 0; j < columns; j++) {
              int at = 3 + i * columns + j;
              expected[at] = add ? c[at] : 0;
              for (int k = 0; k < depth; k++) {
                expected[at] += a[5 + k * Kernels.ROWS + i] * b[7 + k * columns + j];
              }
            }
          }
          kernels.lowTile(depth, a, 5, b, 7, add, c, 3);
          assertArrayEquals(expected, c, kernels.name() + " " + depth);
        }
      }
    }
  }

  @Test
  void innerProductsAreAddedToWhatIsThere() {
    for (Kernels kernels : twins) {
      for (int n : LENGTHS) {
        for (int rows = 1; rows <= Kernels.ROWS; rows++) {
          float[] a = whole(random, 3 + rows * (n + 2));
          float[] b = whole(random, n + 9);
          float[] y = whole(random, rows + 7);
          float[] expected = y.clone();
          for (int i = 0; i < rows; i++) {
            for (int j = 0; j < n; j++) {
              expected[4 + i] += a[3 + i * (n + 2) + j] * b[7 + j];
            }
          }
          kernels.inner(rows, a, 3, n + 2, b, 7, n, y, 4);
          assertArrayEquals(expected, y, kernels.name() + " " + rows + " × " + n);
        }
      }
    }
  }

  @Test
  void packSetsRunsSideBySide() {
    for (Kernels kernels : twins) {
      int columns = kernels.columns();
      float[] x = whole(random, 500 + kernels.slack());
      int[] starts = {40, 3, 200};
      int[] bounds = {0, 2, columns / 2, columns - 1};
      int[] offsets = {0, 1, 17, 5};
      float[] b = new float[3 * columns + 6 + kernels.slack()];
      kernels.pack(x, 3, starts, bounds, offsets, 1, 3, b, 6);
      for (int k = 0; k < 3; k++) {
        for (int r = 0; r < 3; r++) {
          for (int j = bounds[r]; j < bounds[r + 1]; j++) {
            assertEquals(x[starts[r] + offsets[1 + k] + j - bounds[r]], b[6 + k * columns + j]);
          }
        }
      }
    }
  }

  @Test
  void packSetsOneOrTwoRunsSideBySideWhereverTheyMeet() {
    for (Kernels kernels : twins) {
      int columns = kernels.columns();
      float[] x = whole(random, 500 + kernels.slack());
      int[] offsets = {0, 1, 17, 5};
      for (int second : new int[] {3, 300}) {
        for (int bound = 1; bound <= columns; bound++) {
          int runs = bound < columns ? 2 : 1;
          int[] starts = {40, second};
          float[] b = new float[3 * columns + 6 + kernels.slack()];
          kernels.pack(x, runs, starts, new int[] {0, bound, columns}, offsets, 1, 3, b, 6);
          for (int k = 0; k < 3; k++) {
            for (int j = 0; j < columns; j++) {
              int from = j < bound ? starts[0] + j : starts[1] + j - bound;
              assertEquals(x[from + offsets[1 + k]], b[6 + k * columns + j]);
            }
          }
        }
      }
    }
  }

  @Test
  void copyWritesItsRectangleAndNothingElse() {
    for (Kernels kernels : twins) {
      for (int n : new int[] {0, 1, 3, 7, 8, 15, 16, 17, 33}) {
        float[] x = whole(random, 3 + 2 * (n + 4) + n);
        float[] y = whole(random, 5 + 2 * (n + 1) + n + 9);
        float[] expected = y.clone();
        for (int i = 0; i < 3; i++) {
          System.arraycopy(x, 3 + i * (n + 4), expected, 5 + i * (n + 1), n);
        }
        kernels.copy(x, 3, n + 4, y, 5, n + 1, 3, n);
        assertArrayEquals(expected, y, kernels.name() + " " + n);
      }
    }
  }

  @Test
  void separatedRowsHoldEveryStepthNumber() {
    for (Kernels kernels : twins) {
      for (int step = 1; step <= 9; step++) {
        for (int n : LENGTHS) {
          separate(kernels, step, n, 0);
          separate(kernels, step, n, 70);
        }
      }
    }
  }

  /// @param behind how many numbers there are behind those that are taken apart
  private void separate(Kernels kernels, int step, int n, int behind) {
    int pitch = n * step + 1;
    float[] x = whole(random, 3 + 2 * pitch - 1 + behind);
    int two = 2 * (n + 2);
    float[] y = whole(random, 9 * two + 9);
    int[] to = {4 * two, 0, two, 5 * two + 1, 2 * two, 7 * two, 3 * two, 8 * two, 6 * two};
    float[] expected = y.clone();
    for (int r = 0; r < 2; r++) {
      for (int j = 0; j < n; j++) {
        for (int p = 0; p < step; p++) {
          expected[4 + r * (n + 1) + to[p] + j] = x[3 + r * pitch + j * step + p];
        }
      }
    }
    kernels.separate(x, 3, pitch, step, y, 4, n + 1, to, 2, n);
    assertArrayEquals(expected, y, kernels.name() + " " + step + " " + n + " " + behind);
  }

  @Test
  void interleavedRowsTakeTurns() {
    for (Kernels kernels : twins) {
      for (int n : LENGTHS) {
        for (int step = 1; step <= 5; step++) {
          interleave(kernels, step, n, 0);
          interleave(kernels, step, n, 70);
        }
      }
    }
  }

  private void interleave(Kernels kernels, int step, int n, int behind) {
    int stride = n + 2;
    float[] x = whole(random, 3 + (step - 1) * stride + n + behind);
    float[] y = whole(random, 2 + step * n + 40);
    float[] expected = y.clone();
    for (int j = 0; j < n; j++) {
      for (int p = 0; p < step; p++) {
        expected[2 + j * step + p] = x[3 + p * stride + j];
      }
    }
    kernels.interleave(x, 3, stride, step, y, 2, n);
    assertArrayEquals(expected, y, kernels.name() + " " + step + " " + n + " " + behind);
  }

  @Test
  void hypotenuseOfThreeAndFourIsFive() {
    for (Kernels kernels : twins) {
      float[] x = new float[90 + kernels.slack()];
      float[] y = new float[90 + kernels.slack()];
      Arrays.fill(x, 5, 90, 3);
      Arrays.fill(y, 5, 90, -4);
      kernels.hypotenuse(x, y, 5, 85);
      for (int i = 5; i < 90; i++) {
        assertEquals(5, x[i]);
      }
      assertEquals(0, x[4]);
    }
  }

  @Test
  void vectorTwinIsThereExactlyWithItsModule() {
    boolean module = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    assertEquals(module, twins.size() == 2);
    assertTrue(twins.getLast().name().matches(module ? "vector \\d+-bit" : "scalar"));
  }
}
