package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.arithmetic.Problem;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Fill;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
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
  void runsRememberNothingOfOneAnother() {
    Problem strided = Problems.of("3x30x31 > conv 5 k3 s2 p1");
    Tensor weight = Fill.RAMP.fill(strided.weight().orElseThrow());
    Tensor ramp = Fill.RAMP.fill(strided.input());
    Machine machine = new Machine(Kernels.scalar(), new Workers(1));
    for (Algorithm algorithm : List.of(new Plain(), new ImplicitProduct())) {
      Prepared fresh = algorithm.prepare(strided, weight, Optional.empty(), machine);
      Prepared used = algorithm.prepare(strided, weight, Optional.empty(), machine);
      used.run(Fill.ONES.fill(strided.input()), Watch.NONE);
      assertArrayEquals(
          fresh.run(ramp, Watch.NONE).shared(),
          used.run(ramp, Watch.NONE).shared(),
          algorithm.name());
    }
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
