package convolarium.explain;

import convolarium.arithmetic.Cell;

/// How one output cell of a gated convolution comes about: activation(feature) · σ(gate).
///
/// @param feature the sum of the feature's kernel
/// @param gate the sum of the gate's kernel at the same place
/// @param activation what the feature's sum goes through
/// @param activated activation(feature)
/// @param opened σ(gate): how far the gate is open, in `[0, 1]`
/// @param result their product
public record GateStep(
    Step feature, Step gate, Activation activation, float activated, float opened, float result)
    implements Told {
  @Override
  public Cell output() {
    return feature.output();
  }
}
