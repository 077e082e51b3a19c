package convolarium.network.counts;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.network.Layer.GatedConv;
import convolarium.network.Layer.Linear;
import convolarium.network.Measured;
import java.util.Optional;

/// What a convolution would cost as another kind of layer between the same two shapes, biases not
/// counted.
///
/// @param macs of the whole batch
public record Equivalent(long weights, long macs) {

  /// As a dense layer: a weight for each pair of an input and an output number of one picture.
  ///
  /// @return empty unless the layer is a convolution, or when the count exceeds 2⁶³−1
  public static Optional<Equivalent> dense(Measured layer) {
    if (!convolves(layer)) {
      return Optional.empty();
    }
    long batch = layer.input().dim(0);
    return of(
        layer.input().elements() / batch, layer.output().elements() / batch, times(layer), batch);
  }

  /// Without groups, so that each kernel sees all channels.
  ///
  /// @return empty unless the layer is a convolution in groups, or when the count exceeds 2⁶³−1
  public static Optional<Equivalent> standard(Measured layer) {
    int groups = convolves(layer) ? layer.problem().orElseThrow().groups() : 1;
    if (groups == 1) {
      return Optional.empty();
    }
    return exact(
        () ->
            new Equivalent(
                Math.multiplyExact(Learnt.of(layer).weights(), groups),
                Math.multiplyExact(layer.macs(), groups)));
  }

  private static boolean convolves(Measured layer) {
    return !(layer.layer() instanceof Linear)
        && layer
            .problem()
            .filter(
                p -> p.operation() instanceof Convolution || p.operation() instanceof Transposed)
            .isPresent();
  }

  private static long times(Measured layer) {
    return layer.layer() instanceof GatedConv ? 2 : 1;
  }

  private static Optional<Equivalent> of(long inputs, long outputs, long times, long batch) {
    return exact(
        () -> {
          long weights = Math.multiplyExact(Math.multiplyExact(inputs, outputs), times);
          return new Equivalent(weights, Math.multiplyExact(weights, batch));
        });
  }

  /// A count that may be too large.
  interface Count {
    /// @throws ArithmeticException when it is
    Equivalent make();
  }

  static Optional<Equivalent> exact(Count count) {
    try {
      return Optional.of(count.make());
    } catch (ArithmeticException _) {
      return Optional.empty();
    }
  }
}
