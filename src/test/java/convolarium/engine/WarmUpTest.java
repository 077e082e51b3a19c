package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Fill;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WarmUpTest {
  private static final Function<Machine, List<Supplier<Probe>>> NONE = _ -> List.of();

  private final Kernels fast = Kernels.scalar();
  private final Method<?> shifted = new ShiftedRows();
  private final Method<?> sums = new RunningSums();
  private final List<BooleanSupplier> tiles = new ArrayList<>();

  private boolean isFast(WarmUp warmUp, Method<?> method) {
    return warmUp.machines().of(method, 1).kernels() == fast;
  }

  @Test
  void aMethodGetsTheFastKernelsOnceAllItsTilesAreFast() {
    List<String> story = new ArrayList<>();
    WarmUp warmUp =
        new WarmUp(
            fast,
            NONE,
            _ ->
                List.of(
                    () -> new Probe(shifted, List.of(tiles.get(0), tiles.get(1))),
                    () -> new Probe(shifted, List.of(tiles.get(2))),
                    () -> new Probe(sums, List.of(tiles.get(3))),
                    () -> new Probe(new TwoPasses(), List.of(tiles.get(4)))));
    int[] fastFrom = {2, 3, 2, 1, 1};
    for (int tile = 0; tile < fastFrom.length; tile++) {
      int number = tile;
      int[] runs = {0};
      tiles.add(
          () -> {
            String ready =
                (isFast(warmUp, shifted) ? "+shifted" : "") + (isFast(warmUp, sums) ? "+sums" : "");
            story.add(number + ready);
            return ++runs[0] >= fastFrom[number];
          });
    }
    assertNotSame(fast, warmUp.machines().of(shifted, 1).kernels());
    warmUp.run();
    assertEquals("0 1 0 1 0 1 2 2 3+shifted 4+shifted+sums", String.join(" ", story));
    assertTrue(isFast(warmUp, new PlainPhoto()), "methods without tiles are ready at the end");
  }

  @Test
  void thePlainKernelsComeFirstForSoManyTilesAtTheMost() {
    List<String> story = new ArrayList<>();
    int[] runs = {0};
    WarmUp warmUp =
        new WarmUp(
            fast,
            machine -> {
              assertNotSame(fast, machine.kernels());
              return List.of(() -> new Probe(shifted, List.of(() -> ++runs[0] < 0)));
            },
            machine -> {
              assertSame(fast, machine.kernels());
              return List.of(() -> new Probe(sums, List.of(() -> story.add("after " + runs[0]))));
            });
    warmUp.run();
    assertEquals(List.of("after 150"), story);
  }

  @Test
  void aTileThatNeverGetsFastHoldsNobodyUp() {
    WarmUp warmUp =
        new WarmUp(fast, NONE, _ -> List.of(() -> new Probe(shifted, List.of(() -> false))));
    warmUp.run();
    assertTrue(isFast(warmUp, shifted));
  }

  @Test
  void manyMultiplicationsAreWorthTheFastKernelsAtOnce() {
    Machines machines = new WarmUp(fast, NONE, _ -> List.of()).machines();
    assertNotSame(fast, machines.of(shifted, 6_000_000_000L).kernels());
    assertSame(fast, machines.of(shifted, 6_000_000_001L).kernels());
  }

  @Test
  void aProgramThatComputesOnceTakesThePlainKernels() {
    Problem problem = Problems.of("16x32x32 > conv 32 k3 p1");
    Tensor x = new Fill.Uniform(1, 1).fill(problem.input());
    Tensor weight = new Fill.Uniform(2, 1).fill(problem.weight().orElseThrow());
    List<Tensor> outputs =
        Stream.of(Engine.scalar(1), Engine.once())
            .map(engine -> engine.plan(problem).prepare(weight, Optional.empty()))
            .map(prepared -> prepared.run(x, Watch.NONE))
            .toList();
    assertArrayEquals(outputs.getFirst().shared(), outputs.getLast().shared());
  }

  @Test
  void closingEndsItAfterTheTileUnderWay() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    List<Thread> threads = new ArrayList<>();
    BooleanSupplier slow =
        () -> {
          threads.add(Thread.currentThread());
          begun.countDown();
          return awaits(closed);
        };
    WarmUp warmUp =
        new WarmUp(fast, NONE, _ -> List.of(() -> new Probe(sums, List.of(slow, slow))));
    warmUp.start();
    assertTrue(begun.await(10, TimeUnit.SECONDS));
    warmUp.close();
    closed.countDown();
    threads.getFirst().join(10_000);
    assertFalse(threads.getFirst().isAlive());
    assertEquals(2, threads.size());
    assertFalse(isFast(warmUp, shifted), "not ready, and will not be");
  }

  private static boolean awaits(CountDownLatch latch) {
    try {
      return !latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void itDoesNothingWhileItGivesWay() throws InterruptedException {
    CountDownLatch second = new CountDownLatch(2);
    AtomicLong asked = new AtomicLong();
    WarmUp[] own = new WarmUp[1];
    BooleanSupplier tile =
        () -> {
          second.countDown();
          if (second.getCount() == 1) {
            asked.set(System.nanoTime());
            own[0].giveWay();
          }
          return false;
        };
    own[0] = new WarmUp(fast, NONE, _ -> List.of(() -> new Probe(sums, List.of(tile))));
    own[0].start();
    assertTrue(second.await(10, TimeUnit.SECONDS));
    own[0].close();
    long waited = System.nanoTime() - asked.get();
    assertTrue(waited >= 300_000_000, () -> waited + " ns");
  }

  @Test
  void aRunAsksOnceWhatToComputeWith() {
    Window window = Window.of(3, 3);
    Raster photo = Raster.sharing(64, 64, 3, new byte[64 * 64 * 3]);
    Problem filtering = new Filtering(window).on(photo.shape()).orThrow();
    Tensor kernel = Fill.RAMP.fill(Shape.of(3, 3));
    Counted filter = new Counted();
    PhotoTask task = new PhotoTask(filtering, List.of(kernel), Response.CLAMP);
    PhotoPlan plan = PhotoPlan.of(PhotoMethod.ALL, task, filter, false);
    plan.run(photo, Watch.NONE);
    plan.run(photo, Watch.NONE);
    assertEquals(2, filter.asked);

    Problem problem = Problems.of("16x32x32 > conv 32 k3 p1");
    Counted layer = new Counted();
    Prepared prepared =
        Plan.of(problem, layer, false)
            .prepare(Fill.ONES.fill(problem.weight().orElseThrow()), Optional.empty());
    prepared.run(Fill.ONES.fill(problem.input()), Watch.NONE);
    prepared.run(Fill.ONES.fill(problem.input()), Watch.NONE);
    assertEquals(1, layer.asked);
  }

  private static final class Counted implements Machines {
    private final Workers workers = new Workers(2);
    private int asked;

    @Override
    public Machine of(Method<?> method, long multiplies) {
      asked++;
      return new Machine(kernels(), workers);
    }

    @Override
    public Kernels kernels() {
      return Problems.twins().getLast();
    }

    @Override
    public Workers workers() {
      return workers;
    }
  }
}
