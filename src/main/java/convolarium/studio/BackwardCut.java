package convolarium.studio;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Interval;

/// What is cut out of one axis of a relation that is read backwards, so that some of its outputs
/// come out the same as in the whole: the inputs whose windows cover them.
///
/// @param axis the whole one: it leads from the output to the input
/// @param first the output that is to be the first
/// @param last the output that is to be the last
/// @param from the first input that is taken
/// @param cells of the input, at least 1
record BackwardCut(Axis axis, int first, int last, int from, int cells) {

  /// @param o the output that is asked about
  /// @param margin so many outputs on either side where there are
  static BackwardCut of(Axis axis, int o, int margin) {
    int first = Math.max(0, o - margin);
    int last = Math.min(axis.input() - 1, o + margin);
    Interval looking = axis.looking(new Interval(first, last));
    int most = axis.output() - 1;
    int from = (int) Math.clamp(looking.first(), 0L, (long) most);
    int until = (int) Math.clamp(looking.last(), (long) from, (long) most);
    if (axis.source(from, 0) > first) {
      from--; // strides leave a gap before its window: the one before leads up to it
    }
    return new BackwardCut(axis, first, last, from, until - from + 1);
  }

  /// Where the windows of these inputs begin: at `first` or before.
  int start() {
    return axis.source(from, 0);
  }

  /// One behind where they end.
  int end() {
    return axis.source(from + cells - 1, axis.kernel() - 1) + 1;
  }
}
