package convolarium.picture;

import java.util.ArrayList;
import java.util.List;

/// How the inside of a shape is painted.
public sealed interface Fill {

  /// Not at all: what lies beneath shows.
  record None() implements Fill {}

  /// With one colour.
  record Solid(Ink ink) implements Fill {}

  /// With parallel lines that rise to the right at 45°, `gap` apart and `width` thick, on `ground`.
  record Hatched(Ink ground, Ink ink, double gap, double width) implements Fill {

    public Hatched {
      Require.positive("gap", gap);
      Require.positive("width", width);
    }

    /// The hatching inside a box, each line cut off at its edges. The lines belong to the plane and
    /// not to the box (`x + y = (k + ½)·gap·√2`), so those of neighbouring cells continue each
    /// other.
    public List<Line> lines(Box box) {
      double apart = gap * Math.sqrt(2);
      Stroke stroke = Stroke.of(ink, width);
      List<Line> lines = new ArrayList<>();
      double first = Math.ceil((box.x() + box.y()) / apart - 0.5);
      double last = (box.right() + box.bottom()) / apart - 0.5;
      for (double k = first; k < last; k++) {
        double sum = (k + 0.5) * apart;
        double left = Math.max(box.x(), sum - box.bottom());
        double right = Math.min(box.right(), sum - box.y());
        lines.add(new Line(left, sum - left, right, sum - right, stroke));
      }
      return lines;
    }
  }

  static Fill none() {
    return new None();
  }

  static Fill solid(Ink ink) {
    return new Solid(ink);
  }

  /// Hatching on `ground` as fine as suits a cell of a grid: lines 1 px thick, 5 px apart.
  static Fill hatched(Ink ground, Ink ink) {
    return new Hatched(ground, ink, 5, 1);
  }
}
