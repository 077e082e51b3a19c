package convolarium.figure;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Interval;
import convolarium.explain.Numeral;
import convolarium.explain.Sentences;
import convolarium.network.EffectiveField;
import convolarium.network.Footprint;
import convolarium.network.Fraction;
import convolarium.network.Measured;
import convolarium.network.Meeting;
import convolarium.network.Paths.Onlooker;
import convolarium.network.ReceptiveField.Extent;
import convolarium.network.UnitField;
import convolarium.network.UnitField.Stage;
import convolarium.tensor.Shape;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What drawings of receptive fields show, in sentences with the user's numbers; without a full
/// stop at the end.
public final class FieldWords {
  private FieldWords() {}

  /// `24×24`.
  static String sizes(List<Interval> cells) {
    return cells.stream().map(c -> Numeral.integer(c.size())).collect(Collectors.joining("×"));
  }

  /// `−3…3`.
  static String interval(Interval interval) {
    return interval.isEmpty()
        ? "none"
        : Numeral.integer(interval.first()) + "…" + Numeral.integer(interval.last());
  }

  private static String text(Fraction fraction) {
    boolean halved =
        fraction.denominator().bitCount() == 1 && fraction.denominator().bitLength() <= 4;
    String exact =
        halved
            ? new BigDecimal(fraction.numerator())
                .divide(new BigDecimal(fraction.denominator()))
                .toPlainString()
            : fraction.toString();
    return exact.replace("-", "−");
  }

  /// `size 24 · jump 4 · start −9 · centre 2.5`, per axis where they differ; of the layer's first
  /// unit.
  public static String numbers(List<Extent> axes) {
    return "size "
        + each(axes, Extent::size)
        + " · jump "
        + each(axes, Extent::jump)
        + " · start "
        + each(axes, Extent::start)
        + " · centre "
        + each(axes, Extent::centre);
  }

  private static String each(List<Extent> axes, Function<Extent, Fraction> number) {
    List<String> all = axes.stream().map(number).map(FieldWords::text).toList();
    return all.stream().distinct().count() == 1 ? all.getFirst() : String.join("×", all);
  }

  /// How a field comes about at a layer, along its last axis: `at conv3_1 r = 16 + (3 − 1)·1·4 = 24
  /// and j = 4·1 = 4`; where the relation is not that simple the size alone.
  ///
  /// @param before the layer before it, if there is one
  public static String step(Optional<Measured> before, Stage stage) {
    Measured layer = stage.layer();
    Optional<Extent> given =
        before.isEmpty()
            ? Optional.of(Extent.CELL)
            : before.flatMap(Measured::field).map(f -> f.axes().getLast());
    boolean simple =
        given.isPresent()
            && layer.field().isPresent()
            && layer.problem().filter(p -> !p.transposed()).isPresent();
    if (!simple) {
      return "at " + layer.name() + " r = " + Numeral.integer(stage.cells().getLast().size());
    }
    Axis axis = layer.problem().get().axes().getLast();
    Extent after = layer.field().get().axes().getLast();
    return "at "
        + layer.name()
        + " r = %s + (%d − 1)·%d·%s = %s and j = %s·%d = %s"
            .formatted(
                text(given.get().size()),
                axis.kernel(),
                axis.dilation(),
                text(given.get().jump()),
                text(after.size()),
                text(given.get().jump()),
                axis.stride(),
                text(after.jump()));
  }

  /// Where a field lies: `it spans rows −10…13, columns 26…49: of its 576 cells 336 lie on the
  /// input, the rest in the padding`.
  public static String place(UnitField field, Shape input) {
    List<Interval> cells = field.cells();
    int rank = cells.size();
    String where =
        IntStream.range(0, rank)
            .mapToObj(a -> Sentences.line(a, rank) + "s " + interval(cells.get(a)))
            .collect(Collectors.joining(", "));
    List<Interval> inside = field.inside(input);
    long all = product(cells);
    long on = product(inside);
    return "it spans "
        + where
        + (on == all
            ? ""
            : ": of its %s cells %s lie on the input, the rest in the padding"
                .formatted(Numeral.count(all), Numeral.count(on)));
  }

  private static long product(List<Interval> cells) {
    return cells.stream().mapToLong(Interval::size).reduce(1, (a, b) -> a * b);
  }

  /// How many of a field's cells are read at all, and how often.
  public static String seen(UnitField field, Footprint paths, Shape input) {
    long on = product(field.inside(input));
    long seen = paths.cells();
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
    long all = product(field.inside(input));
    long held = footprint.holding(EffectiveField.TWO_SIGMA);
    return "σ of %s is %s cells, so ±2σ is %s of the theoretical %s; the fewest cells that hold 95.45 %% of it are %s of %s, %s"
        .formatted(
            what,
            decimal(sigma),
            decimal(4 * sigma),
            Numeral.integer(field.cells().get(last).size()),
            Numeral.count(held),
            Numeral.count(all),
            percent((double) held / all));
  }

  private static String decimal(double number) {
    return Numeral.brief((float) number, 3);
  }

  /// Why the effective field is smaller, for a unit behind so many layers that look around.
  public static String why(UnitField field, Footprint paths) {
    List<Stage> stages = Growth.of(field);
    int last = field.cells().size() - 1;
    long depth = stages.size();
    double sigma = paths.spread(last).deviation();
    return "the size adds up what %d layers add, (k − 1)·d·j each; far fewer paths lead to the rim than to the middle, where their spreads add as squares, (k² − 1)/12·(d·j)²: σ = %s, which grows with √%d, not with %d"
        .formatted(depth, decimal(sigma), depth, depth);
  }

  /// Where the paths of a block do not look from the same middle, or not equally far apart: told of
  /// the first such block, the others counted.
  public static Optional<String> uneven(List<Meeting> meetings) {
    if (meetings.isEmpty()) {
      return Optional.empty();
    }
    Meeting first = meetings.getFirst();
    int rank = first.fields().getFirst().axes().size();
    int axis =
        IntStream.range(0, rank)
            .filter(a -> first.centresDiffer(a) || first.jumpsDiffer(a))
            .max()
            .orElseThrow();
    int more = meetings.size() - 1;
    return Optional.of(
        uneven(first, axis, Sentences.line(axis, rank))
            + (more == 0
                ? ""
                : more == 1
                    ? "; so do those of 1 more block"
                    : "; so do those of " + more + " more blocks"));
  }

  private static String uneven(Meeting meeting, int axis, String line) {
    boolean centres = meeting.centresDiffer(axis);
    String numbers =
        meeting.fields().stream()
            .map(f -> f.axes().get(axis))
            .map(e -> text(centres ? e.centre() : e.jump()))
            .collect(Collectors.joining(" and "));
    return centres
        ? "the paths of %s look from different middles: their first outputs are centred on %ss %s"
            .formatted(meeting.block().name(), line, numbers)
        : "the paths of %s move by different steps: their outputs are %s cells apart"
            .formatted(meeting.block().name(), numbers);
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
