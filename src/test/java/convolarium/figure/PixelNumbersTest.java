package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.picture.Label;
import convolarium.picture.Picture;
import convolarium.tensor.Raster;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PixelNumbersTest {
  private static final Raster GREY = Raster.sharing(2, 3, 1, new byte[] {1, 2, 3, 4, 5, 6});
  private static final Raster COLOUR = Raster.sharing(1, 2, 3, new byte[] {1, 2, 3, 4, 5, 6});

  @Test
  void everyPixelInViewHasItsNumber() {
    assertEquals("1 2 3 4 5 6", labels(GREY, new Lens(0, 0, 30, 90, 60), 1, 0, 90));
    assertEquals("2 3 5 6", labels(GREY, new Lens(1, 0, 30, 60, 60), 1, 0, 60));
    assertEquals("1 2 3 4 5 6", labels(COLOUR, new Lens(0, 0, 40, 80, 40), 1, 0, 80));
  }

  @Test
  void onlyThePartOfTheViewIsFilled() {
    assertEquals("1 4", labels(GREY, new Lens(0, 0, 30, 90, 60), 1, 0, 29));
    assertEquals("3 6", labels(GREY, new Lens(0, 0, 30, 90, 60), 1, 61, 90));
  }

  @Test
  void aSampleOfALargerStrideCoversMorePixels() {
    assertEquals("1 2 4 5", labels(GREY, new Lens(0, 0, 15, 60, 60), 2, 0, 59));
  }

  @Test
  void smallPixelsHaveNoNumbers() {
    assertTrue(PixelNumbers.of(GREY, new Lens(0, 0, 20, 90, 60), 1, 0, 90).isEmpty());
    assertTrue(PixelNumbers.of(COLOUR, new Lens(0, 0, 30, 90, 60), 1, 0, 90).isEmpty());
  }

  private static String labels(Raster photo, Lens lens, int side, double from, double to) {
    Picture picture = PixelNumbers.of(photo, lens, side, from, to).orElseThrow();
    return picture.marks().stream()
        .filter(Label.class::isInstance)
        .map(mark -> ((Label) mark).text())
        .collect(Collectors.joining(" "));
  }
}
