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

  /// A tile by the clock. Vector code that is not compiled takes ten to a hundred nanoseconds for
  /// each product, compiled code a tenth of one; each number in or out and each tile cost something
  /// of their own.
  ///
  /// @param numbers how many the tile reads and writes
  static BooleanSupplier timed(Runnable work, long multiplies, long numbers) {
    long enough = 50_000 + 6 * numbers + multiplies / 2;
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
