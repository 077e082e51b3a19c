package convolarium.document.imports;

import convolarium.network.Layer;
import convolarium.network.Layer.Bias;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;

/// Layers with a bias that was added behind them.
final class Biased {
  private Biased() {}

  /// @return empty when the layer has a bias already, or the numbers are not one for each channel
  static Optional<Layer> of(Layer layer, Constant added) {
    if (!added.weights()) {
      return Optional.empty();
    }
    return switch (layer) {
      case Layer.Linear l when l.bias().equals(Bias.NONE) && channels(added, l.outFeatures(), 0) ->
          Optional.of(
              new Layer.Linear(
                  l.name(), l.outFeatures(), l.weight(), bias(added, l.outFeatures())));
      case Layer.Conv c
          when c.bias().equals(Bias.NONE)
              && channels(added, c.operation().outChannels(), c.operation().window().rank()) ->
          Optional.of(
              new Layer.Conv(
                  c.name(), c.operation(), c.weight(), bias(added, c.operation().outChannels())));
      case Layer.ConvTranspose c
          when c.bias().equals(Bias.NONE)
              && channels(added, c.operation().outChannels(), c.operation().window().rank()) ->
          Optional.of(
              new Layer.ConvTranspose(
                  c.name(), c.operation(), c.weight(), bias(added, c.operation().outChannels())));
      default -> Optional.empty();
    };
  }

  /// Whether all dimensions are 1 but that of the channels, which so many stand behind.
  private static boolean channels(Constant added, int channels, int behind) {
    List<Integer> dims = added.dims();
    int place = dims.size() - 1 - behind;
    return added.elements() == channels && place >= 0 && dims.get(place) == channels;
  }

  private static Bias bias(Constant added, int channels) {
    return new Bias.Given(added.numbers(Shape.of(channels)));
  }
}
