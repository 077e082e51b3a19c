package convolarium.picture;

import java.util.List;

/// How an outline is painted: its colour, its width (0 paints nothing) and the lengths of dashes
/// and gaps in turn (empty: unbroken). Ends are cut square, corners are mitred.
///
/// @throws IllegalArgumentException if the width is negative or a length is not above 0
public record Stroke(Ink ink, double width, List<Double> dashes) {

  public Stroke {
    Require.atLeastZero("width", width);
    dashes = List.copyOf(dashes);
    dashes.forEach(length -> Require.positive("dash", length));
  }

  public static Stroke none() {
    return new Stroke(Ink.CLEAR, 0, List.of());
  }

  public static Stroke of(Ink ink, double width) {
    return new Stroke(ink, width, List.of());
  }

  /// This stroke, broken into dashes with gaps between them.
  public Stroke dashed(double dash, double gap) {
    return new Stroke(ink, width, List.of(dash, gap));
  }

  public boolean isVisible() {
    return width > 0 && ink.alpha() > 0;
  }
}
