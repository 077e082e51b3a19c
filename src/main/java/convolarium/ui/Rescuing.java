package convolarium.ui;

import convolarium.studio.Rescue;
import convolarium.ui.shell.Commands;
import convolarium.ui.shell.Recoverable;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

/// Keeps unsaved work in a file while the window is open, and offers what an earlier run lost.
///
/// All methods are called on the JavaFX thread; files are written on another one.
final class Rescuing {
  /// So much work can be lost.
  private static final Duration PERIOD = Duration.seconds(2);

  private static final long PATIENCE = 2;

  private final Interior interior;
  private final Rescues rescues;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          work -> Thread.ofPlatform().daemon().name("Keeping unsaved work").unstarted(work));
  private final List<Keeping> keepings;

  Rescuing(Interior interior, Rescues rescues) {
    this.interior = interior;
    this.rescues = rescues;
    keepings = interior.recoverable().stream().map(Keeping::new).toList();
  }

  /// Keeps the work of one workspace.
  private final class Keeping {
    private final Recoverable workspace;
    private final PauseTransition pause = new PauseTransition(PERIOD);

    Keeping(Recoverable workspace) {
      this.workspace = workspace;
      pause.setOnFinished(_ -> keep());
      // from where it is: many edits in a row do not put it off
      workspace.onRescue(pause::play);
    }

    void keep() {
      pause.stop();
      String title = workspace.title();
      Optional<Rescue> rescue = workspace.rescue();
      writer.execute(
          () -> rescue.ifPresentOrElse(r -> rescues.keep(title, r), () -> rescues.forget(title)));
    }
  }

  /// What has to be kept is written now.
  void keep() {
    keepings.forEach(Keeping::keep);
  }

  /// The program ends as it should.
  void end() {
    keepings.forEach(keeping -> keeping.pause.stop());
    writer.shutdown();
    try {
      writer.awaitTermination(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    keepings.forEach(keeping -> rescues.forget(keeping.workspace.title()));
  }

  /// Looks in the background for what was left behind and asks about it.
  void offer() {
    writer.execute(
        () -> {
          List<Rescues.Left> left = rescues.left();
          if (!left.isEmpty()) {
            Platform.runLater(() -> offer(new ArrayDeque<>(left)));
          }
        });
  }

  /// Asks about the first that belongs to a workspace. Its notice stays until it is answered, and
  /// the next takes its place.
  private void offer(Deque<Rescues.Left> rest) {
    while (!rest.isEmpty()) {
      Rescues.Left left = rest.removeFirst();
      Optional<Recoverable> workspace =
          interior.recoverable().stream()
              .filter(w -> w.title().equals(left.workspace()))
              .findFirst();
      if (workspace.isPresent()) {
        interior
            .shell()
            .error(
                sentence(left),
                List.of(
                    Commands.of("Restore", () -> restore(left, workspace.get(), rest)),
                    Commands.of("Discard", () -> discard(left, rest))));
        return;
      }
    }
    interior.shell().dismiss();
  }

  private static String sentence(Rescues.Left left) {
    Rescue rescue = left.rescue();
    String when =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
            .withZone(ZoneId.systemDefault())
            .format(left.when());
    return "Convolarium broke off with unsaved changes to “"
        + rescue.name()
        + "”, kept on "
        + when
        + (rescue.present().whole() ? "" : " without its weights, which were too many")
        + rescue.before().map(e -> ", last: " + e.label()).orElse("");
  }

  private void restore(Rescues.Left left, Recoverable workspace, Deque<Rescues.Left> rest) {
    interior.shell().show(workspace);
    workspace.restore(
        left.rescue(),
        () -> {
          keep(); // under this process's number, before the old file goes
          writer.execute(() -> rescues.forget(left.file()));
          // what else there is of the same workspace would take the place of this
          rest.removeIf(other -> other.workspace().equals(left.workspace()));
          offer(rest);
        });
  }

  private void discard(Rescues.Left left, Deque<Rescues.Left> rest) {
    writer.execute(() -> rescues.forget(left.file()));
    offer(rest);
  }
}
