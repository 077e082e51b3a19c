package convolarium.figure;

import convolarium.arithmetic.Problem;
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
/// @param stripped whether the groups that do not take part are drawn small, in a strip below
record Arrangement(
    Flow flow, int lines, int cell, int pairs, int outputs, int bands, boolean stripped) {
  static final int LARGEST = 56;
  static final int SMALLEST = 6;
  private static final int MOST_LINES = 3;

  /// All ways to tile, those with few columns first; of those with as many rows the narrowest.
  ///
  /// @param slices of an input, its padding included
  /// @param bands that stand in columns
  static List<Arrangement> all(Problem problem, int slices, int bands, boolean stripped) {
    List<Arrangement> all = new ArrayList<>();
    for (int lines = 1; lines <= Math.min(slices, MOST_LINES); lines++) {
      for (Flow flow : Flow.of(problem.rank())) {
        for (int pairs : columns(problem.groupInputs())) {
          for (int outputs : columns(Drawing.planes(problem))) {
            for (int column : columns(bands)) {
              all.add(new Arrangement(flow, lines, SMALLEST, pairs, outputs, column, stripped));
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
    return new Arrangement(flow, lines, cell, pairs, outputs, bands, stripped);
  }
}
