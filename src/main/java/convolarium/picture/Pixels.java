package convolarium.picture;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/// A rectangle of pixels that never changes: `0xAARRGGBB` each, row after row.
public final class Pixels {

  private final int width;
  private final int height;
  private final int[] argb;

  private Pixels(int width, int height, int[] argb) {
    this.width = width;
    this.height = height;
    this.argb = argb;
  }

  /// A copy of `width * height` pixels.
  ///
  /// @throws IllegalArgumentException if a size is below 1 or the array has another length
  public static Pixels of(int width, int height, int... argb) {
    if (width < 1 || height < 1 || argb.length != (long) width * height) {
      throw new IllegalArgumentException(
          width + "×" + height + " pixels of an array of " + argb.length);
    }
    return new Pixels(width, height, argb.clone());
  }

  /// The pixels that `argbAt` gives for `x` in `[0, width)` and `y` in `[0, height)`.
  ///
  /// @throws IllegalArgumentException if a size is below 1
  public static Pixels of(int width, int height, IntBinaryOperator argbAt) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(width + "×" + height + " pixels");
    }
    int[] argb = new int[Math.multiplyExact(width, height)];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        argb[y * width + x] = argbAt.applyAsInt(x, y);
      }
    }
    return new Pixels(width, height, argb);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /// The pixel at `x` in `[0, width)`, `y` in `[0, height)`.
  ///
  /// @throws IndexOutOfBoundsException outside
  public int argb(int x, int y) {
    if (x < 0 || x >= width) {
      throw new IndexOutOfBoundsException("x is " + x + ", not in [0, " + width + ")");
    }
    return argb[y * width + x];
  }

  /// A copy of all pixels, row after row.
  public int[] toArray() {
    return argb.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Pixels that && width == that.width && Arrays.equals(argb, that.argb);
  }

  @Override
  public int hashCode() {
    return 31 * width + Arrays.hashCode(argb);
  }

  @Override
  public String toString() {
    return "Pixels[" + width + "×" + height + "]";
  }
}
