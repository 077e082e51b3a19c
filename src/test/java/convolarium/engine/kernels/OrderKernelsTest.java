package convolarium.engine.kernels;

import static convolarium.engine.kernels.Twins.bytes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Each twin's comparisons and mixtures of samples against the sentence that says what they are.
class OrderKernelsTest {
  private static final int[] LENGTHS = {0, 1, 3, 7, 15, 16, 17, 31, 32, 63, 64, 65, 130, 1100};

  private final Random random = new Random(9);
  private final List<Kernels> twins = Twins.all();

  @Test
  void extremesCompareBytesWithoutSign() {
    for (Kernels kernels : twins) {
      for (int n : LENGTHS) {
        byte[] x = bytes(random, 2 * n + 9);
        byte[] smaller = new byte[n + 2];
        byte[] larger = new byte[n + 2];
        kernels.extremes(x, 1, n + 4, false, smaller, 1, n);
        kernels.extremes(x, 1, n + 4, true, larger, 1, n);
        for (int j = 0; j < n; j++) {
          int a = x[1 + j] & 0xFF;
          int b = x[n + 4 + j] & 0xFF;
          assertEquals(Math.min(a, b), smaller[1 + j] & 0xFF, kernels.name());
          assertEquals(Math.max(a, b), larger[1 + j] & 0xFF, kernels.name());
        }
        assertEquals(0, smaller[0] + smaller[n + 1] + larger[0] + larger[n + 1], "beside the row");
      }
    }
  }

  @Test
  void extremesAndMiddlesOfNineAreThoseOfTwoRows() {
    for (Kernels kernels : twins) {
      for (int n : LENGTHS) {
        byte[] x = bytes(random, n + 90);
        int[] offsets = random.ints(12, 0, 90).toArray();
        byte[] smallest = new byte[2 * n + 4];
        byte[] middle = new byte[2 * n + 4];
        byte[] largest = new byte[2 * n + 4];
        kernels.extremes(x, offsets, false, smallest, 1, n + 1, n);
        kernels.middles(x, offsets, middle, 1, n + 1, n);
        kernels.extremes(x, offsets, true, largest, 1, n + 1, n);
        for (int i = 0; i < 2; i++) {
          for (int j = 0; j < n; j++) {
            int[] values = values(x, offsets, 3 * i, j);
            int at = 1 + i * (n + 1) + j;
            assertEquals(values[0], smallest[at] & 0xFF, kernels.name() + " " + n);
            assertEquals(values[4], middle[at] & 0xFF, kernels.name() + " " + n);
            assertEquals(values[8], largest[at] & 0xFF, kernels.name() + " " + n);
          }
        }
        for (int beside : new int[] {0, n + 1, 2 * n + 2, 2 * n + 3}) {
          assertEquals(0, smallest[beside] | middle[beside] | largest[beside], "beside the rows");
        }
      }
    }
  }

  @Test
  void withoutAStrideTheSecondRowIsLeft() {
    for (Kernels kernels : twins) {
      for (int n : LENGTHS) {
        byte[] x = bytes(random, n + 90);
        int[] offsets = random.ints(12, 0, 90).toArray();
        byte[] middle = new byte[n + 2];
        byte[] largest = new byte[n + 2];
        kernels.middles(x, offsets, middle, 1, 0, n);
        kernels.extremes(x, offsets, true, largest, 1, 0, n);
        for (int j = 0; j < n; j++) {
          int[] values = values(x, offsets, 3, j);
          assertEquals(values[4], middle[1 + j] & 0xFF, kernels.name() + " " + n);
          assertEquals(values[8], largest[1 + j] & 0xFF, kernels.name() + " " + n);
        }
        assertEquals(0, middle[0] | middle[n + 1] | largest[0] | largest[n + 1], "beside the row");
      }
    }
  }

  @Test
  void everyOrderOfZerosAndOnesHasItsMiddle() {
    // what compares and exchanges alone is right for all numbers if it is for these
    for (Kernels kernels : twins) {
      byte[] x = new byte[12 * 512];
      int[] offsets = new int[12];
      for (int t = 0; t < 12; t++) {
        offsets[t] = 512 * t;
        for (int j = 0; j < 512; j++) {
          x[512 * t + j] = (byte) (j >> t % 9 & 1);
        }
      }
      byte[] y = new byte[2 * 512];
      kernels.middles(x, offsets, y, 0, 512, 512);
      for (int j = 0; j < 512; j++) {
        assertEquals(Integer.bitCount(j) / 5, y[j], kernels.name() + " " + j);
        assertEquals(Integer.bitCount(j) / 5, y[512 + j], "second row " + j);
      }
    }
  }

  private static int[] values(byte[] x, int[] offsets, int first, int j) {
    return IntStream.range(first, first + 9).map(t -> x[offsets[t] + j] & 0xFF).sorted().toArray();
  }

  @Test
  void extremesMayBeWrittenOverARowThatIsReadLater() {
    for (Kernels kernels : twins) {
      for (int n : LENGTHS) {
        for (int shift : new int[] {0, 1, 3, 64}) {
          byte[] x = bytes(random, n + 70);
          byte[] expected = x.clone();
          for (int j = 0; j < n; j++) {
            expected[2 + j] = (byte) Math.max(x[2 + j] & 0xFF, x[2 + shift + j] & 0xFF);
          }
          kernels.extremes(x, 2, 2 + shift, true, x, 2, n);
          assertArrayEquals(expected, x, kernels.name());
        }
      }
    }
  }

  @Test
  void exchangePutsTheSmallerAndTheLargerWhereTheyGo() {
    for (Kernels kernels : twins) {
      for (int n : LENGTHS) {
        byte[] x = bytes(random, 4 * n + 20);
        byte[] expected = x.clone();
        int low = 2 * n + 9;
        int high = 3 * n + 15;
        for (int j = 0; j < n; j++) {
          int a = x[3 + j] & 0xFF;
          int b = x[n + 5 + j] & 0xFF;
          expected[low + j] = (byte) Math.min(a, b);
          expected[high + j] = (byte) Math.max(a, b);
        }
        kernels.exchange(x, 3, n + 5, low, high, n);
        assertArrayEquals(expected, x, kernels.name());
        byte[] over = x.clone();
        System.arraycopy(x, low, over, 3, n);
        System.arraycopy(x, high, over, n + 5, n);
        kernels.exchange(x, 3, n + 5, 3, n + 5, n);
        assertArrayEquals(over, x, kernels.name() + " in place");
      }
    }
  }

  @Test
  void mixturesWeighEachNumberByItself() {
    int[] offsets = {2, 0, 5};
    for (Kernels kernels : twins) {
      for (int n : LENGTHS) {
        float[] x = wholes(n + 8);
        float[] weights = wholes(4 * (n + 3));
        float[] y = new float[n + 2];
        kernels.mixtures(x, 1, offsets, weights, n + 3, y, 1, n);
        for (int j = 0; j < n; j++) {
          float sum = weights[3 * (n + 3) + j];
          for (int t = 0; t < offsets.length; t++) {
            sum += weights[t * (n + 3) + j] * x[1 + offsets[t] + j];
          }
          assertEquals(sum, y[1 + j], kernels.name());
        }
        assertEquals(0, y[0] + y[n + 1], "nothing beside the row");
      }
    }
  }

  @Test
  void largerNumbersAreKeptWithTheirPlaces() {
    for (Kernels kernels : twins) {
      for (int n : LENGTHS) {
        float[] x = wholes(n + 3);
        float[] y = wholes(n + 7);
        int[] at = new int[n + 7];
        for (int j = 0; j < n; j++) {
          x[3 + j] = j % 7 == 3 ? Float.NaN : x[3 + j];
          y[5 + j] = j % 5 == 3 ? Float.NaN : y[5 + j];
          at[5 + j] = j % 3 - 1;
        }
        float[] largest = y.clone();
        int[] places = at.clone();
        for (int j = 0; j < n; j++) {
          if (x[3 + j] > y[5 + j] || Float.isNaN(x[3 + j]) || at[5 + j] < 0) {
            largest[5 + j] = x[3 + j];
            places[5 + j] = 90 + 2 * j;
          }
        }
        kernels.larger(x, 3, 90, 2, y, at, 5, n);
        assertArrayEquals(largest, y, kernels.name() + " " + n);
        assertArrayEquals(places, at, kernels.name() + " " + n);
      }
    }
  }

  /// Whole numbers, whose sums are exact.
  private float[] wholes(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextInt(19) - 9;
    }
    return values;
  }
}
