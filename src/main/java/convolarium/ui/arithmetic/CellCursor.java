package convolarium.ui.arithmetic;

import convolarium.arithmetic.Cell;
import convolarium.figure.CellRef;
import convolarium.figure.Role;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Walks from cell to cell by keyboard: inside a plane by rows and columns, from plane to plane in
/// reading order.
record CellCursor(Bench bench) {
  /// The neighbour of the pinned cell; the first input cell when none is pinned.
  CellRef moved(int down, int right) {
    Optional<CellRef> pinned = bench.now().selection().pinned();
    if (pinned.isEmpty() || pinned.get().role() == Role.BIAS) {
      return pinned.orElse(first());
    }
    List<Integer> index = new ArrayList<>(pinned.get().cell().index());
    Shape shape = bench.shape(pinned.get().role());
    index.set(2, Math.clamp(index.get(2) + down, 0, shape.dim(2) - 1));
    index.set(3, Math.clamp(index.get(3) + right, 0, shape.dim(3) - 1));
    return new CellRef(pinned.get().role(), new Cell(index));
  }

  /// The next cell in reading order: along the row, then the next row, then the next plane.
  CellRef next(int direction) {
    Optional<CellRef> pinned = bench.now().selection().pinned();
    if (pinned.isEmpty()) {
      return first();
    }
    Shape shape = bench.shape(pinned.get().role());
    int position = shape.offset(pinned.get().cell().index()) + direction;
    return new CellRef(
        pinned.get().role(), new Cell(shape.index(Math.floorMod(position, shape.elements()))));
  }

  /// The same place in the next plane, input, kernel and output in turn.
  CellRef plane(int direction) {
    List<CellRef> corners = corners();
    Optional<CellRef> pinned = bench.now().selection().pinned();
    int now = pinned.map(ref -> corners.indexOf(corner(ref))).orElse(direction > 0 ? -1 : 0);
    return corners.get(Math.floorMod(now + direction, corners.size()));
  }

  private CellRef first() {
    return corners().getFirst();
  }

  private List<CellRef> corners() {
    List<CellRef> corners = new ArrayList<>();
    int channel = bench.now().selection().channel();
    int inputs = bench.shape(Role.INPUT).dim(1);
    for (int c = 0; c < inputs; c++) {
      corners.add(new CellRef(Role.INPUT, Cell.of(0, c, 0, 0)));
    }
    bench.now().exhibit().explanation().step(Cell.of(0, channel, 0, 0)).products().stream()
        .map(product -> product.tap().weight())
        .map(weight -> new CellRef(Role.KERNEL, Cell.of(weight.get(0), weight.get(1), 0, 0)))
        .distinct()
        .forEach(corners::add);
    for (int c = 0; c < bench.shape(Role.OUTPUT).dim(1); c++) {
      corners.add(new CellRef(Role.OUTPUT, Cell.of(0, c, 0, 0)));
    }
    return corners;
  }

  private static CellRef corner(CellRef ref) {
    return ref.role() == Role.BIAS
        ? ref
        : new CellRef(ref.role(), Cell.of(ref.cell().get(0), ref.cell().get(1), 0, 0));
  }
}
