package convolarium.network;

import convolarium.arithmetic.Problem;
import convolarium.network.Layer.Bias;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Optional;

/// The numbers of one convolution of a layer, made or read when its turn comes.
///
/// @param weight of the shape that the layer's problem wants
public record Weights(Tensor weight, Optional<Tensor> bias) {
  /// What a convolution, transposed or not, or a linear layer multiplies with, and a gated one for
  /// its feature; nothing of any other.
  ///
  /// @throws Misfit when numbers cannot be read
  public static Optional<Weights> of(Measured m) {
    return switch (m.layer()) {
      case Layer.Conv c -> Optional.of(of(m, "", c.weight(), c.bias()));
      case Layer.ConvTranspose c -> Optional.of(of(m, "", c.weight(), c.bias()));
      case Layer.GatedConv c -> Optional.of(of(m, "", c.weight(), c.bias()));
      case Layer.Linear l -> Optional.of(of(m, "", l.weight(), l.bias()));
      default -> Optional.empty();
    };
  }

  /// What a gated convolution multiplies with for its gate; nothing of any other.
  ///
  /// @throws Misfit when numbers cannot be read
  public static Optional<Weights> gate(Measured m) {
    return m.layer() instanceof Layer.GatedConv c
        ? Optional.of(of(m, "gate_", c.gateWeight(), c.gateBias()))
        : Optional.empty();
  }

  /// @param prefix of the fields in the document: empty, or `gate_`
  static Weights of(Measured m, String prefix, Optional<Numbers> weight, Bias bias) {
    Problem problem = m.problem().orElseThrow();
    Shape shape = problem.weight().orElseThrow();
    String path = m.path() + "." + prefix;
    return new Weights(
        MadeUp.weight(weight, shape, path + "weight").reshaped(shape),
        MadeUp.bias(bias, problem.outChannels(), shape, path + "bias"));
  }
}
