package convolarium.filter;

import convolarium.tensor.Raster;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;

/// From the many layouts of a `BufferedImage` to a [Raster].
///
/// Samples are taken as stored: no colour profile and no gamma is applied, which is also why grey
/// pictures never go through `getRGB`. More than 8 bits are rounded to the nearest of 256 levels.
final class Samples {
  private Samples() {}

  /// @throws Unreadable when the colours are neither grey nor RGB, or a sample is not 1 to 16 bits
  static Raster of(BufferedImage image) throws Unreadable {
    return switch (image.getColorModel()) {
      case IndexColorModel palette -> indexed(image.getRaster(), palette);
      case ComponentColorModel model -> components(image.getRaster(), model);
      case ColorModel model -> packed(image, model);
    };
  }

  /// The bits of a stored sample.
  static int bits(BufferedImage image) {
    ColorModel model = image.getColorModel();
    return model instanceof IndexColorModel ? 8 : model.getComponentSize(0);
  }

  /// A palette of greys gives grey.
  private static Raster indexed(java.awt.image.Raster indices, IndexColorModel palette) {
    int size = palette.getMapSize();
    boolean grey = true;
    for (int i = 0; i < size; i++) {
      grey &= palette.getRed(i) == palette.getGreen(i) && palette.getRed(i) == palette.getBlue(i);
    }
    int colours = grey ? 1 : 3;
    int channels = colours + (palette.hasAlpha() ? 1 : 0);
    byte[] table = new byte[channels << palette.getPixelSize()];
    for (int i = 0; i < size; i++) {
      int rgba = palette.getRGB(i);
      for (int c = 0; c < colours; c++) {
        table[i * channels + c] = (byte) (rgba >> 16 - 8 * c);
      }
      if (channels > colours) {
        table[i * channels + colours] = (byte) (rgba >> 24);
      }
    }
    int width = indices.getWidth();
    byte[] samples = new byte[indices.getHeight() * width * channels];
    int[] row = new int[width];
    for (int y = 0, o = 0; y < indices.getHeight(); y++) {
      indices.getSamples(0, y, width, 1, 0, row);
      for (int x = 0; x < width; x++, o += channels) {
        System.arraycopy(table, row[x] * channels, samples, o, channels);
      }
    }
    return Raster.sharing(indices.getHeight(), width, channels, samples);
  }

  private static Raster components(java.awt.image.Raster image, ComponentColorModel model)
      throws Unreadable {
    if (model.getColorSpace().getType() == ColorSpace.TYPE_CMYK) {
      return inks(image, model);
    }
    int colours =
        switch (model.getColorSpace().getType()) {
          case ColorSpace.TYPE_GRAY -> 1;
          case ColorSpace.TYPE_RGB -> 3;
          default -> throw new Unreadable("neither grey nor RGB colours: save it as RGB first");
        };
    int type = image.getTransferType();
    if (type != DataBuffer.TYPE_BYTE && type != DataBuffer.TYPE_USHORT) {
      throw new Unreadable(
          model.getComponentSize(0) + "-bit samples: save it with 8 or 16 bits first");
    }
    int channels = colours + (model.hasAlpha() ? 1 : 0);
    boolean bytes =
        model.getComponentSize(0) == 8 && image.getDataBuffer() instanceof DataBufferByte;
    byte[] samples =
        bytes && image.getSampleModel() instanceof ComponentSampleModel layout
            ? gathered(image, layout, channels)
            : rescaled(image, model, channels);
    if (model.isAlphaPremultiplied() && model.hasAlpha()) {
      divideByAlpha(samples, channels);
    }
    return Raster.sharing(image.getHeight(), image.getWidth(), channels, samples);
  }

  private static Raster inks(java.awt.image.Raster image, ComponentColorModel model)
      throws Unreadable {
    if (model.getComponentSize(0) != Byte.SIZE || model.getNumComponents() != 4) {
      throw new Unreadable(
          "CMYK colours of %d bits in %d channels: save it as RGB first"
              .formatted(model.getComponentSize(0), model.getNumComponents()));
    }
    return Cmyk.light(image, Cmyk.Stored.PLAIN);
  }

  /// Bytes that are there already, in another order. Most lie pixel by pixel without gaps, and are
  /// put in order where they lie: nobody else knows them, and of a large photograph there is no
  /// room for two.
  private static byte[] gathered(
      java.awt.image.Raster image, ComponentSampleModel layout, int channels) {
    DataBufferByte data = (DataBufferByte) image.getDataBuffer();
    int width = image.getWidth();
    boolean dense =
        data.getNumBanks() == 1
            && data.getOffset() == 0
            && layout.getPixelStride() == channels
            && layout.getScanlineStride() == width * channels
            && image.getSampleModelTranslateX() == 0
            && image.getSampleModelTranslateY() == 0
            && data.getData().length == image.getHeight() * width * channels;
    if (dense) {
      return ordered(data.getData(), layout.getBandOffsets());
    }
    byte[] samples = new byte[image.getHeight() * width * channels];
    int x0 = -image.getSampleModelTranslateX();
    int y0 = -image.getSampleModelTranslateY();
    for (int c = 0; c < channels; c++) {
      byte[] bank = data.getData(layout.getBankIndices()[c]);
      int first = data.getOffsets()[layout.getBankIndices()[c]];
      for (int y = 0; y < image.getHeight(); y++) {
        int from = first + layout.getOffset(x0, y0 + y, c);
        int step = layout.getPixelStride();
        int to = y * width * channels + c;
        for (int x = 0; x < width; x++) {
          samples[to + x * channels] = bank[from + x * step];
        }
      }
    }
    return samples;
  }

  /// @param offsets the place of each channel inside a pixel
  private static byte[] ordered(byte[] samples, int[] offsets) {
    int channels = offsets.length;
    boolean inOrder = true;
    for (int c = 0; c < channels; c++) {
      inOrder &= offsets[c] == c;
    }
    if (!inOrder) {
      byte[] pixel = new byte[channels];
      for (int first = 0; first < samples.length; first += channels) {
        System.arraycopy(samples, first, pixel, 0, channels);
        for (int c = 0; c < channels; c++) {
          samples[first + c] = pixel[offsets[c]];
        }
      }
    }
    return samples;
  }

  private static byte[] rescaled(
      java.awt.image.Raster image, ComponentColorModel model, int channels) {
    int width = image.getWidth();
    byte[] samples = new byte[image.getHeight() * width * channels];
    int[] row = new int[width];
    for (int c = 0; c < channels; c++) {
      int most = (1 << model.getComponentSize(c)) - 1;
      for (int y = 0; y < image.getHeight(); y++) {
        image.getSamples(0, y, width, 1, c, row);
        for (int x = 0; x < width; x++) {
          int rounded = (row[x] * 255 + most / 2) / most;
          samples[(y * width + x) * channels + c] = (byte) rounded;
        }
      }
    }
    return samples;
  }

  private static void divideByAlpha(byte[] samples, int channels) {
    for (int pixel = 0; pixel < samples.length; pixel += channels) {
      int alpha = samples[pixel + channels - 1] & 0xFF;
      for (int i = pixel; i < pixel + channels - 1 && alpha > 0; i++) {
        samples[i] = (byte) Math.min(255, ((samples[i] & 0xFF) * 255 + alpha / 2) / alpha);
      }
    }
  }

  /// Several samples in one number, as in 16-bit BMP files.
  private static Raster packed(BufferedImage image, ColorModel model) {
    int width = image.getWidth();
    int channels = model.hasAlpha() ? 4 : 3;
    byte[] samples = new byte[image.getHeight() * width * channels];
    int[] row = new int[width];
    for (int y = 0, o = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int rgba : row) {
        for (int c = 0; c < channels; c++) {
          samples[o++] = (byte) (rgba >> (c == 3 ? 24 : 16 - 8 * c));
        }
      }
    }
    return Raster.sharing(image.getHeight(), width, channels, samples);
  }
}
