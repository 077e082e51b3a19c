package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Problem;
import convolarium.explain.Numeral;
import convolarium.picture.Box;
import convolarium.picture.ColorScale;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is written around the planes: groups, channels, shapes, the place of the sum, colour keys.
final class Captions {
  private final Scene scene;
  private final Problem problem;
  private final Layout layout;
  private final Palette palette;
  private final Palette faint;
  private final Guise guise;
  private final Optional<String> legend;

  /// @param legend what else the chosen output shows
  Captions(Scene scene, Layout layout, Palette palette, Guise guise, Optional<String> legend) {
    this.scene = scene;
    this.problem = scene.problem();
    this.layout = layout;
    this.palette = palette;
    this.faint = palette.faint();
    this.guise = guise;
    this.legend = legend;
  }

  /// The grounds of the groups, under everything, with their names; where there are no weights each
  /// is one channel.
  List<Mark> bands() {
    List<Mark> marks = new ArrayList<>();
    for (int group = 0; problem.groups() > 1 && group < problem.groups(); group++) {
      boolean chosen = group == layout.group();
      Box box = layout.bands().get(group);
      Ink ground = palette.muted().mix(palette.ground(), chosen ? 0.9 : 0.96);
      marks.add(Mark.rect(box).rounded(6).fill(ground));
      marks.add(
          caption(
              (problem.weight().isPresent() ? "group " : "channel ") + group,
              box.x() + palette.text() * 0.8,
              box.y() + palette.text() * 1.2,
              chosen ? palette.ink() : faint.muted(),
              Label.Across.LEFT));
    }
    return marks;
  }

  /// The words around the planes, the place of the sum and the bias.
  List<Mark> words() {
    List<Mark> marks = new ArrayList<>();
    for (int channel = 0; channel < layout.inputs().size(); channel++) {
      Palette colours = layout.takesPart(channel) ? palette : faint;
      head(marks, layout.inputs().get(channel), channel, colours);
    }
    for (int channel = 0; channel < layout.outputs().size(); channel++) {
      Palette colours = channel == layout.channel() ? palette : faint;
      head(marks, layout.outputs().get(channel), channel, colours);
    }
    layout.kernels().stream()
        .flatMap(Optional::stream)
        .filter(Volume::layered)
        .forEach(volume -> slices(marks, volume, palette));
    sum(marks);
    scene.bias().ifPresent(bias -> bias(marks, bias.at(layout.channel())));
    footer(marks);
    return marks;
  }

  /// The channel above a plane; the small planes of other groups have no room for it.
  private void head(List<Mark> marks, Volume volume, int channel, Palette colours) {
    if (volume.size() < layout.cell()) {
      return;
    }
    Box box = volume.all();
    double y = box.y() - palette.text() * 0.5;
    if (volume.layered()) {
      slices(marks, volume, colours);
      y -= layout.measures().caption;
    }
    if (layout.measures().headed) {
      marks.add(centred("channel " + channel, box.centreX(), y, colours.muted()));
    }
  }

  /// The number of each slice above it; those of the padding have negative ones or go on behind.
  private void slices(List<Mark> marks, Volume volume, Palette colours) {
    for (Plane plane : volume.slices()) {
      Box box = plane.all();
      String number = Numeral.integer(plane.prefix().getLast());
      String text = box.width() < 4 * palette.text() ? number : "slice " + number;
      double y = box.y() - palette.text() * 0.5;
      marks.add(centred(text, box.centreX(), y, colours.muted()).within(box.width()));
    }
  }

  private void sum(List<Mark> marks) {
    Box box = layout.sum();
    String word =
        switch (problem.operation()) {
          case Pooling pooling when pooling.kind() == Pooling.Kind.MAX -> "max";
          case Pooling _, AdaptivePooling _ -> "mean";
          default -> "sum";
        };
    marks.add(Mark.rect(box).rounded(4).stroke(palette.line(Role.OUTPUT), palette.hairline()));
    if (layout.measures().flow.bandDown) {
      double x = box.x() - layout.measures().gap / 2;
      double y = box.centreY() + palette.text() * 0.33;
      marks.add(caption(word, x, y, palette.muted(), Label.Across.RIGHT));
    } else {
      marks.add(centred(word, box.centreX(), box.y() - palette.text() * 0.5, palette.muted()));
    }
  }

  private void bias(List<Mark> marks, float bias) {
    Box box = layout.bias();
    marks.add(
        Mark.rect(box)
            .rounded(4)
            .fill(palette.tint(Role.BIAS))
            .stroke(palette.edge(Role.BIAS), palette.hairline())
            .about(layout.ref(Role.BIAS, Cell.of(layout.channel()))));
    String text = "+ bias " + Numeral.brief(bias, 4);
    double y = box.bottom() - palette.text() * 0.4;
    marks.add(centred(text, box.centreX(), y, palette.ink()).within(box.width()));
  }

  /// The shapes under their columns, or in one line when the columns are mixed; below them the
  /// notes.
  private void footer(List<Mark> marks) {
    double y = layout.bottom() + 1.3 * palette.text();
    notes(marks, y);
    String input = guise.caption(Role.INPUT).orElse("input " + shape(problem.input().from(1)));
    String output =
        guise.caption(Role.OUTPUT).orElse("output " + shape(problem.output().from(1)))
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
      marks.add(
          centred(all, layout.width() / 2, y, palette.muted())
              .within(layout.width() - 2 * palette.text()));
    } else {
      marks.addAll(under);
    }
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
    return centred(text, volume.all().centreX(), y, palette.muted());
  }

  /// What is peculiar, below what it is said of: the input.
  private void notes(List<Mark> marks, double y) {
    double line = y;
    for (String note : layout.drawing().notes()) {
      line += layout.measures().caption;
      Label label = centred(note, 0, line, palette.ink()).within(layout.width() - palette.text());
      double half = label.width() / 2 + palette.text() / 2;
      double middle =
          layout.hasColumns() ? layout.width() / 2 : layout.inputs().getFirst().all().centreX();
      double x = Math.clamp(middle, half, Math.max(half, layout.width() - half));
      marks.add(
          centred(note, x, line, palette.refused().mix(palette.ink(), 0.35))
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
      inputs.ifPresent(scale -> marks.add(below(scale, layout.inputs().getFirst().all())));
      outputs.ifPresent(scale -> marks.add(below(scale, layout.output().all())));
    }
    return marks;
  }

  private Mark below(ColorScale scale, Box planes) {
    double width = Math.clamp(planes.width(), 8 * palette.text(), 12 * palette.text());
    double margin = width / 2 + 2 * palette.text();
    double centre = Math.clamp(planes.centreX(), margin, layout.width() - margin);
    return Shades.bar(scale, centre, barLine(), width, palette);
  }

  private void named(
      List<Mark> marks, String whose, ColorScale scale, double centre, double width) {
    marks.add(Shades.bar(scale, centre, barLine(), width, palette));
    double x = centre - width / 2 - palette.text();
    double line = barLine() + 0.8 * palette.text();
    marks.add(caption(whose, x, line, palette.muted(), Label.Across.RIGHT));
  }

  private double barLine() {
    double notes = layout.drawing().notes().size() * layout.measures().caption;
    return layout.bottom() + 2.3 * palette.text() + notes;
  }

  private Label centred(String text, double x, double y, Ink ink) {
    return caption(text, x, y, ink, Label.Across.CENTRE);
  }

  private Label caption(String text, double x, double y, Ink ink, Label.Across across) {
    return Mark.label(text, x, y, palette.text() * 0.93)
        .placed(across, Label.Down.BASELINE)
        .ink(ink);
  }

  private static String shape(List<Integer> dims) {
    return dims.stream().map(String::valueOf).collect(Collectors.joining("×"));
  }
}
