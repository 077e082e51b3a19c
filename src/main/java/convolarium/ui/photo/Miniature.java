package convolarium.ui.photo;

import convolarium.arithmetic.Binding;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.filter.Filter;
import convolarium.filter.Pyramid;
import convolarium.filter.Recipe;
import convolarium.filter.Unusable;
import convolarium.tensor.Raster;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.image.Image;

/// A photograph so small that a filter is done with it in a moment.
///
/// All methods but the constructor take their time: they are for the background.
final class Miniature {
  private final Supplier<Pyramid> photo;
  private final int width;
  private final int height;
  private Optional<Raster> small = Optional.empty();

  /// @param photo of which the middle is taken
  /// @param width pixels
  /// @param height pixels
  Miniature(Supplier<Pyramid> photo, int width, int height) {
    this.photo = photo;
    this.width = width;
    this.height = height;
  }

  /// What becomes of it; nothing where the filter cannot be.
  Optional<Image> under(Recipe recipe, Engine engine) {
    Raster raster = small.orElseGet(this::taken);
    small = Optional.of(raster);
    try {
      Filter filter = recipe.filter();
      return filter.on(raster.shape()) instanceof Binding.Bound
          ? Optional.of(image(filter.apply(engine, raster, Watch.NONE)))
          : Optional.empty();
    } catch (Unusable _) {
      return Optional.empty();
    }
  }

  /// As much of the middle as has the shape.
  private Raster taken() {
    Pyramid pyramid = photo.get();
    Raster from = pyramid.photo();
    double scale = Math.max((double) width / from.width(), (double) height / from.height());
    double left = (from.width() - width / scale) / 2;
    double top = (from.height() - height / scale) / 2;
    int[] argb = pyramid.view(left, top, scale, width, height);
    int channels = from.channels();
    byte[] samples = new byte[argb.length * channels];
    for (int i = 0; i < argb.length; i++) {
      int alpha = argb[i] >>> 24;
      for (int c = 0; c < channels; c++) {
        int shift = c == from.colours() ? 24 : 16 - 8 * c;
        int sample = argb[i] >> shift & 0xFF;
        samples[i * channels + c] =
            (byte) (c == from.colours() || alpha == 0 ? sample : sample * 255 / alpha);
      }
    }
    return Raster.sharing(height, width, channels, samples);
  }

  private static Image image(Raster raster) {
    int[] argb = Pyramid.of(raster, Watch.NONE).view(0, 0, 1, raster.width(), raster.height());
    return Views.image(raster.width(), raster.height(), argb);
  }
}
