package convolarium.figure;

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
  GATE
}
