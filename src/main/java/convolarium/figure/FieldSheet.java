package convolarium.figure;

import convolarium.arithmetic.Interval;
import convolarium.picture.Box;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import java.util.List;

/// A page with the input at the left, room beside it, and below it the frames of a volume; together
/// they stand in the middle of the page.
///
/// @param room what marks on the input may use
/// @param side beside the input; of no width where there is no room for it
/// @param ground the first marks of every picture of this page, always the same ones
record FieldSheet(Page page, FieldPane pane, Box room, Box side, List<Mark> ground) {
  private static final double MARGIN = 16;
  private static final double GAP = 22;

  /// The least that the input wants for itself.
  private static final double LEAST = 240;

  /// @param beside the width that is wanted beside the input
  static FieldSheet of(FieldScene scene, boolean close, double beside, Page page) {
    Palette palette = page.palette();
    double below = scene.rank() == 3 ? 3.6 * palette.text() : 0;
    double above = 2 * palette.text();
    double left = Math.max(1, page.width() - 2 * MARGIN);
    double taken = left - beside - GAP >= LEAST && beside > 0 ? beside + GAP : 0;
    Box most =
        new Box(
            MARGIN,
            MARGIN + above,
            Math.max(1, left - taken),
            Math.max(1, page.height() - 2 * MARGIN - above - below));
    FieldPane pane = FieldPane.of(scene, close, most);
    double x = Math.max(MARGIN, (page.width() - taken - pane.place().width()) / 2);
    double lean = scene.rank() == 1 ? 0.25 : 0.5;
    FieldPane placed = pane.at(x, most.y() + lean * (most.height() - pane.place().height()));
    Box place = placed.place();
    Box room = new Box(place.x(), place.y() - above, place.width(), place.height() + above);
    Box side =
        taken == 0
            ? new Box(0, 0, 0, 0)
            : new Box(place.right() + GAP, place.y(), beside, most.bottom() - place.y());
    List<Mark> ground =
        List.of(
            Mark.rect(0, 0, page.width(), page.height()).fill(palette.ground()),
            Mark.group(
                placed.picture(),
                Mark.rect(placed.input()).stroke(palette.muted(), palette.hairline())));
    return new FieldSheet(page, placed, room, side, ground);
  }

  Palette palette() {
    return page.palette();
  }

  Picture picture(List<Mark> marks) {
    return new Picture(page.width(), page.height(), marks);
  }

  /// The frames of a volume as a row of cells: those that are seen, and the one that is drawn.
  void frames(List<Mark> marks, List<Interval> cells) {
    FieldScene scene = pane.scene();
    if (scene.rank() < 3) {
      return;
    }
    double text = palette().text() - 2;
    int frames = scene.input().dim(2);
    double y = pane.place().bottom() + 0.8 * text;
    double side = Math.min(1.4 * text, pane.place().width() / frames);
    for (int f = 0; f < frames; f++) {
      boolean seen = !cells.isEmpty() && cells.getFirst().contains(f);
      Box box = new Box(pane.place().x() + f * side, y, side, 1.2 * text);
      marks.add(
          Mark.rect(box)
              .fill(seen ? palette().strong(Role.INPUT) : palette().ground())
              .stroke(palette().line(Role.INPUT), palette().hairline()));
    }
    Box drawn = new Box(pane.place().x() + scene.frame() * side, y, side, 1.2 * text);
    marks.add(Mark.rect(drawn).stroke(palette().ink(), palette().outline()));
    String words =
        "frame %d of %d is drawn%s"
            .formatted(
                scene.frame(),
                frames,
                cells.isEmpty()
                    ? ""
                    : "; the field has frames " + FieldWords.interval(cells.getFirst()));
    marks.add(
        Mark.label(words, pane.place().x(), y + 2.6 * text, text)
            .placed(Label.Across.LEFT, Label.Down.BASELINE)
            .within(Math.max(1, page.width() - pane.place().x() - MARGIN))
            .ink(palette().muted()));
  }
}
