package convolarium.ui.arithmetic;

import convolarium.explain.Formula;
import convolarium.explain.Sentences;
import convolarium.explain.Step;
import convolarium.figure.CellRef;
import convolarium.studio.Studio;
import java.util.Locale;

/// What the stage shows, for those who hear it.
final class Narration {
  /// About two lines of the strip.
  private static final int MOST_LETTERS = 160;

  private Narration() {}

  /// `Step 3 of 6. Output channel 0, row 0, column 2: 3·1 + … = 86.`
  static String of(Bench bench) {
    Studio studio = bench.now().studio();
    String sum = bench.now().told().map(Narration::told).orElse("Nothing is computed yet.");
    String cell =
        bench
            .now()
            .selection()
            .asked()
            .filter(bench::isThere)
            .map(ref -> " At " + name(ref) + ", value " + Numbers.text(bench.value(ref)) + ".")
            .orElse("");
    return "Step " + studio.playback().step() + " of " + studio.steps() + ". " + sum + cell;
  }

  /// The sum as fully as can be taken in: factor by factor, product by product, or channel by
  /// channel.
  static Formula sum(Step step) {
    Formula factors = Formula.sum(step);
    if (isShort(factors)) {
      return factors;
    }
    Formula products = Formula.products(step);
    return isShort(products) || step.channels().size() == 1 ? products : Formula.partials(step);
  }

  private static boolean isShort(Formula formula) {
    return formula.text().length() <= MOST_LETTERS;
  }

  private static String told(Step step) {
    return "Output channel "
        + step.output().channel()
        + ", "
        + Sentences.place(step.output())
        + ": "
        + sum(step).text()
        + ".";
  }

  /// `input channel 0, row 1, column 2`.
  static String name(CellRef ref) {
    String role = ref.role().name().toLowerCase(Locale.ROOT);
    return switch (ref.role()) {
      case INPUT, OUTPUT ->
          role + " channel " + ref.cell().channel() + ", " + Sentences.place(ref.cell());
      case KERNEL ->
          role
              + " "
              + ref.cell().get(0)
              + ", slice "
              + ref.cell().get(1)
              + ", "
              + Sentences.place(ref.cell());
      case BIAS -> "bias of channel " + ref.cell().get(0);
      case GATE_KERNEL, GATE_BIAS, FEATURE, GATE -> role + " " + ref.cell();
    };
  }
}
