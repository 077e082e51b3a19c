package convolarium.ui.photo;

import convolarium.figure.Lens;
import convolarium.figure.PixelNumbers;
import convolarium.filter.Pyramid;
import convolarium.picture.Raster;
import java.awt.image.BufferedImage;
import java.nio.IntBuffer;
import java.util.Arrays;
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
/// @param numbers written into pixels seen large; empty where they are small
record Views(Lens lens, double density, Image before, Image after, Optional<Image> numbers) {

  /// @param density pixels of the screen for a point of the view
  /// @param divider where the view is divided, in points
  static Views of(
      Lens lens, double density, Pyramid before, Optional<Developed> after, double divider) {
    int width = Math.max(1, (int) Math.ceil(lens.width() * density));
    int height = Math.max(1, (int) Math.ceil(lens.height() * density));
    int side = after.map(d -> d.filter().stride()).orElse(1);
    Image first = seen(before, lens, density, 1, width, height);
    Image second =
        after.map(d -> seen(d.pyramid(), lens, density, side, width, height)).orElse(first);
    return new Views(lens, density, first, second, numbers(lens, density, before, after, divider));
  }

  private static Image seen(
      Pyramid pyramid, Lens lens, double density, int side, int width, int height) {
    double scale = lens.scale() * density * side;
    return image(
        width, height, pyramid.view(lens.left() / side, lens.top() / side, scale, width, height));
  }

  private static Optional<Image> numbers(
      Lens lens, double density, Pyramid before, Optional<Developed> after, double divider) {
    var left =
        PixelNumbers.of(before.photo(), lens, 1, 0, after.isPresent() ? divider : lens.width());
    var right =
        after.flatMap(
            d ->
                PixelNumbers.of(
                    d.pyramid().photo(), lens, d.filter().stride(), divider, lens.width()));
    if (left.isEmpty() && right.isEmpty()) {
      return Optional.empty();
    }
    int width = Math.max(1, (int) Math.ceil(lens.width() * density));
    int height = Math.max(1, (int) Math.ceil(lens.height() * density));
    int[] argb = new int[width * height];
    int border = (int) Math.round(divider * density);
    left.ifPresent(
        p ->
            copy(
                Raster.of(p, density), argb, width, height, 0, after.isPresent() ? border : width));
    right.ifPresent(p -> copy(Raster.of(p, density), argb, width, height, border, width));
    return Optional.of(image(width, height, argb));
  }

  private static void copy(
      BufferedImage from, int[] argb, int width, int height, int left, int right) {
    int columns = Math.min(from.getWidth(), right) - left;
    if (columns > 0) {
      int rows = Math.min(from.getHeight(), height);
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

  private static Image image(int width, int height, int[] argb) {
    return new WritableImage(
        new PixelBuffer<>(
            width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
  }
}
