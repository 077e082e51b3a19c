package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.picture.ColorScale;
import convolarium.tensor.Raster;
import org.junit.jupiter.api.Test;

final class DivergingColoursTest {
  /// The key beside a photograph is drawn by the other.
  @Test
  void theColoursAreThoseOfTheKey() {
    ColorScale key = ColorScale.rdBu(127);
    byte[] levels = new byte[256];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = (byte) i;
    }
    Raster colours = DivergingColours.of(Raster.sharing(1, 256, 1, levels));
    for (int i = 0; i < levels.length; i++) {
      int argb = key.ink(i - 128).argb();
      for (int c = 0; c < 3; c++) {
        assertEquals(argb >> 16 - 8 * c & 0xFF, colours.get(0, i, c), 1, "sample " + i);
      }
    }
  }

  @Test
  void zeroIsThePalestAndAlphaStays() {
    Raster grey = Raster.sharing(1, 1, 2, new byte[] {(byte) 128, 77});
    Raster colours = DivergingColours.of(grey);
    assertEquals(4, colours.channels());
    for (int c = 0; c < 3; c++) {
      assertEquals(0xF7, colours.get(0, 0, c));
    }
    assertEquals(77, colours.get(0, 0, 3));
  }
}
