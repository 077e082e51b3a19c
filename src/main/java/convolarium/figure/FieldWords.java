package convolarium.figure;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Interval;
import convolarium.explain.Numeral;
import convolarium.explain.Sentences;
import convolarium.network.Fraction;
import convolarium.network.Measured;
import convolarium.network.Meeting;
import convolarium.network.ReceptiveField.Extent;
import convolarium.network.UnitField;
import convolarium.network.UnitField.Stage;
import convolarium.tensor.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Where a receptive field lies and how it comes about, in sentences with the user's numbers;
/// without a full stop at the end.
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

  static long product(List<Interval> cells) {
    return cells.stream().mapToLong(Interval::size).reduce(1, (a, b) -> a * b);
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
}
