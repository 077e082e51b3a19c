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
/// @param scale how large what stands between the maps is drawn
record Course(boolean down, int cell, List<Integer> columns, int turn, Scale scale) {

  private static final int KERNEL_SIDE = 110;
  private static final int MOST_FREE = 3;

  /// How large what stands between the maps is drawn.
  enum Scale {
    /// The kernel is what is read first: its numbers are legible whatever the maps' cells are.
    LEGIBLE(24, 4.2, 4.5),
    /// Its numbers may go.
    SMALL(14, 3.6, 3),
    /// Everything as small as the maps.
    LEAST(0, 3.2, 1);

    /// The least size of a kernel's cell in pixels.
    final int kernel;

    /// The least width of a sum, in the height of text.
    final double sum;

    /// The least width of a channel, in the height of text.
    final double channel;

    Scale(int kernel, double sum, double channel) {
      this.kernel = kernel;
      this.sum = sum;
      this.channel = channel;
    }
  }

  Course {
    columns = List.copyOf(columns);
  }

  /// All ways to lay out tensors of so many channels.
  static List<Course> all(List<Integer> channels, Scale scale) {
    List<Course> all = new ArrayList<>();
    for (List<Integer> columns : tilings(channels)) {
      for (int turn = 0; turn < channels.size() - 1; turn++) {
        all.add(new Course(false, Arrangement.SMALLEST, columns, turn, scale));
        all.add(new Course(true, Arrangement.SMALLEST, columns, turn, scale));
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
    return new Course(down, cell, columns, turn, scale);
  }

  /// The cells of a kernel.
  double kernelCell(Block kernel) {
    return Math.max(cell, Math.min(scale.kernel, KERNEL_SIDE / kernel.side()));
  }
}
