package convolarium.picture;

import java.util.HashMap;
import java.util.Map;

/// How often each opaque colour occurs.
final class ColorCount {

  private final Map<Integer, Integer> counts = new HashMap<>();

  /// Counts colours, `0xRRGGBB` each.
  void add(int... colours) {
    int run = 0;
    for (int i = 1; i <= colours.length; i++) {
      if (i == colours.length || colours[i] != colours[run]) {
        counts.merge(colours[run], i - run, Integer::sum);
        run = i;
      }
    }
  }

  /// The colours, each once.
  int[] colours() {
    return counts.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /// How often a colour was counted.
  int of(int colour) {
    return counts.getOrDefault(colour, 0);
  }
}
