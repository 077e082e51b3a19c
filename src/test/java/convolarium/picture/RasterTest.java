package convolarium.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RasterTest {

  private static final Ink BLUE = Ink.of("#0072B2");

  private static BufferedImage paint(double scale, Mark... marks) {
    return Raster.of(new Picture(20, 10, List.of(marks)), scale);
  }

  private static void assertInk(Ink ink, BufferedImage image, int x, int y) {
    assertEquals(
        Integer.toHexString(ink.argb()), Integer.toHexString(image.getRGB(x, y)), x + ", " + y);
  }

  @Test
  void theScaleMultipliesTheSize() {
    BufferedImage image = paint(2.04);
    assertEquals(41, image.getWidth());
    assertEquals(21, image.getHeight());
    assertInk(Ink.CLEAR, image, 0, 0);
  }

  @Test
  void aRectangleEndsAtItsEdges() {
    BufferedImage image = paint(2, Mark.rect(2, 3, 4, 5).fill(BLUE));
    assertInk(BLUE, image, 4, 6);
    assertInk(BLUE, image, 11, 15);
    assertInk(Ink.CLEAR, image, 3, 6);
    assertInk(Ink.CLEAR, image, 12, 15);
    assertInk(Ink.CLEAR, image, 11, 16);
  }

  @Test
  void theOutlineLiesOnBothSidesOfTheEdge() {
    BufferedImage image = paint(1, Mark.rect(4, 4, 10, 4).stroke(BLUE, 2));
    assertInk(BLUE, image, 3, 5);
    assertInk(BLUE, image, 4, 5);
    assertInk(Ink.CLEAR, image, 5, 5);
    assertInk(Ink.CLEAR, image, 2, 5);
  }

  @Test
  void laterMarksCoverEarlierOnes() {
    BufferedImage image =
        paint(1, Mark.rect(0, 0, 20, 10).fill(BLUE), Mark.rect(5, 5, 5, 5).fill(Ink.WHITE));
    assertInk(BLUE, image, 4, 4);
    assertInk(Ink.WHITE, image, 5, 5);
  }

  @Test
  void aFadedGroupFadesAsAWhole() {
    Mark overlapping =
        Mark.group(Mark.rect(0, 0, 4, 4).fill(Ink.BLACK), Mark.rect(2, 0, 4, 4).fill(Ink.WHITE))
            .at(5, 2)
            .faded(0.5);
    BufferedImage image = paint(1, Mark.rect(0, 0, 20, 10).fill(Ink.WHITE), overlapping);
    assertEquals(127.5, image.getRGB(5, 2) & 0xFF, 1);
    assertInk(Ink.WHITE, image, 7, 2);
    assertInk(Ink.WHITE, image, 4, 2);
  }

  @Test
  void aClipCutsInTheCoordinatesOfTheMarks() {
    Mark clipped =
        Mark.group(Mark.rect(0, 0, 9, 9).fill(BLUE))
            .at(10, 0)
            .scaled(2)
            .clipped(new Box(1, 1, 2, 2));
    BufferedImage image = paint(1, clipped);
    assertInk(Ink.CLEAR, image, 11, 3);
    assertInk(BLUE, image, 12, 2);
    assertInk(BLUE, image, 15, 5);
    assertInk(Ink.CLEAR, image, 16, 5);
  }

  @Test
  void enlargedPixelsKeepSharpEdges() {
    Pixels pixels = Pixels.of(2, 1, BLUE.argb(), Ink.WHITE.argb());
    BufferedImage image = paint(1, Mark.bitmap(pixels, new Box(4, 2, 10, 5)));
    for (int y = 2; y < 7; y++) {
      assertInk(BLUE, image, 8, y);
      assertInk(Ink.WHITE, image, 9, y);
    }
    assertInk(Ink.CLEAR, image, 3, 2);
    assertInk(Ink.CLEAR, image, 14, 2);
  }

  @Test
  void hatchingPaintsGroundAndLines() {
    Fill hatched = new Fill.Hatched(Ink.WHITE, Ink.BLACK, 10 / Math.sqrt(2), 2);
    BufferedImage image = paint(2, Mark.rect(0, 0, 10, 10).fill(hatched));
    assertInk(Ink.WHITE, image, 0, 0);
    assertInk(Ink.BLACK, image, 5, 4);
    assertInk(Ink.BLACK, image, 4, 5);
    assertInk(Ink.WHITE, image, 10, 10);
  }

  @Test
  void aCentredNumberIsInTheMiddle() {
    BufferedImage image = paint(10, Mark.label("0", 10, 5, 8).mono().centred());
    assertEquals(100, middle(image, true), 2);
    assertEquals(50, middle(image, false), 1);
  }

  /// The middle of what is painted, across or down.
  private static double middle(BufferedImage image, boolean across) {
    int[] painted =
        IntStream.range(0, image.getWidth() * image.getHeight())
            .filter(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) != 0)
            .map(i -> across ? i % image.getWidth() : i / image.getWidth())
            .sorted()
            .toArray();
    return (painted[0] + painted[painted.length - 1] + 1) / 2.0;
  }

  @Test
  void aLongNumberStaysInItsCell() {
    BufferedImage image = paint(4, Mark.label("−123456.78", 10, 5, 8).centred().mono().within(8));
    boolean inside = false;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        boolean isPainted = image.getRGB(x, y) >>> 24 != 0;
        inside |= isPainted;
        assertTrue(!isPainted || x >= 24 && x < 56, x + ", " + y);
      }
    }
    assertTrue(inside);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void lettersLieInTheBoxThatLayoutWasTold(Face face) {
    Label label =
        new Label("Äg8", 10, 5, 8, Label.Across.CENTRE, Label.Down.MIDDLE, face, Ink.BLACK, 100);
    Box box = Bounds.of(label).orElseThrow().grow(0.2);
    Rectangle2D letters = Glyphs.outline(label).getBounds2D();
    assertTrue(Shapes.of(box).contains(letters), letters + " not in " + box);
  }

  @Test
  void aPngHoldsTheSamePixels() throws IOException {
    Picture picture = new Picture(3, 2, List.of(Mark.rect(1, 0, 1, 2).fill(BLUE)));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(PngWriter.bytes(picture, 1)));
    assertInk(Ink.CLEAR, image, 0, 1);
    assertInk(BLUE, image, 1, 1);
  }

  @Test
  void aScaleMustBeAboveZeroAndThePixelsCountable() {
    assertThrows(IllegalArgumentException.class, () -> paint(0));
    assertThrows(IllegalArgumentException.class, () -> paint(1e6));
  }
}
