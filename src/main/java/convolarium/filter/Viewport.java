package convolarium.filter;

/// A window on a photograph.
///
/// @param left the photograph's coordinate at the window's left edge, in pixels
/// @param top the same at its upper edge
/// @param scale points of the window for a pixel of the photograph, above 0
/// @param width points of the window, at least 1
/// @param height points of the window, at least 1
public record Viewport(double left, double top, double scale, int width, int height) {
  public Viewport {
    if (!(scale > 0) || width < 1 || height < 1) {
      throw new IllegalArgumentException(width + "×" + height + " at " + scale);
    }
  }

  /// The same window on a photograph reduced by 2, `level` times.
  Viewport on(int level) {
    double shrink = 1.0 / (1 << level);
    return new Viewport(left * shrink, top * shrink, scale / shrink, width, height);
  }

  /// The same window on what lies from a row and a column on.
  Viewport from(int row, int column) {
    return new Viewport(left - column, top - row, scale, width, height);
  }

  /// The rows of a photograph that are needed to show this, one more on each side to smooth.
  Span rows(int count) {
    return seen(top, height, count);
  }

  /// The same of columns.
  Span columns(int count) {
    return seen(left, width, count);
  }

  private Span seen(double start, int points, int count) {
    int from = Math.clamp((long) Math.floor(start) - 1, 0, count - 1);
    int to = Math.clamp((long) Math.ceil(start + points / scale) + 1, from + 1, count);
    return new Span(from, to);
  }
}
