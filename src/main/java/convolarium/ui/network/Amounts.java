package convolarium.ui.network;

import convolarium.tensor.Shape;
import java.util.List;
import java.util.stream.Collectors;

/// Shapes in few signs.
final class Amounts {
  private Amounts() {}

  /// `64×112×112`: without the batch, unless there are several in it.
  static String shape(Shape shape) {
    String one = times(shape.from(1));
    return shape.dim(0) == 1 ? one : shape.dim(0) + "·(" + one + ")";
  }

  /// `3×3`.
  static String times(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining("×"));
  }
}
