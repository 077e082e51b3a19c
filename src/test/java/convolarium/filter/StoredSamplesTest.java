package convolarium.filter;

import static convolarium.filter.PhotoBytes.made;
import static convolarium.filter.PhotoBytes.pixel;
import static convolarium.filter.PhotoBytes.refusal;
import static convolarium.filter.PhotoBytes.written;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import org.junit.jupiter.api.Test;

/// Samples as files store them, in palettes, in 16 bits or packed, and what they become.
class StoredSamplesTest {
  @Test
  void sixteenBitsAreRoundedToEight() throws Exception {
    var image = new BufferedImage(256, 256, BufferedImage.TYPE_USHORT_GRAY);
    for (int v = 0; v < 65536; v++) {
      image.getRaster().setSample(v & 0xFF, v >> 8, 0, v);
    }
    Photo photo = Photos.read(written(image, "png"), Watch.NONE);
    assertEquals(16, photo.storedBits());
    for (int v = 0; v < 65536; v++) {
      assertEquals(Math.round(v / 257.0), photo.raster().get(v >> 8, v & 0xFF, 0));
    }
  }

  @Test
  void aPaletteBecomesItsColours() throws Exception {
    byte[] red = {0, (byte) 200, 30};
    byte[] green = {0, 100, 40};
    byte[] blue = {0, 50, 50};
    var palette = new IndexColorModel(8, 3, red, green, blue);
    var clear = new IndexColorModel(8, 3, red, green, blue, 0);
    for (String kind : new String[] {"png", "gif"}) {
      Raster read = Photos.read(written(indexed(palette), kind), Watch.NONE).raster();
      assertEquals(3, read.channels());
      assertEquals("200 100 50", pixel(read, 0, 1));
      assertEquals("30 40 50", pixel(read, 0, 2));
    }
    Raster read = Photos.read(written(indexed(clear), "png"), Watch.NONE).raster();
    assertEquals("0 0 0 0", pixel(read, 0, 0));
    assertEquals("30 40 50 255", pixel(read, 0, 2));
  }

  /// Made by ImageMagick: as `WebpTest` tells, in grey by 16 bits, and with a clear lower half.
  @Test
  void otherProgramsAlphaIsRead() throws Exception {
    Photo grey = Photos.read(made("grey-alpha-16.png"), Watch.NONE);
    assertEquals(16, grey.storedBits());
    assertEquals("74 255|220 128", pixel(grey.raster(), 3, 4) + "|" + pixel(grey.raster(), 20, 24));
    Raster palette = Photos.read(made("palette-alpha.png"), Watch.NONE).raster();
    assertEquals("200 40 40 255", pixel(palette, 3, 4));
    assertEquals(0, palette.get(20, 24, 3));
  }

  @Test
  void aPaletteOfGreysStaysGrey() throws Exception {
    byte[] levels = {10, 20, (byte) 200};
    var palette = new IndexColorModel(8, 3, levels, levels, levels);
    Raster read = Photos.read(written(indexed(palette), "gif"), Watch.NONE).raster();
    assertEquals(
        "10|20|200", pixel(read, 0, 0) + "|" + pixel(read, 0, 1) + "|" + pixel(read, 0, 2));
  }

  @Test
  void packedBitsAreSpreadOverTheWholeRange() throws Exception {
    var image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_565_RGB);
    image.setRGB(0, 0, 0xFFFFFF);
    image.setRGB(1, 0, 0x000000);
    Raster read = Photos.read(written(image, "bmp"), Watch.NONE).raster();
    assertEquals("255 255 255|0 0 0", pixel(read, 0, 0) + "|" + pixel(read, 0, 1));
  }

  @Test
  void sixteenBitDifferencesAreAddedUp() throws Exception {
    byte[] tiff = HandmadeTiff.differences(new int[][] {{300, 65535, 0, 257}, {1, 2, 3, 65280}});
    Photo photo = Photos.read(tiff, Watch.NONE);
    assertEquals(16, photo.storedBits());
    assertArrayEquals(
        new byte[] {1, (byte) 255, 0, 1, 0, 0, 0, (byte) 254}, photo.raster().shared());
  }

  @Test
  void coloursThatAreNoRgbAreNamed() throws Exception {
    assertEquals("32-bit samples: save it with 8 or 16 bits first", refusal(HandmadeTiff.floats()));
  }

  private static BufferedImage indexed(IndexColorModel palette) {
    var image = new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_INDEXED, palette);
    for (int x = 0; x < 3; x++) {
      image.getRaster().setSample(x, 0, 0, x);
    }
    return image;
  }
}
