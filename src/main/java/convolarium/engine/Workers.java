package convolarium.engine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/// The threads of one engine. A run is cut into tasks that do not touch each other's output, and
/// whoever is free takes the next; the caller works too. Which thread takes which task has no
/// influence on the bits.
///
/// Parallel at one level only: a task never asks for workers itself.
final class Workers {
  private final int threads;
  private final Helpers helpers;
  private final Spares spares = new Spares();
  private final AtomicInteger runs = new AtomicInteger();

  /// @param threads at least 1, the caller included
  Workers(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads, must be at least 1");
    }
    this.threads = threads;
    this.helpers = new Helpers(threads - 1);
  }

  /// What one task does.
  @FunctionalInterface
  interface Task {
    /// @param task the task's number
    /// @param worker in `[0, threads)`: no two tasks of a run with the same worker overlap
    void run(int task, int worker);
  }

  int threads() {
    return threads;
  }

  /// What they work in.
  Spares spares() {
    return spares;
  }

  /// Whether a run is under way.
  boolean busy() {
    return runs.get() > 0;
  }

  /// Runs tasks 0 to `tasks` − 1 and returns when all are done.
  ///
  /// @throws CancellationException when the watch called the run off; some tasks may have run
  void run(int tasks, Watch watch, Task body) {
    if (watch.cancelled()) {
      throw new CancellationException("called off before the run");
    }
    Run run = new Run(tasks, watch, body);
    runs.incrementAndGet();
    try {
      share(run, tasks);
    } finally {
      runs.decrementAndGet();
    }
  }

  private void share(Run run, int tasks) {
    for (int worker = 1; worker < Math.min(threads, tasks); worker++) {
      int number = worker;
      helpers.call(() -> run.work(number));
    }
    run.work(0);
    // the last ones are mostly through soon: sleeping would take longer
    helpers.spin(run::unfinished);
    run.finish();
  }

  private static final class Run {
    private final int tasks;
    private final Watch watch;
    private final Task body;
    private final AtomicInteger next = new AtomicInteger();
    private volatile int working;
    private int finished;
    private boolean cancelled;
    private Throwable failure;

    Run(int tasks, Watch watch, Task body) {
      this.tasks = tasks;
      this.watch = watch;
      this.body = body;
    }

    void work(int worker) {
      if (!enter()) {
        return;
      }
      try {
        for (int task = next.getAndIncrement(); task < tasks; task = next.getAndIncrement()) {
          body.run(task, worker);
          report();
        }
      } catch (Throwable thrown) {
        fail(thrown);
      } finally {
        leave();
      }
    }

    /// A helper that the pool starts late, when all is done, must not hold anybody up.
    private synchronized boolean enter() {
      if (next.get() >= tasks) {
        return false;
      }
      working++;
      return true;
    }

    private synchronized void leave() {
      working--;
      notifyAll();
    }

    private synchronized void report() {
      finished++;
      watch.done((double) finished / tasks);
      if (finished < tasks && watch.cancelled()) {
        cancelled = true;
        next.set(tasks);
      }
    }

    private synchronized void fail(Throwable thrown) {
      failure = thrown;
      next.set(tasks);
    }

    boolean unfinished() {
      return working > 0;
    }

    /// Waits for those who are still at work.
    synchronized void finish() {
      boolean interrupted = false;
      while (working > 0) {
        try {
          wait();
        } catch (InterruptedException _) {
          // the helpers write to this run's arrays: leaving before them would be worse
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      switch (failure) {
        case RuntimeException exception -> throw exception;
        case Error error -> throw error;
        case null, default -> {}
      }
      if (cancelled) {
        throw new CancellationException("called off after " + finished + " of " + tasks + " parts");
      }
    }
  }
}
