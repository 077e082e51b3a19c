package convolarium.engine;

import convolarium.engine.kernels.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/// Gets the vector kernels compiled in the background, so that the first photograph of a fresh
/// program does not wait for that.
///
/// Until the JVM has compiled it, vector code makes an object for each operation and is a hundred
/// times as slow: the first filter on 12 megapixels took one to three seconds, with the plain
/// kernels 0.2 to 0.6. So the [engine][#engine] computes with the plain kernels first, which are
/// few and compiled before all others, and by one method after the other with the vector kernels,
/// once small tasks of that method have become fast. Only a run of so many multiplications that
/// even slow vector kernels soon overtake the plain ones takes the vector kernels at once.
///
/// Thread-safe. It ends by itself, after some seconds, or when it is closed.
public final class WarmUp implements AutoCloseable {
  /// On two cores the plain kernels take half a second for it, by Fourier transforms two; as long
  /// as the vector kernels until they are compiled.
  private static final long MANY = 6_000_000_000L;

  /// Longer than it takes from a key to the picture it asks for.
  private static final long COURTESY = 300_000_000;

  /// More tiles than any threshold of the JVM's compilers: what is slow now is slow.
  private static final int PATIENCE = 6_000;

  /// A plain loop is called for each tap of each row: these are as many calls, and its tiles are
  /// too small for the clock to tell compiled code where a processor is slower.
  private static final int LITTLE = 150;

  /// 12 megapixels of RGB, and what else a first filter takes.
  private static final int RESERVE = 48;

  /// Nearly a megabyte: what the collector gives a place of its own and need not move.
  private static final int PIECE = (1 << 20) - 64;

  private final Machine cold;
  private final Machine warm;
  private final Function<Machine, List<Supplier<Probe>>> first;
  private final Function<Machine, List<Supplier<Probe>>> probes;
  private final Set<Method<?>> ready = ConcurrentHashMap.newKeySet();
  private volatile boolean done;
  private volatile boolean closed;
  private volatile long resume = System.nanoTime();

  /// Nothing is computed yet.
  public WarmUp() {
    this(
        Kernels.vector().orElseGet(Kernels::scalar),
        machine -> new Probes(machine).plain(),
        machine -> new Probes(machine).all());
  }

  /// All probes are made when they are needed, for a machine with one thread.
  ///
  /// @param first those of the plain kernels
  /// @param probes those of the vector kernels; where they are of one method they stand together
  WarmUp(
      Kernels kernels,
      Function<Machine, List<Supplier<Probe>>> first,
      Function<Machine, List<Supplier<Probe>>> probes) {
    Workers workers = new Workers(Runtime.getRuntime().availableProcessors());
    this.cold = new Machine(Kernels.scalar(), workers);
    this.warm = new Machine(kernels, workers);
    this.first = first;
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
  public void run() {
    touch();
    for (Supplier<Probe> next : first.apply(new Machine(cold.kernels(), new Workers(1)))) {
      if (closed) {
        return;
      }
      compile(next.get(), LITTLE);
    }
    Method<?> last = null;
    for (Supplier<Probe> next : probes.apply(new Machine(warm.kernels(), new Workers(1)))) {
      if (closed) {
        return;
      }
      Probe probe = next.get();
      if (last != null && last != probe.method()) {
        ready.add(last);
      }
      last = probe.method();
      compile(probe, PATIENCE);
    }
    done = !closed;
  }

  private void compile(Probe probe, int patience) {
    for (int i = 0; i < patience && !closed && !tried(probe); i++) {}
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

  /// Does nothing for a moment: somebody has asked for something, and on two processors each thread
  /// that works meanwhile doubles the time until it is there.
  public void giveWay() {
    resume = System.nanoTime() + COURTESY;
  }

  /// Rests for half as long as it has worked: the processors belong to the window and to the
  /// compilers. A longer rest kept filters waiting, without any the compilers had no time. While
  /// the engine is at work it does nothing at all, that those may compile the plain kernels.
  private boolean tried(Probe probe) {
    standBack();
    long start = System.nanoTime();
    boolean fast = probe.run();
    LockSupport.parkNanos((System.nanoTime() - start) / 2);
    return fast;
  }

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

  private final class Temperate implements Machines {
    @Override
    public Machine of(Method<?> method, long multiplies) {
      return done || ready.contains(method) || multiplies > MANY ? warm : cold;
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
