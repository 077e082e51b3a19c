package convolarium.figure;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.arithmetic.Taps;
import convolarium.explain.Numeral;
import convolarium.picture.Box;
import convolarium.picture.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What belongs to the cell that the reader points at. Worked out once for a focus, not in every
/// frame.
final class Pointing {
  private static final double WASH = 0.3;

  private final Scene scene;
  private final Problem problem;
  private final Layout layout;
  private final Palette palette;

  Pointing(Scene scene, Layout layout, Palette palette) {
    this.scene = scene;
    this.problem = scene.problem();
    this.layout = layout;
    this.palette = palette;
  }

  List<Mark> of(Focus focus) {
    List<Mark> marks = new ArrayList<>();
    focus.asked().filter(ref -> layout.plane(ref).isPresent()).ifPresent(ref -> asked(marks, ref));
    for (CellRef ref : focus.ringed()) {
      box(ref).ifPresent(box -> ring(marks, box));
    }
    return marks;
  }

  private void asked(List<Mark> marks, CellRef ref) {
    switch (ref.role()) {
      case INPUT -> uses(marks, ref.cell());
      case KERNEL -> multiplied(marks, ref.cell());
      case OUTPUT, BIAS, GATE_KERNEL, GATE_BIAS, FEATURE, GATE -> {}
    }
    box(ref).ifPresent(box -> marks.addAll(Grid.outline(box, palette)));
  }

  /// The outputs of the chosen channel that use an input cell, and through which weights; of a cell
  /// of the padding the cell whose value it has.
  private void uses(List<Mark> marks, Cell input) {
    Copies copies = new Copies(problem, layout, palette);
    Optional<Cell> source = problem.source(input);
    if (!source.equals(Optional.of(input))) {
      source.ifPresent(
          cell -> {
            wash(marks, List.of(layout.inputs().get(cell.channel()).box(cell)));
            copies.origin(marks, cell, input);
          });
      return;
    }
    if (problem.border() != Border.ZEROS) {
      copies.of(marks, input);
    }
    others(marks, input);
    List<Tap> taps = Taps.of(problem).reaching(input, layout.channel());
    wash(marks, taps.stream().map(tap -> layout.output().box(tap.output())).distinct().toList());
    List<Box> weights = new ArrayList<>();
    for (Tap tap : taps) {
      layout.kernels().get(tap.input().channel()).ifPresent(p -> weights.add(p.box(tap.weight())));
      weight(marks, tap);
    }
    wash(marks, weights.stream().distinct().toList());
  }

  /// The same outputs of the other channels of its group, paler.
  private void others(List<Mark> marks, Cell input) {
    int outside = problem.groupOutputs();
    int first = input.channel() / problem.groupInputs() * outside;
    List<Cell> outputs =
        Taps.of(problem).reaching(input, first).stream().map(Tap::output).distinct().toList();
    List<Box> boxes = new ArrayList<>();
    layout
        .outputs()
        .subMap(first, first + outside)
        .forEach(
            (channel, volume) -> {
              if (channel != layout.channel()) {
                outputs.forEach(output -> boxes.add(volume.box(output)));
              }
            });
    if (!boxes.isEmpty()) {
      marks.add(Grid.boxes(boxes).fill(palette.kernel().opacity(WASH / 2)));
    }
  }

  /// The weight, small, in the output cell that meets the input cell through it.
  private void weight(List<Mark> marks, Tap tap) {
    Box box = layout.output().box(tap.output());
    if (problem.weight().isPresent() && Detail.of(box.height()).isAtLeast(Detail.PRODUCTS)) {
      double size = box.height();
      marks.add(
          Mark.label(
                  "·" + Numeral.brief(scene.weightAt(tap.weight()), 3),
                  box.centreX(),
                  box.centreY() + 0.34 * size,
                  0.26 * size)
              .mono()
              .centred()
              .ink(palette.ink())
              .within(0.9 * size));
    }
  }

  /// The input cells that a weight multiplies on its way over the input.
  private void multiplied(List<Mark> marks, Cell weight) {
    wash(
        marks,
        chosen(Taps.of(problem).through(weight)).stream()
            .map(Tap::input)
            .distinct()
            .map(cell -> layout.inputs().get(cell.channel()).box(cell))
            .toList());
  }

  private List<Tap> chosen(List<Tap> taps) {
    return taps.stream()
        .filter(tap -> tap.output().get(0) == 0 && tap.output().channel() == layout.channel())
        .toList();
  }

  private Optional<Box> box(CellRef ref) {
    return ref.role() == Role.BIAS && ref.part() == layout.part()
        ? scene.bias().map(_ -> layout.bias())
        : layout.plane(ref).map(plane -> plane.box(ref.cell()));
  }

  private void wash(List<Mark> marks, List<Box> boxes) {
    if (!boxes.isEmpty()) {
      marks.add(
          Grid.boxes(boxes)
              .fill(palette.kernel().opacity(WASH))
              .stroke(palette.edge(Role.KERNEL), 1.5 * palette.hairline()));
    }
  }

  private void ring(List<Mark> marks, Box box) {
    double halo = 2 * palette.hairline();
    marks.add(Mark.rect(box.grow(halo)).rounded(4).stroke(palette.ground(), 2 * halo));
    marks.add(Mark.rect(box.grow(halo)).rounded(4).stroke(palette.ink(), halo));
  }
}
