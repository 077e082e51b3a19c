package convolarium.engine;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.engine.kernels.Kernels;
import convolarium.filter.Builtin;
import convolarium.filter.Filter;
import convolarium.filter.Filters;
import convolarium.filter.Preview;
import convolarium.filter.Pyramid;
import convolarium.filter.Recipe;
import convolarium.filter.Unusable;
import convolarium.filter.Viewport;
import convolarium.tensor.Raster;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ProbesTest {
  @Test
  void whatAUserDoesFirstIsTried() {
    List<Probe> probes = probes(Problems.twins().getLast());
    probes.forEach(Probe::run);
    Set<String> names = probes.stream().map(probe -> probe.method().name()).collect(toSet());
    for (Method<?> method :
        List.of(
            new SmallBoxes(),
            new WholeNumbers(),
            new FewTaps(),
            new TwoPasses(),
            new Fourier(),
            new ShiftedRows(),
            new Winograd(),
            new WinogradRows(),
            new ImplicitProduct(),
            new Depthwise(),
            Pools.MAXIMA)) {
      assertTrue(names.contains(method.name()), () -> method.name() + " is not in " + names);
    }
  }

  private static List<Probe> probes(Kernels kernels) {
    return new Probes(new Machine(kernels, new Workers(1)))
        .all().stream().map(Supplier::get).toList();
  }

  @Test
  void theClockTellsCompiledCodeByNumbersAndProducts() {
    assertFalse(isEverFast(1_000_000, 30_000), "445 µs are not enough");
    assertTrue(isEverFast(1_000_000, 300_000), "more numbers may take longer");
    assertTrue(isEverFast(10_000_000, 30_000), "and so may more products");
  }

  private static boolean isEverFast(long multiplies, long numbers) {
    Runnable halfAMillisecond =
        () -> {
          long start = System.nanoTime();
          while (System.nanoTime() - start < 500_000) {}
        };
    BooleanSupplier tile = Probe.timed(halfAMillisecond, multiplies, numbers);
    return IntStream.range(0, 20).anyMatch(_ -> tile.getAsBoolean());
  }

  @Test
  void probesOfOneMethodStandTogether() {
    List<Method<?>> turns = new ArrayList<>();
    for (Probe probe : probes(Problems.twins().getLast())) {
      if (turns.isEmpty() || turns.getLast() != probe.method()) {
        turns.add(probe.method());
      }
    }
    assertEquals(Set.copyOf(turns).size(), turns.size(), () -> turns + " takes turns");
  }

  @Test
  void everyLoopOfAFilterAndOfItsPreviewsIsTried() throws Unusable {
    Set<String> tried = new TreeSet<>();
    probes(noting(tried)).forEach(Probe::run);
    Set<String> used = new TreeSet<>();
    Engine engine = Engine.of(new Machine(noting(used), new Workers(1)));
    Pyramid photo = Pyramid.of(Raster.sharing(320, 480, 3, new byte[480 * 320 * 3]), Watch.NONE);
    for (Builtin builtin : Filters.all()) {
      List<Filter> filters = List.of(Recipe.of(Recipe.OWN).named(builtin.name()).filter());
      for (int part = 1; part <= 8; part *= 2) {
        Viewport all = new Viewport(0, 0, 1.0 / part, 480 / part, 320 / part);
        Preview.of(photo, filters, engine, all, 0, Watch.NONE);
      }
    }
    assertTrue(used.contains("hypotenuse"), used::toString);
    used.removeAll(tried);
    assertEquals(Set.of(), used);
  }

  /// Kernels that note which of their loops are called.
  private static Kernels noting(Set<String> called) {
    Kernels kernels = Problems.twins().getLast();
    return (Kernels)
        Proxy.newProxyInstance(
            Kernels.class.getClassLoader(),
            new Class<?>[] {Kernels.class},
            (_, loop, arguments) -> {
              called.add(loop.getName());
              // declared by an interface that only its package sees
              loop.setAccessible(true);
              return loop.invoke(kernels, arguments);
            });
  }
}
