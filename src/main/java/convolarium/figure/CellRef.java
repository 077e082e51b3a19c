package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.picture.Ref;

/// A number on the stage: what a mark depicts, a pointer points at and a keyboard walks to.
///
/// @param part which of the parts on the stage, from 0
/// @param cell an index in the tensor of that role: `(n, c, spatial…)` of a feature map, where a
///   position outside the input is its padding; the weight's own index; `(c)` of a bias
public record CellRef(int part, Role role, Cell cell) implements Ref {
  /// A cell of the first part.
  public CellRef(Role role, Cell cell) {
    this(0, role, cell);
  }

  /// Another cell of the same tensor.
  public CellRef at(Cell cell) {
    return new CellRef(part, role, cell);
  }

  /// The cell in another tensor's place.
  public CellRef in(int part, Role role) {
    return new CellRef(part, role, cell);
  }
}
