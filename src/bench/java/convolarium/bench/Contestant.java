package convolarium.bench;

import java.time.Duration;

/// One library made ready for one case.
///
/// @param <T> the numbers that it makes: `float[]` of a layer, `byte[]` of a photograph
interface Contestant<T> {
  /// How long it runs before it is measured; longer than native code needs for its caches where a
  /// compiler has to come to rest.
  default Duration warmUp() {
    return Duration.ofMillis(500);
  }

  /// Computes the case once, on the calling thread alone.
  void run();

  /// What the last run computed, row-major.
  T result();
}
