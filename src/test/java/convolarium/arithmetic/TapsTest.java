package convolarium.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TapsTest {
  private static Window window(Padding padding, Border border, int stride, int dilation) {
    return Window.of(3, 2)
        .withStride(List.of(stride, 1))
        .withDilation(List.of(1, dilation))
        .withPadding(padding)
        .withBorder(border);
  }

  static Stream<Problem> problems() {
    Shape input = Shape.of(2, 4, 5, 4);
    Padding uneven =
        new Padding.Explicit(List.of(new Padding.Sides(1, 0), new Padding.Sides(0, 2)));
    Padding half = new Padding.Explicit(List.of(new Padding.Sides(1, 0), new Padding.Sides(0, 1)));
    return Stream.concat(
            Stream.of(Border.values())
                .flatMap(
                    border ->
                        IntStream.of(1, 2, 4)
                            .mapToObj(
                                g ->
                                    new Convolution(window(uneven, border, 2, 2), 4, g).on(input))),
            Stream.of(
                new Transposed(window(uneven, Border.ZEROS, 2, 2), 6, 2, List.of(1, 1)).on(input),
                new Transposed(window(uneven, Border.ZEROS, 1, 3), 4, 1, List.of(0, 2)).on(input),
                new Pooling(Pooling.Kind.MAX, window(half, Border.ZEROS, 2, 1), true, true)
                    .on(Shape.of(1, 2, 5, 4)),
                new AdaptivePooling(List.of(3, 3)).on(input),
                new Filtering(window(uneven, Border.REFLECT, 2, 1)).on(Shape.of(1, 3, 2, 5))))
        .map(Binding::orThrow);
  }

  /// Every tap of a problem, from each output cell.
  private static List<Tap> all(Problem problem) {
    List<Tap> taps = new ArrayList<>();
    for (Cell output : cells(problem.output())) {
      taps.addAll(Taps.of(problem).of(output));
    }
    return taps;
  }

  private static List<Cell> cells(Shape shape) {
    return IntStream.range(0, shape.elements()).mapToObj(i -> new Cell(shape.index(i))).toList();
  }

  private static List<Tap> sorted(List<Tap> taps) {
    return taps.stream().sorted(Comparator.comparing(Tap::toString)).toList();
  }

  @Test
  void thereAreProblemsOfEveryKind() {
    assertEquals(17, problems().count());
  }

  @ParameterizedTest
  @MethodSource("problems")
  void theThreeDirectionsTellTheSameRelation(Problem problem) {
    List<Tap> all = all(problem);
    Taps taps = Taps.of(problem);
    for (Cell input : cells(problem.input())) {
      List<Tap> wanted =
          all.stream().filter(tap -> tap.source().equals(Optional.of(input))).toList();
      assertEquals(sorted(wanted), sorted(taps.reaching(input)), () -> "reaching " + input);
    }
    for (Cell weight : new HashSet<>(all.stream().map(Tap::weight).toList())) {
      List<Tap> wanted = all.stream().filter(tap -> tap.weight().equals(weight)).toList();
      assertEquals(sorted(wanted), sorted(taps.through(weight)), () -> "through " + weight);
    }
  }

  @Test
  void anOutputCellSeesItsWindowInReadingOrder() {
    Problem problem = new Convolution(Window.of(2, 2), 1, 1).on(Shape.of(1, 1, 3, 3)).orThrow();
    assertEquals(
        "(0, 0, 0, 1)·(0, 0, 0, 0) (0, 0, 0, 2)·(0, 0, 0, 1)"
            + " (0, 0, 1, 1)·(0, 0, 1, 0) (0, 0, 1, 2)·(0, 0, 1, 1)",
        describe(Taps.of(problem).of(Cell.of(0, 0, 0, 1))));
  }

  @Test
  void aCornerCellIsUsedOnceAndTheMiddleNineTimes() {
    Problem problem = new Convolution(Window.of(3, 3), 1, 1).on(Shape.of(1, 1, 5, 5)).orThrow();
    assertEquals(1, Taps.of(problem).reaching(Cell.of(0, 0, 0, 0)).size());
    assertEquals(9, Taps.of(problem).reaching(Cell.of(0, 0, 2, 2)).size());
  }

  @Test
  void groupsMeetOnlyTheirOwnChannels() {
    Problem problem = new Convolution(Window.of(1), 4, 2).on(Shape.of(1, 4, 1)).orThrow();
    assertEquals(
        "(0, 2, 0)·(3, 0, 0) (0, 3, 0)·(3, 1, 0)", describe(Taps.of(problem).of(Cell.of(0, 3, 0))));
  }

  @Test
  void aTransposedOutputGathersTheStampsThatReachIt() {
    Window window = Window.of(3).withStride(List.of(2)).withPadding(Padding.of(1, 1));
    Problem problem = new Transposed(window, 1, 1, List.of(0)).on(Shape.of(1, 1, 3)).orThrow();
    assertEquals(
        "(0, 0, 1)·(0, 0, 0) (0, 0, 0)·(0, 0, 2)", describe(Taps.of(problem).of(Cell.of(0, 0, 1))));
  }

  @Test
  void aPaddingCellNamesTheCellItCopies() {
    Window window = Window.of(3).withPadding(Padding.of(1, 1)).withBorder(Border.REFLECT);
    Tap first =
        Taps.of(new Convolution(window, 1, 1).on(Shape.of(1, 1, 4)).orThrow())
            .of(Cell.of(0, 0, 0))
            .getFirst();
    assertEquals(Cell.of(0, 0, -1), first.input());
    assertEquals(Optional.of(Cell.of(0, 0, 1)), first.source());
    assertEquals(true, first.isPadding());
  }

  private static String describe(List<Tap> taps) {
    return String.join(" ", taps.stream().map(tap -> tap.input() + "·" + tap.weight()).toList());
  }
}
