package convolarium.engine;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BooleanSupplier;

/// Threads that do what they are called for.
///
/// A thread that sleeps takes 25 µs to wake, and 300 µs when its processor sleeps too: as long as
/// half a layer. So a helper that is through looks for another call a moment longer, which spares
/// the layers of a network all wakings but the first, and then sleeps at no cost.
final class Helpers {
  /// How long a thread looks for what comes next before it sleeps, in nanoseconds.
  private static final long PATIENCE = 100_000;

  /// On the seat of a helper that looks for a call.
  private static final Runnable LOOKING = () -> {};

  private final ForkJoinPool pool;

  /// For each helper: nothing, or that it looks for a call, or the one it shall take.
  private final AtomicReferenceArray<Runnable> seats;

  private final long patience;

  /// @param number how many, at least 0
  Helpers(int number) {
    // its threads are daemons and go when they have been idle for a minute
    this.pool = new ForkJoinPool(Math.max(1, number), Helpers::helper, null, false);
    this.seats = new AtomicReferenceArray<>(number);
    // one who looks must not keep the processor from one who works
    this.patience = number < Runtime.getRuntime().availableProcessors() ? PATIENCE : 0;
  }

  /// The one who asked waits for the work, but others paint windows.
  private static ForkJoinWorkerThread helper(ForkJoinPool pool) {
    ForkJoinWorkerThread helper = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
    helper.setPriority(Thread.NORM_PRIORITY - 2);
    return helper;
  }

  /// Has a helper do something, when one is free.
  void call(Runnable work) {
    for (int seat = 0; seat < seats.length(); seat++) {
      if (seats.compareAndSet(seat, LOOKING, work)) {
        return;
      }
    }
    pool.execute(() -> serve(work));
  }

  private void serve(Runnable first) {
    for (Runnable work = first; work != LOOKING; work = look()) {
      work.run();
    }
  }

  /// Lets time pass as long as a condition holds, but not for long.
  void spin(BooleanSupplier waiting) {
    for (long start = System.nanoTime();
        waiting.getAsBoolean() && System.nanoTime() - start < patience; ) {
      Thread.onSpinWait();
    }
  }

  /// The next call, or [#LOOKING] when none comes.
  private Runnable look() {
    for (int i = 0; i < seats.length(); i++) {
      int seat = i;
      if (seats.compareAndSet(seat, null, LOOKING)) {
        // a call that came while all were at work waits in the pool
        spin(() -> seats.get(seat) == LOOKING && !pool.hasQueuedSubmissions());
        return seats.getAndSet(seat, null);
      }
    }
    return LOOKING;
  }
}
