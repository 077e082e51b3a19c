package convolarium.ui.arithmetic;

import convolarium.explain.Formula;
import convolarium.explain.Sentences;
import convolarium.explain.Step;
import convolarium.figure.CellRef;
import convolarium.studio.Studio;
import java.util.Locale;

/// What the stage shows, for those who hear it.
final class Narration {
  private Narration() {}

  /// `Step 3 of 6. Output channel 0, row 0, column 2: 3·1 + … = 86.`
  static String of(Bench bench) {
    Studio studio = bench.now().studio();
    String sum =
        bench
            .told()
            .map(cell -> bench.now().exhibit().explanation().step(cell))
            .map(Narration::sum)
            .orElse("Nothing is computed yet.");
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

  private static String sum(Step step) {
    return "Output channel "
        + step.output().channel()
        + ", "
        + Sentences.place(step.output())
        + ": "
        + Formula.sum(step).text()
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
    };
  }
}
