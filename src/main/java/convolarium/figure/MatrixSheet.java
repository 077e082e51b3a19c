package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.explain.Explanation;
import convolarium.explain.Unrolled;
import convolarium.picture.Box;
import convolarium.picture.ColorScale;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import java.util.ArrayList;
import java.util.List;

/// What stays the same of the matrices in every frame: their entries, the unrolled kernel and input
/// over them, and what is said of them. Made once.
final class MatrixSheet {
  private final Scene scene;
  private final Problem problem;
  private final Explanation explanation;
  private final Unrolled unrolled;
  private final MatrixLayout layout;
  private final Page page;
  private final Palette palette;
  private final boolean legible;
  private final ColorScale inputs;
  private final ColorScale weights;
  private final List<Mark> marks = new ArrayList<>();

  private MatrixSheet(Scene scene, Unrolled unrolled, MatrixLayout layout, Page page) {
    this.scene = scene;
    this.problem = scene.problem();
    this.explanation = scene.explanation();
    this.unrolled = unrolled;
    this.layout = layout;
    this.page = page;
    this.palette = page.palette();
    this.legible = layout.isLegible();
    this.inputs = Shades.scale(scene.input(), problem.input().elements(), palette);
    this.weights = Shades.scale(scene.weight(), problem.weight().orElseThrow().elements(), palette);
  }

  static Mark of(Scene scene, Unrolled unrolled, MatrixLayout layout, Page page) {
    MatrixSheet sheet = new MatrixSheet(scene, unrolled, layout, page);
    sheet.windows();
    sheet.kernel();
    layout.sparse().ifPresent(sheet::sparse);
    sheet.output();
    sheet.words();
    return Mark.group(sheet.marks);
  }

  private void windows() {
    Plane plane = layout.windows();
    List<Mark> over = new ArrayList<>();
    for (int row = 0; row < unrolled.outputs().size(); row++) {
      for (int column = 0; column < unrolled.weights().size(); column++) {
        Box box = plane.box(row, column);
        unrolled.window(row, column).ifPresent(tap -> seen(over, tap, box));
      }
    }
    finish(plane, Part.cells(problem.kernel()), 0, over);
  }

  private void seen(List<Mark> over, Tap tap, Box box) {
    float value = explanation.value(tap);
    if (tap.source().isPresent()) {
      fill(box, Role.INPUT, value);
    }
    if (legible) {
      over.add(number(box, value, tap.isPadding() ? palette.muted() : palette.ink()));
    }
    over.add(touch(box, Role.INPUT, tap.input()));
  }

  private void kernel() {
    List<Mark> over = new ArrayList<>();
    for (int column = 0; column < unrolled.weights().size(); column++) {
      Cell cell = unrolled.weights().get(column);
      entry(over, layout.kernel().box(0, column), Role.KERNEL, scene.weightAt(cell), cell);
    }
    finish(layout.kernel(), Part.cells(problem.kernel()), 0, over);
  }

  private void sparse(MatrixLayout.Sparse sparse) {
    List<Mark> over = new ArrayList<>();
    for (int column = 0; column < unrolled.inputs().size(); column++) {
      Cell cell = unrolled.inputs().get(column);
      entry(over, sparse.input().box(0, column), Role.INPUT, scene.inputAt(cell), cell);
      for (int row = 0; row < unrolled.outputs().size(); row++) {
        Box box = sparse.matrix().box(row, column);
        List<Tap> taps = unrolled.taps(row, column);
        if (!taps.isEmpty()) {
          float value = unrolled.entry(row, column);
          entry(over, box, Role.KERNEL, value, taps.getFirst().weight());
        } else if (legible) {
          over.add(number(box, 0, palette.hatch()));
        }
      }
    }
    int line = problem.input().from(2).getLast();
    finish(sparse.input(), Part.cells(problem.input().from(2)), 0, List.of());
    finish(sparse.matrix(), line, problem.output().from(2).getLast(), over);
  }

  private void output() {
    Plane plane = layout.output();
    List<Mark> over = new ArrayList<>();
    for (int row = 0; row < unrolled.outputs().size(); row++) {
      over.add(touch(plane.box(row, 0), Role.OUTPUT, unrolled.outputs().get(row)));
    }
    finish(plane, 0, problem.output().from(2).getLast(), over);
  }

  private void entry(List<Mark> over, Box box, Role role, float value, Cell cell) {
    fill(box, role, value);
    if (legible) {
      over.add(number(box, value, palette.ink()));
    }
    over.add(touch(box, role, cell));
  }

  /// A tint behind a number, or else the value's colour.
  private void fill(Box box, Role role, float value) {
    Ink ink =
        legible ? palette.tint(role) : role == Role.INPUT ? inputs.ink(value) : weights.ink(value);
    marks.add(Mark.rect(box).fill(ink));
  }

  private Mark number(Box box, float value, Ink ink) {
    return Numbers.in(box, value, MatrixLayout.NUMBER * box.height(), ink);
  }

  private Mark touch(Box box, Role role, Cell cell) {
    return Mark.rect(box).about(new CellRef(page.part(), role, cell));
  }

  /// The lines of a table, darker ones between its blocks, and what lies over them.
  ///
  /// @param across columns of a block, 0 for none
  /// @param down rows of a block, 0 for none
  private void finish(Plane plane, int across, int down, List<Mark> over) {
    marks.addAll(Grid.ruled(plane, palette));
    Box all = plane.all();
    Ink ink = palette.edge(plane.role()).opacity(0.7);
    for (int i = across; across > 0 && i < plane.columns().cells(); i += across) {
      double x = all.x() + i * plane.size();
      marks.add(Path.through(x, all.y(), x, all.bottom()).stroke(ink, palette.hairline()));
    }
    for (int i = down; down > 0 && i < plane.rows().cells(); i += down) {
      double y = all.y() + i * plane.size();
      marks.add(Path.through(all.x(), y, all.right(), y).stroke(ink, palette.hairline()));
    }
    channels(plane);
    marks.addAll(over);
  }

  /// Lines between the columns of one input channel and those of the next.
  private void channels(Plane plane) {
    int inside = plane.columns().cells() > 1 ? problem.groupInputs() : 1;
    Box all = plane.all();
    for (int channel = 1; channel < inside; channel++) {
      double x = all.x() + all.width() * channel / inside;
      marks.add(
          Path.through(x, all.y(), x, all.bottom())
              .stroke(palette.edge(plane.role()), Math.min(palette.outline(), plane.size() / 5)));
    }
  }

  private void words() {
    double above = layout.kernel().all().y() - 0.5 * palette.text();
    double below = layout.bottom() + 1.2 * palette.text();
    title("kernel", layout.kernel(), above);
    title("windows", layout.windows(), below);
    title("output", layout.output(), below);
    layout
        .sparse()
        .ifPresent(
            sparse -> {
              title("input", sparse.input(), above);
              title(Unrolled.name(problem), sparse.matrix(), below);
            });
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "output = windows · kernel"
            + (layout.sparse().isPresent() ? "  =  " + Unrolled.name(problem) + " · input" : "")
            + (scene.bias().isPresent() ? ", and the bias is added" : "")
            + "; all unrolled row by row");
    if (layout.sparse().isPresent()) {
      sentences.addAll(unrolled.sentences());
    }
    lines(sentences);
  }

  private void lines(List<String> sentences) {
    double y = layout.bottom() + 1.2 * palette.text();
    for (String sentence : sentences) {
      y += 1.4 * palette.text();
      Label label = label(sentence, layout.width() / 2, y);
      marks.add(label.within(layout.width() - 2 * palette.text()));
    }
    if (!legible) {
      bars(y + palette.text());
    }
  }

  /// The keys of the colours.
  private void bars(double y) {
    double width = Math.min(10 * palette.text(), 0.36 * layout.width());
    double apart = 0.8 * width;
    marks.add(Shades.bar(inputs, layout.width() / 2 - apart, y, width, palette));
    marks.add(Shades.bar(weights, layout.width() / 2 + apart, y, width, palette));
  }

  private void title(String text, Plane plane, double y) {
    marks.add(label(text, plane.all().centreX(), y));
  }

  private Label label(String text, double x, double y) {
    return Mark.label(text, x, y, 0.93 * palette.text())
        .placed(Label.Across.CENTRE, Label.Down.BASELINE)
        .ink(palette.muted());
  }
}
