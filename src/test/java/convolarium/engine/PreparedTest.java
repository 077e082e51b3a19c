package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.arithmetic.Problem;
import convolarium.tensor.Fill;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreparedTest {
  private final Problem problem = Problems.of("2x4x5 > conv 3 k3");
  private final Tensor x = Fill.RAMP.fill(problem.input());
  private final Prepared prepared =
      Engine.scalar(1)
          .plan(problem)
          .prepare(Fill.ONES.fill(problem.weight().orElseThrow()), Optional.empty());

  @Test
  void arrayOfTheCallerIsOverwritten() {
    float[] y = new float[18];
    Arrays.fill(y, 7);
    prepared.run(x, y, Watch.NONE);
    assertArrayEquals(prepared.run(x, Watch.NONE).shared(), y);
  }

  @Test
  void arrayOfAnotherLengthIsRefused() {
    String told =
        assertThrows(
                IllegalArgumentException.class, () -> prepared.run(x, new float[17], Watch.NONE))
            .getMessage();
    assertEquals("17 numbers for an output of 1×3×2×3, must be 18", told);
  }
}
