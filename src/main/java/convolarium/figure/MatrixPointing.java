package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Tap;
import convolarium.explain.Unrolled;
import convolarium.picture.Box;
import convolarium.picture.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What belongs in the matrices to the cell that the reader points at: to an output its row, to an
/// input its column, to a weight all entries that hold it. Worked out once for a focus.
final class MatrixPointing {
  private static final double WASH = 0.35;

  private final Unrolled unrolled;
  private final MatrixLayout layout;
  private final Palette palette;
  private final int part;

  MatrixPointing(Unrolled unrolled, MatrixLayout layout, Page page) {
    this.unrolled = unrolled;
    this.layout = layout;
    this.palette = page.palette();
    this.part = page.part();
  }

  List<Mark> of(Focus focus) {
    List<Mark> marks = new ArrayList<>();
    focus.asked().filter(ref -> ref.part() == part).ifPresent(ref -> asked(marks, ref));
    focus.ringed().stream()
        .filter(ref -> ref.part() == part)
        .flatMap(ref -> heads(ref.role(), ref.cell()).stream())
        .forEach(box -> marks.addAll(Grid.outline(box, palette)));
    return marks;
  }

  private void asked(List<Mark> marks, CellRef ref) {
    Cell cell = ref.cell();
    Predicate<Tap> meets =
        switch (ref.role()) {
          case INPUT -> tap -> tap.source().filter(cell::equals).isPresent();
          case KERNEL -> tap -> tap.weight().equals(cell);
          case OUTPUT, BIAS, GATE_KERNEL, GATE_BIAS, FEATURE, GATE -> _ -> false;
        };
    List<Box> boxes = new ArrayList<>();
    for (int row = 0; row < unrolled.outputs().size(); row++) {
      if (entries(boxes, row, meets) && ref.role() == Role.INPUT) {
        boxes.add(layout.output().box(row, 0));
      }
    }
    if (!boxes.isEmpty()) {
      marks.add(
          Grid.boxes(boxes)
              .fill(palette.kernel().opacity(WASH))
              .stroke(palette.edge(Role.KERNEL), 1.5 * palette.hairline()));
    }
    heads(ref.role(), cell).forEach(box -> marks.addAll(Grid.outline(box, palette)));
  }

  /// Adds the entries of a row whose taps meet; says whether there are any.
  private boolean entries(List<Box> boxes, int row, Predicate<Tap> meets) {
    int before = boxes.size();
    for (int column = 0; column < unrolled.weights().size(); column++) {
      if (unrolled.window(row, column).filter(meets).isPresent()) {
        boxes.add(layout.windows().box(row, column));
      }
    }
    if (layout.sparse().isPresent()) {
      Plane matrix = layout.sparse().get().matrix();
      for (int column = 0; column < unrolled.inputs().size(); column++) {
        if (unrolled.taps(row, column).stream().anyMatch(meets)) {
          boxes.add(matrix.box(row, column));
        }
      }
    }
    return boxes.size() > before;
  }

  /// The boxes of a cell over the matrices, or after them.
  private List<Box> heads(Role role, Cell cell) {
    return switch (role) {
      case INPUT ->
          layout.sparse().stream()
              .flatMap(sparse -> box(sparse.input(), unrolled.inputs().indexOf(cell), true))
              .toList();
      case KERNEL -> box(layout.kernel(), unrolled.weights().indexOf(cell), true).toList();
      case OUTPUT -> box(layout.output(), unrolled.outputs().indexOf(cell), false).toList();
      case BIAS, GATE_KERNEL, GATE_BIAS, FEATURE, GATE -> List.of();
    };
  }

  private static Stream<Box> box(Plane plane, int place, boolean across) {
    return place < 0 ? Stream.of() : Stream.of(across ? plane.box(0, place) : plane.box(place, 0));
  }
}
