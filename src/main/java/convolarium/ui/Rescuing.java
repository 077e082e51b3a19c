package convolarium.ui;

import convolarium.studio.Document;
import convolarium.studio.Rescue;
import convolarium.studio.Studio;
import convolarium.ui.shell.Commands;
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
  private final PauseTransition pause = new PauseTransition(PERIOD);
  private Document kept;
  private boolean saved = true;

  Rescuing(Interior interior, Rescues rescues) {
    this.interior = interior;
    this.rescues = rescues;
    kept = interior.store().studio().document();
    pause.setOnFinished(_ -> keep());
    interior.store().onChange(this::changed);
  }

  private void changed(Studio studio) {
    boolean now = interior.store().isSaved();
    if (studio.document() != kept || saved != now) {
      kept = studio.document();
      saved = now;
      pause.play(); // from where it is: many edits in a row do not put it off
    }
  }

  /// What has to be kept is written now.
  void keep() {
    pause.stop();
    Optional<Rescue> rescue = interior.arithmetic().rescue();
    writer.execute(() -> rescue.ifPresentOrElse(rescues::keep, rescues::forget));
  }

  /// The program ends as it should.
  void end() {
    pause.stop();
    writer.shutdown();
    try {
      writer.awaitTermination(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    rescues.forget();
  }

  /// Looks in the background for what was left behind and asks about it.
  void offer() {
    writer.execute(
        () -> {
          List<Rescues.Left> left = rescues.left();
          Platform.runLater(() -> offer(new ArrayDeque<>(left)));
        });
  }

  private void offer(Deque<Rescues.Left> rest) {
    if (rest.isEmpty()) {
      return;
    }
    Rescues.Left left = rest.removeFirst();
    String when =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
            .withZone(ZoneId.systemDefault())
            .format(left.when());
    interior
        .shell()
        .error(
            "Convolarium broke off with unsaved changes to “"
                + left.rescue().name()
                + "”, kept on "
                + when
                + left.rescue().before().map(e -> ", last: " + e.label()).orElse(""),
            List.of(
                Commands.of("Restore", () -> restore(left)),
                Commands.of("Discard", () -> discard(left, rest))));
  }

  private void restore(Rescues.Left left) {
    interior.shell().dismiss();
    interior.shell().show(interior.arithmetic());
    interior
        .arithmetic()
        .restore(
            left.rescue(),
            () -> {
              keep(); // under this process's number, before the old file goes
              writer.execute(() -> rescues.forget(left.file()));
            });
  }

  private void discard(Rescues.Left left, Deque<Rescues.Left> rest) {
    interior.shell().dismiss();
    writer.execute(() -> rescues.forget(left.file()));
    offer(rest);
  }
}
