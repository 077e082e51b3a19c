package convolarium.ui.network;

import convolarium.network.Layer;
import convolarium.studio.Bare;
import convolarium.ui.network.Row.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Counts blocks that are alike.
final class Runs {
  private Runs() {}

  /// Where each layer stands among blocks that are alike, with at most one layer between two.
  static List<Run> of(List<Layer> layers) {
    List<Run> runs = new ArrayList<>(Collections.nCopies(layers.size(), Run.ALONE));
    for (int i = 0; i < layers.size(); i++) {
      if (block(layers, i) && runs.get(i).equals(Run.ALONE)) {
        List<Integer> alike = alike(layers, i);
        for (int n = 0; n < alike.size(); n++) {
          runs.set(alike.get(n), new Run(n + 1, alike.size()));
        }
      }
    }
    return runs;
  }

  /// The places of a block and of those like it behind it.
  private static List<Integer> alike(List<Layer> layers, int first) {
    Layer bare = Bare.of(layers.get(first));
    List<Integer> alike = new ArrayList<>(List.of(first));
    for (int next = first; next >= 0; ) {
      int from = next + 1;
      next = block(layers, from) ? from : block(layers, from + 1) ? from + 1 : -1;
      if (next >= 0 && Bare.of(layers.get(next)).equals(bare)) {
        alike.add(next);
      } else {
        next = -1;
      }
    }
    return alike;
  }

  private static boolean block(List<Layer> layers, int place) {
    return place < layers.size() && !layers.get(place).paths().isEmpty();
  }
}
