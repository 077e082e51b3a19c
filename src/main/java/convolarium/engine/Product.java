package convolarium.engine;

import java.util.ArrayList;
import java.util.List;

/// One matrix product of packed weights and windows, and how its sums are cut into chains, each
/// summed by itself so that the rounding stays small.
///
/// A chain takes whole channels where it can, so that it needs nothing of the others.
record Product(Windows windows, PackedWeights weights, List<Chain> chains) {
  /// The most products in one chain.
  static final int LONGEST = 256;

  /// A column looks at neighbouring channels within a page or so when they have no more windows, …
  private static final int NEAR = 1024;

  /// … and at few pages in any case when a chain takes no more channels.
  private static final int FEW = 32;

  /// @param k where it begins in the weights' columns
  /// @param length how many products it has
  /// @param channel the first input channel that it takes
  /// @param channels how many it takes
  record Chain(int k, int length, int channel, int channels) {}

  /// @param inside how many input channels meet
  static Product of(Windows windows, PackedWeights weights, int inside) {
    return new Product(windows, weights, chains(inside, windows.offsets().length));
  }

  private static List<Chain> chains(int inside, int taps) {
    List<Chain> chains = new ArrayList<>();
    if (taps == 0) {
      // what sees nothing is zero all the same
      chains.add(new Chain(0, 0, 0, 0));
    } else if (taps <= LONGEST) {
      int channels = channels(inside, taps);
      for (int c = 0; c < inside; c += channels) {
        int taken = Math.min(channels, inside - c);
        chains.add(new Chain(c * taps, taken * taps, c, taken));
      }
    } else {
      int length = Math.ceilDiv(taps, Math.ceilDiv(taps, LONGEST));
      for (int c = 0; c < inside; c++) {
        for (int t = 0; t < taps; t += length) {
          chains.add(new Chain(c * taps + t, Math.min(length, taps - t), c, 1));
        }
      }
    }
    return chains;
  }

  /// The most channels of a chain, of those that meet, when each has so many taps.
  static int channels(int inside, int taps) {
    return taps > LONGEST ? 1 : Math.ceilDiv(inside, Math.ceilDiv(inside, LONGEST / taps));
  }

  /// The most products of a chain.
  int longest() {
    return chains.stream().mapToInt(Chain::length).max().orElseThrow();
  }

  /// The most channels of a chain.
  int channels() {
    return chains.stream().mapToInt(Chain::channels).max().orElseThrow();
  }

  /// Whether what a column looks at lies on few pages of memory.
  boolean near() {
    return windows.count() <= NEAR || channels() <= FEW;
  }

  /// Where in a chain's channels the first of its products looks: a position among the offsets.
  int first(Chain chain) {
    return chain.k - chain.channel * windows.offsets().length;
  }
}
