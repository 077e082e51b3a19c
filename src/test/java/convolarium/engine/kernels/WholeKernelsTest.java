package convolarium.engine.kernels;

import static convolarium.engine.kernels.Twins.LENGTHS;
import static convolarium.engine.kernels.Twins.bytes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Each twin's sums of samples in whole numbers against the sentence that says what they are.
class WholeKernelsTest {
  private final Random random = new Random(4);
  private final List<Kernels> twins = Twins.all();

  @Test
  void columnSumsWeighThreeRowsOfBytes() {
    for (Kernels kernels : twins) {
      for (int n : LENGTHS) {
        byte[] s = bytes(random, 3 * n + kernels.slack());
        int[] rows = {0, n + 1, 2 * n};
        short[] weights = {5, -3, 2};
        short[] y = new short[4 + n + kernels.slack()];
        kernels.whole().columnSums(s, rows, weights, y, 4, n);
        for (int j = 0; j < n; j++) {
          int sum = 5 * (s[j] & 0xFF) - 3 * (s[n + 1 + j] & 0xFF) + 2 * (s[2 * n + j] & 0xFF);
          assertEquals(sum, y[4 + j], kernels.name());
        }
      }
    }
  }

  @Test
  void slideAddsWhatEntersAndTakesWhatLeaves() {
    for (Kernels kernels : twins) {
      for (int n : LENGTHS) {
        byte[] s = bytes(random, 2 * n + kernels.slack());
        short[] y = shorts(3 + n + kernels.slack(), Short.MAX_VALUE);
        short[] before = y.clone();
        kernels.whole().slide(s, n, 0, y, 3, n);
        for (int j = 0; j < n; j++) {
          assertEquals((short) (before[3 + j] + (s[n + j] & 0xFF) - (s[j] & 0xFF)), y[3 + j]);
        }
      }
    }
  }

  /// One row for each divisor, with every sum that comes to a sample and some on either side.
  @Test
  void quotientsRoundEverySumToTheNearest() {
    for (int divisor = 1; divisor <= Quotient.MOST; divisor++) {
      for (Quotient by : Quotient.by(divisor).stream().toList()) {
        int top = Math.min(32640, 256 * divisor);
        short[] x = new short[2 * top + 1];
        for (int sum = -top; sum <= top; sum++) {
          x[sum + top] = (short) sum;
        }
        for (Kernels kernels : twins) {
          byte[] plain = new byte[x.length];
          byte[] sizes = new byte[x.length];
          int[] offsets = {0, 0, 0};
          short[] weights = {3, -1, -1};
          kernels.whole().quotients(x, 0, offsets, weights, false, by, plain, 0, x.length);
          kernels.whole().quotients(x, 0, offsets, weights, true, by, sizes, 0, x.length);
          for (int sum = -top; sum <= top; sum++) {
            String which = sum + " / " + divisor + " " + kernels.name();
            assertEquals(nearest((float) sum / divisor), plain[sum + top] & 0xFF, which);
            assertEquals(nearest((float) Math.abs(sum) / divisor), sizes[sum + top] & 0xFF, which);
          }
        }
      }
    }
  }

  @Test
  void oneProductDividesByTheUsualDivisors() {
    List<Integer> divisors =
        IntStream.rangeClosed(1, Quotient.MOST)
            .filter(divisor -> Quotient.by(divisor).isPresent())
            .boxed()
            .toList();
    assertEquals(IntStream.rangeClosed(1, 9).boxed().toList(), divisors.subList(0, 9));
    assertTrue(divisors.containsAll(List.of(12, 15, 16, 32, 64, 128)), divisors::toString);
  }

  @Test
  void boxesAreMeansOfNeighboursInTwoRows() {
    for (Kernels kernels : twins) {
      for (int height : new int[] {1, 3, 4}) {
        for (int n : LENGTHS) {
          byte[] x = bytes(random, n + 90);
          int[] offsets = random.ints(3 * height + 3, 0, 90).toArray();
          Quotient by = Quotient.by(3 * height).orElseThrow();
          byte[] expected = bytes(random, 3 + 2 * n + 5);
          byte[] s = expected.clone();
          byte[] alone = expected.clone();
          for (int i = 0; i < 2; i++) {
            for (int j = 0; j < n; j++) {
              int sum = 0;
              for (int t = 0; t < 3 * height; t++) {
                sum += x[offsets[3 * i + t] + j] & 0xFF;
              }
              expected[3 + i * (n + 2) + j] = (byte) nearest(sum / (3f * height));
            }
          }
          kernels.whole().boxes(x, offsets, 3, by, s, 3, n + 2, n);
          assertArrayEquals(expected, s, kernels.name() + " " + height + " " + n);
          kernels.whole().boxes(x, offsets, 3, by, alone, 3, 0, n);
          assertArrayEquals(
              Arrays.copyOfRange(expected, n + 5, 2 * n + 5), Arrays.copyOfRange(alone, 3, n + 3));
        }
      }
    }
  }

  @Test
  void prefixesAreSumsFromTheBeginning() {
    for (Kernels kernels : twins) {
      for (int n : LENGTHS) {
        for (int step = 1; step <= 4; step++) {
          short[] x = shorts(n + 3, 1 << 16);
          int[] p = new int[2 + step + n];
          Arrays.fill(p, 0, 2 + step, step);
          int[] expected = p.clone();
          for (int j = 0; j < n; j++) {
            expected[2 + step + j] = expected[2 + j] + (x[3 + j] & 0xFFFF);
          }
          kernels.whole().prefixes(x, 3, step, p, 2, n);
          assertArrayEquals(expected, p, kernels.name() + " " + n + " by " + step);
        }
      }
    }
  }

  @Test
  void meansAreOfWhatLiesBetweenTwoPrefixes() {
    for (Kernels kernels : twins) {
      for (int n : LENGTHS) {
        int[] p = random.ints(n + 12, 0, 1 << 16).toArray();
        byte[] plain = new byte[n + 2];
        byte[] sizes = new byte[n + 2];
        kernels.whole().means(p, 3, 9, 1 / 128f, false, plain, 1, n);
        kernels.whole().means(p, 3, 9, 1 / 128f, true, sizes, 1, n);
        for (int j = 0; j < n; j++) {
          float mean = (p[12 + j] - p[3 + j]) / 128f;
          assertEquals(nearest(mean), plain[1 + j] & 0xFF);
          assertEquals(nearest(Math.abs(mean)), sizes[1 + j] & 0xFF);
        }
        assertEquals(0, plain[0] + plain[n + 1], "nothing beside the row");
      }
    }
  }

  @Test
  void slopesAreTheRootsOfTwoSquares() {
    int[] shifts = {0, 4, 8};
    for (Kernels kernels : twins) {
      for (int n : LENGTHS) {
        int[] rows = {1, n + 20, 2 * n + 30};
        byte[] x = bytes(random, 3 * n + 60);
        byte[] s = new byte[n + 2];
        kernels.whole().slopes(x, rows, shifts, (short) 3, (short) 10, s, 1, n);
        for (int j = 0; j < n; j++) {
          int along = 0;
          int down = 0;
          for (int i = 0; i < 3; i++) {
            int weight = i == 1 ? 10 : 3;
            along += weight * ((x[rows[i] + 8 + j] & 0xFF) - (x[rows[i] + j] & 0xFF));
            int at = shifts[i] + j;
            down += weight * ((x[rows[2] + at] & 0xFF) - (x[rows[0] + at] & 0xFF));
          }
          assertEquals(nearest((float) Math.hypot(along, down)), s[1 + j] & 0xFF);
        }
        assertEquals(0, s[0] + s[n + 1], "nothing beside the row");
      }
    }
  }

  /// Two slopes of 0 to 255 in all their pairs, from the differences of the middles alone.
  @Test
  void slopesRoundEveryRootToTheNearest() {
    for (Kernels kernels : twins) {
      int pairs = 256 * 256;
      byte[] s = new byte[pairs];
      byte[] x = new byte[4 * pairs];
      for (int i = 0; i < pairs; i++) {
        x[pairs + i] = (byte) (i / 256);
        x[2 * pairs + i] = (byte) i;
      }
      int[] rows = {0, 0, 2 * pairs};
      int[] shifts = {0, 0, pairs};
      kernels.whole().slopes(x, rows, shifts, (short) 0, (short) 1, s, 0, pairs);
      for (int i = 0; i < pairs; i++) {
        assertEquals(nearest((float) Math.hypot(i / 256, i % 256)), s[i] & 0xFF);
      }
    }
  }

  private static int nearest(float value) {
    return (int) (Math.clamp(value, 0f, 255f) + 0.5f);
  }

  /// Numbers in `[0, bound)`, as many bits of them as fit.
  private short[] shorts(int count, int bound) {
    short[] values = new short[count];
    for (int i = 0; i < count; i++) {
      values[i] = (short) random.nextInt(bound);
    }
    return values;
  }
}
