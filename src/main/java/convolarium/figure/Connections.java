package convolarium.figure;

import convolarium.arithmetic.Problem;
import convolarium.picture.Box;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import convolarium.picture.Stroke;
import java.util.ArrayList;
import java.util.List;

/// What groups disconnect: from every input channel of another group a dashed line to the chosen
/// output, with a cross where the slice of the kernel would stand.
final class Connections {
  private static final double CROSS = 0.3;
  private static final double START = 0.45;

  private final Layout layout;
  private final Palette palette;

  Connections(Layout layout, Palette palette) {
    this.layout = layout;
    this.palette = palette;
  }

  /// Marks to lie under the planes; none where there is one group, nor where channels are apart by
  /// nature and not by weights.
  List<Mark> cut() {
    Problem problem = layout.problem();
    List<Mark> marks = new ArrayList<>();
    if (problem.weight().isEmpty()) {
      return marks;
    }
    for (int input = 0; input < problem.inChannels(); input++) {
      if (layout.takesPart(input)) {
        continue;
      }
      if (layout.measures().stripped) {
        line(marks, layout.inputs().get(input).all());
      } else {
        Box missing = layout.missing(input);
        line(marks, missing);
        marks.add(Mark.rect(missing).stroke(stroke()));
        cross(marks, missing.centreX(), missing.centreY());
      }
    }
    return marks;
  }

  /// From a box to the chosen output where the two are nearest; the small planes of groups in a
  /// strip have no room for a slice of the kernel, and the cross stands on the line.
  private void line(List<Mark> marks, Box from) {
    Box to = layout.output().all();
    double x1 = Math.clamp(to.centreX(), from.x(), from.right());
    double y1 = Math.clamp(to.centreY(), from.y(), from.bottom());
    double x2 = Math.clamp(x1, to.x(), to.right());
    double y2 = Math.clamp(y1, to.y(), to.bottom());
    marks.add(Mark.line(x1, y1, x2, y2).stroke(stroke()));
    if (layout.measures().stripped) {
      double share = START * palette.text() / Math.hypot(x2 - x1, y2 - y1);
      cross(marks, Ease.between(x1, x2, share), Ease.between(y1, y2, share));
    }
  }

  private Stroke stroke() {
    Ink ink = palette.refused().mix(palette.ground(), 0.5);
    return Stroke.of(ink, palette.hairline()).dashed(5, 4);
  }

  private void cross(List<Mark> marks, double x, double y) {
    double arm = CROSS * palette.text();
    marks.add(
        Path.from(x - arm, y - arm)
            .to(x + arm, y + arm)
            .move(x - arm, y + arm)
            .to(x + arm, y - arm)
            .stroke(palette.lost(), 1.5 * palette.hairline()));
  }
}
