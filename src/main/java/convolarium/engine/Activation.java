package convolarium.engine;

/// A function of one value, applied to each element. NaN stays NaN.
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

  /// Its derivative, worked out in double and rounded once; at a kink that of the left side, as
  /// PyTorch has it.
  default float slope(float x) {
    return switch (this) {
      case Relu() -> x <= 0 ? 0 : 1;
      case LeakyRelu(float slope) -> x <= 0 ? slope : 1;
      case Elu(float alpha) -> x <= 0 ? (float) (alpha * Math.exp(x)) : 1;
      case Sigmoid() -> {
        double small = Math.exp(-Math.abs(x));
        yield (float) (small / ((1 + small) * (1 + small)));
      }
      case Tanh() -> {
        double y = Math.tanh(x);
        yield (float) (1 - y * y);
      }
    };
  }
}
