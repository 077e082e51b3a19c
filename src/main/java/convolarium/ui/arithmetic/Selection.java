package convolarium.ui.arithmetic;

import convolarium.figure.CellRef;
import java.util.Optional;

/// What the reader points at.
///
/// @param pinned the cell clicked or walked to by keyboard: what is typed changes it
/// @param hovered the cell under the pointer
record Selection(Optional<CellRef> pinned, Optional<CellRef> hovered) {
  static final Selection NONE = new Selection(Optional.empty(), Optional.empty());

  /// The cell whose relations are shown.
  Optional<CellRef> asked() {
    return hovered.or(this::pinned);
  }

  Selection pinning(Optional<CellRef> pinned) {
    return new Selection(pinned, hovered);
  }

  Selection hovering(Optional<CellRef> hovered) {
    return new Selection(pinned, hovered);
  }
}
