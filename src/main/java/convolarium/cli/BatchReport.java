package convolarium.cli;

import convolarium.filter.Batch;
import convolarium.filter.Batch.Outcome;
import convolarium.filter.Batch.Task;
import java.util.Locale;
import java.util.Optional;

/// Tells how a batch goes: a bar where somebody looks, a line for each photograph that fails, and
/// in the end how many were done.
final class BatchReport implements Batch.Listener {
  private final Console console;
  private final ProgressBar progress;
  private final long start = System.nanoTime();
  private int status;
  private int done;
  private int failed;
  private long pixels;

  /// @param total how many photographs there are
  BatchReport(Console console, int total) {
    this.console = console;
    this.progress = new ProgressBar(console, total);
  }

  @Override
  public void begun(Task task) {
    progress.show(task.inName());
  }

  @Override
  public void ended(Task task, Outcome outcome) {
    failure(task, outcome)
        .ifPresent(
            failure -> {
              progress.hide();
              console.complain(failure);
              status = Math.max(status, failure.status());
              failed++;
            });
    if (outcome instanceof Outcome.Done one) {
      done++;
      pixels += one.pixels();
    }
    progress.advance();
  }

  private static Optional<Failure> failure(Task task, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done _ -> Optional.empty();
      case Outcome.Unfit(String what) -> Optional.of(Failure.wrong(task.inName(), what));
      case Outcome.Unwritten(String what) -> Optional.of(Failure.broken(task.outName(), what));
      case Outcome.Broken(Throwable fault) -> Optional.of(Failure.of(task.inName(), fault));
    };
  }

  /// @return the exit status: [Failure#WRONG] once any photograph was at fault
  int end() {
    double seconds = Math.max((System.nanoTime() - start) / 1e9, 1e-3);
    double megapixels = pixels / 1e6;
    progress.end(
        String.format(
            Locale.ROOT,
            "%d done, %d failed: %.1f megapixels in %.1f s, %.1f a second",
            done,
            failed,
            megapixels,
            seconds,
            megapixels / seconds));
    return status;
  }
}
