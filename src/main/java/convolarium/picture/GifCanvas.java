package convolarium.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;

/// What the viewer of a GIF sees, as places in its table of colours; tells what a further picture
/// changes.
final class GifCanvas {

  private static final int OPAQUE = 0xFF;
  private static final int NOTHING = -1;

  private final int width;
  private final ColorTable colours;
  private final IndexColorModel model;
  private final int[] seen;

  GifCanvas(int width, int height, ColorTable colours) {
    this.width = width;
    this.colours = colours;
    this.model = colours.model();
    this.seen = new int[width * height];
    Arrays.fill(seen, NOTHING);
  }

  /// Pixels to be laid over what is seen, their upper left corner at `(x, y)`.
  record Patch(int x, int y, BufferedImage image) {}

  /// Shows another picture of the same size: the smallest patch that makes it of the one before,
  /// and clear where it changes nothing, since long runs of one number pack well. A picture like
  /// the one before is one clear pixel.
  Patch show(BufferedImage picture) {
    int[] next = opaque(picture);
    place(next);
    Rectangle box = changed(next);
    BufferedImage image =
        new BufferedImage(box.width, box.height, BufferedImage.TYPE_BYTE_INDEXED, model);
    int[] row = new int[box.width];
    for (int y = 0; y < box.height; y++) {
      for (int x = 0; x < box.width; x++) {
        int i = (box.y + y) * width + box.x + x;
        row[x] = next[i] == seen[i] ? colours.clear() : next[i];
        seen[i] = next[i];
      }
      image.getRaster().setPixels(0, y, box.width, 1, row);
    }
    return new Patch(box.x, box.y, image);
  }

  /// Puts places in the table for colours. Neighbours are mostly alike: one question serves a run.
  private void place(int... pixels) {
    int colour = NOTHING;
    int place = NOTHING;
    for (int i = 0; i < pixels.length; i++) {
      if (pixels[i] != colour) {
        colour = pixels[i];
        place = colours.place(colour);
      }
      pixels[i] = place;
    }
  }

  private Rectangle changed(int... next) {
    int left = width;
    int right = 0;
    int top = 0;
    int bottom = 0;
    for (int i = 0; i < next.length; i++) {
      if (next[i] != seen[i]) {
        top = right == 0 ? i / width : top;
        bottom = i / width + 1;
        left = Math.min(left, i % width);
        right = Math.max(right, i % width + 1);
      }
    }
    return right == 0 ? new Rectangle(1, 1) : new Rectangle(left, top, right - left, bottom - top);
  }

  /// The colours of all pixels, `0xRRGGBB`; where the picture is not there, white paper is.
  ///
  /// @param picture as [Raster] makes them, its pixels `0xAARRGGBB`: to ask for them by colour
  ///   takes longer than all the rest
  static int[] opaque(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = (int[]) picture.getRaster().getDataElements(0, 0, width, height, null);
    for (int i = 0; i < pixels.length; i++) {
      int argb = pixels[i];
      pixels[i] = (argb >>> 24 == OPAQUE ? argb : new Ink(argb).over(Ink.WHITE).argb()) & 0xFFFFFF;
    }
    return pixels;
  }
}
