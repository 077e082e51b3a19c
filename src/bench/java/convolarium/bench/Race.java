package convolarium.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lets contestants run by turns and takes the median of each one's rounds, so that what slows the
/// machine down for a while slows all of them down.
///
/// @param rounds an odd number
record Race(int rounds) {
  /// A round lasts at least this long, by repetition.
  private static final double ROUND_MILLIS = 8;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /// What is measured.
  enum Clock {
    /// Of the calling thread alone: fair on a busy machine, for contestants of one thread.
    PROCESSOR,
    WALL;

    double millis() {
      long nanos =
          switch (this) {
            case PROCESSOR -> THREADS.getCurrentThreadCpuTime();
            case WALL -> System.nanoTime();
          };
      return nanos / 1e6;
    }
  }

  /// Milliseconds of one run of each contestant.
  List<Double> run(Clock clock, List<? extends Contestant<?>> contestants) {
    List<Entrant> entrants = new ArrayList<>();
    for (Contestant<?> contestant : contestants) {
      entrants.add(new Entrant(contestant, repetitions(contestant), new double[rounds]));
    }
    for (int round = 0; round < rounds; round++) {
      for (Entrant entrant : entrants) {
        entrant.turn(clock, round);
      }
    }
    return entrants.stream().map(Entrant::median).toList();
  }

  private int repetitions(Contestant<?> contestant) {
    double start = Clock.WALL.millis();
    int runs = 0;
    for (; runs < 3 || Clock.WALL.millis() - start < contestant.warmUp().toMillis(); runs++) {
      contestant.run();
    }
    // now it is as fast as it gets
    double warm = Clock.WALL.millis();
    int more = Math.max(1, runs / 4);
    for (int run = 0; run < more; run++) {
      contestant.run();
    }
    return (int) Math.ceil(ROUND_MILLIS * more / (Clock.WALL.millis() - warm));
  }

  private record Entrant(Contestant<?> contestant, int repetitions, double[] millis) {
    void turn(Clock clock, int round) {
      if (repetitions > 1) {
        // brings its data back into the caches that the others have taken
        contestant.run();
      }
      double start = clock.millis();
      for (int run = 0; run < repetitions; run++) {
        contestant.run();
      }
      millis[round] = (clock.millis() - start) / repetitions;
    }

    double median() {
      double[] sorted = millis.clone();
      Arrays.sort(sorted);
      return sorted[sorted.length / 2];
    }
  }
}
