package convolarium.studio;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/// Made-up numbers: small whole ones, for they are to be added in the head.
///
/// @param seed makes one tensor's numbers unlike another's
/// @param least the smallest
/// @param most the largest
record Made(int seed, int least, int most) {
  static final Made INPUT = new Made(7, 0, 4);
  static final Made WEIGHT = new Made(11, -1, 2);
  static final Made GATE = new Made(29, -1, 1);
  static final Made BIAS = new Made(0, 0, 0);

  Tensor up(Shape shape) {
    return Tensor.generate(shape, position -> number(shape.index(position)));
  }

  /// The tensor in another shape: numbers at indices in both stay, the others are made up; of
  /// another rank, all are.
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

  /// The tensor on more or fewer spatial axes, which come and go at the front: it becomes the
  /// middle of what it grows to, and of what it shrinks from its middle stays.
  ///
  /// @param shape with the same first two dimensions
  Tensor moved(Tensor tensor, Shape shape) {
    Shape old = tensor.shape();
    return Tensor.generate(
        shape,
        position -> {
          List<Integer> index = shape.index(position);
          List<Integer> from = new ArrayList<>(index.subList(0, 2));
          boolean kept = true;
          for (int d = 2; d < Math.max(old.rank(), shape.rank()); d++) {
            int there = d - Math.max(0, old.rank() - shape.rank());
            int here = d - Math.max(0, shape.rank() - old.rank());
            if (there < 2) {
              from.add((old.dim(d) - 1) / 2);
            } else if (here < 2) {
              kept &= index.get(there) == (shape.dim(there) - 1) / 2;
            } else {
              from.add(index.get(there));
            }
          }
          return kept && inside(from, old) ? tensor.get(old.offset(from)) : number(index);
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
    Shape shape = shape(seconds * groups, firsts, old.from(2));
    return Tensor.generate(
        shape,
        position -> {
          List<Integer> index = new ArrayList<>(shape.index(position));
          int second = index.get(0);
          index.set(0, second / seconds * firsts + index.get(1));
          index.set(1, second % seconds);
          return weight.get(old.offset(index));
        });
  }

  /// Weights turned by 180°: the last tap of every axis comes first.
  static Tensor turned(Tensor weight) {
    Shape shape = weight.shape();
    return Tensor.generate(
        shape,
        position -> {
          List<Integer> index = new ArrayList<>(shape.index(position));
          for (int d = 2; d < index.size(); d++) {
            index.set(d, shape.dim(d) - 1 - index.get(d));
          }
          return weight.get(shape.offset(index));
        });
  }

  static Shape shape(int first, int second, List<Integer> others) {
    List<Integer> dims = new ArrayList<>(List.of(first, second));
    dims.addAll(others);
    return Shape.of(dims);
  }

  private static boolean inside(List<Integer> index, Shape shape) {
    if (index.size() != shape.rank()) {
      return false;
    }
    for (int axis = 0; axis < index.size(); axis++) {
      if (index.get(axis) >= shape.dim(axis)) {
        return false;
      }
    }
    return true;
  }

  /// By the index alone, so that a cell has the same number whatever the size around it.
  float number(List<Integer> index) {
    int mixed = seed;
    for (int i : index) {
      mixed = (mixed * 31 + i * i + 3 * i) * 0x9E3779B1;
      mixed ^= mixed >>> 15;
    }
    return least + Math.floorMod(mixed, most - least + 1);
  }
}
