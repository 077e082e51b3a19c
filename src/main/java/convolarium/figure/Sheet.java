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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What stays the same in every frame: the planes with their padding and the numbers of input and
/// kernel, the still empty output, bands, captions and shapes. Made once.
final class Sheet {
  private final Scene scene;
  private final Problem problem;
  private final Layout layout;
  private final Palette palette;
  private final Palette faint;
  private final List<Mark> marks = new ArrayList<>();

  private Sheet(Scene scene, Layout layout, Palette palette) {
    this.scene = scene;
    this.problem = scene.problem();
    this.layout = layout;
    this.palette = palette;
    this.faint = palette.faint();
  }

  /// @param inputs the colours of the input's values, where they are shown
  /// @param outputs the same of the output
  static Mark of(
      Scene scene,
      Layout layout,
      Palette palette,
      Optional<ColorScale> inputs,
      Optional<ColorScale> outputs) {
    Sheet sheet = new Sheet(scene, layout, palette);
    sheet.bands();
    for (int channel = 0; channel < layout.inputs().size(); channel++) {
      sheet.input(channel, inputs);
    }
    layout.kernels().stream().flatMap(Optional::stream).forEach(sheet::kernel);
    for (int channel = 0; channel < layout.outputs().size(); channel++) {
      sheet.output(channel);
    }
    sheet.sum();
    sheet.footer();
    inputs.ifPresent(scale -> sheet.bar(scale, layout.inputs().getFirst()));
    outputs.ifPresent(scale -> sheet.bar(scale, layout.output()));
    return Mark.group(sheet.marks);
  }

  private void bands() {
    for (int group = 0; problem.groups() > 1 && group < problem.groups(); group++) {
      boolean chosen = group == layout.group();
      Box box = layout.bands().get(group);
      Ink ground = palette.muted().mix(palette.ground(), chosen ? 0.9 : 0.96);
      marks.add(Mark.rect(box).rounded(6).fill(ground));
      marks.add(
          caption(
              "group " + group,
              box.x() + palette.text() * 0.8,
              box.y() + palette.text() * 1.2,
              chosen ? palette.ink() : faint.muted(),
              Label.Across.LEFT));
    }
  }

  private void input(int channel, Optional<ColorScale> shades) {
    Plane plane = layout.inputs().get(channel);
    Palette colours = layout.takesPart(channel) ? palette : faint;
    marks.addAll(Grid.around(plane, colours));
    if (shades.isPresent()) {
      int cells = plane.rows().cells() * plane.columns().cells();
      marks.add(Shades.of(plane, cells, shades.get(), i -> scene.input().at(channel * cells + i)));
    } else {
      marks.add(Mark.rect(plane.inside()).fill(colours.tint(Role.INPUT)));
    }
    marks.addAll(Grid.lost(plane, Extent.lost(problem, 0), Extent.lost(problem, 1), colours));
    marks.addAll(Grid.ruled(plane, colours));
    head(plane, "channel " + channel, colours);
    if (Detail.hasNumbers(plane.size())) {
      numbers(plane, colours, shades);
    }
    marks.add(Grid.touch(plane));
  }

  private void numbers(Plane plane, Palette colours, Optional<ColorScale> shades) {
    int top = -plane.rows().before();
    int left = -plane.columns().before();
    for (int row = top; row < top + plane.rows().total(); row++) {
      for (int column = left; column < left + plane.columns().total(); column++) {
        boolean inside = plane.isInside(row, column);
        if (!inside && !countsPadding()) {
          continue;
        }
        float value = scene.inputAt(plane.cell(row, column));
        Ink ink =
            !inside
                ? colours.muted()
                : shades.map(s -> s.ink(value).legible()).orElse(colours.ink());
        double height = Detail.NUMBER * plane.size();
        marks.add(Numbers.in(plane.box(row, column), value, height, ink));
      }
    }
  }

  private boolean countsPadding() {
    return !(problem.operation() instanceof Pooling pooling)
        || pooling.kind() == Pooling.Kind.AVERAGE && pooling.countPadding();
  }

  private void kernel(Plane plane) {
    marks.add(Mark.rect(plane.inside()).fill(palette.tint(Role.KERNEL)));
    marks.addAll(Grid.ruled(plane, palette));
    if (Detail.hasNumbers(plane.size())) {
      for (int row = 0; row < plane.rows().cells(); row++) {
        for (int column = 0; column < plane.columns().cells(); column++) {
          float weight = scene.weightAt(plane.cell(row, column));
          double height = Detail.NUMBER * plane.size();
          marks.add(Numbers.in(plane.box(row, column), weight, height, palette.ink()));
        }
      }
    }
    marks.add(Grid.touch(plane));
  }

  private void output(int channel) {
    Plane plane = layout.outputs().get(channel);
    boolean chosen = channel == layout.channel();
    Palette colours = chosen ? palette : faint;
    marks.addAll(Grid.around(plane, colours));
    marks.add(Mark.rect(plane.inside()).fill(palette.ground()));
    marks.addAll(Grid.ruled(plane, colours));
    head(plane, "channel " + channel, colours);
    marks.add(Grid.touch(plane));
  }

  private void head(Plane plane, String text, Palette colours) {
    if (layout.measures().headed && plane.size() == layout.cell()) {
      Box box = plane.all();
      marks.add(
          caption(
              text,
              box.centreX(),
              box.y() - palette.text() * 0.5,
              colours.muted(),
              Label.Across.CENTRE));
    }
  }

  /// The empty place of the sum, and the bias that will be added to it.
  private void sum() {
    Box box = layout.sum();
    String word =
        switch (problem.operation()) {
          case Pooling pooling when pooling.kind() == Pooling.Kind.MAX -> "max";
          case Pooling _, AdaptivePooling _ -> "mean";
          default -> "sum";
        };
    marks.add(Mark.rect(box).rounded(4).stroke(palette.line(Role.OUTPUT), palette.hairline()));
    marks.add(
        caption(
            word,
            box.centreX(),
            box.y() - palette.text() * 0.5,
            palette.muted(),
            Label.Across.CENTRE));
    scene
        .bias()
        .ifPresent(
            bias -> {
              Box cell = layout.bias();
              CellRef ref = new CellRef(Role.BIAS, Cell.of(layout.channel()));
              marks.add(
                  Mark.rect(cell)
                      .rounded(4)
                      .fill(palette.tint(Role.BIAS))
                      .stroke(palette.edge(Role.BIAS), palette.hairline())
                      .about(ref));
              marks.add(
                  caption(
                      "+ bias " + Numeral.brief(bias.at(layout.channel()), 4),
                      cell.centreX(),
                      cell.bottom() - palette.text() * 0.4,
                      palette.ink(),
                      Label.Across.CENTRE));
            });
  }

  /// The shapes under their columns, or in one line when the columns are mixed.
  private void footer() {
    double y = layout.footer() + 1.3 * palette.text();
    String input = "input " + shape(problem.input().from(1));
    String output = "output " + shape(problem.output().from(1));
    Optional<String> kernel = problem.weight().map(w -> "kernel " + w);
    if (layout.hasColumns()) {
      double middle = layout.width() / 2;
      String all = input + kernel.map(k -> "  →  " + k).orElse("") + "  →  " + output;
      marks.add(caption(all, middle, y, palette.muted(), Label.Across.CENTRE));
      return;
    }
    marks.add(footer(input, layout.inputs().getFirst(), y));
    marks.add(footer(output, layout.output(), y));
    layout.kernels().stream()
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(plane -> marks.add(footer(kernel.orElseThrow(), plane, y)));
  }

  private void bar(ColorScale scale, Plane plane) {
    double y = layout.footer() + 2.3 * palette.text();
    double width = Math.clamp(plane.all().width(), 8 * palette.text(), 12 * palette.text());
    double margin = width / 2 + 2 * palette.text();
    double centre = Math.clamp(plane.all().centreX(), margin, layout.width() - margin);
    marks.add(Shades.bar(scale, centre, y, width, palette));
  }

  private Mark footer(String text, Plane plane, double y) {
    return caption(text, plane.all().centreX(), y, palette.muted(), Label.Across.CENTRE);
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
