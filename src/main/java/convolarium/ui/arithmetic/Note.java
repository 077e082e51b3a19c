package convolarium.ui.arithmetic;

import convolarium.arithmetic.Problem;
import convolarium.explain.CellNotes;
import convolarium.explain.GateStep;
import convolarium.explain.Notes;
import convolarium.explain.Placing;
import convolarium.explain.Sentences;
import convolarium.explain.Step;
import convolarium.explain.Told;
import convolarium.figure.CellRef;
import convolarium.figure.Depiction;
import convolarium.figure.GatedScene;
import convolarium.figure.Part;
import convolarium.figure.Role;
import convolarium.figure.UnpoolScene;
import convolarium.studio.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What there is to say about the cell pointed at, or else about the step and the whole.
final class Note {
  private Note() {}

  /// Sentences with full stops; may be empty.
  static String of(Sight sight) {
    Optional<CellRef> asked =
        sight.selection().asked().filter(ref -> ref.part() < sight.exhibit().parts().size());
    List<String> notes =
        asked.map(ref -> about(sight, ref)).filter(said -> !said.isEmpty()).orElse(whole(sight));
    return notes.stream()
        .map(words -> Narration.capital(words) + ".")
        .collect(Collectors.joining(" "));
  }

  private static List<String> about(Sight sight, CellRef ref) {
    Part part = sight.exhibit().part(ref.part());
    Problem problem = part.problem();
    return switch (ref.role()) {
      case INPUT ->
          part instanceof UnpoolScene
              ? sight.told().stream().map(Note::goes).toList()
              : List.of(CellNotes.input(problem, ref.cell()));
      case KERNEL, GATE_KERNEL -> List.of(CellNotes.weight(problem, ref.cell()));
      case OUTPUT ->
          part instanceof UnpoolScene unpool && sight.exhibit().has(ref)
              ? List.of(Sentences.origin(unpool.placings(), ref.cell()))
              : step(sight, ref);
      case FEATURE, GATE -> step(sight, ref);
      case BIAS, GATE_BIAS -> List.of("the bias is added once to every output cell of its channel");
    };
  }

  private static String goes(Told told) {
    return told instanceof Placing placing && !placing.last()
        ? "a later value is put on the same cell and stays there"
        : "it goes to " + Sentences.place(told.output());
  }

  private static List<String> step(Sight sight, CellRef ref) {
    return sight.told().stream()
        .flatMap(told -> step(told, ref.role()).stream())
        .flatMap(step -> CellNotes.output(sight.exhibit().problem(ref.part()), step).stream())
        .toList();
  }

  private static Optional<Step> step(Told told, Role role) {
    return switch (told) {
      case Step step -> Optional.of(step);
      case GateStep gated -> Optional.of(role == Role.GATE ? gated.gate() : gated.feature());
      case Placing _ -> Optional.empty();
    };
  }

  private static List<String> whole(Sight sight) {
    Exhibit exhibit = sight.exhibit();
    List<String> notes = new ArrayList<>();
    if (Kind.of(exhibit.document()) == Kind.SEPARABLE && sight.part() < exhibit.first()) {
      notes.add(Notes.separable(exhibit.problem(0), exhibit.problem(1)));
    }
    if (exhibit.part(sight.part()) instanceof GatedScene) {
      notes.add(
          sight
              .told()
              .filter(GateStep.class::isInstance)
              .map(GateStep.class::cast)
              .map(Notes::gate)
              .orElseGet(Notes::gate));
    }
    if (sight.showing().depiction() == Depiction.SAME
        && sight.part() < exhibit.first()
        && ViewBar.fitting(exhibit.document(), exhibit.compared().isPresent())
            .contains(Depiction.SAME)) {
      notes.add("the stage puts same padding in place of the padding set; the sum is of that set");
    }
    notes.addAll(Notes.about(sight.problem()));
    return notes;
  }
}
