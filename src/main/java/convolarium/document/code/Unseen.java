package convolarium.document.code;

import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import java.util.List;

/// What layers of windows hold where the shape that comes to them is not known.
final class Unseen {
  private Unseen() {}

  /// Their learnt numbers as far as the code tells: those of a layer that does not say its input's
  /// channels are left out.
  static long parameters(Piece.Layers made) {
    if (made.inChannels().isEmpty()) {
      return 0;
    }
    long in = made.inChannels().get();
    return switch (made.layers().getFirst()) {
      case Layer.Conv c ->
          product(
              in / c.operation().groups(),
              c.operation().outChannels(),
              c.operation().window().kernel(),
              c.bias());
      case Layer.ConvTranspose c ->
          product(
                  in,
                  c.operation().outChannels() / c.operation().groups(),
                  c.operation().window().kernel(),
                  Bias.NONE)
              + (c.bias().equals(Bias.NONE) ? 0 : c.operation().outChannels());
      default -> 0;
    };
  }

  private static long product(long in, int out, List<Integer> kernel, Bias bias) {
    long taps = kernel.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    return in * out * taps + (bias.equals(Bias.NONE) ? 0 : out);
  }
}
