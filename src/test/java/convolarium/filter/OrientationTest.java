package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Photographs that lie on their side in the file, and stand on the screen.
class OrientationTest {
  /// Stored: `ab`, `cd`, `ef`.
  @ParameterizedTest
  @CsvSource({
    "1, ab cd ef",
    "2, ba dc fe",
    "3, fe dc ba",
    "4, ef cd ab",
    "5, ace bdf",
    "6, eca fdb",
    "7, fdb eca",
    "8, bdf ace"
  })
  void eachOfTheEightIsTurnedUpright(int tag, String seen) {
    Raster stored = Raster.sharing(3, 2, 1, "abcdef".getBytes());
    Raster turned = new Orientation(tag).turned(stored);
    var rows = new StringBuilder();
    for (int y = 0; y < turned.height(); y++) {
      rows.append(y == 0 ? "" : " ");
      for (int x = 0; x < turned.width(); x++) {
        rows.append((char) turned.get(y, x, 0));
      }
    }
    assertEquals(seen, rows.toString());
  }

  @ParameterizedTest
  @CsvSource({"2,2", "3,3", "4,4", "5,5", "6,8", "7,7", "8,6"})
  void itsOppositeTurnsItBack(int tag, int opposite) {
    byte[] samples = new byte[150 * 70 * 3];
    new Random(5).nextBytes(samples);
    Raster stored = Raster.sharing(150, 70, 3, samples);
    Raster back = new Orientation(opposite).turned(new Orientation(tag).turned(stored));
    assertArrayEquals(samples, back.shared());
  }

  /// Four flat quarters, 32×24, made by ImageMagick and told to be turned by a quarter clockwise by
  /// ExifTool: red, green, blue and grey in reading order.
  @ParameterizedTest
  @ValueSource(strings = {"turned.jpg", "turned.png", "turned.tif", "turned.webp"})
  void everyFormatThatSaysSoIsTurned(String name) throws Exception {
    Raster read = Photos.read(bytes(name), Watch.NONE).raster();
    assertEquals("Raster 32×24×3", read.toString());
    assertColour("40 40 200", read, 4, 4);
    assertColour("200 40 40", read, 4, 20);
    assertColour("220 220 220", read, 28, 4);
    assertColour("40 200 40", read, 28, 20);
  }

  private static void assertColour(String colour, Raster read, int y, int x) {
    String[] wanted = colour.split(" ");
    for (int c = 0; c < 3; c++) {
      assertEquals(Integer.parseInt(wanted[c]), read.get(y, x, c), 3, y + ", " + x);
    }
  }

  @Test
  void whatIsWrittenIsUprightAndSaysNothing() throws Exception {
    Raster read = Photos.read(bytes("turned.png"), Watch.NONE).raster();
    for (PhotoFormat format : new PhotoFormat[] {PhotoFormat.PNG, PhotoFormat.TIFF}) {
      var out = new ByteArrayOutputStream();
      Photos.encode(read, format, out);
      assertArrayEquals(
          read.shared(), Photos.read(out.toByteArray(), Watch.NONE).raster().shared());
    }
  }

  @Test
  void aDamagedBlockSaysNothing() throws Exception {
    byte[] whole = bytes("turned.tif");
    assertEquals(new Orientation(6), Orientation.of(ByteBuffer.wrap(whole)));
    assertEquals(Orientation.UPRIGHT, Orientation.of(ByteBuffer.wrap(new byte[0])));
    assertEquals(Orientation.UPRIGHT, Orientation.of(ByteBuffer.wrap(whole, 0, 12)));
    byte[] far = whole.clone();
    far[7] = 0x7F;
    assertEquals(Orientation.UPRIGHT, Orientation.of(ByteBuffer.wrap(far)));
  }

  private static byte[] bytes(String name) throws Exception {
    try (InputStream in = OrientationTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
