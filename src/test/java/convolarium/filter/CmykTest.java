package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;

final class CmykTest {
  private static final int SIDE = 16;

  @Test
  void inksOfATiffTakeLightAway() throws Exception {
    assertArrayEquals(new int[] {255, 255, 255}, tiff(0, 0, 0, 0));
    assertArrayEquals(new int[] {0, 0, 0}, tiff(0, 0, 0, 255));
    assertArrayEquals(new int[] {0, 255, 255}, tiff(255, 0, 0, 0));
    // 155·205 / 255 = 124.6, 255·205 / 255, 55·205 / 255 = 44.2
    assertArrayEquals(new int[] {125, 205, 44}, tiff(100, 0, 200, 50));
  }

  @Test
  void inksOfAJpegAreCountedAsItsAdobeSegmentSays() throws Exception {
    byte[] plain = jpeg(100, 0, 200, 50);
    assertNear(new int[] {125, 205, 44}, plain);
    // 100·50 / 255 = 19.6, 0, 200·50 / 255 = 39.2
    assertNear(new int[] {20, 0, 39}, withAdobe(plain, 0));
  }

  @Test
  void brightnessAndDifferencesAreInksCodedAsColours() throws Exception {
    // brightness 76, differences −43 and 127 are red: 255 less that is what is stored of the inks
    byte[] red = withAdobe(jpeg(76, 85, 255, 255), 2);
    assertNear(new int[] {1, 255, 255}, red);
    assertNear(new int[] {255, 255, 255}, withAdobe(jpeg(0, 128, 128, 255), 2));
    assertNear(new int[] {0, 0, 0}, withAdobe(jpeg(0, 128, 128, 0), 2));
  }

  private static int[] tiff(int... inks) throws Exception {
    byte[] bytes = new byte[inks.length];
    for (int i = 0; i < inks.length; i++) {
      bytes[i] = (byte) inks[i];
    }
    return first(HandmadeTiff.cmyk(bytes));
  }

  private static int[] first(byte[] file) throws Exception {
    Raster raster = Photos.read(file, Watch.NONE).raster();
    assertEquals(3, raster.channels());
    return new int[] {raster.get(0, 0, 0), raster.get(0, 0, 1), raster.get(0, 0, 2)};
  }

  /// What JPEG rounds may be three levels off.
  private static void assertNear(int[] expected, byte[] file) throws Exception {
    int[] read = first(file);
    for (int c = 0; c < expected.length; c++) {
      assertEquals(expected[c], read[c], 3, Arrays.toString(read));
    }
  }

  /// A picture of one colour, whose samples are stored as they are, without an Adobe segment.
  private static byte[] jpeg(int... samples) throws Exception {
    WritableRaster raster =
        java.awt.image.Raster.createInterleavedRaster(
            DataBuffer.TYPE_BYTE, SIDE, SIDE, samples.length, null);
    for (int i = 0; i < SIDE * SIDE; i++) {
      raster.setPixel(i % SIDE, i / SIDE, samples);
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static byte[] withAdobe(byte[] jpeg, int transform) {
    byte[] segment = {
      (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform
    };
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(jpeg, 0, 2);
    bytes.writeBytes(segment);
    bytes.write(jpeg, 2, jpeg.length - 2);
    return bytes.toByteArray();
  }
}
