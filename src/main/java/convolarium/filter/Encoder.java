package convolarium.filter;

import convolarium.tensor.Raster;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.IntStream;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes one picture by ImageIO.
final class Encoder {
  private final PhotoFormat format;
  private final int quality;

  /// @param quality of JPEG, from 1 to 100
  /// @throws IllegalArgumentException when the format is not writable, or the quality is none
  Encoder(PhotoFormat format, int quality) {
    if (quality < 1 || quality > 100) {
      throw new IllegalArgumentException("quality " + quality + " is not from 1 to 100");
    }
    if (!format.writable()) {
      throw new IllegalArgumentException(format + " files are not written");
    }
    this.format = format;
    this.quality = quality;
  }

  void encode(Raster raster, OutputStream out) throws IOException {
    boolean alpha = format == PhotoFormat.PNG || format == PhotoFormat.TIFF;
    BufferedImage image = image(alpha ? raster : onWhite(raster));
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format.name()).next();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), parameters(writer));
    } catch (IIOException e) {
      // which only says that there is a cause
      throw e.getCause() instanceof IOException cause ? cause : e;
    } finally {
      writer.dispose();
    }
  }

  private ImageWriteParam parameters(ImageWriter writer) {
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    switch (format) {
      case JPEG -> {
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality / 100f);
      }
      case TIFF -> {
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionType("LZW");
      }
      case PNG, BMP, GIF, WEBP -> {}
    }
    return parameters;
  }

  /// An image on the raster's own samples, marked as sRGB or, without a gamma of its own, grey.
  private static BufferedImage image(Raster raster) {
    int channels = raster.channels();
    boolean alpha = channels > raster.colours();
    int space = raster.colours() == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB;
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(space),
            alpha,
            false,
            alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
            DataBuffer.TYPE_BYTE);
    byte[] samples = raster.shared();
    WritableRaster pixels =
        java.awt.image.Raster.createInterleavedRaster(
            new DataBufferByte(samples, samples.length),
            raster.width(),
            raster.height(),
            raster.width() * channels,
            channels,
            IntStream.range(0, channels).toArray(),
            null);
    return new BufferedImage(model, pixels, false, null);
  }

  private static Raster onWhite(Raster raster) {
    int colours = raster.colours();
    int channels = raster.channels();
    if (channels == colours) {
      return raster;
    }
    byte[] from = raster.shared();
    byte[] samples = new byte[from.length / channels * colours];
    for (int pixel = 0; pixel < from.length / channels; pixel++) {
      int alpha = from[pixel * channels + colours] & 0xFF;
      for (int c = 0; c < colours; c++) {
        int mixed = (from[pixel * channels + c] & 0xFF) * alpha + 255 * (255 - alpha);
        samples[pixel * colours + c] = (byte) ((mixed + 127) / 255);
      }
    }
    return Raster.sharing(raster.height(), raster.width(), colours, samples);
  }
}
