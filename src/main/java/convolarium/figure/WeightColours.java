package convolarium.figure;

import convolarium.picture.ColorScale;
import convolarium.picture.Ink;

/// The colours of weights in a table: blue above 0, red below, the stronger the larger, and that of
/// the ground at 0. Numbers on them are in the ink that is read best.
///
/// @param most the size that has the full colour
public record WeightColours(double most, Palette palette) {
  private static final double STRONGEST = 0.86;
  private static final double WEAKEST = 0.1;
  private static final ColorScale SIGNS = ColorScale.rdBu(1);

  /// The ground of a cell.
  public Ink ground(double weight) {
    if (weight == 0 || most == 0) {
      return palette.ground();
    }
    double share = WEAKEST + (STRONGEST - WEAKEST) * Math.min(1, Math.abs(weight) / most);
    return palette.ground().mix(SIGNS.ink(Math.signum(weight)), share);
  }

  /// Of the number on it; zeros step back.
  public Ink number(double weight) {
    return weight == 0 ? palette.muted() : ground(weight).legible();
  }
}
