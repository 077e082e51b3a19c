package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.picture.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is drawn for one channel, at its place: one plane, or the slices of a volume side by side.
///
/// @param layered whether the third index from the end is a cell's slice
record Volume(List<Plane> slices, Extent depth, boolean layered) {
  Volume {
    slices = List.copyOf(slices);
  }

  /// Lays planes of cells.
  ///
  /// @param part the number that the cells bear
  /// @param prefix what stands before the position in a cell's index
  record Maker(int part, Role role, List<Integer> prefix, int rank) {
    /// A volume around a centre. Edges lie in the middle of pixels, so that thin lines are sharp.
    ///
    /// @param size of a cell in pixels
    /// @param apart pixels between two slices
    Volume around(Block block, double cx, double cy, double size, double apart) {
      return around(block, cx, cy, size, apart, 0);
    }

    /// @param between pixels between two lines of slices
    Volume around(Block block, double cx, double cy, double size, double apart, double between) {
      double left = cx - block.width(size, apart) / 2;
      double top = cy - block.height(size, between) / 2;
      List<Plane> slices = new ArrayList<>();
      for (int i = 0; i < block.depth().total(); i++) {
        int column = i % block.across();
        int line = i / block.across();
        double x = Math.round(left + column * (block.columns().total() * size + apart)) + 0.5;
        double y = Math.round(top + line * (block.height(size) + between)) + 0.5;
        slices.add(slice(block, i - block.depth().before(), x, y, size));
      }
      return new Volume(slices, block.depth(), block.layered());
    }

    private Plane slice(Block block, int place, double x, double y, double size) {
      List<Integer> before = new ArrayList<>(prefix);
      Extent rows = block.rows();
      Extent columns = block.columns();
      if (block.layered()) {
        before.add(place);
      }
      if (!block.depth().isInside(place)) {
        rows = rows.hollow();
        columns = columns.hollow();
      }
      return new Plane(part, role, before, Math.min(rank, 2), rows, columns, x, y, size);
    }
  }

  /// The size of a cell in pixels.
  double size() {
    return slices.getFirst().size();
  }

  /// Everything drawn.
  Box all() {
    return slices.stream().map(Plane::all).reduce(Box::union).orElseThrow();
  }

  /// A slice, counted from the first inside, if it is drawn.
  Optional<Plane> slice(int place) {
    return depth.reaches(place)
        ? Optional.of(slices.get(place + depth.before()))
        : Optional.empty();
  }

  /// The slices that are not padding, in order.
  List<Plane> inside() {
    return slices.subList(depth.before(), depth.before() + depth.cells());
  }

  /// The slice on which a cell of this channel lies.
  Plane slice(Cell cell) {
    if (!layered) {
      return slices.getFirst();
    }
    return slice(cell.get(cell.index().size() - 3)).orElseThrow();
  }

  /// The box of a cell of this channel.
  Box box(Cell cell) {
    return slice(cell).box(cell);
  }

  /// The slice that shows a cell, if any does.
  Optional<Plane> showing(CellRef ref) {
    return slices.stream().filter(slice -> slice.shows(ref)).findFirst();
  }
}
