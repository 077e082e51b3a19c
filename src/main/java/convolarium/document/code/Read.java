package convolarium.document.code;

import convolarium.network.Layer;
import java.util.List;
import java.util.Optional;

/// Layers read off code.
///
/// @param layers at least one, in order, their weights to be made up
/// @param rank the number of spatial axes of all of them, 1 to 3
/// @param channels the channels that the input must have, where the code says so
/// @param size the spatial sizes of the input, where the code says so
/// @param ignored what was passed over because it changes nothing that is shown here, as
///   `activation="relu"`
public record Read(
    List<Layer> layers,
    int rank,
    Optional<Integer> channels,
    Optional<List<Integer>> size,
    List<String> ignored) {
  public Read {
    layers = List.copyOf(layers);
    ignored = List.copyOf(ignored);
  }
}
