package convolarium.figure;

import convolarium.explain.Formula;
import convolarium.explain.GateStep;
import convolarium.explain.Lane;
import convolarium.picture.Box;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the feature and its gate are multiplied.
///
/// @param output the plane of the channel that gets the products
record Joining(Box box, Maps maps, Volume output, Palette palette) {
  private static final double LINES = 3.4;

  List<Mark> still(Palette colours, boolean down) {
    List<Mark> marks = new ArrayList<>();
    marks.add(Mark.rect(box).rounded(6).stroke(colours.line(Role.OUTPUT), palette.hairline()));
    String word = maps.activation().sign() + "(feature) · σ(gate)";
    double text = palette.text();
    marks.add(
        Mark.label(word, box.centreX(), box.y() - 0.45 * text, 0.86 * text)
            .placed(Label.Across.CENTRE, Label.Down.BASELINE)
            .ink(colours.muted()));
    if (!down) {
      marks.addAll(ways(colours.hatch()));
    }
    return marks;
  }

  /// From both maps to their product, and on to the output.
  private List<Mark> ways(Ink ink) {
    List<Mark> marks = new ArrayList<>();
    for (Lane lane : Lane.values()) {
      Box map = maps.of(lane).all();
      double y = box.centreY() + (lane.ordinal() - 0.5) * 0.4 * box.height();
      Arrow way = new Arrow(map.right() + 2, map.centreY(), box.x() - 2, y, false);
      marks.addAll(way.marks(ink, 1.5 * palette.hairline()));
    }
    Box to = output.all();
    Arrow way = new Arrow(box.right() + 2, box.centreY(), to.x() - 2, to.centreY(), false);
    marks.addAll(way.marks(ink, 1.5 * palette.hairline()));
    return marks;
  }

  /// The two values and their product, and its fall into the output cell.
  ///
  /// @param fallen how far, from 0 to 1
  List<Mark> at(GateStep step, double fallen) {
    List<Mark> marks = new ArrayList<>();
    String[] lines = Formula.gate(step).text().split(" [=≈] ");
    double text = palette.text();
    for (int i = 0; i < lines.length; i++) {
      boolean last = i == lines.length - 1;
      double y = box.y() + (i + 0.9) * box.height() / LINES;
      String line = (i == 0 ? "" : "= ") + lines[i];
      Label label =
          Mark.label(line, box.centreX(), y, (last ? 1.15 : 0.9) * text)
              .mono()
              .centred()
              .ink(last ? palette.ink() : palette.muted())
              .within(0.94 * box.width());
      marks.add(last ? label.bold() : label);
    }
    if (fallen > 0 && fallen < 1) {
      Total from = new Total(box, "", Optional.empty());
      marks.add(from.falling(step.result(), output.box(step.output()), fallen, palette));
    }
    return marks;
  }
}
