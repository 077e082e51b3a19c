package convolarium.engine;

/// Somebody who waits for a run: is told how far it is, and may call it off.
///
/// Both methods are called from the run's threads, never by two of them at once. A run that was
/// called off ends with a [java.util.concurrent.CancellationException].
public interface Watch {
  /// Told nothing, calls nothing off.
  Watch NONE =
      new Watch() {
        @Override
        public void done(double fraction) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /// @param fraction how much is done, in `(0, 1]`, never falling
  void done(double fraction);

  boolean cancelled();
}
