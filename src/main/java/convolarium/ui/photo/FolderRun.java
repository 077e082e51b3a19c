package convolarium.ui.photo;

import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.filter.Batch;
import convolarium.filter.Batch.Outcome;
import convolarium.filter.Batch.Task;
import convolarium.filter.Filter;
import convolarium.ui.shell.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A batch under way, which may be looked at from another thread.
final class FolderRun implements Batch.Listener {
  private final Batch batch;
  private final int skipped;
  private final long start = System.nanoTime();
  private volatile State state = new State("", 0, List.of(), 0, System.nanoTime());
  private volatile double fraction;
  private volatile boolean whole;
  private volatile boolean over;

  /// How far it has come.
  ///
  /// @param now the photograph in work
  /// @param failures a sentence for each that failed
  /// @param pixels of the photographs that are done
  /// @param at when that was, as [System#nanoTime] tells it
  private record State(String now, int done, List<String> failures, long pixels, long at) {}

  /// @param skipped how many photographs are left as they are
  FolderRun(Batch batch, int skipped) {
    this.batch = batch;
    this.skipped = skipped;
  }

  /// Does all of it, on the thread that calls.
  ///
  /// @throws java.util.concurrent.CancellationException when the watch says so
  void run(List<Filter> filters, Engine engine, Watch watch) {
    Watch both =
        new Watch() {
          @Override
          public void done(double done) {
            fraction = done;
            watch.done(done);
          }

          @Override
          public boolean cancelled() {
            return watch.cancelled();
          }
        };
    try {
      batch.run(filters, engine, both, this);
      whole = true;
    } finally {
      over = true;
    }
  }

  /// Whether nothing more happens.
  boolean isOver() {
    return over;
  }

  /// Whether it came to its end.
  boolean isWhole() {
    return whole;
  }

  @Override
  public void begun(Task task) {
    State s = state;
    state = new State(task.inName(), s.done(), s.failures(), s.pixels(), s.at());
  }

  @Override
  public void ended(Task task, Outcome outcome) {
    State s = state;
    long at = System.nanoTime();
    state =
        switch (outcome) {
          case Outcome.Done(long pixels) ->
              new State(s.now(), s.done() + 1, s.failures(), s.pixels() + pixels, at);
          case Outcome.Unfit(String what) -> failed(s, task.inName() + ": " + what, at);
          case Outcome.Unwritten(String what) -> failed(s, task.outName() + ": " + what, at);
          case Outcome.Broken(Throwable fault) ->
              failed(s, task.inName() + ": " + Faults.sentence(fault), at);
        };
  }

  private static State failed(State s, String sentence, long at) {
    List<String> failures = new ArrayList<>(s.failures());
    failures.add(sentence);
    return new State(s.now(), s.done(), List.copyOf(failures), s.pixels(), at);
  }

  /// How much is done, in `[0, 1]`.
  double fraction() {
    return fraction;
  }

  /// `4 of 12: sea.jpg`.
  String place() {
    State s = state;
    int ended = s.done() + s.failures().size();
    int total = batch.tasks().size();
    return "%d of %d: %s".formatted(Math.min(ended + 1, total), total, s.now());
  }

  List<String> failures() {
    return state.failures();
  }

  /// `8.8 megapixels a second`; empty before the first is done.
  String speed() {
    State s = state;
    double seconds = (s.at() - start) / 1e9;
    return s.done() == 0 || seconds <= 0
        ? ""
        : String.format(Locale.ROOT, "%.1f megapixels a second", s.pixels() / 1e6 / seconds);
  }

  /// `11 done, 1 failed, 3 left as they were`.
  String summary() {
    State s = state;
    List<String> parts = new ArrayList<>();
    parts.add(s.done() + " done");
    if (!s.failures().isEmpty()) {
      parts.add(s.failures().size() + " failed");
    }
    if (skipped > 0) {
      parts.add(skipped + " left as they were");
    }
    int open = batch.tasks().size() - s.done() - s.failures().size();
    return (whole ? "" : "Cancelled with " + open + " to go: ") + String.join(", ", parts);
  }
}
