package convolarium.ui.arithmetic;

import convolarium.filter.Patch;
import convolarium.tensor.Raster;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/// A photograph and the patch of it that is chosen.
///
/// @param image the photograph as [PatchView] shows it
record PatchChoice(Raster photo, Image image, Patch patch) {
  private static final int MOST_DOUBLINGS = 12;

  /// The middle of a photograph, with cells of a middling size; nothing when it has fewer pixels
  /// than cells are wanted.
  static Optional<PatchChoice> middle(Raster photo, Image image, int rows, int columns) {
    PatchChoice corner = new PatchChoice(photo, image, new Patch(0, 0, rows, columns, 1));
    List<Integer> sizes = corner.sizes();
    if (sizes.isEmpty()) {
      return Optional.empty();
    }
    Patch patch = new Patch(0, 0, rows, columns, sizes.get(sizes.size() / 2));
    int down = (photo.height() - patch.height()) / 2;
    int right = (photo.width() - patch.width()) / 2;
    return Optional.of(corner.with(patch.moved(down, right)));
  }

  PatchChoice with(Patch patch) {
    return new PatchChoice(photo, image, patch);
  }

  /// The pixels that the side of a cell can have: powers of two.
  List<Integer> sizes() {
    int most = Patch.largestBlock(patch.rows(), patch.columns(), photo.height(), photo.width());
    return IntStream.range(0, MOST_DOUBLINGS)
        .map(doublings -> 1 << doublings)
        .filter(size -> size <= most)
        .boxed()
        .toList();
  }

  /// The same with cells of another size, around the same middle.
  PatchChoice sized(int size) {
    Patch other = new Patch(patch.top(), patch.left(), patch.rows(), patch.columns(), size);
    int down = (patch.height() - other.height()) / 2;
    int right = (patch.width() - other.width()) / 2;
    return with(other.moved(down, right).within(photo.height(), photo.width()));
  }

  /// The numbers of its cells: `(rows, columns)` in grey, `(colours, rows, columns)` else.
  Tensor values(boolean coloured) {
    return coloured ? patch.colours(photo) : patch.grey(photo);
  }
}
