package convolarium.explain;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Parameter;
import convolarium.arithmetic.Tap;

/// What a term of a formula stands for, so that a formula and a drawing can point at each other.
public sealed interface Meaning {
  /// An operator, a bracket or a word.
  record Sign() implements Meaning {}

  /// A number of the operation.
  ///
  /// @param axis the spatial axis, or −1 for a number of channels
  record Setting(Parameter parameter, int axis) implements Meaning {}

  /// The value that a tap takes from the input.
  record Value(Tap tap) implements Meaning {}

  /// The weight that a tap multiplies with.
  record Weight(Tap tap) implements Meaning {}

  /// A product of both, where only that is written.
  record Both(Tap tap) implements Meaning {}

  /// The sum of one input channel's products.
  record Partial(int channel) implements Meaning {}

  /// The bias of an output channel.
  record Bias(int channel) implements Meaning {}

  /// The value of an output cell.
  record Result(Cell output) implements Meaning {}

  /// The same in one of the two convolutions of a gated one: a weight of the gate's kernel, the
  /// gate's sum.
  record In(Lane lane, Meaning meaning) implements Meaning {}

  /// The value of an input cell that is put back.
  record Moved(Cell input) implements Meaning {}
}
