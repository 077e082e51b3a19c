package convolarium.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeparationTest {
  @Test
  void aBinomialIsASixteenthOfTwoWholeVectors() {
    Tensor binomial =
        Tensor.of(
            Shape.of(3, 3),
            0.0625f,
            0.125f,
            0.0625f,
            0.125f,
            0.25f,
            0.125f,
            0.0625f,
            0.125f,
            0.0625f);
    Separation separation = Separation.of(binomial).orElseThrow();
    assertEquals(new Separation(0.0625f, List.of(1f, 2f, 1f), List.of(1f, 2f, 1f)), separation);
    assertEquals("1/16", separation.told());
    assertEquals("3 + 3 = 6 products a sample instead of 3 × 3 = 9", separation.saving());
  }

  @Test
  void aSobelKernelIsASmoothingTimesADifference() {
    Tensor sobel = Tensor.of(Shape.of(3, 3), -1, 0, 1, -2, 0, 2, -1, 0, 1);
    Separation separation = Separation.of(sobel).orElseThrow();
    assertEquals(new Separation(1, List.of(1f, 2f, 1f), List.of(-1f, 0f, 1f)), separation);
    assertEquals("", separation.told());
  }

  @Test
  void ninthsAreSeparatedInSpiteOfTheirRounding() {
    Tensor ninths = Tensor.generate(Shape.of(2, 4), _ -> -1f / 9);
    Separation separation = Separation.of(ninths).orElseThrow();
    assertEquals(List.of(1f, 1f), separation.down());
    assertEquals("1/9", separation.told());
    assertEquals(List.of(-1f, -1f, -1f, -1f), separation.across());
  }

  @Test
  void factorsThatAreNoWholeNumbersAreScaledByTheLargest() {
    Tensor odd = Tensor.of(Shape.of(1, 3), 0.3f, 1.25f, 0.7f);
    Separation separation = Separation.of(odd).orElseThrow();
    assertEquals(1f, separation.across().get(1));
    assertEquals("1.25", separation.told());
  }

  @Test
  void anotherRankThanOneIsNotSeparable() {
    Tensor laplacian = Tensor.of(Shape.of(3, 3), 0, 1, 0, 1, -4, 1, 0, 1, 0);
    assertEquals(Optional.empty(), Separation.of(laplacian));
    assertEquals(Optional.empty(), Separation.of(Tensor.of(Shape.of(2, 2), 0, 0, 0, 0)));
    assertEquals(Optional.empty(), Separation.of(Tensor.of(Shape.of(2, 2), 1, 1, 1, 1.00001f)));
  }
}
