package convolarium.ui.arithmetic;

import convolarium.figure.CellRef;
import java.util.Optional;

/// What the reader points at.
///
/// @param channel the output channel whose cells are walked
/// @param pinned the cell clicked or walked to by keyboard: what is typed changes it
/// @param hovered the cell under the pointer
record Selection(int channel, Optional<CellRef> pinned, Optional<CellRef> hovered) {
  static final Selection NONE = new Selection(0, Optional.empty(), Optional.empty());

  /// The cell whose relations are shown.
  Optional<CellRef> asked() {
    return hovered.or(this::pinned);
  }

  Selection in(int channel) {
    return new Selection(channel, pinned, hovered);
  }

  Selection pinning(Optional<CellRef> pinned) {
    return new Selection(channel, pinned, hovered);
  }

  Selection hovering(Optional<CellRef> hovered) {
    return new Selection(channel, pinned, hovered);
  }
}
