package convolarium.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Shape;
import org.junit.jupiter.api.Test;

class MixtureTest {
  private static final Shape PIXEL = Shape.of(1, 3, 1, 1);
  private static final float[] COLOURS = {120, 80, 60};

  @Test
  void theProductsOfTheColoursAreSummed() {
    Mixture red = mixture(1, 0, 0.5f, 0.75f, 0.125f);
    assertEquals("0.5·120 + 0.75·80 + 0.125·60 = 127.5", red.sum());
    assertEquals("127.5 → 128 (rounded)", red.ending());
    assertEquals(128, red.level().value());
  }

  @Test
  void anOffsetComesLast() {
    Mixture negative = mixture(1, 255, -1, 0, 0);
    assertEquals("−1·120 + 0·80 + 0·60 + 255 = 135", negative.sum());
    assertEquals("135", negative.ending());
    Mixture dark = mixture(1, -127.5f, 2, -1, 0.5f);
    assertEquals("2·120 − 1·80 + 0.5·60 − 127.5 = 62.5", dark.sum());
    assertEquals("62.5 → 63 (rounded)", dark.ending());
  }

  @Test
  void aSumBeyondWhiteIsClamped() {
    assertEquals("520 → 255 (clamped)", mixture(1, 0, 2, 2, 2).ending());
  }

  @Test
  void aWindowMixesNothing() {
    Problem problem = new Filtering(Window.of(1, 1)).on(PIXEL).orThrow();
    assertThrows(
        IllegalArgumentException.class,
        () -> Mixture.of(problem, i -> COLOURS[i], _ -> 1, _ -> 0, 0, 0, 0));
  }

  private static Mixture mixture(int made, float offset, float... weights) {
    Problem problem = new Convolution(Window.of(1, 1), made, 1).on(PIXEL).orThrow();
    return Mixture.of(problem, i -> COLOURS[i], i -> weights[i], _ -> offset, 0, 0, 0);
  }
}
