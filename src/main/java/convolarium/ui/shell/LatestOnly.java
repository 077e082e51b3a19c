package convolarium.ui.shell;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Short work away from the JavaFX thread of which only the newest matters, as redrawing while
/// something is dragged.
///
/// Unlike in a lane, work that has begun is finished and shown although newer is waiting: otherwise
/// nothing would be seen before the drag ends. All methods are called on the JavaFX thread.
public final class LatestOnly<T> {
  private final ExecutorService worker;
  private final Consumer<T> done;
  private Optional<Supplier<T>> waiting = Optional.empty();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

  /// @param name of the thread
  /// @param done gets each result on the JavaFX thread
  public LatestOnly(String name, Consumer<T> done) {
    this(name, Thread.NORM_PRIORITY, done);
  }

  private LatestOnly(String name, int priority, Consumer<T> done) {
    this.worker =
        Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().daemon().name(name).priority(priority).unstarted(work));
    this.done = done;
  }

  /// Work that nobody waits for, and that stands back behind what is.
  public static <T> LatestOnly<T> behind(String name, Consumer<T> done) {
    return new LatestOnly<>(name, Lane.BEHIND, done);
  }

  /// Does this next, in place of what has been waiting.
  public void run(Supplier<T> work) {
    waiting = Optional.of(work);
    if (!busy.get()) {
      begin();
    }
  }

  /// Whether something is under way or waiting.
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /// Forgets what has been waiting.
  public void clear() {
    waiting = Optional.empty();
  }

  private void begin() {
    Supplier<T> work = waiting.orElseThrow();
    waiting = Optional.empty();
    busy.set(true);
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
    result.ifPresent(done);
    if (waiting.isPresent()) {
      begin();
    } else {
      busy.set(false);
    }
  }
}
