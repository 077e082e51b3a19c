package convolarium.ui.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.explain.Explanation;
import convolarium.explain.Formula;
import convolarium.explain.Step;
import convolarium.tensor.Shape;
import convolarium.tensor.Values;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NarrationTest {
  private static Step step(int channels, int kernel, Values values) {
    Problem problem =
        new Convolution(Window.of(kernel, kernel), 1, 1)
            .on(Shape.of(1, channels, kernel, kernel))
            .orThrow();
    return Explanation.of(problem, values, values, Optional.empty()).step(Cell.of(0, 0, 0, 0));
  }

  @Test
  void shortSumsAreToldFactorByFactor() {
    assertEquals("1·1 + 1·1 + 1·1 + 1·1 = 4", Narration.sum(step(1, 2, _ -> 1)).text());
  }

  @Test
  void longerSumsAreToldProductByProduct() {
    Step step = step(3, 3, _ -> 1);
    assertTrue(Formula.sum(step).text().length() > 160);
    assertEquals(Formula.products(step).text(), Narration.sum(step).text());
  }

  @Test
  void sumsThatNobodyCanTakeInAreToldChannelByChannel() {
    Step step = step(3, 5, _ -> 0.5f);
    assertEquals("6.25 + 6.25 + 6.25 = 18.75", Narration.sum(step).text());
  }
}
