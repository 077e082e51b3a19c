package convolarium.explain;

import convolarium.tensor.Light;
import java.util.ArrayList;
import java.util.List;

/// How one channel of a filtered pixel comes about: what is taken of the sums, that with gain and
/// offset, that coded where it is an amount of light, that rounded, that clamped.
///
/// @param steps one for each kernel of the filter; where amounts of light are summed, the products'
///   values are those, counted to 255
/// @param making what is made of the steps' results
/// @param sum what is taken of the steps' results
/// @param shifted that times the gain plus the offset
/// @param number that coded as a sample where it is an amount of light, else the same
/// @param rounded the nearest integer, halves up
/// @param value in `[0, 255]`, as stored
public record Level(
    List<Step> steps,
    Making making,
    float sum,
    float shifted,
    float number,
    long rounded,
    int value) {
  private static final int MOST = 255;
  private static final int DIGITS = 6;

  public Level {
    steps = List.copyOf(steps);
  }

  /// What becomes of the sums of some steps.
  static Level of(List<Step> steps, Making making) {
    float[] sums = new float[steps.size()];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = steps.get(i).result();
    }
    float sum = making.taken(sums);
    float shifted = making.offset() + making.gain() * sum;
    float number = making.coded() ? (float) Light.coded(shifted) : shifted;
    long rounded = (long) Math.floor(number + 0.5f);
    int value = Math.clamp(rounded, 0, MOST);
    return new Level(steps, making, sum, shifted, number, rounded, value);
  }

  /// Whether the number had a fraction.
  public boolean isRounded() {
    return rounded != number;
  }

  /// Whether the number lay outside `[0, 255]`.
  public boolean isClamped() {
    return rounded != value;
  }

  /// What becomes of the sums, in order, every number beside what was done: first the sums of the
  /// kernels themselves, at last the sample. It is the same list of names for all channels of a
  /// filter.
  public List<Turn> turns() {
    List<Turn> turns = new ArrayList<>();
    boolean several = steps.size() > 1;
    String light = making.linear() ? " of light" : "";
    for (int i = 0; i < steps.size(); i++) {
      String name = several ? "sum " + (i + 1) : "sum";
      turns.add(new Turn(name + light, steps.get(i).result(), false));
    }
    String size = several ? "√(1² + 2²)" : "without sign";
    turns.add(new Turn(size, sum, !several && sum == steps.getFirst().result()));
    turns.add(new Turn(making.text().strip(), shifted, !making.changes()));
    turns.add(new Turn("coded", number, !making.coded()));
    turns.add(new Turn("rounded", rounded, !isRounded()));
    turns.add(new Turn("clamped", value, !isClamped()));
    return turns;
  }

  /// `−12.4·2 + 128 = 103.2 → 103 (rounded)`, `54.6 → 126.9 (coded) → 127 (rounded)`, `−12.4 → −12
  /// (rounded) → 0 (clamped)`, without the steps that changed nothing.
  public String text() {
    return Numeral.exact(sum)
        + (making.changes() ? making.text() + " = " + Numeral.brief(shifted, DIGITS) : "")
        + (making.coded() ? " → " + Numeral.brief(number, DIGITS) + " (coded)" : "")
        + (isRounded() ? " → " + Numeral.integer(rounded) + " (rounded)" : "")
        + (isClamped() ? " → " + value + " (clamped)" : "");
  }
}
