package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.engine.Watch;
import convolarium.filter.Pyramid;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import org.junit.jupiter.api.Test;

class LikenessTest {
  /// 4×8 pixels: red grows to the right, green downwards, blue is 51.
  private static Pyramid photo() {
    byte[] samples = new byte[4 * 8 * 3];
    for (int y = 0; y < 4; y++) {
      for (int x = 0; x < 8; x++) {
        samples[(y * 8 + x) * 3] = (byte) (10 * x);
        samples[(y * 8 + x) * 3 + 1] = (byte) (20 * y);
        samples[(y * 8 + x) * 3 + 2] = 51;
      }
    }
    return Pyramid.of(Raster.sharing(4, 8, 3, samples), Watch.NONE);
  }

  @Test
  void theMiddleIsCutOutAndPutIntoChannels() {
    Likeness seen = Likeness.of(photo(), Shape.of(1, 3, 4, 4));
    assertEquals(20 / 255f, seen.tensor().get(0));
    assertEquals(50 / 255f, seen.tensor().get(3));
    assertEquals(60 / 255f, seen.tensor().get(16 + 12));
    assertEquals(0.2f, seen.tensor().get(32 + 5));
    assertEquals(0xFF143C33, seen.argb()[12]);
  }

  @Test
  void greyIsOneChannel() {
    Likeness seen = Likeness.of(photo(), Shape.of(1, 1, 4, 4));
    assertEquals((0.299 * 20 + 0.114 * 51) / 255, seen.tensor().get(0), 1e-6);
  }

  @Test
  void aSignalIsTheMiddleRow() {
    Likeness seen = Likeness.of(photo(), Shape.of(1, 2, 8));
    assertEquals(1, seen.height());
    assertEquals(70 / 255f, seen.tensor().get(7));
  }

  @Test
  void aVolumeHasAFrameForEachDepth() {
    Likeness seen = Likeness.of(photo(), Shape.of(1, 3, 2, 4, 4));
    assertEquals(Shape.of(1, 3, 2, 4, 4), seen.tensor().shape());
    assertEquals(0.2f, seen.tensor().get(2 * 16 * 2));
  }

  @Test
  void whatIsNoMapHasNoPicture() {
    assertThrows(IllegalArgumentException.class, () -> Likeness.of(photo(), Shape.of(1, 10)));
  }
}
