package convolarium.network;

import convolarium.tensor.Shape;
import java.util.List;

/// A network and what it is fed.
///
/// @param title may be empty
/// @param input `[N, C, spatial…]` with up to 3 spatial axes, or `[N, F]`
/// @param layers in order; none is the identity
public record Model(String title, Numbers input, List<Layer> layers) {
  public Model {
    layers = List.copyOf(layers);
  }

  /// The same model on an input of another shape and without numbers.
  public Model on(Shape shape) {
    return new Model(title, new Numbers.Unknown(shape), layers);
  }
}
