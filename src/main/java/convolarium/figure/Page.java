package convolarium.figure;

/// Where a figure is drawn and how.
///
/// @param width of the room there is, in pixels
/// @param coloured whether cells show their values as colours too; when they are too small for
///   numbers they do so anyway
public record Page(double width, double height, Palette palette, boolean coloured) {
  public Page {
    if (!(width > 0 && height > 0)) {
      throw new IllegalArgumentException("a page of " + width + "×" + height);
    }
  }

  public static Page of(double width, double height, Palette palette) {
    return new Page(width, height, palette, false);
  }
}
