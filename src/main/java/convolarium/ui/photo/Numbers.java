package convolarium.ui.photo;

import convolarium.figure.Lens;
import convolarium.figure.PixelNumbers;
import convolarium.filter.Pyramid;
import convolarium.picture.Picture;
import convolarium.picture.Raster;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;

/// The numbers written into pixels that are seen large: thousands of little texts, made into one
/// image away from the JavaFX thread.
final class Numbers {
  private Numbers() {}

  /// Those of the photograph left of the divider and of the filtered one to its right; nothing
  /// where pixels are seen small.
  ///
  /// @param line where the divider is, in points
  static Optional<Seen> of(
      Lens lens, double density, Pyramid before, Optional<Developed> after, double line) {
    double middle = after.isPresent() ? line : lens.width();
    Optional<Picture> left = PixelNumbers.of(before.photo(), lens, 1, 0, middle);
    Optional<Picture> right =
        after.flatMap(
            d -> PixelNumbers.of(d.pyramid().photo(), lens, d.stride(), middle, lens.width()));
    if (left.isEmpty() && right.isEmpty()) {
      return Optional.empty();
    }
    int width = Seen.pixels(lens.width(), density);
    int[] argb = new int[width * Seen.pixels(lens.height(), density)];
    int border = (int) Math.round(middle * density);
    left.ifPresent(picture -> copy(Raster.of(picture, density), argb, width, 0, border));
    right.ifPresent(picture -> copy(Raster.of(picture, density), argb, width, border, width));
    return Optional.of(new Seen(Views.image(width, argb.length / width, argb), lens, density));
  }

  private static void copy(BufferedImage from, int[] argb, int width, int left, int right) {
    int columns = Math.min(from.getWidth(), right) - left;
    if (columns > 0) {
      int rows = Math.min(from.getHeight(), argb.length / width);
      int[] part = from.getRGB(left, 0, columns, rows, null, 0, columns);
      Arrays.setAll(part, i -> premultiplied(part[i]));
      for (int y = 0; y < rows; y++) {
        System.arraycopy(part, y * columns, argb, y * width + left, columns);
      }
    }
  }

  private static int premultiplied(int argb) {
    int alpha = argb >>> 24;
    int red = (argb >> 16 & 0xFF) * alpha / 255;
    int green = (argb >> 8 & 0xFF) * alpha / 255;
    int blue = (argb & 0xFF) * alpha / 255;
    return alpha << 24 | red << 16 | green << 8 | blue;
  }
}
