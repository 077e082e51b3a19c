package convolarium.document.imports;

import convolarium.network.Misfit;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Sizes for inputs whose source leaves them open: the usual ones first, then all small ones, until
/// the model fits.
final class Sizes {
  private static final List<Integer> USUAL =
      List.of(224, 32, 28, 227, 299, 256, 64, 128, 96, 512, 1024, 16, 8, 4, 1);

  /// The last small size that is tried.
  private static final int SMALL = 128;

  private Sizes() {}

  /// The first model that fits.
  ///
  /// @param dims of the input with the batch, open where they are not told
  /// @param making makes the model on a shape
  /// @throws Misfit when none fits: what the first size was refused for
  static Imported first(List<Integer> dims, Function<Shape, Imported> making) {
    if (!dims.contains(Told.OPEN)) {
      return making.apply(shape(dims));
    }
    List<Integer> known = new ArrayList<>(dims);
    known.set(0, Math.max(1, dims.getFirst()));
    if (known.size() > 1 && known.get(1) == Told.OPEN) {
      known.set(1, 1);
    }
    if (!known.contains(Told.OPEN)) {
      return making.apply(shape(known));
    }
    List<Misfit> faults = new ArrayList<>();
    for (int size : sizes(known)) {
      List<Integer> tried = new ArrayList<>(known);
      Collections.replaceAll(tried, Told.OPEN, size);
      try {
        return noted(making.apply(shape(tried)), tried);
      } catch (Misfit misfit) {
        faults.add(misfit);
      }
    }
    throw faults.getFirst();
  }

  private static List<Integer> sizes(List<Integer> dims) {
    List<Integer> sizes = new ArrayList<>(USUAL);
    if (Collections.frequency(dims, Told.OPEN) > 2) {
      // a cube of 224 cells a side is more than anybody means
      sizes.removeIf(size -> size > SMALL);
    }
    IntStream.rangeClosed(1, SMALL).filter(n -> !USUAL.contains(n)).forEach(sizes::add);
    return sizes;
  }

  private static Imported noted(Imported made, List<Integer> dims) {
    List<String> notes = new ArrayList<>(made.notes());
    String size = dims.stream().skip(1).map(String::valueOf).collect(Collectors.joining("×"));
    notes.addFirst("the input's size is not told: " + size + " is taken");
    return new Imported(made.model(), notes);
  }

  private static Shape shape(List<Integer> dims) {
    double elements = dims.stream().mapToDouble(Integer::doubleValue).reduce(1, (a, b) -> a * b);
    if (dims.isEmpty() || elements > Shape.MOST_ELEMENTS) {
      throw new Misfit(
          "$.input", "an input of " + dims + " is none: at most 2^31-1 elements are possible");
    }
    return Shape.of(dims);
  }
}
