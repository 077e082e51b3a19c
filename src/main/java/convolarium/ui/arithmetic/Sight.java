package convolarium.ui.arithmetic;

import convolarium.arithmetic.Cell;
import convolarium.explain.Step;
import convolarium.figure.CellRef;
import convolarium.figure.Role;
import convolarium.studio.Studio;
import java.util.Optional;

/// What is to be seen at once: every panel shows parts of the same sight, so none can show a step
/// of one document beside the sizes of another.
///
/// @param exhibit of the studio's shown document
/// @param selection of cells that the exhibit has
/// @param told how the output cell comes about that is pointed at, or else that of the step shown
record Sight(Studio studio, Exhibit exhibit, Selection selection, Optional<Step> told) {
  static Sight of(Studio studio, Exhibit exhibit, Selection selection) {
    return new Sight(
        studio,
        exhibit,
        selection,
        told(studio, exhibit, selection).map(exhibit.explanation()::step));
  }

  /// The sight after this one; the step is worked out again only if it is another.
  Sight then(Studio studio, Exhibit exhibit, Selection selection) {
    return exhibit == this.exhibit
            && told(studio, exhibit, selection).equals(told.map(Step::output))
        ? new Sight(studio, exhibit, selection, told)
        : of(studio, exhibit, selection);
  }

  private static Optional<Cell> told(Studio studio, Exhibit exhibit, Selection selection) {
    Optional<Cell> asked =
        selection
            .asked()
            .filter(ref -> ref.role() == Role.OUTPUT && exhibit.has(ref))
            .map(CellRef::cell);
    int step = studio.playback().step();
    return step == 0
        ? asked
        : asked.or(() -> Optional.of(exhibit.walk(selection.channel()).at(step - 1)));
  }
}
