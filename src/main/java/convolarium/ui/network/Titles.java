package convolarium.ui.network;

import convolarium.network.Layer;
import convolarium.studio.Bare;
import convolarium.studio.KnownBlock;
import convolarium.tensor.Shape;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What layers are called; well-known blocks by their own name, which is remembered, for it takes a
/// while to know them.
final class Titles {
  private static final int MOST = 256;

  private final Map<Key, Optional<String>> known = new HashMap<>();

  private record Key(Layer bare, int channels, int rank) {}

  /// @param input what the layer gets, where that is known
  String of(Layer layer, Optional<Shape> input) {
    Optional<String> name =
        layer.paths().isEmpty() ? Optional.empty() : input.flatMap(shape -> name(layer, shape));
    return name.map(known -> LayerTitle.of(known, layer))
        .orElseGet(() -> LayerTitle.of(layer, input));
  }

  private Optional<String> name(Layer block, Shape input) {
    if (known.size() > MOST) {
      known.clear();
    }
    return known.computeIfAbsent(
        new Key(Bare.of(block), input.dim(1), input.rank()),
        _ -> KnownBlock.of(block, input).map(found -> found.block().title()));
  }
}
