package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.arithmetic.Border;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Tensor;
import org.junit.jupiter.api.Test;

/// The least and the largest sum of a filtered photo, by every method that sums.
class PhotoRangesTest {
  private final PhotoTries tries = new PhotoTries();
  private final Workers workers = new Workers(2);

  @Test
  void theRangeIsThatOfTheExactSums() {
    for (int i = 0; i < 60; i++) {
      PhotoTry tried =
          i % 5 == 0
              ? tries.task(Border.REPLICATE, 70, 90, 15 + i / 3, i)
              : tries.task(Border.values()[i % 4], 1 + i / 2, 1 + tries.upTo(60), 1 + i % 7, i);
      Range exact = exactRange(tried);
      for (SumMethod method : SumMethod.all()) {
        for (Kernels kernels : Problems.twins()) {
          if (method.refusal(tried.task()).isEmpty()) {
            Machine machine = new Machine(kernels, workers);
            Range range = method.range(tried.task(), tried.photo(), machine, Watch.NONE);
            String what = method.name() + " " + kernels.name() + " " + tried.task();
            double error = rangeError(tried.task());
            assertEquals(exact.low(), range.low(), error, what);
            assertEquals(exact.high(), range.high(), error, what);
          }
        }
      }
    }
  }

  /// An amount of light may be off by 0.004 of 2.3, the most that two samples differ by.
  private static double rangeError(PhotoTask task) {
    double sizes = 1;
    for (Tensor kernel : task.kernels()) {
      for (float weight : kernel.shared()) {
        sizes += Math.abs(weight);
      }
    }
    return 0.01 * sizes;
  }

  private static Range exactRange(PhotoTry tried) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int y = 0; y < tried.task().rows().output(); y++) {
      for (int x = 0; x < tried.task().columns().output(); x++) {
        for (int colour = 0; colour < tried.photo().colours(); colour++) {
          low = Math.min(low, tried.taken(y, x, colour));
          high = Math.max(high, tried.taken(y, x, colour));
        }
      }
    }
    return new Range((float) low, (float) high);
  }
}
