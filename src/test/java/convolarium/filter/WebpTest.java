package convolarium.filter;

import static convolarium.filter.PhotoBytes.made;
import static convolarium.filter.PhotoBytes.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// WebP files, made by ImageMagick and, the moving one, by webpmux: four flat quarters, 32×24, in
/// reading order red 200 40 40, green 40 200 40, blue 40 40 200 and grey 220; those with alpha have
/// 128 of it in the lower half.
class WebpTest {
  private static final String EARLY = "the WebP data end early: a part of the picture is missing";

  @ParameterizedTest
  @CsvSource({
    "lossless.webp,       0, 200 40 40,     220 220 220",
    "lossless-alpha.webp, 0, 200 40 40 255, 220 220 220 128",
    "animated.webp,       0, 200 40 40,     220 220 220",
    "lossy.webp,          3, 200 40 40,     220 220 220",
    "lossy-alpha.webp,    3, 200 40 40 255, 220 220 220 128"
  })
  void everyKindIsRead(String name, int tolerance, String red, String grey) throws Exception {
    Photo photo = Photos.read(made(name), Watch.NONE);
    assertEquals(PhotoFormat.WEBP, photo.format());
    assertEquals(24, photo.raster().height());
    assertEquals(32, photo.raster().width());
    assertPixel(red, tolerance, photo.raster(), 3, 4);
    assertPixel(grey, tolerance, photo.raster(), 20, 24);
  }

  private static void assertPixel(String colour, int tolerance, Raster raster, int y, int x) {
    String[] wanted = colour.split(" ");
    assertEquals(wanted.length, raster.channels());
    for (int c = 0; c < wanted.length; c++) {
      assertEquals(Integer.parseInt(wanted[c]), raster.get(y, x, c), tolerance);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lossless.webp",
        "lossless-alpha.webp",
        "animated.webp",
        "lossy.webp",
        "lossy-alpha.webp",
        "turned.webp"
      })
  void cutAnywhereItEndsEarly(String name) throws Exception {
    byte[] whole = made(name);
    for (int length = 16; length < whole.length; length++) {
      assertEquals(EARLY, refusal(Arrays.copyOf(whole, length)), name + " at " + length);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lossless-alpha.webp", "animated.webp", "lossy.webp", "lossy-alpha.webp"})
  void damagedBytesGiveAPictureOrASentence(String name) throws Exception {
    byte[] whole = made(name);
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      for (int j = random.nextInt(3); j >= 0; j--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try {
        assertTrue(Photos.read(damaged, Watch.NONE).raster().height() > 0);
      } catch (Unreadable e) {
        assertTrue(e.what().length() < 300 && e.what().lines().count() == 1, e.what());
      }
    }
  }

  @Test
  void aFrameOfAnotherSizeThanThePictureIsDamage() throws Exception {
    byte[] bytes = made("lossy-alpha.webp");
    bytes[24] = 7;
    assertEquals(
        "the WebP data are damaged: a frame of 32×24 pixels in a picture of 8×24", refusal(bytes));
  }

  /// Without looking the decoder would make up 67 million pixels.
  @Test
  void aLossyPictureIsLargeEnoughForItsSize() throws Exception {
    byte[] bytes = made("lossy.webp");
    bytes[27] = 0x20;
    bytes[29] = 0x20;
    assertEquals(EARLY, refusal(bytes));
  }
}
