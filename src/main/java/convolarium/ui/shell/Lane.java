package convolarium.ui.shell;

import convolarium.engine.Watch;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// Slow work of one kind, away from the JavaFX thread. A new run calls off the one before it, whose
/// result is dropped: it belongs to something that the user has left behind.
///
/// All methods are called on the JavaFX thread.
public final class Lane {
  /// What is seen meanwhile goes before.
  static final int BEHIND = Thread.NORM_PRIORITY - 2;

  private final Notices notices;
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
  private String title = "";
  private Run current = new Run();

  /// One run: whether it is still wanted, and how far it is.
  private static final class Run implements Watch {
    private volatile boolean cancelled;
    private volatile double fraction = -1;

    @Override
    public void done(double fraction) {
      this.fraction = fraction;
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }
  }

  Lane(Notices notices) {
    this.notices = notices;
  }

  /// @param title what is being done, as `Filtering sea.png`
  /// @param done gets the result on the JavaFX thread, unless the run was called off or failed
  public <T> void run(String title, Work<T> work, Consumer<T> done) {
    cancel();
    Run run = new Run();
    current = run;
    this.title = title;
    progress.set(-1);
    running.set(true);
    Thread.ofPlatform()
        .daemon()
        .name(title)
        .priority(BEHIND)
        .start(
            () -> {
              try {
                T result = work.run(run);
                end(run, () -> done.accept(result));
              } catch (CancellationException _) {
                end(run, () -> {});
              } catch (Exception | OutOfMemoryError fault) {
                end(run, () -> notices.error(title + ": " + Faults.sentence(fault)));
              }
            });
  }

  private void end(Run run, Runnable report) {
    Platform.runLater(
        () -> {
          if (run == current && !run.cancelled) {
            running.set(false);
            report.run();
          }
        });
  }

  /// Calls off what is under way, if anything is.
  public void cancel() {
    current.cancelled = true;
    running.set(false);
  }

  public String title() {
    return title;
  }

  public ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /// How much is done, in `[0, 1]`, or −1 when nobody knows; brought up to date by [#refresh].
  public ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  /// Reads how far the run is: asked by whoever shows it, so that a fast run does not flood the
  /// JavaFX thread with news.
  void refresh() {
    progress.set(current.fraction);
  }
}
