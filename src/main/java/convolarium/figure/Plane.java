package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.picture.Box;
import java.util.List;

/// A grid of cells at its place on the page.
///
/// @param part the number that its cells bear
/// @param prefix what stands before row and column in a cell's index, the slice of a volume
///   included
/// @param rank 2, or 1 for a single row whose cells have one spatial index
/// @param x of the left edge, cells before the first included
/// @param size of a cell in pixels
record Plane(
    int part,
    Role role,
    List<Integer> prefix,
    int rank,
    Extent rows,
    Extent columns,
    double x,
    double y,
    double size) {
  Plane {
    prefix = List.copyOf(prefix);
  }

  /// The box of a cell; rows and columns count from the first inside.
  Box box(double row, double column) {
    return box(row, column, 1, 1);
  }

  /// The box of a window whose first cell is given.
  Box box(double row, double column, double height, double width) {
    return new Box(
        x + (column + columns.before()) * size,
        y + (row + rows.before()) * size,
        width * size,
        height * size);
  }

  /// The box of a cell by its index.
  Box box(Cell cell) {
    return box(row(cell), column(cell));
  }

  /// Everything inside.
  Box inside() {
    return box(0, 0, rows.cells(), columns.cells());
  }

  /// Everything drawn.
  Box all() {
    return box(-rows.before(), -columns.before(), rows.total(), columns.total());
  }

  /// The index of a cell that bears one.
  Cell cell(int row, int column) {
    int last = prefix.size() + rank - 1;
    Integer[] index = prefix.toArray(new Integer[last + 1]);
    if (rank == 2) {
      index[last - 1] = row / rows.step();
    }
    index[last] = column / columns.step();
    return new Cell(List.of(index)); // a large grid has thousands of cells
  }

  /// Whether the drawn cell has an index: what lies between stretched cells has none.
  boolean bears(int row, int column) {
    return row % rows.step() == 0 && column % columns.step() == 0;
  }

  CellRef ref(int row, int column) {
    return new CellRef(part, role, cell(row, column));
  }

  int row(Cell cell) {
    return rank == 2 ? cell.get(cell.index().size() - 2) * rows.step() : 0;
  }

  int column(Cell cell) {
    return cell.index().getLast() * columns.step();
  }

  /// Whether the cell belongs here and is drawn.
  boolean shows(CellRef ref) {
    Cell cell = ref.cell();
    return ref.part() == part
        && ref.role() == role
        && cell.index().subList(0, prefix.size()).equals(prefix)
        && rows.reaches(row(cell))
        && columns.reaches(column(cell));
  }

  boolean isInside(int row, int column) {
    return rows.isInside(row) && columns.isInside(column);
  }
}
