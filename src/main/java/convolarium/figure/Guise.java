package convolarium.figure;

import java.util.Optional;

/// What the cells of a figure stand for when it draws one problem in the guise of another.
interface Guise {
  /// Every cell stands for itself.
  Guise NONE =
      new Guise() {
        @Override
        public Optional<CellRef> meant(CellRef drawn) {
          return Optional.of(drawn);
        }

        @Override
        public Optional<CellRef> drawn(CellRef meant) {
          return Optional.of(meant);
        }

        @Override
        public Optional<String> caption(Role role) {
          return Optional.empty();
        }
      };

  /// The number that a drawn cell stands for; none where it was put in and is nobody's.
  Optional<CellRef> meant(CellRef drawn);

  /// The cell that stands for a number; none where it is not drawn.
  Optional<CellRef> drawn(CellRef meant);

  /// What is written under the planes of a role in place of their shape.
  Optional<String> caption(Role role);

  /// The reader's focus among the cells drawn.
  default Focus drawn(Focus focus) {
    return new Focus(
        focus.asked().flatMap(this::drawn),
        focus.ringed().stream().flatMap(ref -> drawn(ref).stream()).toList());
  }
}
