package convolarium.studio;

import convolarium.explain.Numeral;
import convolarium.network.Analysis;
import convolarium.network.Fraction;
import convolarium.network.Layer.AdaptiveAvgPool;
import convolarium.network.Layer.Linear;
import convolarium.network.Measured;
import convolarium.network.ReceptiveField;
import convolarium.network.ReceptiveField.Extent;
import convolarium.network.counts.Depth;
import convolarium.network.counts.Learnt;
import convolarium.network.counts.Level;
import convolarium.studio.Pairing.Side;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Two networks compared.
public record Versus(Analysis first, Analysis second) {

  /// A number of both.
  public record Line(String title, long first, long second) {
    /// How many times the second's is the first's, in three figures; empty where the first has
    /// none.
    public Optional<String> ratio() {
      return first <= 0 || second < 0
          ? Optional.empty()
          : Optional.of(Numeral.brief((float) ((double) second / first), 3));
    }
  }

  /// What the two come to.
  public List<Line> totals() {
    return List.of(
        line("Parameters", Analysis::parameters),
        line("of them weights", a -> Learnt.of(a.layers()).weights()),
        line("MACs", Analysis::macs),
        line("Bytes of activations", Analysis::activationBytes),
        line("Depth: layers with weights", a -> Depth.of(a.layers())),
        line("Sees at most, cells", a -> seen(a).orElse(-1L)));
  }

  private Line line(String title, ToLongFunction<Analysis> count) {
    return new Line(title, count.applyAsLong(first), count.applyAsLong(second));
  }

  /// What both do at each size of feature maps at which something is learnt.
  public List<Level.Two> levels() {
    return Level.both(first.leaves().toList(), second.leaves().toList()).stream()
        .filter(two -> two.first().parameters() + two.second().parameters() > 0)
        .toList();
  }

  /// The largest receptive field, on its longest axis, in whole cells; a pooling of what is left at
  /// the end not counted, as in published tables.
  private static Optional<Long> seen(Analysis analysis) {
    return analysis
        .leaves()
        .filter(leaf -> !(leaf.layer() instanceof AdaptiveAvgPool))
        .flatMap(leaf -> leaf.field().stream())
        .map(ReceptiveField::axes)
        .flatMap(List::stream)
        .map(Extent::size)
        .max(Fraction::compareTo)
        .map(size -> size.numerator().divide(size.denominator()).longValue());
  }

  /// What the comparison comes to, with full stops: `A bottleneck needs 69,632 weights where two
  /// 3×3 need 1,179,648: 17 times fewer.` Weights alone are compared of parts of networks, which
  /// have no dense layer.
  public String sentence() {
    boolean parts = Stream.of(first, second).noneMatch(Versus::dense);
    ToLongFunction<Analysis> count =
        parts ? a -> Learnt.of(a.layers()).weights() : Analysis::parameters;
    return Stream.of(
            needed(count, parts ? "weights" : "parameters"),
            needed(Analysis::macs, "MACs"),
            fields(),
            inputs())
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static boolean dense(Analysis analysis) {
    return analysis.leaves().map(Measured::layer).anyMatch(Linear.class::isInstance);
  }

  private String needed(ToLongFunction<Analysis> count, String what) {
    long one = count.applyAsLong(first);
    long two = count.applyAsLong(second);
    if (one == two) {
      return "Both need %s %s.".formatted(Numeral.count(one), what);
    }
    boolean swapped = one < two;
    Side less = swapped ? side(first) : side(second);
    Side more = swapped ? side(second) : side(first);
    long least = Math.min(one, two);
    long most = Math.max(one, two);
    String times = least == 0 ? "" : ": " + times((double) most / least) + " times fewer";
    return "%s %s %s %s where %s %s %s%s."
        .formatted(
            capital(less.phrase()),
            need(less),
            Numeral.count(least),
            what,
            more.phrase(),
            need(more),
            Numeral.count(most),
            times);
  }

  /// In two figures, as far as these are not whole.
  private static String times(double ratio) {
    return ratio < 9.95 ? Numeral.brief((float) ratio, 2) : Numeral.count(Math.round(ratio));
  }

  private Side side(Analysis analysis) {
    return Pairing.side(
        analysis.model(), analysis == first ? "the first network" : "the second network");
  }

  private static String need(Side side) {
    return side.plural() ? "need" : "needs";
  }

  private static String capital(String phrase) {
    return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
  }

  private String fields() {
    Optional<Long> one = seen(first);
    Optional<Long> two = seen(second);
    if (one.isEmpty() || two.isEmpty()) {
      return "";
    }
    return one.equals(two)
        ? "Both see " + Numeral.count(one.get()) + " cells on an axis."
        : "They see %s and %s cells on an axis."
            .formatted(Numeral.count(one.get()), Numeral.count(two.get()));
  }

  private String inputs() {
    var one = first.model().input().shape();
    var two = second.model().input().shape();
    return one.equals(two)
        ? ""
        : "Their inputs differ, %s and %s: MACs and bytes are of unlike work.".formatted(one, two);
  }
}
