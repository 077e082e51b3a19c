package convolarium.ui.network;

import convolarium.network.Address;
import convolarium.network.Layer;
import convolarium.studio.Blueprint;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// From layer to layer, as far as they are in sight: up and down along a path, left and right
/// between paths that stand side by side.
record Walk(Blueprint now, Opened opened) {
  private List<List<Layer>> paths(Address block) {
    return now.at(block).orElseThrow().paths();
  }

  private boolean abreast(Address block) {
    return opened.breadth().abreast(block);
  }

  /// The first layer; nothing where there is none.
  Optional<Address> first() {
    return Optional.of(Address.of(0)).filter(at -> now.at(at).isPresent());
  }

  /// The last in sight.
  Optional<Address> last() {
    int layers = now.model().layers().size();
    return layers == 0 ? Optional.empty() : Optional.of(end(Address.of(layers - 1)));
  }

  /// The layer above; nothing at the top.
  Optional<Address> up(Address from) {
    if (from.place() > 0) {
      return Optional.of(end(from.at(from.place() - 1)));
    }
    if (from.top()) {
      return Optional.empty();
    }
    Address block = from.block();
    int before = abreast(block) ? -1 : filled(block, Moves.path(from), -1);
    return Optional.of(before < 0 ? block : end(block, before));
  }

  /// The layer below; nothing at the bottom.
  Optional<Address> down(Address from) {
    return opened.addresses().contains(from) && filled(from, -1, 1) >= 0
        ? Optional.of(from.into(filled(from, -1, 1), 0))
        : behind(from);
  }

  private Optional<Address> behind(Address from) {
    Address next = from.at(from.place() + 1);
    if (now.at(next).isPresent()) {
      return Optional.of(next);
    }
    if (from.top()) {
      return Optional.empty();
    }
    Address block = from.block();
    int after = abreast(block) ? -1 : filled(block, Moves.path(from), 1);
    return after < 0 ? behind(block) : Optional.of(block.into(after, 0));
  }

  /// The layer beside it, or the last of a path that ends above; nothing where there is no path.
  ///
  /// @param direction −1 to the left, 1 to the right
  Optional<Address> beside(Address from, int direction) {
    if (from.top()) {
      return Optional.empty();
    }
    Address block = from.block();
    int path = abreast(block) ? filled(block, Moves.path(from), direction) : -1;
    return path < 0
        ? beside(block, direction)
        : Optional.of(block.into(path, Math.min(from.place(), paths(block).get(path).size() - 1)));
  }

  /// The last in sight of a layer and what is inside of it.
  private Address end(Address at) {
    if (!opened.addresses().contains(at)) {
      return at;
    }
    int path = abreast(at) ? filled(at, -1, 1) : filled(at, paths(at).size(), -1);
    return path < 0 ? at : end(at, path);
  }

  private Address end(Address block, int path) {
    return end(block.into(path, paths(block).get(path).size() - 1));
  }

  /// The next path in a direction that has layers; −1 where there is none.
  private int filled(Address block, int from, int direction) {
    List<List<Layer>> paths = paths(block);
    return IntStream.iterate(from + direction, p -> p + direction)
        .takeWhile(p -> p >= 0 && p < paths.size())
        .filter(p -> !paths.get(p).isEmpty())
        .findFirst()
        .orElse(-1);
  }
}
