package convolarium.network;

import convolarium.engine.Activation;

/// A function applied to each element: what a network says of it, without the computing.
public sealed interface Nonlinearity {
  /// max(x, 0).
  record Relu() implements Nonlinearity {}

  /// x, or slope·x below 0.
  record LeakyRelu(float slope) implements Nonlinearity {}

  /// x, or α(eˣ − 1) below 0.
  record Elu(float alpha) implements Nonlinearity {}

  /// 1 / (1 + e⁻ˣ).
  record Sigmoid() implements Nonlinearity {}

  /// tanh x.
  record Tanh() implements Nonlinearity {}

  /// The name in documents and in the notation.
  default String term() {
    return switch (this) {
      case Relu _ -> "relu";
      case LeakyRelu _ -> "leaky_relu";
      case Elu _ -> "elu";
      case Sigmoid _ -> "sigmoid";
      case Tanh _ -> "tanh";
    };
  }

  /// What the engine computes.
  default Activation lowered() {
    return switch (this) {
      case Relu() -> new Activation.Relu();
      case LeakyRelu(float slope) -> new Activation.LeakyRelu(slope);
      case Elu(float alpha) -> new Activation.Elu(alpha);
      case Sigmoid() -> new Activation.Sigmoid();
      case Tanh() -> new Activation.Tanh();
    };
  }
}
