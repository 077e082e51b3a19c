package convolarium.ui.arithmetic;

import convolarium.arithmetic.Cell;
import convolarium.figure.CellRef;
import convolarium.figure.GatedScene;
import convolarium.figure.Part;
import convolarium.figure.Role;
import convolarium.figure.Scene;
import convolarium.figure.UnpoolScene;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Walks from cell to cell by keyboard: inside a plane by rows and columns, from plane to plane in
/// reading order. A slice of a volume is a plane of its own; a signal has but one row.
record CellCursor(Bench bench) {
  /// The dimensions of a plane.
  private static final int PLANE = 2;

  /// The neighbour of the pinned cell; the first input cell when none is pinned.
  CellRef moved(int down, int right) {
    Optional<CellRef> pinned = bench.now().selection().pinned();
    if (pinned.isEmpty() || pinned.get().cell().index().size() == 1) {
      return pinned.orElse(first());
    }
    CellRef ref = pinned.get();
    List<Integer> index = new ArrayList<>(ref.cell().index());
    Shape shape = shape(ref);
    int last = index.size() - 1;
    index.set(last, Math.clamp(index.get(last) + right, 0, shape.dim(last) - 1));
    if (shape.rank() > 2 + 1) {
      index.set(last - 1, Math.clamp(index.get(last - 1) + down, 0, shape.dim(last - 1) - 1));
    }
    return ref.at(new Cell(index));
  }

  /// The next cell in reading order: along the row, then the next row, then the next plane.
  CellRef next(int direction) {
    Optional<CellRef> pinned = bench.now().selection().pinned();
    if (pinned.isEmpty()) {
      return first();
    }
    Shape shape = shape(pinned.get());
    int position = shape.offset(pinned.get().cell().index()) + direction;
    return pinned.get().at(new Cell(shape.index(Math.floorMod(position, shape.elements()))));
  }

  private Shape shape(CellRef ref) {
    return bench.now().exhibit().shape(ref.part(), ref.role()).orElseThrow();
  }

  /// The same place in the next plane, input, kernel and output in turn, part after part.
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
    List<Part> parts = bench.now().exhibit().parts();
    for (int part = 0; part < parts.size(); part++) {
      for (Role role : roles(parts.get(part))) {
        corners.addAll(corners(part, role));
      }
    }
    return corners;
  }

  private static List<Role> roles(Part part) {
    return switch (part) {
      case Scene _ -> List.of(Role.INPUT, Role.KERNEL, Role.OUTPUT);
      case UnpoolScene _ -> List.of(Role.INPUT, Role.OUTPUT);
      case GatedScene _ ->
          List.of(Role.INPUT, Role.KERNEL, Role.FEATURE, Role.GATE_KERNEL, Role.GATE, Role.OUTPUT);
    };
  }

  /// The first cell of each plane; of the kernels those of the channel that is walked.
  private List<CellRef> corners(int part, Role role) {
    Optional<Shape> shape = bench.now().exhibit().shape(part, role);
    if (shape.isEmpty()) {
      return List.of();
    }
    List<List<Integer>> pairs =
        role == Role.KERNEL || role == Role.GATE_KERNEL ? slices(part) : channels(shape.get());
    int spatial = shape.get().rank() - 2;
    List<CellRef> corners = new ArrayList<>();
    for (List<Integer> pair : pairs) {
      for (int slice = 0; slice < (spatial > PLANE ? shape.get().dim(2) : 1); slice++) {
        List<Integer> index = new ArrayList<>(pair);
        index.addAll(Collections.nCopies(spatial, 0));
        index.set(2, slice);
        corners.add(new CellRef(part, role, new Cell(index)));
      }
    }
    return corners;
  }

  private static List<List<Integer>> channels(Shape map) {
    List<List<Integer>> channels = new ArrayList<>();
    for (int c = 0; c < map.dim(1); c++) {
      channels.add(List.of(0, c));
    }
    return channels;
  }

  private List<List<Integer>> slices(int part) {
    Part shown = bench.now().exhibit().part(part);
    int channel = bench.now().showing().channel(part, shown);
    return Narration.steps(shown.told(channel, 0)).stream()
        .flatMap(step -> step.products().stream())
        .map(product -> product.tap().weight().index().subList(0, 2))
        .distinct()
        .toList();
  }

  private static CellRef corner(CellRef ref) {
    List<Integer> index = new ArrayList<>(ref.cell().index());
    for (int d = Math.max(2, index.size() - PLANE); d < index.size(); d++) {
      index.set(d, 0);
    }
    return ref.at(new Cell(index));
  }
}
