package convolarium.figure;

import convolarium.picture.Box;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import java.util.ArrayList;
import java.util.List;

/// What is written around a chain: above each stage what it does, under each tensor its shape,
/// above each channel its number.
record ChainCaptions(List<Part> parts, ChainLayout layout, Palette palette) {
  /// @param current the stage under way
  List<Mark> marks(int current) {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      title(marks, i, i == current);
    }
    List<Field> fields = layout.fields();
    for (Field field : fields) {
      boolean used = field == layout.inputs().get(current);
      boolean strong = used || field == layout.outputs().get(current);
      Palette colours = strong ? palette : palette.faint();
      heads(marks, field, colours);
      String shape = Titles.shape(field.shape().from(1));
      String name =
          field == fields.getFirst()
              ? "input " + shape
              : field == fields.getLast() ? "output " + shape : shape;
      foot(marks, field, name, colours);
    }
    return marks;
  }

  private void title(List<Mark> marks, int stage, boolean current) {
    String number = parts.size() > 1 ? stage + 1 + "  " : "";
    Box area = layout.areas().get(stage);
    double width = layout.course().down() ? area.width() : area.width() + 5 * palette.text();
    Ink ink = current ? palette.ink() : palette.faint().muted();
    Label title =
        Mark.label(
                number + Titles.of(parts.get(stage)),
                area.centreX(),
                area.y() - 0.5 * palette.text(),
                palette.text())
            .placed(Label.Across.CENTRE, Label.Down.BASELINE)
            .ink(ink)
            .within(width);
    marks.add(current && parts.size() > 1 ? title.bold() : title);
  }

  private void heads(List<Mark> marks, Field field, Palette colours) {
    for (int channel = 0;
        channel < field.volumes().size() && field.volumes().size() > 1;
        channel++) {
      Box box = field.volumes().get(channel).all();
      marks.add(
          Mark.label(
                  "channel " + channel,
                  box.centreX(),
                  box.y() - 0.3 * palette.text(),
                  0.8 * palette.text())
              .placed(Label.Across.CENTRE, Label.Down.BASELINE)
              .ink(colours.muted())
              .within(Math.max(box.width(), 4.5 * palette.text())));
    }
  }

  private void foot(List<Mark> marks, Field field, String name, Palette colours) {
    Box box = field.all();
    double text = palette.text();
    double bottom = layout.course().down() ? box.bottom() : layout.bottom(field);
    marks.add(
        Mark.label(name, box.centreX(), bottom + 1.15 * text, 0.93 * text)
            .placed(Label.Across.CENTRE, Label.Down.BASELINE)
            .ink(colours.muted()));
    field
        .shades()
        .ifPresent(
            scale -> {
              double width = Math.clamp(box.width(), 6 * text, 12 * text);
              double centre =
                  Math.clamp(box.centreX(), width / 2 + text, layout.width() - width / 2 - text);
              marks.add(Shades.bar(scale, centre, bottom + 1.8 * text, width, palette));
            });
  }
}
