package convolarium.filter;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Border;

/// Neighbouring rows or columns of a photograph.
///
/// @param from the first
/// @param to one past the last
record Span(int from, int to) {
  Span {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("[" + from + ", " + to + ")");
    }
  }

  int length() {
    return to - from;
  }

  /// What a filter has to be given so that it makes these: a photograph cut there is filtered right
  /// in these, because the cut is either further away than the window reaches or an edge of the
  /// whole.
  ///
  /// @param axis of the filter on the whole photograph
  Span needed(Axis axis, Border border) {
    int least = from;
    int most = to - 1;
    int end = axis.source(to - 1, axis.kernel() - 1);
    for (int i = axis.source(from, 0); i <= end; i++) {
      int source = border.source(i, axis.input());
      if (source >= 0) {
        least = Math.min(least, source);
        most = Math.max(most, source);
      }
    }
    return new Span(least, most + 1);
  }
}
