package convolarium.engine;

import java.util.Arrays;

/// Columns of the weights at the points whose products are summed together.
///
/// @param first the first of them
/// @param used how many of them count at each point; those behind are zeros
/// @param offsets how far behind a tile's place is what meets each of them
record PointSum(int first, int[] used, int[] offsets) {
  /// The offsets of the columns from `k` on.
  int[] from(int k) {
    return k == 0 ? offsets : Arrays.copyOfRange(offsets, k, offsets.length);
  }
}
