package convolarium.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RasterTest {
  private static final Ink BLUE = Ink.of("#0072B2");

  private static BufferedImage image(double scale, Mark... marks) {
    return Raster.of(new Picture(20, 10, List.of(marks)), scale);
  }

  @Test
  void aRectangleFillsItsPixelsAndNoOthers() {
    BufferedImage image = image(1, Mark.rect(2, 3, 4, 5).fill(BLUE));
    for (int y = 0; y < 10; y++) {
      for (int x = 0; x < 20; x++) {
        boolean inside = x >= 2 && x < 6 && y >= 3 && y < 8;
        assertEquals(inside ? BLUE.argb() : 0, image.getRGB(x, y), x + ", " + y);
      }
    }
  }

  @Test
  void scaleMultipliesThePixels() {
    BufferedImage image = image(2.5, Mark.rect(0, 0, 20, 10).fill(BLUE));
    assertEquals(50, image.getWidth());
    assertEquals(25, image.getHeight());
    assertEquals(BLUE.argb(), image.getRGB(49, 24));
  }

  @Test
  void enlargedPixelsStaySquare() {
    BufferedImage image =
        image(1, Mark.bitmap(Pixels.of(2, 1, 0xFF102030, 0xFF405060), new Box(0, 0, 20, 10)));
    assertEquals(0xFF102030, image.getRGB(9, 9));
    assertEquals(0xFF405060, image.getRGB(10, 0));
  }

  @Test
  void aFadedGroupIsFadedAsAWhole() {
    Mark both =
        Mark.group(Mark.rect(0, 0, 10, 10).fill(Ink.BLACK), Mark.rect(0, 0, 10, 10).fill(Ink.WHITE))
            .faded(0.5);
    BufferedImage image = image(1, Mark.rect(0, 0, 20, 10).fill(Ink.WHITE), both);
    assertEquals(Ink.WHITE.argb(), image.getRGB(5, 5), "the black one does not shine through");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void lettersLieInTheBoxThatLayoutWasTold(Face face) {
    Label label =
        new Label("88", 10, 5, 8, Label.Across.CENTRE, Label.Down.MIDDLE, face, Ink.BLACK, 100);
    Box box = Bounds.of((Mark) label).orElseThrow();
    BufferedImage image = image(8, label);
    int inked = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) >>> 24 > 128) {
          inked++;
          assertTrue(box.grow(0.2).contains(x / 8.0, y / 8.0), x + ", " + y + " not in " + box);
        }
      }
    }
    assertTrue(inked > 300, "two digits were painted: " + inked);
  }

  @Test
  void textThatIsTooWideIsSetSmaller() {
    Label wide = Mark.label("−1234.5678", 0, 0, 10).mono();
    assertEquals(60, wide.width(), 0.01, "JetBrains Mono is 0.6 em wide");
    assertEquals(30, wide.within(30).width(), 1e-9);
    assertEquals(5, wide.within(30).size(), 0.01);
  }

  @Test
  void pngsAreReadBackTheSame() throws Exception {
    Picture picture = new Picture(20, 10, List.of(Mark.rect(2, 3, 4, 5).fill(BLUE)));
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngWriter.bytes(picture, 2)));
    BufferedImage drawn = Raster.of(picture, 2);
    assertArrayEquals(
        drawn.getRGB(0, 0, 40, 20, null, 0, 40), read.getRGB(0, 0, 40, 20, null, 0, 40));
  }
}
