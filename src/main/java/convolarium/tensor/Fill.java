package convolarium.tensor;

import java.util.List;
import java.util.stream.IntStream;

/// A rule that makes up the numbers of a tensor.
public sealed interface Fill {
  /// The same number everywhere.
  record Constant(float value) implements Fill {}

  /// 0, 1, 2, … in row-major order.
  record Ramp() implements Fill {}

  /// Uniform in `[−bound, bound)`, the same on every machine for the same seed.
  record Uniform(long seed, float bound) implements Fill {}

  /// Whole numbers in `[least, most]`, the same on every machine for the same seed.
  record Whole(long seed, int least, int most) implements Fill {
    public Whole {
      if (most < least) {
        throw new IllegalArgumentException("whole numbers from " + least + " to " + most);
      }
    }
  }

  /// A number in the middle cell of each plane, 0 elsewhere: a convolution answers with its kernel.
  record Impulse(float value) implements Fill {}

  /// 0 and a number by turns along every axis of a plane, 0 in the first cell.
  record Checkerboard(float value) implements Fill {}

  /// 0 in the first half of each row, a number from its middle on.
  record Edge(float value) implements Fill {}

  Fill ZEROS = new Constant(0);
  Fill ONES = new Constant(1);
  Fill RAMP = new Ramp();

  /// A tensor of that shape, filled by this rule. A plane is all axes from the third on, of tensors
  /// without such axes all.
  default Tensor fill(Shape shape) {
    return Tensor.generate(
        shape,
        switch (this) {
          case Constant(float value) -> _ -> value;
          case Ramp() -> position -> position;
          case Uniform(long seed, float bound) -> position -> uniform(seed, position) * bound;
          case Whole(long seed, int least, int most) ->
              position -> whole(uniform(seed, position), least, most);
          case Impulse(float value) -> position -> middle(shape, position) ? value : 0;
          case Checkerboard(float value) ->
              position -> plane(shape, shape.index(position)).sum() % 2 == 1 ? value : 0;
          case Edge(float value) ->
              position -> {
                int last = shape.dim(shape.rank() - 1);
                return position % last >= (last + 1) / 2 ? value : 0;
              };
        });
  }

  private static float whole(float uniform, int least, int most) {
    double size = (double) most - least + 1;
    return (float) (least + Math.floor((uniform + 1.0) / 2 * size));
  }

  private static boolean middle(Shape shape, int position) {
    int[] sizes = plane(shape, shape.from(0)).toArray();
    int[] index = plane(shape, shape.index(position)).toArray();
    return IntStream.range(0, sizes.length).allMatch(axis -> index[axis] == sizes[axis] / 2);
  }

  /// Those of one number for each axis that belong to a plane's axes.
  private static IntStream plane(Shape shape, List<Integer> perAxis) {
    return perAxis.stream().skip(shape.rank() > 2 ? 2 : 0).mapToInt(Integer::intValue);
  }

  /// A number in `[−1, 1)` from 24 bits of SplitMix64 at a position of its sequence, so that every
  /// element can be made without the ones before it.
  ///
  /// Source: Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators (2014).
  private static float uniform(long seed, int position) {
    long z = seed + (position + 1L) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    return (z >>> 40) * 0x1p-23f - 1;
  }
}
