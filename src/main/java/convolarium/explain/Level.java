package convolarium.explain;

import java.util.List;

/// How one channel of a filtered pixel comes about.
///
/// @param steps one for each kernel of the filter
/// @param sum what the mapping makes of the steps' results
/// @param rounded the nearest integer, halves up
/// @param value in `[0, 255]`, as stored
public record Level(List<Step> steps, float sum, long rounded, int value) {
  private static final int MOST = 255;

  public Level {
    steps = List.copyOf(steps);
  }

  /// What becomes of a sum: rounded, and brought into `[0, 255]`.
  static Level of(List<Step> steps, float sum) {
    long rounded = (long) Math.floor(sum + 0.5f);
    return new Level(steps, sum, rounded, Math.clamp(rounded, 0, MOST));
  }

  /// Whether the number had a fraction.
  public boolean isRounded() {
    return rounded != sum;
  }

  /// Whether the number lay outside `[0, 255]`.
  public boolean isClamped() {
    return rounded != value;
  }

  /// `−12.4 → −12 (rounded) → 0 (clamped)`, without the steps that changed nothing.
  public String text() {
    return Numeral.exact(sum)
        + (isRounded() ? " → " + Numeral.integer(rounded) + " (rounded)" : "")
        + (isClamped() ? " → " + value + " (clamped)" : "");
  }
}
