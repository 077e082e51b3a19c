package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Operation.AdaptivePooling;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// What the output cells of a pooling see on one axis, worked out once: coordinates from `first` to
/// `end`, in steps.
final class Span {
  private final Axis axis;
  private final boolean adaptive;
  private final int[] inside;
  private final int[] insideEnd;
  private final int[] taps;

  Span(Axis axis, boolean adaptive) {
    this.axis = axis;
    this.adaptive = adaptive;
    this.inside = each(this::firstInside);
    this.insideEnd = each(o -> Math.min(end(o), axis.input()));
    this.taps = each(o -> Math.ceilDiv(end(o) - first(o), step()));
  }

  private int[] each(IntUnaryOperator number) {
    int[] all = new int[axis.output()];
    Arrays.setAll(all, number);
    return all;
  }

  private int first(int o) {
    return adaptive ? AdaptivePooling.start(o, axis.input(), axis.output()) : axis.source(o, 0);
  }

  /// Exclusive; what lies behind the padding does not belong to the window.
  private int end(int o) {
    return adaptive
        ? AdaptivePooling.end(o, axis.input(), axis.output())
        : Math.min(first(o) + axis.extent(), axis.input() + axis.after());
  }

  private int firstInside(int o) {
    int first = first(o);
    return first >= 0 ? first : first + Math.ceilDiv(-first, step()) * step();
  }

  Axis axis() {
    return axis;
  }

  int step() {
    return axis.dilation();
  }

  /// The first coordinate that is not before the input.
  int inside(int o) {
    return inside[o];
  }

  /// The end of those not behind it.
  int insideEnd(int o) {
    return insideEnd[o];
  }

  /// How many cells of the input it sees.
  int seen(int o) {
    return Math.max(0, Math.ceilDiv(insideEnd[o] - inside[o], step()));
  }

  /// The same with those of the padding.
  int taps(int o) {
    return taps[o];
  }
}
