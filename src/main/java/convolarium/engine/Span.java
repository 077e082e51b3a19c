package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Operation.AdaptivePooling;

/// What an output cell of a pooling sees on one axis: coordinates from `first` to `end`, in steps.
record Span(Axis axis, boolean adaptive) {
  int first(int o) {
    return adaptive ? AdaptivePooling.start(o, axis.input(), axis.output()) : axis.source(o, 0);
  }

  /// Exclusive; what lies behind the padding does not belong to the window.
  int end(int o) {
    return adaptive
        ? AdaptivePooling.end(o, axis.input(), axis.output())
        : Math.min(first(o) + axis.extent(), axis.input() + axis.after());
  }

  int step() {
    return axis.dilation();
  }

  /// The first coordinate that is not before the input.
  int inside(int o) {
    int first = first(o);
    return first >= 0 ? first : first + Math.ceilDiv(-first, step()) * step();
  }

  /// The end of those not behind it.
  int insideEnd(int o) {
    return Math.min(end(o), axis.input());
  }

  /// How many cells of the input it sees.
  int seen(int o) {
    return Math.max(0, Math.ceilDiv(insideEnd(o) - inside(o), step()));
  }

  /// The same with those of the padding.
  int taps(int o) {
    return Math.ceilDiv(end(o) - first(o), step());
  }
}
