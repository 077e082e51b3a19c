package convolarium.network.counts;

import convolarium.arithmetic.Problem;
import convolarium.network.Layer.BatchNorm;
import convolarium.network.Layer.GatedConv;
import convolarium.network.Layer.Opaque;
import convolarium.network.Measured;
import convolarium.tensor.Shape;
import java.util.List;

/// A count of parameters told apart.
///
/// @param weights of convolutions and dense layers
/// @param biases one for each of their output channels
/// @param norms a factor and a shift for each channel of a batch norm
/// @param others of layers that are not understood
public record Learnt(long weights, long biases, long norms, long others) {
  private static final Learnt NOTHING = new Learnt(0, 0, 0, 0);

  /// Those of a layer; of a block the sum.
  public static Learnt of(Measured layer) {
    if (layer.block()) {
      return layer.parts().stream().map(Learnt::of).reduce(NOTHING, Learnt::plus);
    }
    long all = layer.parameters();
    return switch (layer.layer()) {
      case BatchNorm _ -> new Learnt(0, 0, all, 0);
      case Opaque _ -> new Learnt(0, 0, 0, all);
      default -> new Learnt(weights(layer), all - weights(layer), 0, 0);
    };
  }

  /// Those of layers together.
  public static Learnt of(List<Measured> layers) {
    return layers.stream().map(Learnt::of).reduce(NOTHING, Learnt::plus);
  }

  private static long weights(Measured layer) {
    long one = layer.problem().flatMap(Problem::weight).map(Shape::elements).orElse(0);
    return layer.layer() instanceof GatedConv ? 2 * one : one;
  }

  private Learnt plus(Learnt other) {
    return new Learnt(
        weights + other.weights, biases + other.biases, norms + other.norms, others + other.others);
  }
}
