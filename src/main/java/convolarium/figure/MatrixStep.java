package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Tap;
import convolarium.explain.Explanation;
import convolarium.explain.Product;
import convolarium.explain.Unrolled;
import convolarium.picture.Box;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import java.util.ArrayList;
import java.util.List;

/// One step under way in the matrices: its row, the products made in it, the outputs so far.
final class MatrixStep {
  private final Explanation explanation;
  private final Unrolled unrolled;
  private final MatrixLayout layout;
  private final Palette palette;
  private final List<Mark> outputs = new ArrayList<>();

  MatrixStep(Scene scene, Unrolled unrolled, MatrixLayout layout, Palette palette) {
    this.explanation = scene.explanation();
    this.unrolled = unrolled;
    this.layout = layout;
    this.palette = palette;
    for (int row = 0; row < unrolled.outputs().size(); row++) {
      Box box = layout.output().box(row, 0);
      float value = scene.outputAt(unrolled.outputs().get(row));
      Mark ground = Mark.rect(box).fill(palette.tint(Role.OUTPUT));
      outputs.add(layout.isLegible() ? Mark.group(ground, number(box, value)) : ground);
    }
  }

  private Label number(Box box, float value) {
    return Numbers.in(box, value, MatrixLayout.NUMBER * box.height(), palette.ink());
  }

  /// The outputs when `done` of them are computed.
  List<Mark> after(int done) {
    List<Mark> marks = new ArrayList<>(outputs.subList(0, done));
    marks.addAll(Grid.ruled(layout.output(), palette));
    return marks;
  }

  List<Mark> at(Moment moment) {
    List<Mark> marks = new ArrayList<>();
    int row = moment.step();
    List<Product> products = explanation.step(unrolled.outputs().get(row)).products();
    int made = moment.multiplied(products.size());
    for (Product product : products.subList(0, made)) {
      taken(marks, row, product);
    }
    if (made > 0 && moment.isMultiplying()) {
      factors(marks, row, products.get(made - 1).tap());
    }
    for (Plane plane : tables()) {
      Box from = line(plane, Math.max(0, row - 1));
      Box box = Ease.between(from, line(plane, row), moment.moved());
      double around = layout.isLegible() ? 0 : palette.outline(); // or it would hide thin rows
      marks.addAll(Grid.outline(box.grow(around), palette));
    }
    return marks;
  }

  private List<Plane> tables() {
    List<Plane> tables = new ArrayList<>(List.of(layout.windows(), layout.output()));
    layout.sparse().ifPresent(sparse -> tables.add(sparse.matrix()));
    return tables;
  }

  private static Box line(Plane plane, int row) {
    return plane.box(row, 0, 1, plane.columns().cells());
  }

  /// The value in the windows and the weight in C that make a product.
  private void taken(List<Mark> marks, int row, Product product) {
    Tap tap = product.tap();
    strong(marks, layout.windows().box(row, weight(tap.weight())), product.value());
    tap.source()
        .ifPresent(
            source ->
                layout
                    .sparse()
                    .ifPresent(
                        sparse -> {
                          int column = unrolled.inputs().indexOf(source);
                          Box box = sparse.matrix().box(row, column);
                          strong(marks, box, unrolled.entry(row, column));
                        }));
  }

  private void strong(List<Mark> marks, Box box, float value) {
    if (layout.isLegible()) {
      marks.add(
          Mark.rect(box)
              .fill(palette.strong(Role.KERNEL))
              .stroke(palette.line(Role.KERNEL), palette.hairline()));
      marks.add(number(box, value));
    } else {
      marks.add(Mark.rect(box).stroke(palette.kernel(), 1.5 * palette.hairline()));
    }
  }

  /// The factors of the product just made, over the matrices.
  private void factors(List<Mark> marks, int row, Tap tap) {
    List<Box> boxes = new ArrayList<>();
    int column = weight(tap.weight());
    boxes.add(layout.kernel().box(0, column));
    boxes.add(layout.windows().box(row, column));
    layout
        .sparse()
        .ifPresent(
            sparse ->
                tap.source()
                    .map(unrolled.inputs()::indexOf)
                    .ifPresent(
                        input -> {
                          boxes.add(sparse.input().box(0, input));
                          boxes.add(sparse.matrix().box(row, input));
                        }));
    marks.add(Grid.boxes(boxes).stroke(palette.ink(), 1.5 * palette.hairline()));
  }

  private int weight(Cell cell) {
    return unrolled.weights().indexOf(cell);
  }
}
