package convolarium.engine;

import convolarium.arithmetic.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A set of outputs on one axis that see their inputs by one pattern: through its tap `u`, cell `j`
/// looks at coordinate `starts[u] + step·j` of the padded input.
///
/// A direct convolution is one line. A transposed one of stride s falls into s lines of step 1:
/// outputs s cells apart see through the same taps, those that meet a cell; between them the
/// others.
///
/// @param cells the number of outputs
/// @param first the first one's coordinate in the output
/// @param spread the distance of two
/// @param taps which taps of the kernel it has; may be none
/// @param starts what cell 0 looks at through each of them, at least 0
/// @param step the distance of what two neighbours look at
record Line(int cells, int first, int spread, int[] taps, int[] starts, int step) {

  /// The lines of an axis.
  static List<Line> of(Axis axis, boolean transposed) {
    if (!transposed) {
      int[] taps = taps(axis);
      int[] starts = Arrays.stream(taps).map(t -> axis.source(0, t) + axis.before()).toArray();
      return List.of(new Line(axis.output(), 0, 1, taps, starts, axis.stride()));
    }
    List<Line> lines = new ArrayList<>();
    int lead = lead(axis, true);
    for (int first = 0; first < Math.min(axis.stride(), axis.input()); first++) {
      int i = first;
      int[] taps = Arrays.stream(taps(axis)).filter(t -> axis.meets(i, t)).toArray();
      int[] starts = Arrays.stream(taps).map(t -> axis.seeing(i, t) + lead).toArray();
      int cells = Math.ceilDiv(axis.input() - first, axis.stride());
      lines.add(new Line(cells, first, axis.stride(), taps, starts, 1));
    }
    return lines;
  }

  /// How many cells of padding stand before the input that the lines of an axis look at.
  static int lead(Axis axis, boolean transposed) {
    if (!transposed) {
      return axis.before();
    }
    int first =
        IntStream.range(0, Math.min(axis.stride(), axis.input()))
            .flatMap(
                i ->
                    Arrays.stream(taps(axis))
                        .filter(t -> axis.meets(i, t))
                        .map(t -> axis.seeing(i, t)))
            .min()
            .orElse(0);
    return Math.max(0, -first);
  }

  /// The same line with another number of outputs.
  Line of(int count) {
    return new Line(count, first, spread, taps, starts, step);
  }

  /// How many cells of the padded input this line needs.
  int reach() {
    return Arrays.stream(starts).max().orElse(-1) + (cells - 1) * step + 1;
  }

  private static int[] taps(Axis axis) {
    return IntStream.range(0, axis.kernel()).toArray();
  }
}
