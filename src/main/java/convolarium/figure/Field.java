package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.picture.Box;
import convolarium.picture.ColorScale;
import convolarium.tensor.Shape;
import convolarium.tensor.Values;
import java.util.List;
import java.util.Optional;

/// A tensor of a chain at its place: what one stage made and the next one uses. Where both stand on
/// one line it is drawn once, and its cells belong to both.
final class Field {
  private final Values values;
  private final Shape shape;
  private final int from;
  private final List<Volume> volumes;
  private final Optional<Use> made;
  private final Optional<Use> used;
  private final Optional<ColorScale> shades;
  private final Palette palette;

  /// A stage that makes or uses the tensor.
  ///
  /// @param number that its cells bear
  /// @param block the cells of it that belong to that stage, padding included
  record Use(Part part, int number, Block block) {}

  /// @param from the first channel that is drawn
  /// @param volumes by channel from there on, with the padding of the user and the margins of the
  ///   maker
  Field(
      Values values,
      Shape shape,
      int from,
      List<Volume> volumes,
      Optional<Use> made,
      Optional<Use> used,
      Optional<ColorScale> shades,
      Palette palette) {
    this.values = values;
    this.shape = shape;
    this.from = from;
    this.volumes = List.copyOf(volumes);
    this.made = made;
    this.used = used;
    this.shades = shades;
    this.palette = palette;
  }

  List<Volume> volumes() {
    return volumes;
  }

  /// The first channel that is drawn.
  int from() {
    return from;
  }

  /// A channel that is drawn.
  Volume volume(int channel) {
    return volumes.get(channel - from);
  }

  Shape shape() {
    return shape;
  }

  Optional<ColorScale> shades() {
    return shades;
  }

  double size() {
    return volumes.getFirst().size();
  }

  /// Everything drawn.
  Box all() {
    return volumes.stream().map(Volume::all).reduce(Box::union).orElseThrow();
  }

  /// The box of a cell that is drawn.
  Box box(Cell cell) {
    return volume(cell.channel()).box(cell);
  }

  /// How many cells a channel has.
  int cells() {
    return Part.cells(shape.from(2));
  }

  /// Whether a cell belongs here and is drawn.
  boolean shows(CellRef ref) {
    return made.filter(use -> is(ref, Role.OUTPUT, use)).isPresent()
        || used.filter(use -> is(ref, Role.INPUT, use)).isPresent();
  }

  private boolean is(CellRef ref, Role role, Use use) {
    return ref.role() == role
        && ref.part() == use.number()
        && ref.cell().channel() >= from
        && ref.cell().channel() < from + volumes.size()
        && reaches(use.block(), ref.cell());
  }

  /// Whether a cell lies in what is drawn of a block.
  static boolean reaches(Block block, Cell cell) {
    List<Integer> position = cell.position();
    List<Extent> sides = List.of(block.depth(), block.rows(), block.columns());
    for (int a = 0; a < position.size(); a++) {
      if (!sides.get(a + 3 - position.size()).reaches(position.get(a))) {
        return false;
      }
    }
    return true;
  }

  Values values() {
    return values;
  }

  Optional<Use> made() {
    return made;
  }

  Optional<Use> used() {
    return used;
  }

  /// What is drawn of it.
  FieldMarks marks() {
    return new FieldMarks(this, palette);
  }
}
