package convolarium.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

/// Lets contestants run by turns, so that what slows the machine down for a while slows all of them
/// down.
///
/// @param rounds how many at most, an odd number
record Race(int rounds) {
  /// A round lasts at least this long, by repetition.
  private static final double ROUND_MILLIS = 8;

  /// A race of slow contestants has fewer rounds, so that it takes no longer; three at least.
  private static final double RACE_MILLIS = 10_000;

  /// A race for the best round has as many as fit: others may be busy for a second.
  private static final double BEST_MILLIS = 3_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /// What is measured.
  enum Clock {
    /// Of the calling thread alone: fair on a busy machine, for contestants of one thread. The
    /// median of all rounds.
    PROCESSOR,

    /// For contestants of several threads. The best of many rounds: whoever else works on the
    /// machine takes a processor from them, and none from one thread.
    WALL;

    double millis() {
      long nanos =
          switch (this) {
            case PROCESSOR -> THREADS.getCurrentThreadCpuTime();
            case WALL -> System.nanoTime();
          };
      return nanos / 1e6;
    }

    /// What rounds of so many milliseconds come to.
    double result(double[] millis) {
      double[] sorted = millis.clone();
      Arrays.sort(sorted);
      return switch (this) {
        case PROCESSOR -> sorted[sorted.length / 2];
        case WALL -> sorted[0];
      };
    }
  }

  /// The contestant, run until it is as fast as it gets.
  <T> Entrant<T> warm(Contestant<T> contestant) {
    double start = Clock.WALL.millis();
    int runs = 0;
    for (; runs < 2 || Clock.WALL.millis() - start < contestant.warmUp().toMillis(); runs++) {
      contestant.run();
    }
    double warm = Clock.WALL.millis();
    int more = Math.max(1, runs / 4);
    for (int run = 0; run < more; run++) {
      contestant.run();
    }
    return new Entrant<>(contestant, (Clock.WALL.millis() - warm) / more);
  }

  /// Milliseconds of one run of each entrant.
  List<Double> run(Clock clock, List<? extends Entrant<?>> entrants) {
    int turns = turns(clock, entrants.stream().mapToDouble(Entrant::roundMillis).sum());
    double[][] millis = new double[entrants.size()][turns];
    for (int turn = 0; turn < turns; turn++) {
      for (int i = 0; i < millis.length; i++) {
        millis[i][turn] = entrants.get(i).turn(clock);
      }
    }
    return Arrays.stream(millis).map(clock::result).toList();
  }

  private int turns(Clock clock, double roundMillis) {
    int turns =
        (int) Math.clamp((long) (RACE_MILLIS / roundMillis) | 1, Math.min(3, rounds), rounds);
    return switch (clock) {
      case PROCESSOR -> turns;
      case WALL -> Math.max(turns, (int) (BEST_MILLIS / roundMillis));
    };
  }

  /// A warm contestant.
  ///
  /// @param millis what one run takes, about
  record Entrant<T>(Contestant<T> contestant, double millis) {
    private int repetitions() {
      return (int) Math.ceil(ROUND_MILLIS / millis);
    }

    double roundMillis() {
      return repetitions() * millis;
    }

    double turn(Clock clock) {
      if (repetitions() > 1) {
        // brings its data back into the caches that the others have taken
        contestant.run();
      }
      double start = clock.millis();
      for (int run = 0; run < repetitions(); run++) {
        contestant.run();
      }
      return (clock.millis() - start) / repetitions();
    }
  }
}
