package convolarium.explain;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Border;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.arithmetic.Taps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a figure shows, said in words and numbers: one sentence each, without a full stop. Rows,
/// columns and channels are counted from 0.
public final class Sentences {
  private Sentences() {}

  /// What of the input no window reaches, a sentence for each reason; none when all is seen.
  public static List<String> leftover(Problem problem) {
    List<String> sentences = new ArrayList<>();
    if (problem.transposed() || problem.operation() instanceof AdaptivePooling) {
      return sentences;
    }
    for (int a = 0; a < problem.rank(); a++) {
      Axis axis = problem.axes().get(a);
      String line = line(a, problem.rank());
      leftover(axis, line).ifPresent(sentences::add);
      between(axis, line).ifPresent(sentences::add);
      gaps(axis, line).ifPresent(sentences::add);
    }
    return sentences;
  }

  /// `(6 + 2·1 − 3) mod 2 = 1: the last column is never reached`.
  ///
  /// @param line what a cell of this axis is called: `row`, `column`
  static Optional<String> leftover(Axis axis, String line) {
    int left = axis.leftover();
    if (left == 0) {
      return Optional.empty();
    }
    String padding =
        axis.before() == axis.after()
            ? axis.before() == 0 ? "" : " + 2·" + axis.before()
            : " + " + axis.before() + " + " + axis.after();
    int padded = Math.min(left, axis.after());
    return Optional.of(
        "("
            + axis.input()
            + padding
            + " − "
            + axis.extent()
            + ") mod "
            + axis.stride()
            + " = "
            + left
            + ": the last "
            + (left == 1 ? line + " is" : left + " " + line + "s are")
            + " never reached"
            + (padded == 0
                ? ""
                : padded < left ? " (" + padded + " in the padding)" : " (in the padding)"));
  }

  /// Windows further apart than they are wide step over what lies between them.
  private static Optional<String> between(Axis axis, String line) {
    int missed = axis.between();
    return missed == 0
        ? Optional.empty()
        : Optional.of(
            "stride %d − %d = %d: %s between two windows %s never reached"
                .formatted(
                    axis.stride(), axis.extent(), missed, count(missed, line), verb(missed)));
  }

  /// A dilated kernel steps over what lies between its taps.
  private static Optional<String> gaps(Axis axis, String line) {
    int missed = axis.gaps();
    return missed == 0
        ? Optional.empty()
        : Optional.of(
            "dilation %d: %s between the taps %s never reached"
                .formatted(axis.dilation(), count(missed, line), verb(missed)));
  }

  private static String verb(int count) {
    return count == 1 ? "is" : "are";
  }

  /// Where a tap's value comes from: `padding: zero`, `padding: copy of row 1, column 2`, or the
  /// input cell itself, `row 1, column 2`.
  public static String source(Problem problem, Tap tap) {
    if (!tap.isPadding()) {
      return place(tap.input());
    }
    if (problem.operation() instanceof Pooling p && p.kind() == Pooling.Kind.MAX) {
      return "padding: never the largest";
    }
    return tap.source()
        .map(cell -> "padding: " + rule(problem.border()) + " of " + place(cell))
        .orElse("padding: zero");
  }

  static String rule(Border border) {
    return switch (border) {
      case REFLECT -> "mirror image";
      case REPLICATE, CIRCULAR, ZEROS -> "copy";
    };
  }

  /// Which outputs use an input cell: `channel 0, row 2, column 2 is used 9 times, by 9 outputs`.
  public static String uses(Problem problem, Cell input) {
    List<Tap> uses = Taps.of(problem).reaching(input);
    long outputs = uses.stream().map(Tap::output).distinct().count();
    String cell = "channel " + input.channel() + ", " + place(input);
    return uses.isEmpty()
        ? cell + " is used by no output"
        : cell
            + " is used "
            + count(uses.size(), "time")
            + ", by "
            + count((int) outputs, "output");
  }

  /// Where an unpooling's output cell has its value from: `from row 0, column 1`, `nothing was put
  /// here: 0`, or who was there before.
  public static String origin(Placings placings, Cell output) {
    List<Placing> all = placings.into(output);
    if (all.isEmpty()) {
      return "nothing was put here: 0";
    }
    String last = "from " + place(all.getLast().input());
    return all.size() == 1
        ? last
        : last + ", the last of " + all.size() + " values that were put here";
  }

  /// `row 1, column 2`; `position 3` on one axis; `slice 0, row 1, column 2` on three.
  public static String place(Cell cell) {
    List<Integer> position = cell.position();
    List<String> parts = new ArrayList<>();
    for (int a = 0; a < position.size(); a++) {
      parts.add(line(a, position.size()) + " " + Numeral.integer(position.get(a)));
    }
    return String.join(", ", parts);
  }

  /// What the cells along spatial axis `a` are called: slices, rows and columns; positions of a
  /// signal.
  public static String line(int a, int rank) {
    return rank == 1 ? "position" : List.of("slice", "row", "column").get(a + 3 - rank);
  }

  private static String count(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
