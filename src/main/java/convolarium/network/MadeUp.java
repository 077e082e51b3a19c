package convolarium.network;

import convolarium.network.Layer.Bias;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Weights that nobody gave: uniform in ±1/√fan-in, which keeps the size of activations through
/// many layers, and the same on every machine, because their seed is made of the layer's path.
///
/// Fan-in is the product of all dimensions of the weight but the first, as in PyTorch.
public final class MadeUp {
  private MadeUp() {}

  /// The given weight, or one made up for the field at that path.
  public static Tensor weight(Optional<Numbers> given, Shape shape, String path) {
    return given.isPresent() ? given.get().load() : uniform(shape, shape, path);
  }

  /// The given bias, one made up for the field at that path, or none.
  ///
  /// @param weight the shape of the weight that it goes with
  public static Optional<Tensor> bias(Bias bias, int channels, Shape weight, String path) {
    return switch (bias) {
      case Bias.None _ -> Optional.empty();
      case Bias.MadeUp _ -> Optional.of(uniform(Shape.of(channels), weight, path));
      case Bias.Given(Numbers numbers) -> Optional.of(numbers.load());
    };
  }

  /// A weight like those made up, from a seed of its own.
  ///
  /// @param seed any text
  static Numbers drawn(Shape weight, String seed) {
    return new Numbers.Made(weight, fill(weight, seed));
  }

  private static Tensor uniform(Shape shape, Shape weight, String path) {
    return fill(weight, path).fill(shape);
  }

  private static Fill fill(Shape weight, String path) {
    double fanIn = weight.elements() / (double) weight.dim(0);
    return new Fill.Uniform(seed(path), (float) (1 / Math.sqrt(fanIn)));
  }

  /// The 64-bit FNV-1a hash. Source: Fowler, Noll and Vo, The FNV Non-Cryptographic Hash Algorithm.
  private static long seed(String path) {
    long hash = 0xCBF29CE484222325L;
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * 0x100000001B3L;
    }
    return hash;
  }
}
