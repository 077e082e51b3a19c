package convolarium.figure;

import convolarium.explain.Numeral;
import convolarium.explain.Sentences;
import convolarium.network.EffectiveField;
import convolarium.network.Footprint;
import convolarium.network.Paths.Onlooker;
import convolarium.network.UnitField;
import convolarium.tensor.Shape;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What of a receptive field is really seen and how much it counts, in sentences with the user's
/// numbers; without a full stop at the end.
public final class SeenWords {
  private SeenWords() {}

  /// How many of a field's cells are read at all, and how often.
  public static String seen(UnitField field, Footprint paths, Shape input) {
    long on = FieldWords.product(field.inside(input));
    long seen = paths.cells();
    if (seen == 0) {
      return "no cell of the input is read: the whole field lies in the padding";
    }
    String which =
        seen == on
            ? "all %s cells of the field are read".formatted(Numeral.count(on))
            : "%s of the field's %s cells are read, %s"
                .formatted(Numeral.count(seen), Numeral.count(on), percent((double) seen / on));
    return which
        + ": one in the middle along "
        + big(paths.most())
        + (paths.most() == 1 ? " path" : " paths");
  }

  /// Why dilations leave holes, where what is read lies in a grid; of the last axis.
  public static Optional<String> holes(Footprint paths) {
    if (paths.isEmpty()) {
      return Optional.empty();
    }
    int rank = paths.box().size();
    double[] along = paths.profile(rank - 1);
    int step = 0;
    for (int i = 1; i < along.length; i++) {
      step = along[i] > 0 ? BigInteger.valueOf(step).gcd(BigInteger.valueOf(i)).intValue() : step;
    }
    return step < 2
        ? Optional.empty()
        : Optional.of(
            "of %d %ss one is read, because all layers step by multiples of %d"
                .formatted(step, Sentences.line(rank - 1, rank), step));
  }

  /// A number of paths, which may be large.
  private static String big(double number) {
    return number < 1e6 ? Numeral.count(Math.round(number)) : Numeral.brief((float) number, 3);
  }

  private static String percent(double share) {
    return Numeral.brief((float) (100 * share), 2) + " %";
  }

  /// How wide a footprint is against the theoretical field.
  ///
  /// @param what is spread: `the gradient's energy`, `the paths`
  public static String width(UnitField field, Footprint footprint, String what, Shape input) {
    if (footprint.isEmpty() || footprint.total() == 0) {
      return "nothing of the input matters to this unit: its gradient is 0";
    }
    int last = field.cells().size() - 1;
    double sigma = footprint.spread(last).deviation();
    long all = FieldWords.product(field.inside(input));
    long held = footprint.holding(EffectiveField.TWO_SIGMA);
    return ("σ of %s is %s cells, so ±2σ is %s of the theoretical %s; the fewest cells that hold"
            + " 95.45 %% of it are %s of %s, %s")
        .formatted(
            what,
            decimal(sigma),
            decimal(4 * sigma),
            Numeral.integer(field.cells().get(last).size()),
            Numeral.count(held),
            Numeral.count(all),
            percent((double) held / all));
  }

  /// How far drawings of the weights differ in their widths; nothing of one drawing.
  public static Optional<String> draws(EffectiveField effective) {
    List<Double> all = effective.deviations();
    return all.size() < 2
        ? Optional.empty()
        : Optional.of(
            "this is the mean of %d drawings of the weights, one by one σ is %s to %s"
                .formatted(
                    all.size(), decimal(Collections.min(all)), decimal(Collections.max(all))));
  }

  /// The width as Luo and others measure it: the side of a square of as many cells as have a
  /// gradient above 1 − 95.45 % of the largest.
  ///
  /// @param energy whether the numbers are squares of the gradient
  public static Optional<String> paper(UnitField field, Footprint footprint, boolean energy) {
    double share = energy ? Math.pow(EffectiveField.THRESHOLD, 2) : EffectiveField.THRESHOLD;
    int rank = field.cells().size();
    long cells = footprint.above(share);
    return cells == 0
        ? Optional.empty()
        : Optional.of(
            ("as Luo et al. (2016) measure it, by the cells with a gradient above 4.55 %% of the"
                    + " largest, it is %s cells wide%s")
                .formatted(
                    decimal(Math.pow(cells, 1.0 / rank)),
                    rank == 1
                        ? ""
                        : rank == 2 ? ", √" + Numeral.count(cells) : ", ∛" + Numeral.count(cells)));
  }

  private static String decimal(double number) {
    return Numeral.brief((float) number, 3);
  }

  /// Why the effective field is smaller than the theoretical one; nothing where no path leads to
  /// the input, or one layer alone widens the field.
  ///
  /// @param paths from the unit to the input
  public static Optional<String> why(UnitField field, Footprint paths) {
    long depth = Growth.depth(field);
    if (paths.isEmpty() || depth < 2) {
      return Optional.empty();
    }
    int last = field.cells().size() - 1;
    double sigma = paths.spread(last).deviation();
    return Optional.of(
        ("the size adds up (k − 1)·d·j of %d layers, but far fewer paths lead to the rim than to"
             + " the middle, %s against %s: of their spreads the squares add up, (k² −"
             + " 1)/12·(d·j)², to σ² = %s; so at equal jumps the size grows with the depth, %d, and"
             + " σ with its root, %s")
            .formatted(
                depth,
                big(paths.least()),
                big(paths.most()),
                decimal(sigma * sigma),
                depth,
                decimal(Math.sqrt(depth))));
  }

  /// Who sees a cell: the first layer and the last that does not see all alike.
  public static List<String> onlookers(List<Onlooker> telling) {
    if (telling.isEmpty() || telling.getFirst().units().filter(u -> !u.isEmpty()).isEmpty()) {
      return List.of("no unit sees this cell: the windows of the first layer do not reach it");
    }
    Onlooker last = telling.getLast();
    return List.of(
        onlooker(telling.getFirst()),
        onlooker(last) + ", those in the middle along the most paths");
  }

  private static String onlooker(Onlooker onlooker) {
    Footprint units = onlooker.units().orElseThrow();
    List<Integer> sizes = onlooker.layer().output().from(2);
    long all = sizes.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    return "%s of the %s places of %s see it"
        .formatted(Numeral.count(units.cells()), Numeral.count(all), onlooker.layer().name());
  }
}
