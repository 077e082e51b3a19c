package convolarium.figure;

import convolarium.arithmetic.Problem;
import convolarium.picture.Box;
import convolarium.picture.ColorScale;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is written below the planes: shapes, what is peculiar, the keys of the colours.
final class Footer {
  private final Problem problem;
  private final Layout layout;
  private final Palette palette;
  private final Guise guise;
  private final Optional<String> legend;

  /// @param legend what else the chosen output shows
  Footer(Layout layout, Palette palette, Guise guise, Optional<String> legend) {
    this.problem = layout.problem();
    this.layout = layout;
    this.palette = palette;
    this.guise = guise;
    this.legend = legend;
  }

  /// The shapes under their columns, or in one line when the columns are mixed; below them the
  /// notes.
  List<Mark> words() {
    List<Mark> marks = new ArrayList<>();
    double y = layout.bottom() + 1.3 * palette.text();
    notes(marks, y);
    String input = guise.caption(Role.INPUT).orElse("input " + shape(problem.input().from(1)));
    String output =
        guise.caption(Role.OUTPUT).orElse("output " + shape(problem.output().from(1)))
            + drawn()
            + legend.map(text -> ", " + text).orElse("");
    Optional<String> kernel =
        guise
            .caption(Role.KERNEL)
            .or(() -> problem.weight().map(weight -> "kernel " + weight + turned()));
    List<Label> under = new ArrayList<>();
    under.add(under(layout.inputs().getFirst(), input, y));
    under.add(under(layout.output(), output, y));
    kernel.ifPresent(
        text ->
            layout.kernels().stream()
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(plane -> under.add(under(plane, text, y))));
    if (layout.hasColumns() || meet(under)) {
      String all = input + kernel.map(k -> "  →  " + k).orElse("") + "  →  " + output;
      marks.add(centred(all, layout.width() / 2, y).within(layout.width() - 2 * palette.text()));
    } else {
      marks.addAll(under);
    }
    return marks;
  }

  /// How many of many channels are drawn.
  private String drawn() {
    int planes = Drawing.planes(problem);
    return planes < problem.groupOutputs() ? ", " + planes + " channels drawn" : "";
  }

  private String turned() {
    return layout.drawing().turned() ? ", turned by 180°" : "";
  }

  /// Whether neighbours among texts in one line are nearer than a reader can part them.
  private boolean meet(List<Label> labels) {
    List<Label> line = labels.stream().sorted(Comparator.comparingDouble(Label::left)).toList();
    for (int i = 1; i < line.size(); i++) {
      Label before = line.get(i - 1);
      if (before.left() + before.width() + palette.text() > line.get(i).left()) {
        return true;
      }
    }
    return false;
  }

  private Label under(Volume volume, String text, double y) {
    return centred(text, volume.all().centreX(), y);
  }

  /// What is peculiar, below what it is said of: the input.
  private void notes(List<Mark> marks, double y) {
    double line = y;
    for (String note : layout.drawing().notes()) {
      line += layout.measures().caption;
      Label label = centred(note, 0, line).within(layout.width() - palette.text());
      double half = label.width() / 2 + palette.text() / 2;
      double middle =
          layout.hasColumns() ? layout.width() / 2 : layout.inputs().getFirst().all().centreX();
      double x = Math.clamp(middle, half, Math.max(half, layout.width() - half));
      marks.add(
          centred(note, x, line)
              .ink(palette.refused().mix(palette.ink(), 0.35))
              .within(layout.width() - palette.text()));
    }
  }

  /// The keys of the colours, where there are any: below their planes, or side by side with their
  /// names when the planes stand below each other.
  List<Mark> bars(Optional<ColorScale> inputs, Optional<ColorScale> outputs) {
    List<Mark> marks = new ArrayList<>();
    double text = palette.text();
    if (layout.measures().flow.bandDown) {
      double aside = Math.min(11 * text, layout.width() / 4);
      double middle = layout.width() / 2 + 1.5 * text;
      double width = Math.clamp(layout.width() / 2 - 7 * text, 4 * text, 12 * text);
      inputs.ifPresent(scale -> named(marks, "input", scale, middle - aside, width));
      outputs.ifPresent(scale -> named(marks, "output", scale, middle + aside, width));
    } else {
      inputs.ifPresent(scale -> marks.add(below(scale, layout.inputs().get(layout.first()).all())));
      outputs.ifPresent(scale -> marks.add(below(scale, layout.output().all())));
    }
    return marks;
  }

  private Mark below(ColorScale scale, Box planes) {
    double width = Math.clamp(planes.width(), 8 * palette.text(), 12 * palette.text());
    double margin = width / 2 + 2 * palette.text();
    double centre = Math.clamp(planes.centreX(), margin, Math.max(margin, layout.width() - margin));
    return Shades.bar(scale, centre, barLine(), width, palette);
  }

  private void named(
      List<Mark> marks, String whose, ColorScale scale, double centre, double width) {
    marks.add(Shades.bar(scale, centre, barLine(), width, palette));
    double x = centre - width / 2 - palette.text();
    double line = barLine() + 0.8 * palette.text();
    marks.add(palette.caption(whose, x, line, Label.Across.RIGHT));
  }

  private double barLine() {
    double notes = layout.drawing().notes().size() * layout.measures().caption;
    return layout.bottom() + 2.3 * palette.text() + notes;
  }

  private Label centred(String text, double x, double y) {
    return palette.caption(text, x, y, Label.Across.CENTRE);
  }

  private static String shape(List<Integer> dims) {
    return dims.stream().map(String::valueOf).collect(Collectors.joining("×"));
  }
}
