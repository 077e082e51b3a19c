package convolarium.ui.network;

import convolarium.network.Address;
import convolarium.network.Layer;
import convolarium.studio.Blueprint;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where a layer goes that is moved by one row: into a block that is open, and out of the one that
/// it is in.
final class Moves {
  private Moves() {}

  /// In front of which address it goes when it is moved up; nothing at the top.
  ///
  /// @param open the blocks that are open
  static Optional<Address> up(Blueprint now, Address from, Set<Address> open) {
    if (from.place() > 0) {
      Address before = from.at(from.place() - 1);
      if (!open.contains(before)) {
        return Optional.of(before);
      }
      List<List<Layer>> paths = now.at(before).orElseThrow().paths();
      return Optional.of(before.into(paths.size() - 1, paths.getLast().size()));
    }
    if (from.top()) {
      return Optional.empty();
    }
    int path = path(from);
    return Optional.of(
        path == 0
            ? from.block()
            : from.block().into(path - 1, paths(now, from).get(path - 1).size()));
  }

  /// In front of which address it goes when it is moved down; nothing at the bottom.
  ///
  /// @param open the blocks that are open
  static Optional<Address> down(Blueprint now, Address from, Set<Address> open) {
    Address next = from.at(from.place() + 1);
    if (now.at(next).isPresent()) {
      return Optional.of(open.contains(next) ? next.into(0, 0) : from.at(from.place() + 2));
    }
    if (from.top()) {
      return Optional.empty();
    }
    Address block = from.block();
    int path = path(from) + 1;
    return Optional.of(
        path < paths(now, from).size() ? block.into(path, 0) : block.at(block.place() + 1));
  }

  private static List<List<Layer>> paths(Blueprint now, Address inside) {
    return now.at(inside.block()).orElseThrow().paths();
  }

  /// The number of the path of its block.
  private static int path(Address inside) {
    return inside.steps().get(inside.steps().size() - 2);
  }
}
