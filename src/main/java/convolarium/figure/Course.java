package convolarium.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How a chain is laid out.
///
/// @param down whether it is read from top to bottom, otherwise from left to right
/// @param cell pixels of a cell of every map
/// @param columns in which the channels of each tensor stand
/// @param turn the stage with which a second line begins; 0 for one line
/// @param compact whether kernels have cells as small as the maps'
record Course(boolean down, int cell, List<Integer> columns, int turn, boolean compact) {
  private static final int KERNEL_LEAST = 24;
  private static final int KERNEL_SIDE = 110;
  private static final int COLUMN = 1;
  private static final int SECOND_LINE = 4;
  private static final int MOST_FREE = 3;

  Course {
    columns = List.copyOf(columns);
  }

  /// All ways to lay out tensors of so many channels.
  static List<Course> all(List<Integer> channels, boolean compact) {
    List<Course> all = new ArrayList<>();
    for (List<Integer> columns : tilings(channels)) {
      for (int turn = 0; turn < channels.size() - 1; turn++) {
        all.add(new Course(false, Arrangement.SMALLEST, columns, turn, compact));
        all.add(new Course(true, Arrangement.SMALLEST, columns, turn, compact));
      }
    }
    return all;
  }

  /// One column, as many as there are channels, or a square; in a long chain, where the choices
  /// would be too many, the same for all.
  private static List<List<Integer>> tilings(List<Integer> channels) {
    if (channels.size() > MOST_FREE) {
      return Stream.of(
              channels.stream().map(_ -> 1).toList(),
              channels.stream().map(Course::square).toList(),
              channels)
          .distinct()
          .toList();
    }
    List<List<Integer>> all = List.of(List.of());
    for (int count : channels) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> prefix : all) {
        for (int columns : Stream.of(1, square(count), count).distinct().toList()) {
          List<Integer> next = new ArrayList<>(prefix);
          next.add(columns);
          longer.add(next);
        }
      }
      all = longer;
    }
    return all;
  }

  private static int square(int count) {
    return (int) Math.ceil(Math.sqrt(count));
  }

  Course with(int cell) {
    return new Course(down, cell, columns, turn, compact);
  }

  /// The kernel is what is read first: where there is room it stays legible when the maps are too
  /// large to be.
  double kernelCell(Block kernel) {
    return compact ? cell : Math.max(cell, Math.min(KERNEL_LEAST, KERNEL_SIDE / kernel.side()));
  }

  /// How good it is: the larger the cells the better, above all when they can hold numbers; a pixel
  /// or two are given up for simplicity.
  int worth() {
    int tiled = (int) columns.stream().filter(count -> count > 1).count();
    return cell
        + (Detail.hasNumbers(cell) ? Arrangement.LARGEST : 0)
        - COLUMN * tiled
        - (turn > 0 ? SECOND_LINE : 0);
  }
}
