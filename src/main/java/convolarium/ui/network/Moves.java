package convolarium.ui.network;

import convolarium.network.Address;
import convolarium.network.Layer;
import convolarium.studio.Blueprint;
import java.util.List;
import java.util.Optional;

/// Where a layer goes that is moved by one row or one path: into a block that is open, and out of
/// the one that it is in.
record Moves(Blueprint now, Opened opened) {
  /// In front of which address it goes when it is moved up; nothing at the top.
  Optional<Address> up(Address from) {
    if (from.place() > 0) {
      Address before = from.at(from.place() - 1);
      if (!opened.addresses().contains(before)) {
        return Optional.of(before);
      }
      int path = abreast(before) ? filled(before) : paths(before).size() - 1;
      return Optional.of(end(before, path));
    }
    if (from.top()) {
      return Optional.empty();
    }
    Address block = from.block();
    int path = path(from);
    return Optional.of(path == 0 || abreast(block) ? block : end(block, path - 1));
  }

  /// In front of which address it goes when it is moved down; nothing at the bottom.
  Optional<Address> down(Address from) {
    Address next = from.at(from.place() + 1);
    if (now.at(next).isPresent()) {
      return Optional.of(
          opened.addresses().contains(next)
              ? next.into(abreast(next) ? filled(next) : 0, 0)
              : from.at(from.place() + 2));
    }
    if (from.top()) {
      return Optional.empty();
    }
    Address block = from.block();
    int path = path(from) + 1;
    return Optional.of(
        path < paths(block).size() && !abreast(block)
            ? block.into(path, 0)
            : block.at(block.place() + 1));
  }

  /// In front of which address it goes when it is moved to the path before or behind; nothing where
  /// there is none.
  ///
  /// @param direction −1 or 1
  Optional<Address> beside(Address from, int direction) {
    if (from.top()) {
      return Optional.empty();
    }
    List<List<Layer>> paths = paths(from.block());
    int path = path(from) + direction;
    return path < 0 || path >= paths.size()
        ? Optional.empty()
        : Optional.of(from.block().into(path, Math.min(from.place(), paths.get(path).size())));
  }

  private boolean abreast(Address block) {
    return opened.breadth().abreast(block);
  }

  private List<List<Layer>> paths(Address block) {
    return now.at(block).orElseThrow().paths();
  }

  private Address end(Address block, int path) {
    return block.into(path, paths(block).get(path).size());
  }

  /// The first path that has layers, else the first.
  private int filled(Address block) {
    List<List<Layer>> paths = paths(block);
    return paths.stream().filter(p -> !p.isEmpty()).findFirst().map(paths::indexOf).orElse(0);
  }

  /// The number of the path of its block.
  static int path(Address inside) {
    return inside.steps().get(inside.steps().size() - 2);
  }
}
