package convolarium.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColorBarTest {

  @Test
  void endsAndMiddleAreLabelled() {
    assertEquals(List.of("−2.5", "0", "2.5"), labels(ColorScale.rdBu(2.5)));
    assertEquals(List.of("0", "127.5", "255"), labels(ColorScale.grey(0, 255)));
    assertEquals(List.of("0", "0.1667", "0.3333"), labels(ColorScale.cividis(0, 1 / 3.0)));
  }

  private static List<String> labels(ColorScale scale) {
    return ColorBar.of(scale, new Box(0, 0, 100, 10), Ink.BLACK, 11).marks().stream()
        .filter(Label.class::isInstance)
        .map(mark -> ((Label) mark).text())
        .toList();
  }

  @Test
  void lowValuesAreAtTheLeftOrAtTheBottom() {
    ColorScale scale = ColorScale.grey(0, 1);
    Group flat = ColorBar.of(scale, new Box(0, 0, 64, 10), Ink.BLACK, 8);
    BufferedImage image = Raster.of(new Picture(64, 30, List.of(flat)), 1);
    assertEquals(0, image.getRGB(1, 5) & 0xFF, 12);
    assertEquals(255, image.getRGB(62, 5) & 0xFF, 12);
    Group upright = ColorBar.of(scale, new Box(0, 0, 10, 64), Ink.BLACK, 8);
    image = Raster.of(new Picture(30, 64, List.of(upright)), 1);
    assertEquals(255, image.getRGB(5, 1) & 0xFF, 12);
    assertEquals(0, image.getRGB(5, 62) & 0xFF, 12);
  }
}
