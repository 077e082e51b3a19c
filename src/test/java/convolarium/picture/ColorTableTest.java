package convolarium.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColorTableTest {

  @Test
  void fewColoursStandForThemselves() {
    int[] colours = IntStream.range(0, 255).map(i -> i * 0x010203).toArray();
    ColorTable table = table(colours);
    for (int colour : colours) {
      assertEquals(colour, shown(table, colour));
    }
    assertEquals(255, table.clear());
    assertEquals(8, table.bits());
  }

  @Test
  void theTableIsNoLargerThanItMust() {
    assertEquals(1, table(0).bits());
    assertEquals(2, table(0, 1).bits());
    assertEquals(2, table(0, 1, 2).bits());
    assertEquals(3, table(0, 1, 2, 3).bits());
  }

  /// 4,096 colours once each, and one of them a thousand times.
  @Test
  void aFrequentColourIsKeptAmongMany() {
    ColorCount count = new ColorCount();
    int[] cube =
        IntStream.range(0, 4096)
            .map(i -> (i >> 8) * 0x110000 | (i >> 4 & 15) * 0x1100 | (i & 15) * 0x11)
            .toArray();
    count.add(cube);
    for (int i = 0; i < 1000; i++) {
      count.add(0x227744);
    }
    ColorTable table = ColorTable.of(count);
    assertEquals(0x227744, shown(table, 0x227744));
    for (int colour : cube) {
      int shown = shown(table, colour);
      for (int shift = 0; shift < 24; shift += 8) {
        int off = Math.abs((colour >> shift & 0xFF) - (shown >> shift & 0xFF));
        assertTrue(off <= 0x44, Integer.toHexString(colour) + " as " + Integer.toHexString(shown));
      }
    }
  }

  @Test
  void aColourThatWasNotCountedIsShownAsTheNearest() {
    ColorTable table = table(0x000000, 0xFF0000, 0x0000FF);
    assertEquals(0xFF0000, shown(table, 0xC02010));
    assertEquals(0x0000FF, shown(table, 0x2010C0));
  }

  private static ColorTable table(int... colours) {
    ColorCount count = new ColorCount();
    count.add(colours);
    return ColorTable.of(count);
  }

  private static int shown(ColorTable table, int colour) {
    return table.model().getRGB(table.place(colour)) & 0xFFFFFF;
  }
}
