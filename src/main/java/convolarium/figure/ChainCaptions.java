package convolarium.figure;

import convolarium.picture.Box;
import convolarium.picture.Face;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import convolarium.picture.Stroke;
import java.util.ArrayList;
import java.util.List;

/// What is written around a chain: above each stage what it does, under each tensor its shape,
/// above each channel its number.
///
/// @param turned whether the kernels have been turned by 180°, which is said
record ChainCaptions(List<Part> parts, ChainLayout layout, boolean turned, Palette palette) {
  /// @param current the stage under way
  List<Mark> marks(int current) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      title(marks, i, i == current);
    }
    for (int stage = 0; stage < parts.size(); stage++) {
      if (layout.turnsAfter(stage)) {
        turn(marks, layout.outputs().get(stage).all(), layout.inputs().get(stage + 1).all());
      }
    }
    List<Field> fields = layout.fields();
    for (Field field : fields) {
      boolean used = field == layout.inputs().get(current);
      boolean strong = used || field == layout.outputs().get(current);
      Palette colours = strong ? palette : palette.faint();
      heads(marks, field, colours);
      String shape = Titles.shape(field.shape().from(1));
      foot(marks, field, name(field, fields, shape), colours);
    }
    return marks;
  }

  private String name(Field field, List<Field> fields, String shape) {
    if (field == fields.getFirst()) {
      return "input " + shape;
    }
    int stage = layout.inputs().indexOf(field);
    boolean again = stage > 0 && layout.turnsAfter(stage - 1);
    int drawn = field.volumes().size();
    String some =
        drawn == field.shape().dim(1)
            ? ""
            : ", channels " + field.from() + " to " + (field.from() + drawn - 1) + " drawn";
    return field == fields.getLast()
        ? "output " + shape + some
        : again ? shape + ", made by stage " + stage : shape;
  }

  /// From the end of a line to the beginning of the next, where the same tensor stands again.
  private void turn(List<Mark> marks, Box from, Box to) {
    double text = palette.text();
    double gutter = layout.gutter();
    Ink ink = palette.hatch();
    Path way;
    Arrow end;
    if (layout.course().down()) {
      double x = to.x() - 0.3 * text;
      way =
          Path.through(
              from.right() + 0.3 * text,
              from.centreY(),
              gutter,
              from.centreY(),
              gutter,
              to.centreY(),
              x - 2,
              to.centreY());
      end = new Arrow(gutter, to.centreY(), x, to.centreY(), false);
    } else {
      double x1 = Math.min(from.right() + 0.9 * text, layout.width() - 0.4 * text);
      double y = to.y() - 1.4 * text;
      way =
          Path.through(
              from.right() + 0.2 * text,
              from.centreY(),
              x1,
              from.centreY(),
              x1,
              gutter,
              to.centreX(),
              gutter,
              to.centreX(),
              y - 2);
      end = new Arrow(to.centreX(), gutter, to.centreX(), y, true);
    }
    marks.add(way.stroke(Stroke.of(ink, 1.5 * palette.hairline()).dashed(5, 4)));
    marks.addAll(end.head(ink, 1.5 * palette.hairline()));
  }

  private void title(List<Mark> marks, int stage, boolean current) {
    String number = parts.size() > 1 ? stage + 1 + "  " : "";
    Box area = layout.areas().get(stage);
    double width = layout.course().down() ? area.width() : area.width() + 5 * palette.text();
    Ink ink = current ? palette.ink() : palette.faint().muted();
    boolean down = layout.course().down();
    Label title =
        Mark.label(
                number + Titles.of(parts.get(stage)) + turn(parts.get(stage)),
                down ? area.x() : area.centreX(),
                area.y() - 0.5 * palette.text(),
                palette.text())
            .placed(down ? Label.Across.LEFT : Label.Across.CENTRE, Label.Down.BASELINE)
            .ink(ink)
            .within(width);
    marks.add(current && parts.size() > 1 ? title.bold() : title);
  }

  private String turn(Part part) {
    return turned && part.problem().weight().isPresent() ? ", kernel turned by 180°" : "";
  }

  private void heads(List<Mark> marks, Field field, Palette colours) {
    for (int channel = 0;
        channel < field.volumes().size() && field.volumes().size() > 1;
        channel++) {
      Box box = field.volumes().get(channel).all();
      boolean roomy = layout.course().scale() == Course.Scale.LEGIBLE;
      marks.add(
          Mark.label(
                  (roomy ? "channel " : "") + (field.from() + channel),
                  box.centreX(),
                  box.y() - 0.3 * palette.text(),
                  0.8 * palette.text())
              .placed(Label.Across.CENTRE, Label.Down.BASELINE)
              .ink(colours.muted())
              .within(Math.max(box.width(), 4.5 * palette.text())));
    }
  }

  /// The shape under a tensor, and the key of its colours: below that, or after it where height is
  /// what lacks.
  private void foot(List<Mark> marks, Field field, String name, Palette colours) {
    Box box = field.all();
    double text = palette.text();
    boolean down = layout.course().down();
    double bottom = down ? box.bottom() : layout.bottom(field);
    double height = 0.93 * text;
    double length = Face.SANS.width(name) * height;
    double left = box.x() + (down ? 0 : (box.width() - length) / 2);
    left = Math.clamp(left, 0.3 * text, Math.max(0.3 * text, layout.width() - length - 0.3 * text));
    marks.add(Mark.label(name, left, bottom + 1.15 * text, height).ink(colours.muted()));
    if (field.shades().isPresent()) {
      double width = Math.clamp(box.width(), 6 * text, 12 * text);
      double after = left + length + 1.5 * text + width / 2;
      double centre = down ? Math.max(after, box.right() - width / 2) : box.centreX();
      double margin = width / 2 + text;
      marks.add(
          Shades.bar(
              field.shades().get(),
              Math.clamp(centre, margin, Math.max(margin, layout.width() - margin)),
              bottom + (down ? 0.5 : 1.8) * text,
              width,
              palette));
    }
  }
}
