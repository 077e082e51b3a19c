package convolarium.explain;

/// A function of one value as the screen writes it. Worked out apart from the engine's functions:
/// each is the other's test.
public sealed interface Activation {
  /// max(x, 0).
  record Relu() implements Activation {}

  /// x, or slope·x below 0.
  record LeakyRelu(float slope) implements Activation {}

  /// x, or α(eˣ − 1) below 0.
  record Elu(float alpha) implements Activation {}

  /// 1 / (1 + e⁻ˣ).
  record Sigmoid() implements Activation {}

  /// tanh x.
  record Tanh() implements Activation {}

  /// The function's value, worked out in double and rounded once.
  default float of(float x) {
    return switch (this) {
      case Relu() -> x <= 0 ? 0 : x;
      case LeakyRelu(float slope) -> x < 0 ? slope * x : x;
      case Elu(float alpha) -> x < 0 ? (float) (alpha * Math.expm1(x)) : x;
      case Sigmoid() -> (float) (1 / (1 + Math.exp(-x)));
      case Tanh() -> (float) Math.tanh(x);
    };
  }

  /// How a formula names it: `elu`, `σ`.
  default String sign() {
    return switch (this) {
      case Relu _ -> "relu";
      case LeakyRelu _ -> "leaky relu";
      case Elu _ -> "elu";
      case Sigmoid _ -> "σ";
      case Tanh _ -> "tanh";
    };
  }
}
