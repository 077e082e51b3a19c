package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import org.junit.jupiter.api.Test;

final class PatchTest {
  /// 4×6, sample 10·row + column.
  private static Raster grey() {
    byte[] samples = new byte[24];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (10 * (i / 6) + i % 6);
    }
    return Raster.sharing(4, 6, 1, samples);
  }

  private static void assertNumbers(Tensor tensor, float... expected) {
    assertEquals(expected.length, tensor.shape().elements());
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], tensor.get(i), "number " + i);
    }
  }

  @Test
  void aCellOfOnePixelIsThePixel() {
    assertNumbers(new Patch(1, 2, 2, 3, 1).grey(grey()), 12, 13, 14, 22, 23, 24);
  }

  @Test
  void aCellOfSeveralPixelsIsTheirRoundedMean() {
    assertNumbers(new Patch(0, 0, 2, 3, 2).grey(grey()), 6, 8, 10, 26, 28, 30);
  }

  @Test
  void coloursAreChannelsAndGreyIsTheirBrightness() {
    Raster two = Raster.sharing(1, 2, 4, new byte[] {-1, 0, 10, 5, 100, 100, 100, 5});
    Tensor colours = new Patch(0, 0, 1, 2, 1).colours(two);
    assertEquals(Shape.of(3, 1, 2), colours.shape());
    assertNumbers(colours, 255, 100, 0, 100, 10, 100);
    assertNumbers(new Patch(0, 0, 1, 2, 1).grey(two), 77, 100);
  }

  @Test
  void itStaysInsideThePhotograph() {
    assertEquals(new Patch(0, 2, 2, 2, 2), new Patch(-9, 7, 2, 2, 2).within(4, 6));
    assertEquals(2, Patch.largestBlock(2, 2, 4, 6));
    assertEquals(0, Patch.largestBlock(5, 2, 4, 6));
    assertThrows(IllegalArgumentException.class, () -> new Patch(0, 0, 5, 2, 1).within(4, 6));
  }
}
