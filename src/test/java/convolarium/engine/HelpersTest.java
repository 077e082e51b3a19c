package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HelpersTest {
  @Test
  void callAfterCallIsTaken() throws InterruptedException {
    Helpers helpers = new Helpers(1);
    AtomicInteger taken = new AtomicInteger();
    for (int call = 1; call <= 2000; call++) {
      CountDownLatch done = new CountDownLatch(1);
      helpers.call(
          () -> {
            taken.incrementAndGet();
            done.countDown();
          });
      done.await();
      assertEquals(call, taken.get());
    }
  }

  @Test
  void callsOfManyAtOnceAreAllTaken() throws InterruptedException {
    Helpers helpers = new Helpers(3);
    CountDownLatch taken = new CountDownLatch(4 * 500);
    List<Thread> callers = new ArrayList<>();
    for (int caller = 0; caller < 4; caller++) {
      callers.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int call = 0; call < 500; call++) {
                      helpers.call(taken::countDown);
                    }
                  }));
    }
    for (Thread caller : callers) {
      caller.join();
    }
    taken.await();
    assertEquals(0, taken.getCount());
  }

  @Test
  void patienceEnds() {
    AtomicInteger looks = new AtomicInteger();
    new Helpers(0).spin(() -> looks.incrementAndGet() > 0);
    assertTrue(looks.get() > 0);
  }

  @Test
  void helpersDoNotKeepTheProgramAlive() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    new Helpers(1)
        .call(
            () -> {
              threads.add(Thread.currentThread());
              done.countDown();
            });
    done.await();
    assertTrue(threads.getFirst().isDaemon());
    assertFalse(threads.contains(Thread.currentThread()));
  }
}
