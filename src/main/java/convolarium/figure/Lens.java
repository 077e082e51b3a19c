package convolarium.figure;

import convolarium.picture.Box;

/// Which part of a photograph is seen, and how large.
///
/// @param left the photograph's coordinate at the view's left edge, in pixels of the photograph
/// @param top the same at its upper edge
/// @param scale points of the view for a pixel of the photograph, above 0
/// @param width of the view, in points
/// @param height of the view, in points
public record Lens(double left, double top, double scale, double width, double height) {
  /// A pixel is never larger than this.
  public static final double CLOSEST = 128;

  private static final double MARGIN = 24;

  public Lens {
    if (!(scale > 0 && width >= 0 && height >= 0)) {
      throw new IllegalArgumentException(scale + " for " + width + "×" + height);
    }
  }

  /// The whole photograph in the middle of the view, never enlarged.
  public static Lens fitting(int rows, int columns, double width, double height) {
    double across = Math.max(1, width - MARGIN) / columns;
    double down = Math.max(1, height - MARGIN) / rows;
    double scale = Math.min(1, Math.min(across, down));
    return new Lens(
        columns / 2.0 - width / scale / 2, rows / 2.0 - height / scale / 2, scale, width, height);
  }

  /// Enlarged `factor` times around a point of the view that stays where it is.
  public Lens zoomed(double factor, double x, double y) {
    return scaled(scale * factor, x, y);
  }

  /// At another scale, up to [#CLOSEST], around a point of the view that stays where it is.
  public Lens scaled(double scale, double x, double y) {
    double next = Math.clamp(scale, 1e-3, CLOSEST);
    return new Lens(column(x) - x / next, row(y) - y / next, next, width, height);
  }

  /// The photograph moved by so many points of the view.
  public Lens panned(double dx, double dy) {
    return new Lens(left - dx / scale, top - dy / scale, scale, width, height);
  }

  /// A view of another size with the same pixel in its middle.
  public Lens sized(double width, double height) {
    return new Lens(
        left + (this.width - width) / scale / 2,
        top + (this.height - height) / scale / 2,
        scale,
        width,
        height);
  }

  /// As near as can be with some of the photograph in view: its edge does not pass the view's
  /// middle.
  public Lens within(int rows, int columns) {
    double halfWidth = width / scale / 2;
    double halfHeight = height / scale / 2;
    return new Lens(
        Math.clamp(left, -halfWidth, columns - halfWidth),
        Math.clamp(top, -halfHeight, rows - halfHeight),
        scale,
        width,
        height);
  }

  /// The least that moves a cell into view.
  public Lens showing(int row, int column) {
    double across = width / scale;
    double down = height / scale;
    return new Lens(
        Math.clamp(left, Math.min(column + 2 - across, column - 1), column - 1),
        Math.clamp(top, Math.min(row + 2 - down, row - 1), row - 1),
        scale,
        width,
        height);
  }

  /// The same view of a photograph of which only every `factor`-th pixel is left.
  public Lens reduced(int factor) {
    return new Lens(left / factor, top / factor, scale * factor, width, height);
  }

  /// The photograph's coordinate under a point of the view.
  public double column(double x) {
    return left + x / scale;
  }

  /// The photograph's coordinate under a point of the view.
  public double row(double y) {
    return top + y / scale;
  }

  /// Where the photograph's coordinate is seen.
  public double x(double column) {
    return (column - left) * scale;
  }

  /// Where the photograph's coordinate is seen.
  public double y(double row) {
    return (row - top) * scale;
  }

  /// Where a square of `side` pixels is seen.
  Box box(int row, int column, int side) {
    return new Box(x(column), y(row), side * scale, side * scale);
  }
}
