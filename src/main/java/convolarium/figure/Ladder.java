package convolarium.figure;

import convolarium.network.UnitField.Stage;
import convolarium.picture.Box;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import java.util.ArrayList;
import java.util.List;

/// The stages of a field's growth one below the other, each with a bar as long as its field is
/// wide; where they are more than there is room for, those around the present one.
final class Ladder {
  private static final double NAME = 8;
  private static final double BAR = 3.6;
  private static final double NUMBER = 3.2;
  private static final double ROW = 1.55;

  private final List<Stage> stages;
  private final Box room;
  private final Palette palette;

  Ladder(List<Stage> stages, Box room, Palette palette) {
    this.stages = stages;
    this.room = room;
    this.palette = palette;
  }

  /// As wide as the longest name wants, up to a limit.
  static double width(List<Stage> stages, Palette palette) {
    return name(stages, palette) + (BAR + NUMBER) * palette.text();
  }

  private static double name(List<Stage> stages, Palette palette) {
    double text = palette.text() - 1;
    double longest =
        stages.stream()
            .mapToDouble(s -> Mark.label(s.layer().name(), 0, 0, text).bold().width())
            .max()
            .orElse(0);
    return Math.min(NAME * text, longest) + text;
  }

  /// @param now how many stages are complete or under way
  Mark at(int now) {
    double row = ROW * palette.text();
    int fit = Math.clamp((int) (room.height() / row), 1, stages.size());
    int first = Math.clamp(now - 1 - fit / 2, 0, stages.size() - fit);
    double most = Math.max(1, Growth.side(stages.getLast()));
    List<Mark> marks = new ArrayList<>();
    for (int i = first; i < first + fit; i++) {
      Box line = new Box(room.x(), room.y() + (i - first) * row, room.width(), row);
      marks.add(Mark.group(row(i, now, line, most)).about(new StageRef(i + 1)));
    }
    return Mark.group(marks);
  }

  private List<Mark> row(int i, int now, Box line, double most) {
    double text = palette.text() - 1;
    boolean present = i + 1 == now;
    Ink ink = present ? palette.ink() : i < now ? palette.muted() : palette.muted().opacity(0.5);
    List<Mark> marks = new ArrayList<>();
    // without paint, so that the whole line can be pointed at
    marks.add(Mark.rect(line).fill(palette.ground()));
    Label name =
        Mark.label(stages.get(i).layer().name(), line.x(), line.centreY(), text)
            .placed(Label.Across.LEFT, Label.Down.MIDDLE)
            .within(name(stages, palette) - 0.6 * text)
            .ink(ink);
    marks.add(present ? name.bold() : name);
    double left = line.x() + name(stages, palette);
    double length = BAR * palette.text() * Growth.side(stages.get(i)) / most;
    double tall = 0.55 * palette.text();
    Box bar = new Box(left, line.centreY() - tall / 2, Math.max(1.5, length), tall);
    marks.add(
        Mark.rect(bar)
            .fill(i < now ? palette.input().opacity(present ? 1 : 0.55) : palette.ground())
            .stroke(present ? palette.ink() : palette.line(Role.INPUT), palette.hairline()));
    marks.add(
        Mark.label(String.valueOf(Growth.side(stages.get(i))), line.right(), line.centreY(), text)
            .placed(Label.Across.RIGHT, Label.Down.MIDDLE)
            .mono()
            .within((NUMBER - 0.4) * palette.text())
            .ink(ink));
    return marks;
  }
}
