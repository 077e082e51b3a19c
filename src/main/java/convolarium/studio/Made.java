package convolarium.studio;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;

/// Made-up numbers: small whole ones, for they are to be added in the head.
///
/// @param seed makes one tensor's numbers unlike another's
/// @param least the smallest
/// @param most the largest
record Made(int seed, int least, int most) {
  static final Made INPUT = new Made(7, 0, 4);
  static final Made WEIGHT = new Made(11, -1, 2);
  static final Made BIAS = new Made(0, 0, 0);

  Tensor up(Shape shape) {
    return Tensor.generate(shape, position -> number(shape.index(position)));
  }

  /// The tensor in another shape of the same rank: numbers at indices in both stay, the others are
  /// made up.
  Tensor refit(Tensor tensor, Shape shape) {
    Shape old = tensor.shape();
    if (old.equals(shape)) {
      return tensor;
    }
    return Tensor.generate(
        shape,
        position -> {
          List<Integer> index = shape.index(position);
          return inside(index, old) ? tensor.get(old.offset(index)) : number(index);
        });
  }

  /// Weights from the layout of a convolution to that of a transposed one or back, each between the
  /// same two channels: `(A, B/groups, …)` becomes `(B, A/groups, …)`.
  ///
  /// @param groups a divisor of A
  static Tensor swapped(Tensor weight, int groups) {
    Shape old = weight.shape();
    int firsts = old.dim(0) / groups;
    int seconds = old.dim(1);
    Shape shape = Shape.of(seconds * groups, firsts, old.dim(2), old.dim(3));
    return Tensor.generate(
        shape,
        position -> {
          List<Integer> i = shape.index(position);
          int group = i.get(0) / seconds;
          int first = group * firsts + i.get(1);
          int second = i.get(0) % seconds;
          return weight.get(old.offset(List.of(first, second, i.get(2), i.get(3))));
        });
  }

  private static boolean inside(List<Integer> index, Shape shape) {
    for (int axis = 0; axis < index.size(); axis++) {
      if (index.get(axis) >= shape.dim(axis)) {
        return false;
      }
    }
    return true;
  }

  /// By the index alone, so that a cell has the same number whatever the size around it.
  private float number(List<Integer> index) {
    int mixed = seed;
    for (int i : index) {
      mixed = (mixed * 31 + i * i + 3 * i) * 0x9E3779B1;
      mixed ^= mixed >>> 15;
    }
    return least + Math.floorMod(mixed, most - least + 1);
  }
}
