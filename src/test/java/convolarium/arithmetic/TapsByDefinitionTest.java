package convolarium.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The three directions of the relation against one list of all that meets, made without it: the
/// input is padded cell by cell and a window is pushed over it, or a kernel is stamped from every
/// input cell.
class TapsByDefinitionTest {
  private static final int EACH = 30;

  /// What meets on one axis; the source is −1 where there is none.
  private record Meeting(int output, int input, int source, int tap) {}

  static Stream<Problem> problems() {
    return IntStream.range(0, 2 * EACH).mapToObj(TapsByDefinitionTest::problem);
  }

  private static Problem problem(int seed) {
    Random random = new Random(seed);
    int rank = 1 + random.nextInt(3);
    int groups = 1 + random.nextInt(2);
    boolean transposed = seed >= EACH;
    Border border = transposed ? Border.ZEROS : Border.values()[seed % 4];
    List<Integer> stride = numbers(random, rank, 1, 3);
    List<Padding.Sides> sides = new ArrayList<>();
    for (int a = 0; a < rank; a++) {
      sides.add(new Padding.Sides(random.nextInt(3), random.nextInt(3)));
    }
    Window window =
        Window.of(numbers(random, rank, 1, 3))
            .withStride(stride)
            .withDilation(numbers(random, rank, 1, 2))
            .withPadding(new Padding.Explicit(sides))
            .withBorder(border);
    int channels = groups * (1 + random.nextInt(2));
    List<Integer> more = stride.stream().map(s -> random.nextInt(s)).toList();
    List<Integer> sizes = new ArrayList<>(List.of(1 + random.nextInt(2), channels));
    sizes.addAll(numbers(random, rank, 5, 7 - rank / 2)); // room for any kernel
    Operation operation =
        transposed
            ? new Transposed(window, 2 * groups, groups, more)
            : new Convolution(window, 2 * groups, groups);
    return operation.on(Shape.of(sizes)).orThrow();
  }

  private static List<Integer> numbers(Random random, int rank, int from, int to) {
    return Stream.generate(() -> from + random.nextInt(to - from + 1)).limit(rank).toList();
  }

  @ParameterizedTest
  @MethodSource("problems")
  void everyDirectionFindsWhatMeets(Problem problem) {
    List<Tap> all = all(problem);
    Taps taps = Taps.of(problem);
    Shape weights = problem.weight().orElseThrow();
    assertSame(all, tap -> Optional.of(tap.output()), problem.output(), taps::of);
    assertSame(all, Tap::source, problem.input(), taps::reaching);
    assertSame(all, tap -> Optional.of(tap.weight()), weights, taps::through);
  }

  /// @param end which of its cells a tap is looked up by; one that has none is nowhere
  private static void assertSame(
      List<Tap> all,
      Function<Tap, Optional<Cell>> end,
      Shape shape,
      Function<Cell, List<Tap>> asked) {
    Map<Optional<Cell>, List<Tap>> wanted = all.stream().collect(Collectors.groupingBy(end));
    for (int i = 0; i < shape.elements(); i++) {
      Cell cell = new Cell(shape.index(i));
      List<Tap> expected = wanted.getOrDefault(Optional.of(cell), List.of());
      List<Tap> found = asked.apply(cell);
      assertEquals(Set.copyOf(expected), Set.copyOf(found), cell::toString);
      assertEquals(expected.size(), found.size(), cell::toString);
    }
  }

  /// Every output channel with every input channel of its group, on every axis all that meets.
  private static List<Tap> all(Problem problem) {
    List<List<Meeting>> axes = new ArrayList<>();
    for (int a = 0; a < problem.rank(); a++) {
      axes.add(meetings(problem, a));
    }
    List<Tap> all = new ArrayList<>();
    int inside = problem.inChannels() / problem.groups();
    int outside = problem.outChannels() / problem.groups();
    for (int n = 0; n < problem.batch(); n++) {
      for (int out = 0; out < problem.outChannels(); out++) {
        for (int in = 0; in < problem.inChannels(); in++) {
          if (out / outside == in / inside) {
            int[] weight =
                problem.transposed() ? new int[] {in, out % outside} : new int[] {out, in % inside};
            Tap base =
                new Tap(
                    Cell.of(n, out), Cell.of(n, in), Optional.of(Cell.of(n, in)), Cell.of(weight));
            grow(base, axes, all);
          }
        }
      }
    }
    return all;
  }

  private static void grow(Tap tap, List<List<Meeting>> axes, List<Tap> all) {
    if (axes.isEmpty()) {
      all.add(tap);
      return;
    }
    for (Meeting m : axes.getFirst()) {
      Optional<Cell> source =
          m.source < 0 ? Optional.empty() : tap.source().map(cell -> with(cell, m.source));
      Tap longer =
          new Tap(
              with(tap.output(), m.output),
              with(tap.input(), m.input),
              source,
              with(tap.weight(), m.tap));
      grow(longer, axes.subList(1, axes.size()), all);
    }
  }

  private static Cell with(Cell cell, int next) {
    List<Integer> index = new ArrayList<>(cell.index());
    index.add(next);
    return new Cell(index);
  }

  private static List<Meeting> meetings(Problem problem, int a) {
    int size = problem.input().dim(a + 2);
    Window window = problem.operation() instanceof Convolution c ? c.window() : stamped(problem);
    Padding.Sides sides = ((Padding.Explicit) window.padding()).sides().get(a);
    int kernel = window.kernel().get(a);
    int stride = window.stride().get(a);
    int dilation = window.dilation().get(a);
    List<Meeting> meetings = new ArrayList<>();
    if (problem.transposed()) {
      for (int i = 0; i < size; i++) {
        for (int t = 0; t < kernel; t++) {
          int output = i * stride + t * dilation - sides.before();
          if (output >= 0 && output < problem.output().dim(a + 2)) {
            meetings.add(new Meeting(output, i, i, t));
          }
        }
      }
      return meetings;
    }
    int[] padded = padded(size, sides, window.border());
    int output = 0;
    for (int start = 0; start + (kernel - 1) * dilation < padded.length; start += stride) {
      for (int t = 0; t < kernel; t++) {
        int place = start + t * dilation;
        meetings.add(new Meeting(output, place - sides.before(), padded[place], t));
      }
      output++;
    }
    assertEquals(output, problem.output().dim(a + 2), "the size of " + problem);
    return meetings;
  }

  private static Window stamped(Problem problem) {
    return ((Transposed) problem.operation()).window();
  }

  /// The source of each cell of the padded input: at most two cells on a side.
  private static int[] padded(int n, Padding.Sides sides, Border border) {
    int[] before =
        switch (border) {
          case ZEROS -> new int[] {-1, -1};
          case REFLECT -> new int[] {2, 1};
          case REPLICATE -> new int[] {0, 0};
          case CIRCULAR -> new int[] {n - 2, n - 1};
        };
    int[] after =
        switch (border) {
          case ZEROS -> new int[] {-1, -1};
          case REFLECT -> new int[] {n - 2, n - 3};
          case REPLICATE -> new int[] {n - 1, n - 1};
          case CIRCULAR -> new int[] {0, 1};
        };
    return IntStream.concat(
            IntStream.concat(Arrays.stream(before, 2 - sides.before(), 2), IntStream.range(0, n)),
            Arrays.stream(after, 0, sides.after()))
        .toArray();
  }
}
