package convolarium.ui.network;

import convolarium.network.Address;
import convolarium.network.Layer;
import convolarium.network.Model;
import convolarium.ui.network.Row.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;

/// Which open blocks have room for their paths side by side, and how wide each path is there.
///
/// All widths are times the size of letters.
record Breadth(Map<Address, List<Column>> blocks) {
  /// Nothing is side by side.
  static final Breadth NONE = new Breadth(Map.of());

  /// Between two paths.
  static final double GAP = 0.5;

  /// How far layers are set in whose block has its paths one below the other.
  static final double STEP = 1.2;

  private static final double LEAST = 7;
  private static final double EMPTY = 6;

  /// @param open the blocks that are open
  /// @param room for the layers of the model itself
  static Breadth of(Model model, Set<Address> open, double room) {
    Map<Address, List<Column>> blocks = new HashMap<>();
    fit(model.layers(), Address::of, open, room, blocks);
    return new Breadth(Map.copyOf(blocks));
  }

  private static void fit(
      List<Layer> layers,
      IntFunction<Address> addresses,
      Set<Address> open,
      double room,
      Map<Address, List<Column>> blocks) {
    for (int i = 0; i < layers.size(); i++) {
      Address block = addresses.apply(i);
      if (open.contains(block)) {
        fit(layers.get(i).paths(), block, open, room, blocks);
      }
    }
  }

  private static void fit(
      List<List<Layer>> paths,
      Address block,
      Set<Address> open,
      double room,
      Map<Address, List<Column>> blocks) {
    double gaps = GAP * (paths.size() - 1);
    double fixed = gaps + EMPTY * paths.stream().filter(List::isEmpty).count();
    long filled = paths.stream().filter(path -> !path.isEmpty()).count();
    boolean abreast = paths.size() > 1 && fixed + filled * LEAST <= room;
    double[] needs = new double[paths.size()];
    for (int p = 0; p < needs.length; p++) {
      int path = p;
      needs[p] = paths.get(p).isEmpty() ? 0 : needed(paths.get(p), i -> block.into(path, i), open);
    }
    double all = DoubleStream.of(needs).sum();
    boolean ample = fixed + all <= room;
    if (abreast) {
      blocks.put(
          block,
          DoubleStream.of(needs)
              .mapToObj(n -> n == 0 ? new Column(EMPTY, 0) : new Column(0, ample ? n : LEAST))
              .toList());
    }
    for (int p = 0; p < needs.length; p++) {
      int path = p;
      double part = ample ? needs[p] / all : 1.0 / filled;
      double own = abreast ? (room - fixed) * part : room - STEP;
      fit(paths.get(p), i -> block.into(path, i), open, own, blocks);
    }
  }

  /// What a path with layers needs, so that every open block in it has its paths side by side.
  private static double needed(
      List<Layer> layers, IntFunction<Address> addresses, Set<Address> open) {
    double most = LEAST;
    for (int i = 0; i < layers.size(); i++) {
      Address block = addresses.apply(i);
      if (open.contains(block)) {
        most = Math.max(most, needed(layers.get(i), block, open));
      }
    }
    return most;
  }

  /// What an open block needs, so that it and every open block in it have their paths side by side.
  static double needed(Layer layer, Address block, Set<Address> open) {
    List<List<Layer>> paths = layer.paths();
    double sum = paths.size() == 1 ? STEP : GAP * (paths.size() - 1);
    for (int p = 0; p < paths.size(); p++) {
      int path = p;
      sum += paths.get(p).isEmpty() ? EMPTY : needed(paths.get(p), i -> block.into(path, i), open);
    }
    return sum;
  }

  /// Whether the paths of a block stand side by side.
  boolean abreast(Address block) {
    return blocks.containsKey(block);
  }

  /// How wide the paths of such a block are.
  List<Column> columns(Address block) {
    return blocks.get(block);
  }
}
