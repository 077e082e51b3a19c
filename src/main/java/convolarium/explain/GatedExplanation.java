package convolarium.explain;

import convolarium.arithmetic.Cell;

/// A gated convolution with its numbers, ready to tell how any output cell comes about.
///
/// Both sums are made as [Explanation] makes them; the two functions are worked out in double and
/// rounded once each, and their product is one float multiplication.
public final class GatedExplanation {
  private static final Activation SIGMOID = new Activation.Sigmoid();

  private final Explanation feature;
  private final Explanation gate;
  private final Activation activation;

  private GatedExplanation(Explanation feature, Explanation gate, Activation activation) {
    this.feature = feature;
    this.gate = gate;
    this.activation = activation;
  }

  /// @param gate of the same output shape as the feature
  /// @throws IllegalArgumentException when the shapes differ
  public static GatedExplanation of(Explanation feature, Explanation gate, Activation activation) {
    if (!feature.problem().output().equals(gate.problem().output())) {
      throw new IllegalArgumentException(
          "a gate of "
              + gate.problem().output()
              + " for a feature of "
              + feature.problem().output());
    }
    return new GatedExplanation(feature, gate, activation);
  }

  /// How the output cell comes about.
  ///
  /// @param output an index in the output's shape `[N, C, spatial…]`
  /// @throws IndexOutOfBoundsException when it lies outside
  public GateStep step(Cell output) {
    Step left = feature.step(output);
    Step right = gate.step(output);
    float activated = activation.of(left.result());
    float opened = SIGMOID.of(right.result());
    return new GateStep(left, right, activation, activated, opened, activated * opened);
  }
}
