package convolarium.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The columns of a kernel of whole numbers, each of those that are multiples of one another once:
/// `1 2 1; 2 4 2; 1 2 1` has the one column 1, 2, 1, which is taken once, twice and once.
///
/// @param distinct the different ones, each of three weights without a common divisor
/// @param which for each column of the kernel, its number among these
/// @param weights how many times that is taken
record WholeColumns(List<short[]> distinct, int[] which, short[] weights) {
  static WholeColumns of(WholeKernel kernel) {
    List<List<Integer>> found = new ArrayList<>();
    int[] which = new int[WholeKernel.SIDE];
    short[] weights = new short[WholeKernel.SIDE];
    for (int i = 0; i < WholeKernel.SIDE; i++) {
      int[] column = kernel.column(i);
      int times = common(column);
      if (times != 0) {
        List<Integer> once = IntStream.of(column).map(weight -> weight / times).boxed().toList();
        if (!found.contains(once)) {
          found.add(once);
        }
        which[i] = found.indexOf(once);
        weights[i] = (short) times;
      }
    }
    return new WholeColumns(found.stream().map(WholeColumns::shorts).toList(), which, weights);
  }

  /// The largest number that divides all, with the sign of the first that is not 0; 0 of zeros.
  private static int common(int[] column) {
    int divisor = 0;
    int sign = 0;
    for (int weight : column) {
      sign = sign == 0 ? Integer.signum(weight) : sign;
      int rest = Math.abs(weight);
      while (rest != 0) {
        int next = divisor % rest;
        divisor = rest;
        rest = next;
      }
    }
    return sign * divisor;
  }

  private static short[] shorts(List<Integer> column) {
    short[] weights = new short[column.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = column.get(i).shortValue();
    }
    return weights;
  }
}
