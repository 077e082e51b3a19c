package convolarium.document;

import convolarium.filter.KernelText;
import convolarium.filter.Own;
import convolarium.filter.Own.Anchor;
import convolarium.filter.Unusable;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;

/// Reads a written kernel: `kernel`, and what it has beside its weights.
final class OwnReader {
  /// The fields beside `kernel`.
  static final List<String> MORE = List.of("offset", "normalise", "anchor");

  private OwnReader() {}

  static Own read(Entries entries) {
    At kernel = entries.need("kernel");
    String text = kernel.text("a text such as \"1 2 1; 2 4 2; 1 2 1 / 16\"");
    Shape shape;
    try {
      shape = KernelText.parse(text).shape();
    } catch (Unusable e) {
      throw kernel.wrong(e.what());
    }
    Optional<Anchor> anchor = entries.find("anchor").map(at -> anchor(at, shape));
    Own plain = Own.of(text);
    return plain
        .withOffset(entries.find("offset").map(At::number).orElse(plain.offset()))
        .withNormalised(entries.find("normalise").map(At::flag).orElse(plain.normalised()))
        .withAnchor(anchor);
  }

  private static Anchor anchor(At at, Shape kernel) {
    List<Integer> cell = at.wholes("the row and the column of a cell");
    if (cell.size() != 2) {
      throw at.wrong(At.count(cell.size(), "number") + ", a row and a column are needed");
    }
    for (int axis = 0; axis < 2; axis++) {
      if (cell.get(axis) < 0 || cell.get(axis) >= kernel.dim(axis)) {
        throw at.wrong(
            "%s %d of a kernel of %s, from 0 to %d would fit"
                .formatted(
                    axis == 0 ? "row" : "column", cell.get(axis), kernel, kernel.dim(axis) - 1));
      }
    }
    return new Anchor(cell.getFirst(), cell.getLast());
  }
}
