package convolarium.picture;

import java.util.ArrayList;
import java.util.List;

/// A shape drawn by a pen: pieces in order, the first of which puts the pen down. Where the outline
/// crosses itself the inside is decided by the winding number (the non-zero rule).
///
/// @throws IllegalArgumentException if the first piece is not a [Move]
public record Path(List<Piece> pieces, Fill fill, Stroke stroke) implements Mark {

  /// One movement of the pen.
  public sealed interface Piece {}

  /// Lifts the pen and puts it down at a point.
  public record Move(double x, double y) implements Piece {
    public Move {
      Require.finite("x", x);
      Require.finite("y", y);
    }
  }

  /// Draws straight to a point.
  public record To(double x, double y) implements Piece {
    public To {
      Require.finite("x", x);
      Require.finite("y", y);
    }
  }

  /// Draws a cubic Bézier curve to `(x, y)`, leaving towards `(x1, y1)`, arriving from `(x2, y2)`.
  public record Cubic(double x1, double y1, double x2, double y2, double x, double y)
      implements Piece {
    public Cubic {
      Require.finite("x1", x1);
      Require.finite("y1", y1);
      Require.finite("x2", x2);
      Require.finite("y2", y2);
      Require.finite("x", x);
      Require.finite("y", y);
    }
  }

  /// Draws straight to where the pen was last put down.
  public record Close() implements Piece {}

  public Path {
    pieces = List.copyOf(pieces);
    if (pieces.isEmpty() || !(pieces.getFirst() instanceof Move)) {
      throw new IllegalArgumentException("a path of " + pieces.size() + " pieces has no beginning");
    }
  }

  /// Puts the pen down; the outline is black, 1 px wide, and the inside is not painted.
  public static Path from(double x, double y) {
    return new Path(List.of(new Move(x, y)), Fill.none(), Stroke.of(Ink.BLACK, 1));
  }

  /// Straight lines through points given as `x, y, x, y, …`.
  ///
  /// @throws IllegalArgumentException if the numbers are fewer than two or odd in count
  public static Path through(double... xy) {
    if (xy.length < 2 || xy.length % 2 != 0) {
      throw new IllegalArgumentException(xy.length + " numbers are not points");
    }
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Move(xy[0], xy[1]));
    for (int i = 2; i < xy.length; i += 2) {
      pieces.add(new To(xy[i], xy[i + 1]));
    }
    return new Path(pieces, Fill.none(), Stroke.of(Ink.BLACK, 1));
  }

  public Path move(double x, double y) {
    return with(new Move(x, y));
  }

  public Path to(double x, double y) {
    return with(new To(x, y));
  }

  public Path cubic(double x1, double y1, double x2, double y2, double x, double y) {
    return with(new Cubic(x1, y1, x2, y2, x, y));
  }

  public Path close() {
    return with(new Close());
  }

  private Path with(Piece piece) {
    List<Piece> longer = new ArrayList<>(pieces);
    longer.add(piece);
    return new Path(longer, fill, stroke);
  }

  public Path fill(Fill fill) {
    return new Path(pieces, fill, stroke);
  }

  public Path fill(Ink ink) {
    return fill(Fill.solid(ink));
  }

  public Path stroke(Stroke stroke) {
    return new Path(pieces, fill, stroke);
  }

  public Path stroke(Ink ink, double width) {
    return stroke(Stroke.of(ink, width));
  }
}
