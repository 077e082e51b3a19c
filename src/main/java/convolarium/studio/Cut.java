package convolarium.studio;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Border;
import convolarium.arithmetic.Padding.Sides;
import java.util.Optional;
import java.util.stream.IntStream;

/// What is cut out of one axis of a photograph so that an output and some beside it come out the
/// same as in the whole.
///
/// @param first the photograph's output that becomes output 0
/// @param last the photograph's output that becomes the last
/// @param from the photograph's coordinate that becomes input 0; in the padding where the border
///   rule cannot be said of the cut alone and its values are written out
/// @param cells of the input, at least 1
/// @param padding around it
record Cut(int first, int last, int from, int cells, Sides padding) {

  /// Nothing when the window of that output alone is larger than can be shown.
  ///
  /// @param o the output, in `[0, output)`
  /// @param margin so many outputs on either side where there are and there is room
  /// @param written whether the padding is always written out
  static Optional<Cut> of(Axis axis, Border border, int o, int margin, boolean written) {
    return IntStream.iterate(margin, m -> m >= 0, m -> m - 1)
        .mapToObj(m -> around(axis, border, o, m, written))
        .filter(cut -> cut.cells + cut.padding.before() + cut.padding.after() <= Limits.MOST_CELLS)
        .findFirst();
  }

  private static Cut around(Axis axis, Border border, int o, int margin, boolean written) {
    int first = Math.max(0, o - margin);
    int last = Math.min(axis.output() - 1, o + margin);
    int start = axis.source(first, 0);
    int end = axis.source(last, axis.kernel() - 1) + 1;
    int from = Math.max(0, start);
    int cells = Math.min(axis.input(), end) - from;
    Sides sides = new Sides(from - start, end - from - cells);
    return !written && isSame(axis, border, from, cells, sides)
        ? new Cut(first, last, from, cells, sides)
        : new Cut(first, last, start, end - start, new Sides(0, 0));
  }

  /// Whether the border rule puts the same into the padding of the cut as into the photograph's.
  private static boolean isSame(Axis axis, Border border, int from, int cells, Sides sides) {
    int most = cells < 1 ? -1 : border.most(cells);
    return Math.max(sides.before(), sides.after()) <= most
        && IntStream.range(-sides.before(), cells + sides.after())
            .allMatch(
                i -> {
                  int here = border.source(i, cells);
                  int there = border.source(from + i, axis.input());
                  return here < 0 ? there < 0 : from + here == there;
                });
  }

  /// Where an output of the photograph has come to.
  int place(int o) {
    return o - first;
  }
}
