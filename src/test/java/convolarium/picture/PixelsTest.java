package convolarium.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PixelsTest {

  @Test
  void rowsFollowEachOther() {
    Pixels pixels = Pixels.of(3, 2, (x, y) -> 10 * y + x);
    assertArrayEquals(new int[] {0, 1, 2, 10, 11, 12}, pixels.toArray());
    assertEquals(12, pixels.argb(2, 1));
    assertEquals(pixels, Pixels.of(3, 2, 0, 1, 2, 10, 11, 12));
  }

  @Test
  void nobodyCanWriteToThem() {
    int[] array = {1, 2};
    Pixels pixels = Pixels.of(2, 1, array);
    array[0] = 9;
    pixels.toArray()[1] = 9;
    assertArrayEquals(new int[] {1, 2}, pixels.toArray());
  }

  @Test
  void outsideIsRefused() {
    Pixels pixels = Pixels.of(2, 2, 1, 2, 3, 4);
    assertThrows(IndexOutOfBoundsException.class, () -> pixels.argb(2, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> pixels.argb(0, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> pixels.argb(0, -1));
    assertThrows(IllegalArgumentException.class, () -> Pixels.of(2, 2, 1, 2, 3));
  }
}
