package convolarium.figure;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Problem;
import convolarium.explain.Walk;
import convolarium.picture.Box;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import java.util.ArrayList;
import java.util.List;

/// Where everything lies.
record SameLayout(Scene scene, List<Scene> scenes, int channel, Page page) {
  private static final double MOST = 56;
  private static final double LEAST = 6;

  SameFigure figure() {
    double text = page.palette().text();
    Extent rows = union(0);
    Extent columns = union(1);
    Extent outRows = Extent.output(scenes.getFirst().problem(), 0);
    Extent outColumns = Extent.output(scenes.getFirst().problem(), 1);
    double gap = 3 * text;
    double across = (page.width() - gap - 4 * text) / (columns.total() + outColumns.total());
    double input = (page.height() - 5 * text) / rows.total();
    double outputs = (page.height() - 9 * text) / (2.0 * outRows.total());
    double size = Math.clamp(Math.floor(Math.min(across, Math.min(input, outputs))), LEAST, MOST);
    double wide = columns.total() * size + gap + Math.max(outColumns.total() * size, 16 * text);
    double left = Math.round(Math.max(0, page.width() - wide) / 2) + 0.5;
    double middle = page.height() / 2;
    int first = channel / scene.problem().groupOutputs() * scene.problem().groupInputs();
    Plane plane = plane(Role.INPUT, first, rows, columns, left, middle, size);
    double outLeft = left + columns.total() * size + gap;
    double tall = outRows.total() * size + 3 * text;
    List<SameRule> rules = new ArrayList<>();
    for (int i = 0; i < scenes.size(); i++) {
      double centre = middle + (i == 0 ? -1 : 1) * tall / 2 + 0.8 * text;
      Plane output = plane(Role.OUTPUT, channel, outRows, outColumns, outLeft, centre, size);
      Problem problem = scenes.get(i).problem();
      rules.add(new SameRule(name(i), scenes.get(i), Walk.over(problem, channel), output, i == 1));
    }
    return new SameFigure(page, Focus.NONE, scene, plane, rules, sheet(plane, rules));
  }

  private static String name(int rule) {
    return rule == 0 ? "PyTorch" : "TensorFlow";
  }

  private Extent union(int side) {
    Extent a = Extent.input(scenes.get(0).problem(), side);
    Extent b = Extent.input(scenes.get(1).problem(), side);
    return new Extent(a.cells(), Math.max(a.before(), b.before()), Math.max(a.after(), b.after()));
  }

  private Plane plane(
      Role role, int channel, Extent rows, Extent columns, double x, double middle, double size) {
    double y = Math.round(middle - rows.total() * size / 2) + 0.5;
    int rank = scene.problem().rank();
    return new Plane(page.part(), role, List.of(0, channel), rank, rows, columns, x, y, size);
  }

  private Mark sheet(Plane input, List<SameRule> rules) {
    Palette palette = page.palette();
    List<Mark> marks = new ArrayList<>();
    marks.addAll(Grid.around(input, palette));
    marks.add(Mark.rect(input.inside()).fill(palette.tint(Role.INPUT)));
    marks.addAll(Grid.ruled(input, palette));
    numbers(marks, input, scene, palette.ink());
    marks.add(Grid.touch(input, Guise.NONE));
    for (SameRule rule : rules) {
      Box frame = frame(rule.scene().problem(), input);
      marks.add(rule.outlined(frame, palette.ink(), 1.5 * palette.hairline()));
      centres(marks, rule, input, palette);
      marks.addAll(Grid.ruled(rule.output(), palette));
      marks.add(Grid.touch(rule.output(), Guise.NONE));
      Box box = rule.output().all();
      marks.add(
          Mark.label(words(rule), box.x(), box.y() - 0.6 * palette.text(), palette.text() * 0.93)
              .ink(palette.ink()));
    }
    return Mark.group(marks);
  }

  /// The input with one rule's padding.
  private static Box frame(Problem problem, Plane input) {
    Extent rows = Extent.input(problem, 0);
    Extent columns = Extent.input(problem, 1);
    return input.box(-rows.before(), -columns.before(), rows.total(), columns.total());
  }

  private static String words(SameRule rule) {
    Axis axis = rule.scene().problem().axes().getLast();
    return (rule.dashed() ? "┄ ■ " : "─ ● ")
        + rule.name()
        + ": "
        + axis.before()
        + " before, "
        + axis.after()
        + " after";
  }

  /// A disc or a square in the middle of every window.
  private static void centres(List<Mark> marks, SameRule rule, Plane input, Palette palette) {
    double half = Math.max(1.5, 0.09 * input.size());
    for (int step = 0; step < rule.walk().size(); step++) {
      Box window = rule.window(rule.walk().at(step), input);
      double x = window.centreX();
      double y = window.centreY() + 0.36 * input.size();
      double side = (rule.dashed() ? 1 : -1) * 1.8 * half;
      Box box = new Box(x + side - half, y - half, 2 * half, 2 * half);
      marks.add(Mark.rect(box).rounded(rule.dashed() ? 0 : half).fill(palette.ink()));
    }
  }

  private static void numbers(List<Mark> marks, Plane plane, Scene scene, Ink ink) {
    if (Detail.hasNumbers(plane.size())) {
      for (int row = 0; row < plane.rows().cells(); row++) {
        for (int column = 0; column < plane.columns().cells(); column++) {
          float value = scene.inputAt(plane.cell(row, column));
          marks.add(Numbers.in(plane.box(row, column), value, Detail.NUMBER * plane.size(), ink));
        }
      }
    }
  }
}
