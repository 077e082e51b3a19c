package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.explain.Explanation;
import convolarium.explain.Product;
import convolarium.explain.Step;
import convolarium.picture.Box;
import convolarium.picture.Ink;
import convolarium.picture.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The scaled kernels that the input cells of a step lay on the output, one after the other: each
/// adds one product to the step's cell, and others to its neighbours.
final class Stamps {
  private static final double PALE = 0.12;
  private static final double NUMBER = 0.34;

  private final Explanation explanation;
  private final Windows windows;
  private final Layout layout;
  private final Palette palette;

  Stamps(Scene scene, Layout layout, Palette palette) {
    this.explanation = scene.explanation();
    this.windows = new Windows(scene.problem());
    this.layout = layout;
    this.palette = palette;
  }

  /// @param made how many of the step's products there are
  List<Mark> of(Step step, int made, Moment moment) {
    List<Mark> marks = new ArrayList<>();
    List<Cell> inputs =
        step.products().subList(0, made).stream().map(product -> product.tap().input()).toList();
    if (!inputs.isEmpty() && moment.part() < 1) {
      scaled(marks, inputs.getLast(), step.output());
    }
    List<Cell> places = inputs.stream().map(Stamps::position).toList();
    for (Cell place : places.stream().distinct().toList()) {
      outline(marks, place, moment.part() < 1, place.equals(places.getLast()));
    }
    return marks;
  }

  /// The kernel times an input cell, in the cells that it reaches.
  private void scaled(List<Mark> marks, Cell input, Cell output) {
    for (Product product : explanation.stamp(input, layout.channel())) {
      Cell cell = product.tap().output();
      Box box = layout.output().box(cell);
      boolean current = cell.equals(output);
      Ink ground = current ? palette.strong(Role.KERNEL) : palette.tint(Role.KERNEL);
      marks.add(Mark.rect(box).fill(ground).stroke(palette.line(Role.KERNEL), palette.hairline()));
      if (Detail.hasNumbers(box.height())) {
        double height = (current ? Detail.NUMBER : NUMBER) * box.height();
        marks.add(Numbers.in(box, product.product(), height, palette.ink()));
      }
    }
  }

  /// Channels stamp the same cells: one outline stands for all.
  private static Cell position(Cell input) {
    return new Cell(Stream.concat(Stream.of(0, 0), input.position().stream()).toList());
  }

  /// @param growing whether further stamps come: until they have, the latest stands out
  private void outline(List<Mark> marks, Cell place, boolean growing, boolean last) {
    boolean latest = growing && last;
    double width = latest ? palette.outline() : 1.5 * palette.hairline();
    for (Box box : windows.of(place, layout.output())) {
      marks.add(
          Mark.rect(box)
              .fill(palette.kernel().opacity(latest ? 0 : PALE))
              .stroke(palette.edge(Role.KERNEL), width));
    }
  }
}
