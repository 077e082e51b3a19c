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
/// @param lines of the slices of a volume
record Arrangement(Flow flow, int lines, int cell, int pairs, int outputs, int bands) {
  static final int LARGEST = 56;
  static final int SMALLEST = 6;
  private static final int MOST_LINES = 3;

  /// All ways to tile, those with few columns first; of those with as many rows the narrowest.
  ///
  /// @param inside input channels of a group
  /// @param outside output channels of a group
  /// @param slices of an input, its padding included
  static List<Arrangement> all(List<Flow> flows, int slices, int inside, int outside, int groups) {
    List<Arrangement> all = new ArrayList<>();
    for (int lines = 1; lines <= Math.min(slices, MOST_LINES); lines++) {
      for (Flow flow : flows) {
        for (int pairs : columns(inside)) {
          for (int outputs : columns(outside)) {
            for (int bands : columns(groups)) {
              all.add(new Arrangement(flow, lines, SMALLEST, pairs, outputs, bands));
            }
          }
        }
      }
    }
    all.sort(Comparator.comparingInt(a -> a.lines + a.pairs + a.outputs + a.bands));
    return all;
  }

  private static List<Integer> columns(int count) {
    List<Integer> columns = new ArrayList<>(List.of(1));
    for (int n = 2; n <= count; n++) {
      if (Math.ceilDiv(count, n) < Math.ceilDiv(count, n - 1)) {
        columns.add(n);
      }
    }
    return columns;
  }

  Arrangement with(int cell) {
    return new Arrangement(flow, lines, cell, pairs, outputs, bands);
  }
}
