package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Border;

/// What an output cell sees on one axis, whichever way the relation is read.
///
/// @param transposed whether outputs are the axis's inputs
record Reach(Axis axis, Border border, boolean transposed) {
  static Reach of(Axis axis, Grid grid) {
    return new Reach(axis, grid.problem().border(), grid.problem().transposed());
  }

  int taps() {
    return axis.kernel();
  }

  int outputs() {
    return transposed ? axis.input() : axis.output();
  }

  int inputs() {
    return transposed ? axis.output() : axis.input();
  }

  /// The input cell whose value output `o` takes through tap `t`, or −1 for none or zero.
  int source(int o, int t) {
    if (transposed) {
      return axis.seenBy(o, t);
    }
    int i = axis.source(o, t);
    return axis.isPadding(i) ? border.source(i, axis.input()) : i;
  }
}
