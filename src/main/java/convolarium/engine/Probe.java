package convolarium.engine;

import java.util.List;
import java.util.function.BooleanSupplier;

/// Small tasks that tell whether a method's code is compiled.
///
/// @param tiles each does its work once and tells whether that was fast
record Probe(Method<?> method, List<BooleanSupplier> tiles) {
  Probe {
    tiles = List.copyOf(tiles);
  }

  /// A tile by the clock. For each number in or out vector code takes 20 ns and more until it is
  /// compiled as a whole, even where the JVM has compiled each of its operations, then about 2, and
  /// for each product a tenth of one. A limit with room for slower code let medians pass that took
  /// half a second at the first photo.
  ///
  /// @param numbers how many the tile reads and writes
  static BooleanSupplier timed(Runnable work, long multiplies, long numbers) {
    long enough = 15_000 + 6 * numbers + multiplies / 4;
    return () -> {
      long start = System.nanoTime();
      work.run();
      return System.nanoTime() - start < enough;
    };
  }

  /// Does the work of all tiles.
  ///
  /// @return whether all were fast
  boolean run() {
    boolean fast = true;
    for (BooleanSupplier tile : tiles) {
      fast &= tile.getAsBoolean();
    }
    return fast;
  }
}
