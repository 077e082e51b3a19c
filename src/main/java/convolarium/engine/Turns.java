package convolarium.engine;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Padding.Sides;

/// The outputs of a transposed convolution on one axis as cells of `stride` outputs each, counted
/// from the first window on: all cells look at their inputs in the same way.
record Turns(Axis axis) {
  int stride() {
    return axis.stride();
  }

  int taps() {
    return Math.ceilDiv(axis.kernel(), axis.stride());
  }

  /// The cell of output `i`, counted from that of the first.
  int cell(int i) {
    return axis.seeing(i, 0) - axis.seeing(0, 0);
  }

  /// Which one of its cell output `i` is.
  int phase(int i) {
    return (i + axis.before()) % axis.stride();
  }

  int cells() {
    return cell(axis.input() - 1) + 1;
  }

  /// The tap of the kernel that tap `t` of the convolution is in a phase, or −1 for none.
  int tap(int phase, int t) {
    int tap = phase + axis.stride() * (taps() - 1 - t);
    return tap < axis.kernel() ? tap : -1;
  }

  /// How many cells before and behind the input windows look at.
  Sides sides() {
    int first = axis.seeing(0, 0);
    return new Sides(taps() - 1 - first, first + cells() - axis.output());
  }
}
