package convolarium.figure;

/// Where a figure is drawn and how.
///
/// @param width of the room there is, in pixels
/// @param coloured whether cells show their values as colours too; when they are too small for
///   numbers they do so anyway
/// @param part the number that the figure's cells bear, see [CellRef#part]
public record Page(double width, double height, Palette palette, boolean coloured, int part) {
  public Page {
    if (!(width > 0 && height > 0)) {
      throw new IllegalArgumentException("a page of " + width + "×" + height);
    }
  }

  public static Page of(double width, double height, Palette palette) {
    return new Page(width, height, palette, false, 0);
  }

  /// The same page for another part of what is shown.
  public Page forPart(int part) {
    return new Page(width, height, palette, coloured, part);
  }

  /// A page of another size.
  public Page sized(double width, double height) {
    return new Page(width, height, palette, coloured, part);
  }
}
