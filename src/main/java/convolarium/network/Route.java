package convolarium.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The layers through which the model's input reaches a layer, this one last; blocks on the way are
/// whole, of a block that holds the layer only the path that leads to it.
final class Route {
  private Route() {}

  /// @throws IllegalArgumentException when the layer is not of this analysis
  static List<Measured> to(Analysis analysis, Measured layer) {
    return within(analysis.layers(), layer)
        .orElseThrow(() -> new IllegalArgumentException("not of this model: " + layer.path()));
  }

  private static Optional<List<Measured>> within(List<Measured> path, Measured layer) {
    for (int i = 0; i < path.size(); i++) {
      if (path.get(i).path().equals(layer.path())) {
        return Optional.of(path.subList(0, i + 1));
      }
      for (List<Measured> part : path.get(i).parts()) {
        Optional<List<Measured>> inside = within(part, layer);
        if (inside.isPresent()) {
          List<Measured> route = new ArrayList<>(path.subList(0, i));
          route.addAll(inside.get());
          return Optional.of(route);
        }
      }
    }
    return Optional.empty();
  }
}
