package convolarium.engine.kernels;

import static convolarium.engine.kernels.Twins.LENGTHS;
import static convolarium.engine.kernels.Twins.whole;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Each twin's way from samples to sums and back against the sentence that says what it is.
class SampleKernelsTest {
  private final Random random = new Random(4);
  private final List<Kernels> twins = Twins.all();

  @Test
  void downMakesFourRowsOfSumsOfBytes() {
    for (Kernels kernels : twins) {
      for (int taps = 1; taps <= 5; taps++) {
        for (int n : LENGTHS) {
          int pitch = n + kernels.slack() + 3;
          byte[] s = new byte[2 + (taps + 3) * pitch];
          random.nextBytes(s);
          int[] rows = new int[taps + 3];
          Arrays.setAll(rows, t -> t * pitch);
          float[] weights = whole(random, taps);
          float[] between = new float[taps + 6];
          System.arraycopy(weights, 0, between, 3, taps);
          float[] y = new float[5 + 4 * pitch];
          kernels.down(s, 2, rows, between, y, 5, pitch, n);
          for (int i = 0; i < 4; i++) {
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
            float[] x = whole(random, 3 + n + (taps - 1) * step);
            float[] weights = whole(random, taps);
            int[] offsets = new int[taps];
            for (int t = 0; t < taps; t++) {
              weights[t] = weights[taps - 1 - t];
              offsets[t] = t * step;
            }
            byte[] expected = new byte[n + 9];
            byte[] s = new byte[n + 9];
            float[] sums = new float[n];
            kernels.sums(x, 3, offsets, weights, 0, taps, 0, sums, 0, n);
            kernels.narrow(sums, 0, false, 0, expected, 5, n);
            kernels.mirrored(x, 3, step, weights, s, 5, n);
            assertArrayEquals(expected, s, kernels.name() + " " + step + " " + taps + " " + n);
          }
        }
      }
    }
  }

  @Test
  void mirroredSumsOutOfRangeBecomeTheNearestSample() {
    float[] values = {
      -1e20f, -300, -256.5f, -0.6f, 0, 0.49f, 254.4f, 254.5f, 255.6f, 511, 512, 1e9f, 1e38f
    };
    int[] expected = {0, 0, 0, 0, 0, 0, 254, 255, 255, 255, 255, 255, 255};
    float[] weights = {0, 1, 0};
    float[] large = {4, 4, 4};
    for (Kernels kernels : twins) {
      float[] x = new float[40 * values.length];
      for (int i = 0; i < x.length; i++) {
        x[i] = values[i % values.length];
      }
      byte[] s = new byte[x.length - 2];
      kernels.mirrored(x, 0, 1, weights, s, 0, s.length);
      for (int i = 0; i < s.length; i++) {
        assertEquals(expected[(i + 1) % values.length], s[i] & 0xFF, kernels.name() + " " + i);
      }
      for (float side : new float[] {1e38f, -1e38f}) {
        Arrays.fill(x, side);
        kernels.mirrored(x, 0, 1, large, s, 0, s.length);
        for (byte sample : s) {
          assertEquals(side > 0 ? 255 : 0, sample & 0xFF, "infinite, " + kernels.name());
        }
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
}
