package convolarium.ui.arithmetic;

import convolarium.explain.Formula;
import convolarium.explain.GateStep;
import convolarium.explain.Lane;
import convolarium.explain.Placing;
import convolarium.explain.Sentences;
import convolarium.explain.Step;
import convolarium.explain.Told;
import convolarium.figure.CellRef;
import convolarium.studio.Studio;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the stage shows, in formulas and for those who hear it.
final class Narration {
  /// About two lines of the strip.
  private static final int MOST_LETTERS = 160;

  /// About one line, where there are several formulas.
  private static final int MOST_OF_SEVERAL = 100;

  private Narration() {}

  /// A formula behind its name, which may be empty.
  record Line(String name, Formula formula) {
    String text() {
      return name + formula.text();
    }
  }

  /// `Step 3 of 6. Output channel 0, row 0, column 2: 3·1 + … = 86.`
  static String of(Bench bench) {
    Sight now = bench.now();
    Studio studio = now.studio();
    String sum = now.told().map(told -> told(now, told)).orElse("Nothing is computed yet.");
    String cell =
        now.selection()
            .asked()
            .filter(bench::isThere)
            .map(
                ref ->
                    " At "
                        + name(ref, now.exhibit())
                        + ", value "
                        + Numbers.text(bench.value(ref))
                        + ".")
            .orElse("");
    return "Step " + studio.playback().step() + " of " + studio.steps() + ". " + sum + cell;
  }

  /// How it comes about, as fully as can be taken in.
  static List<Line> lines(Told told, Exhibit exhibit, int part) {
    return switch (told) {
      case Step step -> List.of(new Line("", sum(step)));
      case GateStep step ->
          List.of(
              new Line("feature ", sum(step.feature(), MOST_OF_SEVERAL).in(Lane.FEATURE)),
              new Line("gate ", sum(step.gate(), MOST_OF_SEVERAL).in(Lane.GATE)),
              new Line("output ", Formula.gate(step)));
      case Placing placing ->
          List.of(new Line("", Formula.placing(placing, exhibit.problem(part))));
    };
  }

  /// The sums that take part.
  static List<Step> steps(Told told) {
    return switch (told) {
      case Step step -> List.of(step);
      case GateStep step -> List.of(step.feature(), step.gate());
      case Placing _ -> List.of();
    };
  }

  /// A sum factor by factor, product by product, or channel by channel.
  static Formula sum(Step step) {
    return sum(step, MOST_LETTERS);
  }

  private static Formula sum(Step step, int letters) {
    Formula factors = Formula.sum(step);
    if (factors.text().length() <= letters) {
      return factors;
    }
    Formula products = Formula.products(step);
    return products.text().length() <= letters || step.channels().size() == 1
        ? products
        : Formula.partials(step);
  }

  private static String told(Sight sight, Told told) {
    int part = sight.telling().part();
    String place =
        "output channel " + told.output().channel() + ", " + Sentences.place(told.output());
    return capital(stage(part, sight.exhibit()) + place)
        + ": "
        + lines(told, sight.exhibit(), part).stream()
            .map(Line::text)
            .collect(Collectors.joining("; "))
        + ".";
  }

  /// `input channel 0, row 1, column 2`; of a chain `stage 2, input channel 0, …`.
  static String name(CellRef ref, Exhibit exhibit) {
    return stage(ref.part(), exhibit)
        + switch (ref.role()) {
          case INPUT -> map("input", ref);
          case OUTPUT -> map("output", ref);
          case FEATURE -> map("feature", ref);
          case GATE -> map("gate", ref);
          case KERNEL -> kernel("kernel", ref);
          case GATE_KERNEL -> kernel("gate kernel", ref);
          case BIAS -> "bias of channel " + ref.cell().get(0);
          case GATE_BIAS -> "gate bias of channel " + ref.cell().get(0);
        };
  }

  private static String stage(int part, Exhibit exhibit) {
    if (exhibit.parts().size() == 1) {
      return "";
    }
    boolean left = part < exhibit.first();
    String side = exhibit.right().isEmpty() ? "" : left ? "A, " : "B, ";
    List<?> chain = left ? exhibit.left() : exhibit.right();
    int place = left ? part : part - exhibit.first();
    return side + (chain.size() == 1 ? "" : "stage " + (place + 1) + ", ");
  }

  private static String map(String role, CellRef ref) {
    return role + " channel " + ref.cell().channel() + ", " + Sentences.place(ref.cell());
  }

  private static String kernel(String role, CellRef ref) {
    return role
        + " "
        + ref.cell().get(0)
        + ", slice "
        + ref.cell().get(1)
        + ", "
        + Sentences.place(ref.cell());
  }

  /// The words with a capital letter at the beginning.
  static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
