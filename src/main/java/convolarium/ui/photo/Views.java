package convolarium.ui.photo;

import convolarium.figure.Lens;
import convolarium.filter.Pyramid;
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
record Views(Seen before, Seen after) {

  /// @param density pixels of the screen for a point of the view
  static Views of(Lens lens, double density, Pyramid before, Optional<Developed> after) {
    Seen first = seen(before, lens, density, 1);
    return new Views(
        first, after.map(d -> seen(d.pyramid(), lens, density, d.stride())).orElse(first));
  }

  private static Seen seen(Pyramid pyramid, Lens lens, double density, int side) {
    int width = Seen.pixels(lens.width(), density);
    int height = Seen.pixels(lens.height(), density);
    double scale = lens.scale() * density * side;
    int[] argb = pyramid.view(lens.left() / side, lens.top() / side, scale, width, height);
    return new Seen(image(width, height, argb), lens, density);
  }

  /// An image of premultiplied ARGB pixels, which are not copied.
  static Image image(int width, int height, int[] argb) {
    return new WritableImage(
        new PixelBuffer<>(
            width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
  }
}
