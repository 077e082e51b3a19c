package convolarium.figure;

import convolarium.explain.Lane;

/// The part that a tensor plays in a figure.
public enum Role {
  INPUT,
  KERNEL,
  OUTPUT,
  BIAS,
  /// Of a gated convolution: the weights of the gate.
  GATE_KERNEL,
  /// Of a gated convolution: the bias of the gate.
  GATE_BIAS,
  /// Of a gated convolution: what the feature's convolution gives, before the activation.
  FEATURE,
  /// Of a gated convolution: what the gate's convolution gives, before the sigmoid.
  GATE;

  /// The same part in one of the two convolutions of a gated one: the kernel of the gate, say.
  /// Input cells are common to both.
  public Role in(Lane lane) {
    return switch (this) {
      case INPUT -> INPUT;
      case KERNEL, GATE_KERNEL -> lane == Lane.FEATURE ? KERNEL : GATE_KERNEL;
      case BIAS, GATE_BIAS -> lane == Lane.FEATURE ? BIAS : GATE_BIAS;
      case OUTPUT, FEATURE, GATE -> lane == Lane.FEATURE ? FEATURE : GATE;
    };
  }
}
