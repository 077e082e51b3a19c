package convolarium.figure;

import convolarium.picture.Box;
import convolarium.picture.Fill;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import convolarium.picture.Path.Piece;
import convolarium.picture.Stroke;
import java.util.ArrayList;
import java.util.List;

/// Marks that can be told from any photograph beneath them: what is drawn has a halo of the ground.
record FieldInk(Palette palette) {
  private static final double VEIL = 0.62;
  private static final double HALO = 0.75;

  /// An outline with its halo.
  void outline(List<Mark> marks, Box box, Ink ink, double width) {
    marks.add(Mark.rect(box).stroke(palette.ground().opacity(HALO), width + 2.5));
    marks.add(Mark.rect(box).stroke(ink, width));
  }

  /// Everything in `all` but what is in `hole` is veiled.
  void veil(List<Mark> marks, Box all, Box hole) {
    Box inner = all.intersection(hole);
    Path outside =
        Path.through(
                all.x(),
                all.y(),
                all.right(),
                all.y(),
                all.right(),
                all.bottom(),
                all.x(),
                all.bottom())
            .close();
    if (inner.width() > 0 && inner.height() > 0) {
      // the other way round: a hole, whichever rule fills the path; rectangles would show seams
      outside =
          outside
              .move(inner.x(), inner.y())
              .to(inner.x(), inner.bottom())
              .to(inner.right(), inner.bottom())
              .to(inner.right(), inner.y())
              .close();
    }
    marks.add(outside.fill(palette.ground().opacity(VEIL)).stroke(Stroke.none()));
  }

  /// Hatched with a dashed outline: what of a box lies outside the input.
  void padding(List<Mark> marks, Box box, Box input) {
    List<Box> outside = around(box, box.intersection(input));
    for (Box part : outside) {
      marks.add(
          Mark.rect(part)
              .fill(new Fill.Hatched(palette.ground(), palette.muted().opacity(0.55), 7, 1)));
    }
    if (!outside.isEmpty()) {
      marks.add(Mark.rect(box).stroke(Stroke.of(palette.muted(), palette.hairline()).dashed(4, 3)));
    }
  }

  /// What of a box lies above, below, at the left and at the right of a hole in it.
  private static List<Box> around(Box all, Box hole) {
    Box inner = all.intersection(hole);
    if (inner.width() == 0 || inner.height() == 0) {
      return all.width() > 0 && all.height() > 0 ? List.of(all) : List.of();
    }
    List<Box> parts = new ArrayList<>();
    parts.add(new Box(all.x(), all.y(), all.width(), inner.y() - all.y()));
    parts.add(
        new Box(all.x(), inner.bottom(), all.width(), Math.max(0, all.bottom() - inner.bottom())));
    parts.add(new Box(all.x(), inner.y(), inner.x() - all.x(), inner.height()));
    parts.add(
        new Box(
            inner.right(), inner.y(), Math.max(0, all.right() - inner.right()), inner.height()));
    return parts.stream().filter(part -> part.width() > 0.01 && part.height() > 0.01).toList();
  }

  /// A cross.
  void centre(List<Mark> marks, double x, double y) {
    double arm = 0.4 * palette.text();
    Path cross = Path.from(x - arm, y).to(x + arm, y).move(x, y - arm).to(x, y + arm);
    marks.add(cross.stroke(palette.ground().opacity(HALO), 2 * palette.hairline() + 2.5));
    marks.add(cross.stroke(palette.ink(), 2 * palette.hairline()));
  }

  /// Dots of one size as one mark.
  ///
  /// @param centres `x, y` each
  Mark dots(List<double[]> centres, double side, Ink ink) {
    List<Piece> pieces = new ArrayList<>();
    double half = side / 2;
    for (double[] c : centres) {
      pieces.add(new Path.Move(c[0] - half, c[1] - half));
      pieces.add(new Path.To(c[0] + half, c[1] - half));
      pieces.add(new Path.To(c[0] + half, c[1] + half));
      pieces.add(new Path.To(c[0] - half, c[1] + half));
      pieces.add(new Path.Close());
    }
    return pieces.isEmpty() ? Mark.group() : new Path(pieces, Fill.solid(ink), Stroke.none());
  }

  /// A name above the upper left corner of a box, or inside where there is no room above.
  void tag(List<Mark> marks, String text, Box box, Box room) {
    double height = palette.text() - 1;
    double pad = 0.35 * height;
    double tall = height + 2 * pad;
    Label label = Mark.label(text, 0, 0, height).bold().within(Math.max(1, room.width() - 2 * pad));
    double wide = label.width() + 2 * pad;
    double x = Math.clamp(box.x(), room.x(), Math.max(room.x(), room.right() - wide));
    double above = box.y() - tall - 2;
    double y = Math.max(room.y(), above);
    marks.add(Mark.rect(new Box(x, y, wide, tall)).rounded(3).fill(palette.ink().opacity(0.88)));
    marks.add(
        Mark.label(text, x + pad, y + tall / 2, height)
            .placed(Label.Across.LEFT, Label.Down.MIDDLE)
            .bold()
            .within(Math.max(1, room.width() - 2 * pad))
            .ink(palette.ground()));
  }
}
