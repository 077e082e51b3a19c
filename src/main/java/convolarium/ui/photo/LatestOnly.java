package convolarium.ui.photo;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Short work away from the JavaFX thread of which only the newest matters, as redrawing while
/// something is dragged.
///
/// Unlike in a lane, work that has begun is finished and shown although newer is waiting: otherwise
/// nothing would be seen before the drag ends. All methods are called on the JavaFX thread.
final class LatestOnly<T> {
  private final ExecutorService worker;
  private final Consumer<T> done;
  private Optional<Supplier<T>> waiting = Optional.empty();
  private boolean busy;

  /// @param name of the thread
  /// @param done gets each result on the JavaFX thread
  LatestOnly(String name, Consumer<T> done) {
    this.worker =
        Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().daemon().name(name).unstarted(work));
    this.done = done;
  }

  /// Does this next, in place of what has been waiting.
  void run(Supplier<T> work) {
    waiting = Optional.of(work);
    if (!busy) {
      begin();
    }
  }

  /// Forgets what has been waiting.
  void clear() {
    waiting = Optional.empty();
  }

  private void begin() {
    Supplier<T> work = waiting.orElseThrow();
    waiting = Optional.empty();
    busy = true;
    worker.execute(
        () -> {
          Optional<T> result = Optional.empty();
          try {
            result = Optional.of(work.get());
          } finally {
            Optional<T> shown = result;
            Platform.runLater(() -> end(shown));
          }
        });
  }

  private void end(Optional<T> result) {
    busy = false;
    result.ifPresent(done);
    if (!busy && waiting.isPresent()) {
      begin();
    }
  }
}
