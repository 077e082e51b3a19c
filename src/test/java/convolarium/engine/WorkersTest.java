package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
  @Test
  void everyTaskRunsOnce() {
    for (int threads = 1; threads <= 4; threads++) {
      Workers workers = new Workers(threads);
      AtomicIntegerArray runs = new AtomicIntegerArray(500);
      workers.run(500, Watch.NONE, (task, _) -> runs.incrementAndGet(task));
      assertTrue(IntStream.range(0, 500).allMatch(task -> runs.get(task) == 1));
    }
  }

  @Test
  void tasksOfOneWorkerNeverOverlap() {
    Workers workers = new Workers(3);
    AtomicInteger[] inside = {new AtomicInteger(), new AtomicInteger(), new AtomicInteger()};
    AtomicInteger overlaps = new AtomicInteger();
    workers.run(
        2000,
        Watch.NONE,
        (_, worker) -> {
          if (inside[worker].incrementAndGet() > 1) {
            overlaps.incrementAndGet();
          }
          inside[worker].decrementAndGet();
        });
    assertEquals(0, overlaps.get());
  }

  @Test
  void helpersStandBackBehindTheThreadThatAsked() {
    CountDownLatch both = new CountDownLatch(2);
    int[] priorities = new int[2];
    new Workers(2)
        .run(
            2,
            Watch.NONE,
            (_, worker) -> {
              priorities[worker] = Thread.currentThread().getPriority();
              both.countDown();
              awaitAll(both);
            });
    assertEquals(Thread.currentThread().getPriority(), priorities[0]);
    assertTrue(
        priorities[1] < priorities[0], () -> priorities[1] + " is not below " + priorities[0]);
  }

  private static void awaitAll(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void progressRisesToOne() {
    List<Double> told = new ArrayList<>();
    new Workers(2).run(40, new Recorder(told, 40), (_, _) -> {});
    assertEquals(told.stream().sorted().toList(), told);
    assertEquals(1, told.getLast());
    assertEquals(40, told.size());
  }

  @Test
  void runThatIsCalledOffStops() {
    List<Double> told = new ArrayList<>();
    AtomicInteger runs = new AtomicInteger();
    assertThrows(
        CancellationException.class,
        () -> new Workers(2).run(1000, new Recorder(told, 3), (_, _) -> runs.incrementAndGet()));
    assertTrue(runs.get() < 1000, runs + " tasks ran");
  }

  @Test
  void failureOfAnyTaskReachesTheCaller() {
    for (int threads = 1; threads <= 3; threads++) {
      Workers workers = new Workers(threads);
      Exception thrown =
          assertThrows(
              IllegalStateException.class,
              () ->
                  workers.run(
                      50,
                      Watch.NONE,
                      (task, _) -> {
                        if (task == 17) {
                          throw new IllegalStateException("task 17");
                        }
                      }));
      assertEquals("task 17", thrown.getMessage());
    }
  }

  @Test
  void noThreadsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Workers(0));
  }
}
