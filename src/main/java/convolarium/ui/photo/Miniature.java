package convolarium.ui.photo;

import convolarium.arithmetic.Binding;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.filter.Filter;
import convolarium.filter.Preview;
import convolarium.filter.Pyramid;
import convolarium.filter.Recipe;
import convolarium.filter.Unusable;
import convolarium.filter.Viewport;
import convolarium.tensor.Raster;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.image.Image;

/// What a step of a treatment gets, so small that a filter is done with it in a moment.
///
/// All methods but the constructor take their time: they are for the background.
final class Miniature {
  private static final int COLOURS = 3;

  private final Supplier<Pyramid> photo;
  private final int width;
  private final int height;
  private final List<Recipe> before;
  private Optional<Raster> small = Optional.empty();

  /// @param photo of which the middle is taken
  /// @param width pixels
  /// @param height pixels
  /// @param before what is done to the photograph first
  Miniature(Supplier<Pyramid> photo, int width, int height, List<Recipe> before) {
    this.photo = photo;
    this.width = width;
    this.height = height;
    this.before = List.copyOf(before);
  }

  /// What becomes of it; nothing where the filter cannot be.
  Optional<Image> under(Recipe recipe, Engine engine) {
    try {
      Raster raster = small.isPresent() ? small.get() : taken(engine);
      small = Optional.of(raster);
      Filter filter = recipe.filter();
      return filter.on(raster.shape()) instanceof Binding.Bound
          ? Optional.of(image(filter.apply(engine, raster, Watch.NONE)))
          : Optional.empty();
    } catch (Unusable _) {
      return Optional.empty();
    }
  }

  /// As much of the middle as has the shape, after the filters before.
  private Raster taken(Engine engine) throws Unusable {
    Pyramid pyramid = photo.get();
    Raster from = pyramid.photo();
    double scale = Math.max((double) width / from.width(), (double) height / from.height());
    double left = (from.width() - width / scale) / 2;
    double top = (from.height() - height / scale) / 2;
    Viewport view = new Viewport(left, top, scale, width, height);
    List<Filter> filters = filters();
    boolean plain = filters.isEmpty();
    int[] argb =
        plain
            ? pyramid.view(view)
            : Preview.of(pyramid, filters, engine, view, 0, Watch.NONE).view(view);
    int alphas = from.channels() - from.colours();
    int colours = plain ? from.colours() : COLOURS;
    int channels = colours + alphas;
    byte[] samples = new byte[argb.length * channels];
    for (int i = 0; i < argb.length; i++) {
      int alpha = argb[i] >>> 24;
      for (int c = 0; c < channels; c++) {
        int shift = c == colours ? 24 : 16 - 8 * c;
        int sample = argb[i] >> shift & 0xFF;
        samples[i * channels + c] =
            (byte) (c == colours || alpha == 0 ? sample : sample * 255 / alpha);
      }
    }
    return Raster.sharing(height, width, channels, samples);
  }

  /// Each on every pixel: where every other is left out, as much is seen.
  private List<Filter> filters() throws Unusable {
    List<Filter> filters = new ArrayList<>();
    for (Recipe recipe : before) {
      filters.add(recipe.with(recipe.sliding().withStride(1)).filter());
    }
    return filters;
  }

  private static Image image(Raster raster) {
    int[] argb = Pyramid.of(raster, Watch.NONE).view(0, 0, 1, raster.width(), raster.height());
    return Views.image(raster.width(), raster.height(), argb);
  }
}
