package convolarium.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes pixels as PNG.
public final class PngWriter {

  private PngWriter() {}

  /// Writes an image of any kind; the stream stays open.
  ///
  /// @throws IOException if the stream does
  public static void write(BufferedImage image, OutputStream out) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    // Not ImageIO.write: by default that makes a temporary file.
    try (var buffered = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(buffered);
      writer.write(image);
    } finally {
      writer.dispose();
    }
  }

  /// A whole file of a drawing, `scale` pixels for each of its own.
  public static byte[] bytes(Picture picture, double scale) {
    return bytes(Raster.of(picture, scale));
  }

  /// A whole file of a picture of a film.
  public static byte[] bytes(Film film, int place, double scale) {
    return bytes(Raster.of(film.picture(place), film.view(), scale));
  }

  static byte[] bytes(Pixels pixels) {
    return bytes(Raster.of(pixels));
  }

  private static byte[] bytes(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(image, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail to be written
    }
    return out.toByteArray();
  }
}
