package convolarium.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdaptivePoolingTest {
  private static Axis axis(int n, int m) {
    return new AdaptivePooling(List.of(m)).on(Shape.of(1, 1, n)).orThrow().axes().getFirst();
  }

  @Test
  void theNominalKernelIsTheLargestWindow() {
    for (int n = 1; n <= 30; n++) {
      for (int m = 1; m <= 70; m++) {
        int cells = n;
        int outputs = m;
        int largest =
            IntStream.range(0, m)
                .map(
                    o ->
                        AdaptivePooling.end(o, cells, outputs)
                            - AdaptivePooling.start(o, cells, outputs))
                .max()
                .orElseThrow();
        assertEquals(largest, axis(n, m).kernel(), () -> cells + " cells, " + outputs);
      }
    }
  }

  @Test
  void aWindowLateInAFinePartitionStillHoldsTwoCells() {
    Problem problem = new AdaptivePooling(List.of(100)).on(Shape.of(1, 1, 3)).orThrow();
    assertEquals(2, Taps.of(problem).of(Cell.of(0, 0, 33)).size());
  }

  @Test
  void hugeSizesAreFittedAtOnce() {
    assertEquals(2, axis(Integer.MAX_VALUE, Integer.MAX_VALUE - 1).kernel());
  }
}
