package convolarium.ui.network;

import convolarium.network.Address;
import convolarium.network.Layer;
import convolarium.network.Model;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/// Which blocks are open. They stay open when an edit elsewhere gives them another address, and
/// when they are edited inside.
final class Opened {
  private Map<Address, Layer> blocks = Map.of();
  private Breadth breadth = Breadth.NONE;

  Set<Address> addresses() {
    return blocks.keySet();
  }

  /// Which of them have their paths side by side.
  Breadth breadth() {
    return breadth;
  }

  /// Puts paths side by side where there is room.
  ///
  /// @param room for the layers of the model itself, in times the size of letters
  /// @return whether that changes anything
  boolean fit(Model model, double room) {
    Breadth before = breadth;
    breadth = Breadth.of(model, addresses(), room);
    return !breadth.equals(before);
  }

  void set(Address address, Layer block, boolean open) {
    Map<Address, Layer> changed = new HashMap<>(blocks);
    if (open) {
      changed.put(address, block);
    } else {
      changed.remove(address);
    }
    blocks = changed;
  }

  /// Finds the blocks again in a model that has been edited.
  void follow(Model model) {
    if (blocks.isEmpty()) {
      return;
    }
    Map<Address, Layer> now = new HashMap<>();
    Map<Layer, Address> places = new IdentityHashMap<>();
    collect(model.layers(), Address::of, now, places);
    Set<Address> taken = new HashSet<>();
    Map<Address, Layer> found = new HashMap<>();
    blocks.forEach(
        (address, block) -> {
          Address there = now.get(address) == block ? address : places.get(block);
          if (there != null) {
            taken.add(there);
            found.put(there, block);
          }
        });
    blocks.forEach(
        (address, block) -> {
          boolean edited =
              !places.containsKey(block)
                  && now.containsKey(address)
                  && shares(block, now.get(address));
          if (edited && taken.add(address)) {
            found.put(address, now.get(address));
          }
        });
    blocks = found;
  }

  /// Whether a layer of one is still in the other: else it is another network's.
  private static boolean shares(Layer before, Layer after) {
    List<Layer> there = after.paths().stream().flatMap(List::stream).toList();
    return before.paths().stream()
        .flatMap(List::stream)
        .anyMatch(layer -> there.stream().anyMatch(other -> other == layer));
  }

  private static void collect(
      List<Layer> layers,
      IntFunction<Address> addresses,
      Map<Address, Layer> now,
      Map<Layer, Address> places) {
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      List<List<Layer>> paths = layer.paths();
      if (!paths.isEmpty()) {
        Address address = addresses.apply(i);
        now.put(address, layer);
        places.putIfAbsent(layer, address);
        for (int p = 0; p < paths.size(); p++) {
          int path = p;
          collect(paths.get(p), place -> address.into(path, place), now, places);
        }
      }
    }
  }
}
