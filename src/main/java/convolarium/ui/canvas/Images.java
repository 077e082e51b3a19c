package convolarium.ui.canvas;

import convolarium.filter.Pyramid;
import convolarium.tensor.Raster;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Between JavaFX's images and photographs; slow for large ones.
public final class Images {
  private Images() {}

  /// The image, as opaque or clear as the photograph.
  public static Image image(Pyramid pyramid) {
    int width = pyramid.photo().width();
    int height = pyramid.photo().height();
    int[] argb = pyramid.view(0, 0, 1, width, height);
    return new WritableImage(
        new PixelBuffer<>(
            width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
  }

  /// An image's samples: grey if all of them are, with alpha if any of them is clear.
  ///
  /// @param image loaded to the end
  public static Raster raster(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    boolean grey = true;
    boolean opaque = true;
    for (int pixel : argb) {
      grey &= (pixel >> 16 & 0xFF) == (pixel & 0xFF) && (pixel >> 8 & 0xFF) == (pixel & 0xFF);
      opaque &= pixel >>> 24 == 0xFF;
    }
    int colours = grey ? 1 : 3;
    int channels = opaque ? colours : colours + 1;
    byte[] samples = new byte[argb.length * channels];
    for (int i = 0; i < argb.length; i++) {
      for (int c = 0; c < colours; c++) {
        samples[i * channels + c] = (byte) (argb[i] >> 16 - 8 * c);
      }
      if (!opaque) {
        samples[i * channels + colours] = (byte) (argb[i] >>> 24);
      }
    }
    return Raster.sharing(height, width, channels, samples);
  }
}
