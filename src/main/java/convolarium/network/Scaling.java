package convolarium.network;

import convolarium.network.Layer.BatchNorm;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.tensor.Values;
import java.util.Optional;

/// Batch normalisation lowered to one factor and one summand for each channel: PyTorch does so too.
record Scaling(Tensor scale, Tensor shift) {
  static Scaling of(BatchNorm norm, int channels) {
    Shape shape = Shape.of(channels);
    Values weight = values(norm.weight(), 1);
    Values bias = values(norm.bias(), 0);
    Values mean = values(norm.mean(), 0);
    Values variance = values(norm.variance(), 1);
    Tensor scale =
        Tensor.generate(
            shape, c -> (float) (weight.at(c) / Math.sqrt((double) variance.at(c) + norm.eps())));
    Tensor shift =
        Tensor.generate(shape, c -> (float) (bias.at(c) - (double) mean.at(c) * scale.get(c)));
    return new Scaling(scale, shift);
  }

  private static Values values(Optional<Numbers> given, float otherwise) {
    return given.<Values>map(numbers -> numbers.load()::get).orElse(_ -> otherwise);
  }
}
