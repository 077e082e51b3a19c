package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;

/// Gets the vector kernels compiled in the background, so that the first photograph of a fresh
/// program does not wait for that.
///
/// Until the JVM has compiled it, vector code makes an object for each operation and is a hundred
/// times as slow: the first filter on 12 megapixels took one to three seconds, with the plain
/// kernels 0.2 to 0.9. So the [engine][#engine] computes with the plain kernels first, and by one
/// method after the other with the vector kernels, once small tasks of that method have become
/// fast. Who asks a method for so much that the plain kernels would take longer than the compiler
/// has those small tasks done first.
///
/// Thread-safe. It ends by itself, after a second or three, or when it is closed.
public final class WarmUp implements AutoCloseable {
  /// What the plain kernels take about as long for, on two cores, as the compiler for a method's
  /// vector kernels: 12 megapixels of RGB under 5 taps, 0.2 seconds.
  private static final long MANY = 200_000_000;

  /// Longer than it takes from a key to the picture it asks for.
  private static final long COURTESY = 300_000_000;

  /// More tiles than any threshold of the JVM's compilers: what is slow now is slow.
  private static final int PATIENCE = 6_000;

  /// 12 megapixels of RGB, and what else a first filter takes.
  private static final int RESERVE = 48;

  /// Nearly a megabyte: what the collector gives a place of its own and need not move.
  private static final int PIECE = (1 << 20) - 64;

  private final Machine cold;
  private final Machine warm;
  private final Function<Machine, List<Probe>> probes;
  private final Set<Method<?>> ready = ConcurrentHashMap.newKeySet();
  private final Map<Method<?>, Long> asked = new ConcurrentHashMap<>();
  private List<Probe> made = List.of();
  private volatile boolean done;
  private volatile boolean closed;
  private volatile long resume = System.nanoTime();

  /// Nothing is computed yet.
  public WarmUp() {
    this(Kernels.vector().orElseGet(Kernels::scalar), machine -> new Probes(machine).all());
  }

  /// @param probes made when they are needed, for a machine with one thread
  WarmUp(Kernels kernels, Function<Machine, List<Probe>> probes) {
    Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
    this.cold = new Machine(Kernels.scalar(), workers);
    this.warm = new Machine(kernels, workers);
    this.probes = probes;
  }

  /// An engine on all processors that makes use of this warm-up, run by run. Between a run before
  /// and a run after, the last bits of a sum may differ.
  public Engine engine() {
    return Engine.of(machines());
  }

  Machines machines() {
    return new Temperate();
  }

  /// Begins, in a thread of its own.
  public void start() {
    Thread.ofPlatform()
        .daemon()
        .name("compiling kernels")
        .priority(Thread.MIN_PRIORITY)
        .start(this::run);
  }

  /// Does on the calling thread what there is to do.
  void run() {
    touch();
    made().stream().map(Probe::method).distinct().forEach(method -> ready(method, this::tried));
    done = !closed;
  }

  /// Has the system hand over memory that the next photograph will lie in, once these pieces are
  /// collected: at once, since little else fills the heap in the next seconds. For the first time
  /// that memory takes 4 ms for 36 MB on a machine of its own, but 100 ms in a virtual one, whose
  /// host has to find it first.
  private void touch() {
    List<byte[]> pieces = new ArrayList<>();
    while (pieces.size() < RESERVE && !closed) {
      standBack();
      pieces.add(new byte[PIECE]);
    }
    pieces.clear();
    System.gc();
  }

  private synchronized List<Probe> made() {
    if (made.isEmpty()) {
      made = probes.apply(new Machine(warm.kernels(), new Workers(1)));
    }
    return made;
  }

  /// Repeats the small tasks of a method until they are fast.
  private void ready(Method<?> method, Predicate<Probe> tried) {
    for (Probe probe : made()) {
      boolean fast = probe.method() != method;
      for (int i = 0; i < PATIENCE && !fast && !closed && !ready.contains(method); i++) {
        fast = tried.test(probe);
      }
    }
    if (!closed) {
      ready.add(method);
    }
  }

  /// Does nothing for a moment: somebody has asked for something, and on two processors each thread
  /// that works meanwhile doubles the time until it is there.
  public void giveWay() {
    resume = System.nanoTime() + COURTESY;
  }

  private boolean tried(Probe probe) {
    standBack();
    return probe.run();
  }

  /// While the engine is at work nothing is done: the processors belong to the window, and to the
  /// compilers of what that work runs through.
  private void standBack() {
    while ((warm.workers().busy() || System.nanoTime() - resume < 0) && !closed) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  /// Ends it after the tile that is under way. What is not ready by then stays with the plain
  /// kernels.
  @Override
  public void close() {
    closed = true;
  }

  private static long sum(long one, long other) {
    return Math.min(one, MANY) + Math.min(other, MANY);
  }

  private final class Temperate implements Machines {
    @Override
    public Machine of(Method<?> method, long multiplies) {
      if (done || ready.contains(method)) {
        return warm;
      }
      if (asked.merge(method, multiplies, WarmUp::sum) <= MANY) {
        return cold;
      }
      // as work of the engine, for which the thread in the background stands back
      warm.workers().run(1, Watch.NONE, (_, _) -> ready(method, Probe::run));
      return warm;
    }

    @Override
    public Kernels kernels() {
      return warm.kernels();
    }

    @Override
    public Workers workers() {
      return warm.workers();
    }
  }
}
