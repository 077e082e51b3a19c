package convolarium.ui.arithmetic;

import convolarium.arithmetic.Problem;
import convolarium.explain.Told;
import convolarium.figure.CellRef;
import convolarium.figure.Page;
import convolarium.figure.Showing;
import convolarium.studio.Studio;
import java.util.Optional;

/// What is to be seen at once: every panel shows parts of the same sight, so none can show a step
/// of one document beside the sizes of another.
///
/// @param exhibit of the studio's shown document and the one compared with it
/// @param showing how the reader wants to see it
/// @param page what the figure was made for; none before the window has a size
/// @param figure of the exhibit, on that page
/// @param selection of cells that the exhibit has
/// @param telling whose story is told
/// @param told how the output cell comes about that is pointed at, or else that of the step shown
record Sight(
    Studio studio,
    Exhibit exhibit,
    Showing showing,
    Optional<Page> page,
    Optional<FittedFigure> figure,
    Selection selection,
    Telling telling,
    Optional<Told> told) {

  /// A cell, or the step of a part.
  ///
  /// @param step from 1; 0 before the first
  record Telling(int part, Optional<CellRef> cell, int channel, int step) {}

  static Sight of(Made made, Studio studio, Selection selection) {
    Telling telling = telling(studio, made, selection);
    return of(made, studio, selection, telling, told(made.exhibit(), telling));
  }

  private static Sight of(
      Made made, Studio studio, Selection selection, Telling telling, Optional<Told> told) {
    return new Sight(
        studio,
        made.exhibit(),
        made.showing(),
        made.page(),
        made.figure(),
        selection,
        telling,
        told);
  }

  /// What took time to make.
  ///
  /// @param figure of the exhibit, shown so, on that page
  record Made(
      Exhibit exhibit, Showing showing, Optional<Page> page, Optional<FittedFigure> figure) {}

  Made made() {
    return new Made(exhibit, showing, page, figure);
  }

  /// The sight after this one; what is told is worked out again only if it is something else.
  Sight then(Made made, Studio studio, Selection selection) {
    Telling next = telling(studio, made, selection);
    return made.exhibit() == exhibit && next.equals(telling)
        ? of(made, studio, selection, telling, told)
        : of(made, studio, selection);
  }

  /// The part that is spoken of: where the reader points, or else where the clock is.
  int part() {
    return selection.asked().filter(exhibit::has).map(CellRef::part).orElse(telling.part());
  }

  /// The problem of that part.
  Problem problem() {
    return exhibit.problem(part());
  }

  /// The output channel of that part that is walked.
  int channel() {
    return showing.channel(part(), exhibit.part(part()));
  }

  private static Telling telling(Studio studio, Made made, Selection selection) {
    Exhibit exhibit = made.exhibit();
    Optional<CellRef> asked = selection.asked().filter(exhibit::tells);
    if (asked.isPresent()) {
      return new Telling(asked.get().part(), asked, 0, 0);
    }
    int step = studio.playback().step();
    Exhibit.Moment moment = exhibit.moment(Math.max(1, step));
    int channel = made.showing().channel(moment.part(), exhibit.part(moment.part()));
    return new Telling(moment.part(), Optional.empty(), channel, step == 0 ? 0 : moment.step());
  }

  private static Optional<Told> told(Exhibit exhibit, Telling telling) {
    if (telling.cell().isPresent()) {
      return exhibit.told(telling.cell().get());
    }
    return telling.step() == 0
        ? Optional.empty()
        : Optional.of(exhibit.part(telling.part()).told(telling.channel(), telling.step() - 1));
  }
}
