package convolarium.arithmetic;

/// One axis of a transposed convolution told as an ordinary one: its input cells moved apart, with
/// zeros between and around them.
///
/// @param cells m, the input cells of the transposed convolution
/// @param stride s, the distance of two of them: s − 1 zeros are put between neighbours
/// @param before e − 1 − p₀, the equivalent padding; negative when so many cells are cropped
///   instead
/// @param after e − 1 − p₁, the same at the far end
/// @param extra the output padding: so many zeros more at the far end
public record Stretch(int cells, int stride, int before, int after, int extra) {
  /// @param axis one of a transposed problem: it leads from its output to its input
  static Stretch of(Axis axis) {
    int reach = axis.extent() - 1;
    return new Stretch(
        axis.output(), axis.stride(), reach - axis.before(), reach - axis.after(), axis.leftover());
  }

  /// (m − 1)·s + 1: the cells and the zeros between them.
  public int stretched() {
    return (cells - 1) * stride + 1;
  }

  /// All that the window passes over: the stretched cells with their padding and the extra zeros.
  public int canvas() {
    return stretched() + before + after + extra;
  }

  /// How many of the first stretched cells no window reaches.
  public int croppedBefore() {
    return Math.max(0, -before);
  }

  /// How many of the last stretched cells no window reaches.
  public int croppedAfter() {
    return Math.max(0, -after - extra);
  }

  /// The zeros put around what is not cropped.
  Padding.Sides padding() {
    return new Padding.Sides(Math.max(0, before), Math.max(0, after + extra));
  }

  /// The stretched cells that are not cropped.
  int kept() {
    return stretched() - croppedBefore() - croppedAfter();
  }

  /// The input cell that stands at place `x` of those kept, or −1 where a zero does.
  int cell(int x) {
    int place = x + croppedBefore();
    return place < 0 || place >= stretched() || place % stride != 0 ? -1 : place / stride;
  }

  /// Where input cell `i` stands among those kept, or −1 when it is cropped.
  int place(int i) {
    int place = i * stride - croppedBefore();
    return place >= kept() ? -1 : Math.max(-1, place);
  }
}
