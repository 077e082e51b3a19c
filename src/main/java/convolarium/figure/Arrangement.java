package convolarium.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How planes are tiled: the size of a cell and the number of columns of what.
///
/// @param cell pixels of a cell of input and output
/// @param pairs columns of an input plane with its kernel slice
/// @param outputs columns of output planes
/// @param bands columns of groups
record Arrangement(int cell, int pairs, int outputs, int bands) {
  static final int LARGEST = 56;
  static final int SMALLEST = 6;

  /// All ways to tile, those with few columns first.
  ///
  /// @param inside input channels of a group
  /// @param outside output channels of a group
  static List<Arrangement> all(int inside, int outside, int groups) {
    List<Arrangement> all = new ArrayList<>();
    for (int pairs = 1; pairs <= inside; pairs++) {
      for (int outputs = 1; outputs <= outside; outputs++) {
        for (int bands = 1; bands <= groups; bands++) {
          all.add(new Arrangement(SMALLEST, pairs, outputs, bands));
        }
      }
    }
    all.sort(Comparator.comparingInt(a -> a.pairs + a.outputs + a.bands));
    return all;
  }

  Arrangement with(int cell) {
    return new Arrangement(cell, pairs, outputs, bands);
  }
}
