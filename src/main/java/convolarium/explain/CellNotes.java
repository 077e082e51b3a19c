package convolarium.explain;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.arithmetic.Taps;
import java.util.List;
import java.util.Optional;

/// What is worth knowing of one cell: a sentence without a full stop.
public final class CellNotes {
  private CellNotes() {}

  /// Of an output cell; empty where its sum says all.
  public static Optional<String> output(Problem problem, Step step) {
    return switch (step.ending()) {
      case Ending.Sum _ ->
          problem.transposed() ? Optional.of(gathered(step)) : padded(problem, step);
      case Ending.Mean(int divisor) -> mean(problem, step, divisor);
      case Ending.Kept(int winner) -> most(problem, step, winner);
    };
  }

  private static String gathered(Step step) {
    long cells = step.products().stream().map(p -> p.tap().input()).distinct().count();
    return cells == 0
        ? "no input cell reaches it"
        : cells == 1
            ? "one input cell reaches it"
            : cells + " input cells reach it, each through a weight of its own";
  }

  private static Optional<String> padded(Problem problem, Step step) {
    List<Product> outside = step.products().stream().filter(p -> p.tap().isPadding()).toList();
    if (outside.isEmpty()) {
      return Optional.empty();
    }
    int taps = step.products().size();
    String reading =
        (taps == 1 ? "its one tap" : outside.size() + " of its " + taps + " taps")
            + (outside.size() == 1 ? " reads " : " read ");
    if (problem.border() != Border.ZEROS) {
      return Optional.of(reading + "the padding, where cells of the inside are repeated");
    }
    float all = sum(step.products());
    float inside = sum(step.products().stream().filter(p -> !p.tap().isPadding()).toList());
    return Optional.of(
        "%szeros of the padding: the weights on the input sum to %s, all of them to %s"
            .formatted(reading, Numeral.brief(inside, 4), Numeral.brief(all, 4)));
  }

  private static float sum(List<Product> products) {
    float sum = 0;
    for (Product product : products) {
      sum += product.weight();
    }
    return sum;
  }

  private static Optional<String> mean(Problem problem, Step step, int divisor) {
    long zeros = step.products().stream().filter(p -> p.tap().isPadding()).count();
    int window = Taps.of(problem).of(step.output()).size();
    return zeros > 0
        ? Optional.of(
            "%d of the %d cells that it divides by %s of the padding"
                .formatted(zeros, divisor, zeros == 1 ? "is a zero" : "are zeros"))
        : divisor < window
            ? Optional.of("of its %d cells the %d inside count".formatted(window, divisor))
            : Optional.empty();
  }

  private static Optional<String> most(Problem problem, Step step, int winner) {
    if (step.products().isEmpty()) {
      return Optional.of("its window lies wholly in the padding");
    }
    Cell cell = step.products().get(winner).tap().input();
    int plane = problem.input().offset(cell.index()) % cells(problem);
    return Optional.of(
        "its largest value stands at %s: its switch is %d".formatted(Sentences.place(cell), plane));
  }

  private static int cells(Problem problem) {
    return (int) Notes.cells(problem.input().from(2));
  }

  /// Of an input cell, or of a cell of the padding.
  public static String input(Problem problem, Cell cell) {
    Optional<Cell> source = problem.source(cell);
    if (source.equals(Optional.of(cell))) {
      return Sentences.uses(problem, cell);
    }
    if (problem.operation() instanceof Pooling pooling && pooling.kind() == Pooling.Kind.MAX) {
      return "padding: never the largest";
    }
    return source
        .map(
            from -> "padding: " + Sentences.rule(problem.border()) + " of " + Sentences.place(from))
        .orElse("padding: zero");
  }

  /// Of a weight: how often it multiplies, and how often of that the padding.
  ///
  /// @param weight an index in the weight's shape
  public static String weight(Problem problem, Cell weight) {
    List<Tap> uses =
        Taps.of(problem).through(weight).stream().filter(tap -> tap.output().get(0) == 0).toList();
    long padding = uses.stream().filter(Tap::isPadding).count();
    String times = uses.size() == 1 ? "once" : uses.size() + " times";
    String outside =
        padding == 0 ? "" : ", " + (padding == 1 ? "once" : padding + " times") + " on the padding";
    return "the weight at "
        + place(problem, weight)
        + " multiplies "
        + times
        + (problem.transposed()
            ? ", once for each input cell that is not cut off"
            : ", once for each output")
        + outside;
  }

  private static String place(Problem problem, Cell weight) {
    int leading = weight.index().size() - problem.rank();
    StringBuilder place = new StringBuilder();
    for (int a = 0; a < problem.rank(); a++) {
      place
          .append(a == 0 ? "" : ", ")
          .append(Sentences.line(a, problem.rank()))
          .append(' ')
          .append(weight.get(leading + a));
    }
    return place.toString();
  }
}
