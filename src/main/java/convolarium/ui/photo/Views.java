package convolarium.ui.photo;

import convolarium.figure.Lens;
import convolarium.filter.Viewport;
import java.nio.IntBuffer;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Both photographs as they are seen through a lens, ready to be shown.
///
/// Only as many pixels as the screen shows are ever made into an image of the toolkit: a large
/// photograph would exceed what a texture can hold.
///
/// @param preview whether the photograph after is no more than a preview
record Views(Opened photo, Seen before, Seen after, boolean preview) {

  /// What fills a window.
  @FunctionalInterface
  interface Source {
    int[] view(Viewport view);
  }

  /// @param density pixels of the screen for a point of the view
  /// @param after the filtered photograph; empty when there is none
  /// @param last what was seen before, of which the unfiltered photograph may be kept
  static Views of(
      Lens lens,
      double density,
      Opened photo,
      Optional<Source> after,
      boolean preview,
      Optional<Views> last) {
    Seen first =
        last.filter(views -> views.photo == photo)
            .map(Views::before)
            .filter(seen -> seen.lens().equals(lens) && seen.density() == density)
            .orElseGet(() -> seen(photo.pyramid()::view, lens, density));
    Seen second = after.map(source -> seen(source, lens, density)).orElse(first);
    return new Views(photo, first, second, preview);
  }

  static Seen seen(Source source, Lens lens, double density) {
    int width = Seen.pixels(lens.width(), density);
    int height = Seen.pixels(lens.height(), density);
    Viewport view = new Viewport(lens.left(), lens.top(), lens.scale() * density, width, height);
    return new Seen(image(width, height, source.view(view)), lens, density);
  }

  /// An image of premultiplied ARGB pixels, which are not copied.
  static Image image(int width, int height, int[] argb) {
    return new WritableImage(
        new PixelBuffer<>(
            width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
  }
}
