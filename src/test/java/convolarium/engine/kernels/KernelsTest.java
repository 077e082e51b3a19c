package convolarium.engine.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.tensor.Light;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each twin against the sentence that says what a loop does.
class KernelsTest {
  private static final int[] LENGTHS = {1, 3, 7, 15, 16, 17, 63, 64, 65, 130, 1100};

  private final Random random = new Random(4);
  private final List<Kernels> twins =
      Stream.concat(Stream.of(Kernels.scalar()), Kernels.vector().stream()).toList();

  @Test
  void tileAddsOrStoresAProduct() {
    for (Kernels kernels : twins) {
      int columns = kernels.columns();
      int stride = columns + 5;
      for (int depth : new int[] {0, 1, 2, 9, 40}) {
        for (boolean add : new boolean[] {true, false}) {
          float[] a = whole(5 + depth * Kernels.ROWS);
          float[] b = whole(7 + 50 + columns);
          int[] offsets = random.ints(2 + depth, 0, 51).toArray();
          float[] c = whole(3 + 8 * stride);
          float[] expected = c.clone();
          for (int i = 0; i < Kernels.ROWS; i++) {
            for (int j = 0; j < columns; j++) {
              int at = 3 + i * stride + j;
              expected[at] = add ? c[at] : 0;
              for (int k = 0; k < depth; k++) {
                expected[at] += a[5 + k * Kernels.ROWS + i] * b[7 + offsets[2 + k] + j];
              }
            }
          }
          kernels.tile(depth, a, 5, b, 7, offsets, 2, add, c, 3, stride);
          assertArrayEquals(expected, c, kernels.name());
        }
      }
    }
  }

  @Test
  void separatedRowsHoldEveryStepthNumber() {
    for (Kernels kernels : twins) {
      for (int step = 1; step <= 5; step++) {
        for (int n : LENGTHS) {
          float[] x = whole(3 + n * step);
          float[] y = whole(6 * (n + 2) + 9);
          int[] to = {4 * (n + 2), 0, n + 2, 5 * (n + 2) + 1, 2 * (n + 2)};
          float[] expected = y.clone();
          for (int j = 0; j < n; j++) {
            for (int p = 0; p < step; p++) {
              expected[4 + to[p] + j] = x[3 + j * step + p];
            }
          }
          kernels.separate(x, 3, step, y, 4, to, n);
          assertArrayEquals(expected, y, kernels.name() + " " + step + " " + n);
        }
      }
    }
  }

  @Test
  void innerProductsAreAddedToWhatIsThere() {
    for (Kernels kernels : twins) {
      for (int n : LENGTHS) {
        for (int rows = 1; rows <= Kernels.ROWS; rows++) {
          float[] a = whole(3 + rows * (n + 2));
          float[] b = whole(n + 9);
          float[] y = whole(rows + 7);
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
      float[] x = whole(500 + kernels.slack());
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
      float[] x = whole(500 + kernels.slack());
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
  void sumsWriteTheirRowAndNothingElse() {
    for (Kernels kernels : twins) {
      for (int n : LENGTHS) {
        float[] x = whole(n + 40);
        float[] weights = whole(6);
        int[] offsets = {0, 1, 31, 9};
        float[] y = whole(n + 9);
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
          float[] x = whole(n + 40);
          int[] offsets = {0, 9, 31, 2, 8, 7, 30, 1, 5, 16};
          float[] weights = whole(2 + 2 * height);
          float[] y = whole(5 + 2 * stride);
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

  @Test
  void downMakesTwoRowsOfSumsOfBytes() {
    for (Kernels kernels : twins) {
      for (int taps = 1; taps <= 4; taps++) {
        for (int n : LENGTHS) {
          int pitch = n + kernels.slack() + 3;
          byte[] s = new byte[2 + (taps + 1) * pitch];
          random.nextBytes(s);
          int[] rows = new int[taps + 1];
          Arrays.setAll(rows, t -> t * pitch);
          float[] weights = whole(taps);
          float[] y = new float[5 + 2 * pitch];
          kernels.down(s, 2, rows, weights, y, 5, pitch, n);
          for (int i = 0; i < 2; i++) {
            for (int j = 0; j < n; j++) {
              float sum = 0;
              for (int t = 0; t < taps; t++) {
                sum += weights[t] * (s[2 + (t + i) * pitch + j] & 0xFF);
              }
              assertEquals(sum, y[5 + i * pitch + j], kernels.name() + " " + taps + " " + n);
            }
          }
        }
      }
    }
  }

  @Test
  void mirroredSamplesAreThoseOfTheSameWeightsOneByOne() {
    for (Kernels kernels : twins) {
      for (int step : new int[] {1, 3, 4, 8, 15, 16, 17, 40}) {
        for (int taps = 1; taps <= 9; taps += 2) {
          for (int n : LENGTHS) {
            float[] x = whole(3 + n + (taps - 1) * step);
            float[] weights = whole(taps);
            int[] offsets = new int[taps];
            for (int t = 0; t < taps; t++) {
              weights[t] = weights[taps - 1 - t];
              offsets[t] = t * step;
            }
            byte[] expected = new byte[n + 9];
            byte[] s = new byte[n + 9];
            kernels.samples(x, 3, offsets, weights, 0, taps, 0, expected, 5, n);
            kernels.mirrored(x, 3, step, weights, s, 5, n);
            assertArrayEquals(expected, s, kernels.name() + " " + step + " " + taps + " " + n);
          }
        }
      }
    }
  }

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
          float[] x = whole(5 + height * width + kernels.slack());
          float[] weights = whole(11);
          float[] y = whole(4 + rows * n + kernels.slack());
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
          kernels.nineSums(x, 5, height, width, top, left, step, weights, 2, -3, y, 4, rows, n);
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
        kernels.nineSums(x, 5, 6, 6, 1, 1, step, weights, 0, 0, y, 0, 6 / step, 6 / step);
        float[] first = step == 1 ? new float[] {4, 6, 6, 6, 6, 4} : new float[] {4, 6, 6};
        assertArrayEquals(first, Arrays.copyOf(y, first.length), kernels.name());
      }
    }
  }

  @Test
  void copyWritesItsRectangleAndNothingElse() {
    for (Kernels kernels : twins) {
      for (int n : new int[] {0, 1, 3, 7, 8, 15, 16, 17, 33}) {
        float[] x = whole(3 + 2 * (n + 4) + n);
        float[] y = whole(5 + 2 * (n + 1) + n + 9);
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
  void samplesAreNarrowedSumsAndNothingElseIsWritten() {
    int[] offsets = {0, 9, 31, 2, 8, 7};
    for (Kernels kernels : twins) {
      for (int n : LENGTHS) {
        int stride = n + 3;
        float[] x = whole(n + 40);
        float[] weights = {30.5f, -17.25f, 40, 11.5f};
        float[] sums = new float[5 + 2 * stride];
        kernels.twoSums(x, 3, offsets, weights, 0, 2, 2, 1.5f, sums, 5, stride, n);
        byte[] two = new byte[sums.length];
        Arrays.fill(two, (byte) 99);
        byte[] one = two.clone();
        byte[] expected = two.clone();
        kernels.narrow(sums, 5, false, 0, expected, 5, n);
        kernels.samples(x, 3, offsets, weights, 0, 4, 1.5f, one, 5, n);
        assertArrayEquals(expected, one, kernels.name() + " " + n);
        kernels.narrow(sums, 5 + stride, false, 0, expected, 5 + stride, n);
        kernels.twoSamples(x, 3, offsets, weights, 0, 2, 2, 1.5f, two, 5, stride, n);
        assertArrayEquals(expected, two, kernels.name() + " " + n);
      }
    }
  }

  @Test
  void byteSamplesAreNarrowedSumsInTwoRows() {
    float[] weights = {0.5f, -0.25f, 1, 0.125f, -1, 0.5f};
    for (Kernels kernels : twins) {
      for (int height = 1; height <= 3; height++) {
        for (int n : LENGTHS) {
          byte[] x = new byte[n + 90];
          random.nextBytes(x);
          int[] offsets = random.ints(2 * height + 2, 0, 90).toArray();
          float[] some = Arrays.copyOf(weights, 2 * height);
          byte[] expected = new byte[3 + 2 * n + 5];
          byte[] s = new byte[expected.length];
          byte[] alone = new byte[expected.length];
          for (int i = 0; i < 2; i++) {
            for (int j = 0; j < n; j++) {
              float sum = 1.5f;
              for (int t = 0; t < some.length; t++) {
                sum += some[t] * (x[offsets[2 * i + t] + j] & 0xFF);
              }
              expected[3 + i * (n + 2) + j] = (byte) (int) (Math.clamp(sum, 0f, 255f) + 0.5f);
            }
          }
          kernels.byteSamples(x, offsets, some, 2, 1.5f, s, 3, n + 2, n);
          assertArrayEquals(expected, s, kernels.name() + " " + height + " " + n);
          kernels.byteSamples(x, offsets, some, 2, 1.5f, alone, 3, 0, n);
          assertArrayEquals(
              Arrays.copyOfRange(expected, n + 5, 2 * n + 5), Arrays.copyOfRange(alone, 3, n + 3));
        }
      }
    }
  }

  @Test
  void widenKeepsAllTwoHundredAndFiftySixSamples() {
    byte[] samples = new byte[259];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i - 3);
    }
    for (Kernels kernels : twins) {
      float[] y = new float[260];
      kernels.widen(samples, 3, y, 2, 256);
      for (int i = 0; i < 256; i++) {
        assertEquals(i, y[2 + i]);
      }
      assertEquals(0, y[258], "nothing behind the row");
    }
  }

  @Test
  void narrowRoundsHalvesUpAndClamps() {
    float[] values = {
      0,
      0.49f,
      0.5f,
      1.5f,
      2.5f,
      254.4f,
      254.5f,
      255.6f,
      1e9f,
      1e20f,
      -0.4f,
      -0.6f,
      -7,
      -1e20f,
      Float.POSITIVE_INFINITY,
      Float.NEGATIVE_INFINITY,
      Float.NaN
    };
    int[] expected = {0, 0, 1, 2, 3, 254, 255, 255, 255, 255, 0, 0, 0, 0, 255, 0, 0};
    int[] absolute = {0, 0, 1, 2, 3, 254, 255, 255, 255, 255, 0, 1, 7, 255, 255, 255, 0};
    for (Kernels kernels : twins) {
      // at every lane of a vector and in the rest
      for (int shift = 0; shift < 40; shift++) {
        float[] x = new float[shift + values.length];
        System.arraycopy(values, 0, x, shift, values.length);
        byte[] plain = new byte[x.length];
        byte[] sizes = new byte[x.length];
        kernels.narrow(x, 0, false, 0, plain, 0, x.length);
        kernels.narrow(x, 0, true, 0, sizes, 0, x.length);
        for (int i = 0; i < values.length; i++) {
          assertEquals(expected[i], plain[shift + i] & 0xFF, kernels.name() + " " + values[i]);
          assertEquals(absolute[i], sizes[shift + i] & 0xFF, kernels.name() + " " + values[i]);
        }
      }
    }
  }

  @Test
  void narrowAddsTheOffsetBehindTheSize() {
    float[] values = {-130, -128, -3.25f, 0, 0.5f, 126.5f, 200};
    int[] sums = {0, 0, 125, 128, 129, 255, 255};
    int[] sizes = {255, 255, 131, 128, 129, 255, 255};
    for (Kernels kernels : twins) {
      float[] x = new float[40 * values.length];
      byte[] plain = new byte[x.length];
      byte[] unsigned = new byte[x.length];
      for (int i = 0; i < x.length; i++) {
        x[i] = values[i % values.length];
      }
      kernels.narrow(x, 0, false, 128, plain, 0, x.length);
      kernels.narrow(x, 0, true, 128, unsigned, 0, x.length);
      for (int i = 0; i < x.length; i++) {
        assertEquals(sums[i % sums.length], plain[i] & 0xFF, kernels.name() + " " + x[i]);
        assertEquals(sizes[i % sizes.length], unsigned[i] & 0xFF, kernels.name() + " " + x[i]);
      }
    }
  }

  @Test
  void lightIsThatOfTheCurve() {
    for (Kernels kernels : twins) {
      byte[] samples = new byte[5 + 256];
      for (int i = 0; i < 256; i++) {
        samples[5 + i] = (byte) i;
      }
      float[] amounts = new float[7 + 256 + kernels.slack()];
      kernels.decode(samples, 5, amounts, 7, 256);
      for (int i = 0; i < 256; i++) {
        double step = Light.of(i + 0.5) - Light.of(i - 0.5);
        assertEquals(Light.of(i), amounts[7 + i], 0.004 * step, kernels.name() + " " + i);
      }
      byte[] coded = new byte[3 + 256];
      kernels.code(amounts, 7, false, 0, coded, 3, 256);
      for (int i = 0; i < 256; i++) {
        assertEquals(i, coded[3 + i] & 0xFF, kernels.name());
      }
    }
  }

  @Test
  void lightIsCodedAsTheCurveHasIt() {
    float[] offsets = {0, 3, -40};
    for (Kernels kernels : twins) {
      for (float offset : offsets) {
        for (boolean absolute : new boolean[] {false, true}) {
          int n = 40_003;
          float[] amounts = new float[n];
          byte[] coded = new byte[n];
          for (int j = 0; j < n; j++) {
            amounts[j] = -300 + j * 0.015f;
          }
          kernels.code(amounts, 0, absolute, offset, coded, 0, n);
          for (int j = 0; j < n; j++) {
            double amount = (absolute ? Math.abs(amounts[j]) : amounts[j]) + offset;
            double exact = Math.clamp(Light.coded(amount), 0, 255);
            assertEquals(exact, coded[j] & 0xFF, 0.54, kernels.name() + " " + amounts[j]);
          }
        }
      }
    }
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
        float[] x = whole(10 + 7 * stride);
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
        float[] x = whole(2 + 6 * stride);
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

  @Test
  void interleavedRowsTakeTurns() {
    for (Kernels kernels : twins) {
      for (int n : LENGTHS) {
        for (int step = 1; step <= 5; step++) {
          int stride = n + 2;
          float[] x = whole(3 + step * stride);
          float[] y = whole(2 + step * n + 40);
          float[] expected = y.clone();
          for (int j = 0; j < n; j++) {
            for (int p = 0; p < step; p++) {
              expected[2 + j * step + p] = x[3 + p * stride + j];
            }
          }
          kernels.interleave(x, 3, stride, step, y, 2, n);
          assertArrayEquals(expected, y, kernels.name() + " " + step + " " + n);
        }
      }
    }
  }

  @Test
  void vectorTwinIsThereExactlyWithItsModule() {
    boolean module = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    assertEquals(module, twins.size() == 2);
    assertTrue(twins.getLast().name().matches(module ? "vector \\d+-bit" : "scalar"));
  }

  private float[] whole(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextInt(9) - 4;
    }
    return values;
  }
}
