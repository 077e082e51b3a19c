package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import javax.imageio.ImageIO;

/// Picture files for tests, as bytes, and what is read from them.
final class PhotoBytes {
  private PhotoBytes() {}

  static Raster noise(int height, int width, int channels) {
    byte[] samples = new byte[height * width * channels];
    new Random(3).nextBytes(samples);
    return Raster.sharing(height, width, channels, samples);
  }

  /// As the program writes it.
  static byte[] encoded(Raster raster, PhotoFormat format) throws IOException {
    var out = new ByteArrayOutputStream();
    Photos.encode(raster, format, out);
    return out.toByteArray();
  }

  /// As the JDK writes it.
  static byte[] written(BufferedImage image, String format) throws IOException {
    var out = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(image, format, out));
    return out.toByteArray();
  }

  /// A file that another program made, in the resources of the tests.
  static byte[] made(String name) throws IOException {
    try (InputStream in = PhotoBytes.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  /// What is said of bytes that cannot be read.
  static String refusal(byte[] bytes) {
    return assertThrows(Unreadable.class, () -> Photos.read(bytes, Watch.NONE)).what();
  }

  /// The samples of one pixel.
  static String pixel(Raster raster, int y, int x) {
    var text = new StringBuilder();
    for (int c = 0; c < raster.channels(); c++) {
      text.append(c == 0 ? "" : " ").append(raster.get(y, x, c));
    }
    return text.toString();
  }
}
