package convolarium.bench;

import java.util.Optional;

/// A library that computes convolution layers.
interface LayerPeer {
  /// With its version.
  String name();

  /// Readies a layer: input and output row-major, weights laid out beforehand as the library likes.
  /// Empty when the library has no such layer.
  Optional<Contestant<float[]>> enter(Layer layer);
}
