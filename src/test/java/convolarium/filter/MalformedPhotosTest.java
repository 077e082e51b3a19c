package convolarium.filter;

import static convolarium.filter.PhotoBytes.encoded;
import static convolarium.filter.PhotoBytes.made;
import static convolarium.filter.PhotoBytes.noise;
import static convolarium.filter.PhotoBytes.refusal;
import static convolarium.filter.PhotoBytes.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Picture files that are cut, damaged, too large or none at all.
class MalformedPhotosTest {
  @ParameterizedTest
  @EnumSource(PhotoFormat.class)
  void overAHundredMegapixelsAreRefusedByTheHeader(PhotoFormat format) throws Exception {
    ByteBuffer bytes =
        ByteBuffer.wrap(
            switch (format) {
              case GIF -> written(new BufferedImage(3, 3, BufferedImage.TYPE_BYTE_GRAY), "gif");
              case TIFF -> HandmadeTiff.huge(20000, 30000);
              case WEBP -> made("lossy-alpha.webp");
              default -> encoded(noise(3, 3, 1), format);
            });
    switch (format) {
      case PNG -> bytes.putInt(16, 30000).putInt(20, 20000);
      case BMP -> bytes.put(18, new byte[] {0x30, 0x75, 0, 0, 0x20, 0x4E, 0, 0});
      case GIF -> bytes.put(find(bytes, ",\0\0\0\0") + 5, new byte[] {0x30, 0x75, 0x20, 0x4E});
      case JPEG -> bytes.putInt(find(bytes, "\u00ff\u00c0") + 5, 20000 << 16 | 30000);
      case TIFF -> {}
      case WEBP -> bytes.put(24, new byte[] {0x2F, 0x75, 0, 0x1F, 0x4E, 0});
    }
    assertEquals(
        "the picture has 30000×20000 = 600,000,000 pixels; at most 100,000,000 can be read",
        refusal(bytes.array()));
  }

  @ParameterizedTest
  @EnumSource(PhotoFormat.class)
  void aPictureThatEndsEarlyIsMalformedWhereverItIsCut(PhotoFormat format) throws Exception {
    byte[] whole = sample(format);
    Photos.read(whole, Watch.NONE);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      String what = refusal(cut);
      assertTrue(what.length() < 200 && what.lines().count() == 1, what);
    }
  }

  @Test
  void aBitmapThatHoldsAJpegIsCheckedToItsEnd() throws Exception {
    byte[] jpeg = encoded(noise(9, 9, 3), PhotoFormat.JPEG);
    ByteBuffer bitmap = ByteBuffer.allocate(54 + jpeg.length).order(ByteOrder.LITTLE_ENDIAN);
    bitmap.put((byte) 'B').put((byte) 'M').putInt(bitmap.capacity()).putInt(0).putInt(54);
    bitmap.putInt(40).putInt(9).putInt(9).putShort((short) 1).putShort((short) 0).putInt(4);
    bitmap.putInt(jpeg.length).put(54, jpeg);
    byte[] whole = bitmap.array();
    Photos.read(whole, Watch.NONE);
    for (int length = 54; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertEquals("the BMP data end early: a part of the picture is missing", refusal(cut));
    }
  }

  @ParameterizedTest
  @EnumSource(PhotoFormat.class)
  void damagedBytesGiveAPictureOrASentence(PhotoFormat format) throws Exception {
    byte[] whole = sample(format);
    Random random = new Random(7);
    for (int i = 0; i < 600; i++) {
      byte[] bytes = whole.clone();
      for (int j = random.nextInt(3); j >= 0; j--) {
        int place =
            random.nextInt(random.nextBoolean() ? bytes.length : Math.min(40, bytes.length));
        bytes[place] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt());
      }
      try {
        Raster raster = Photos.read(bytes, Watch.NONE).raster();
        assertTrue(raster.height() > 0);
      } catch (Unreadable e) {
        assertTrue(e.what().length() < 300 && e.what().lines().count() == 1, e.what());
      }
    }
  }

  @Test
  void aWrongChecksumIsNamed() throws Exception {
    byte[] png = encoded(noise(9, 9, 3), PhotoFormat.PNG);
    png[find(ByteBuffer.wrap(png), "IDAT") + 20] ^= 1;
    assertEquals(
        "the PNG data are damaged: the checksum of chunk IDAT at byte 37 is wrong", refusal(png));
  }

  @Test
  void whatIsNoPictureIsSaidSo() {
    assertEquals("the file is empty", refusal(new byte[0]));
    assertEquals("not a PNG, JPEG, GIF, BMP, TIFF or WebP picture", refusal(new byte[100]));
    assertEquals(
        "not a PNG, JPEG, GIF, BMP, TIFF or WebP picture", refusal("<svg></svg>".getBytes()));
  }

  private static byte[] sample(PhotoFormat format) throws IOException {
    return switch (format) {
      case GIF -> written(new BufferedImage(8, 9, BufferedImage.TYPE_BYTE_GRAY), "gif");
      case WEBP -> made("lossy-alpha.webp");
      case PNG, JPEG, BMP, TIFF -> encoded(noise(8, 9, 3), format);
    };
  }

  private static int find(ByteBuffer bytes, String pattern) {
    return new String(bytes.array(), StandardCharsets.ISO_8859_1).indexOf(pattern);
  }
}
