package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.arithmetic.Taps;
import convolarium.arithmetic.Window;
import convolarium.tensor.Indices;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoolsTest {
  private final Engine engine = Engine.scalar(2);
  private final Problems problems = new Problems(6);

  @Test
  void poolingEqualsItsTaps() {
    int tried = 0;
    for (int rank = 1; rank <= 3; rank++) {
      for (int kernel = 1; kernel <= 3; kernel++) {
        for (int stride = 1; stride <= 3; stride++) {
          for (int padding = 0; padding <= kernel / 2; padding++) {
            for (int dilation = 1; dilation <= 2; dilation++) {
              for (boolean ceil : new boolean[] {false, true}) {
                Window window =
                    new Window(
                        Collections.nCopies(rank, kernel),
                        Collections.nCopies(rank, stride),
                        Collections.nCopies(rank, dilation),
                        Padding.of(rank, padding),
                        Border.ZEROS);
                check(window, ceil);
                tried++;
              }
            }
          }
        }
      }
    }
    assertEquals(180, tried);
  }

  private void check(Window window, boolean ceil) {
    List<Integer> dims = new ArrayList<>(List.of(2, 2));
    dims.addAll(Collections.nCopies(window.rank(), 5));
    Problem largest = new Pooling(Kind.MAX, window, ceil, true).on(Shape.of(dims)).orThrow();
    Problem mean = new Pooling(Kind.AVERAGE, window, ceil, false).on(Shape.of(dims)).orThrow();
    Tensor x = problems.whole(largest.input());
    Pooled pooled = engine.maxPool(largest, x);
    Tensor means = engine.pool(mean, x);
    int plane = x.shape().elements() / 4;
    for (int i = 0; i < means.shape().elements(); i++) {
      List<Tap> taps =
          Taps.of(largest).of(new Cell(means.shape().index(i))).stream()
              .filter(tap -> tap.source().isPresent())
              .toList();
      List<Integer> seen =
          taps.stream().map(tap -> x.shape().offset(tap.source().get().index())).toList();
      if (seen.isEmpty()) {
        assertEquals(0, means.get(i));
        continue;
      }
      int found = seen.stream().reduce((a, b) -> x.get(b) > x.get(a) ? b : a).orElseThrow();
      double sum = seen.stream().mapToDouble(x::get).sum();
      assertEquals(x.get(found), pooled.output().get(i));
      assertEquals(found % plane, pooled.indices().get(i));
      assertEquals((float) sum / seen.size(), means.get(i), largest::toString);
    }
  }

  /// What torch.nn.functional.avg_pool1d([1, 2, 3, 4, 5], 3, 2, padding=1, ceil_mode=True) divides
  /// by: 3, 3, 3 with the padding; 2, 3, 2 without. On [1, 2, 3, 4] the last window goes beyond the
  /// padding, and what lies there never counts.
  @Test
  void meanDividesByThePaddingOnRequest() {
    assertEquals("1.0 3.0 3.0", average(true, 1, 2, 3, 4, 5));
    assertEquals("1.5 3.0 4.5", average(false, 1, 2, 3, 4, 5));
    assertEquals("1.0 3.0 2.0", average(true, 1, 2, 3, 4));
    assertEquals("1.5 3.0 4.0", average(false, 1, 2, 3, 4));
  }

  private String average(boolean countPadding, float... values) {
    Window window = Window.of(3).withStride(List.of(2)).withPadding(Padding.of(1, 1));
    Shape shape = Shape.of(1, 1, values.length);
    Problem problem = new Pooling(Kind.AVERAGE, window, true, countPadding).on(shape).orThrow();
    return text(engine.pool(problem, Tensor.of(shape, values)));
  }

  @Test
  void notANumberWinsAndPaddingNever() {
    Shape shape = Shape.of(1, 1, 6);
    Window window = Window.of(2).withStride(List.of(2));
    Problem problem = new Pooling(Kind.MAX, window, false, true).on(shape).orThrow();
    float low = Float.NEGATIVE_INFINITY;
    Tensor x = Tensor.of(shape, 1, Float.NaN, low, low, -3, -2);
    Pooled pooled = engine.maxPool(problem, x);
    assertEquals("NaN -Infinity -2.0", text(pooled.output()));
    assertEquals(List.of(1, 2, 5), IntStream.range(0, 3).mapToObj(pooled.indices()::get).toList());
    Tensor two = Tensor.of(shape, Float.NaN, Float.NaN, 0, 0, 0, 0);
    assertEquals(1, engine.maxPool(problem, two).indices().get(0));
    Problem padded =
        new Pooling(Kind.MAX, Window.of(2).withPadding(Padding.of(1, 1)), false, true)
            .on(Shape.of(1, 1, 1))
            .orThrow();
    assertEquals("-5.0 -5.0", text(engine.pool(padded, Tensor.of(Shape.of(1, 1, 1), -5))));
  }

  /// Wide enough for what sums whole planes and rows; means of whole numbers are rounded once.
  @Test
  void meansOfManyWindowsAreTheirSumsDivided() {
    for (String line :
        """
        40x33x34 > avg_pool k3 s2 p1
        40x33x34 > avg_pool k3 s2 p1 ceil count_include_pad=false
        40x33x34 > avg_pool k3 s1 p1
        40x33x34 > avg_pool k2
        40x33x34 > avg_pool k5x2 s3x1 p2x1 ceil
        600x2000 > avg_pool k4 s2\
        """
            .lines()
            .toList()) {
      Problem problem = Problems.of(line);
      Tensor x = problems.whole(problem.input());
      Tensor scalar = engine.pool(problem, x);
      PoolWindows windows = PoolWindows.of(Grid.of(problem));
      float[] expected = new float[problem.output().elements()];
      float[] divisors = windows.divisors();
      windows.eachCell(
          new Workers(1),
          (plane, z, row, column, at) -> {
            float sum = 0;
            int width = windows.columns().axis().input();
            for (int i = windows.rows().inside(row); i < windows.rows().insideEnd(row); i++) {
              for (int j = windows.columns().inside(column);
                  j < windows.columns().insideEnd(column);
                  j++) {
                sum += x.get(plane + i * width + j);
              }
            }
            expected[at] = sum / divisors[at % divisors.length];
          });
      assertArrayEquals(expected, scalar.shared(), line);
      assertArrayEquals(expected, Engine.best().pool(problem, x).shared(), line);
    }
  }

  @Test
  void adaptiveWindowsCoverTheAxisEvenly() {
    Problem problem = new AdaptivePooling(List.of(2, 3)).on(Shape.of(1, 1, 3, 4)).orThrow();
    Tensor x = Tensor.generate(problem.input(), i -> i);
    // rows 0-1 and 1-2, columns 0-1, 1-2 and 2-3
    assertEquals("2.5 3.5 4.5 6.5 7.5 8.5", text(engine.pool(problem, x)));
  }

  @Test
  void adaptiveMayBeLargerThanItsInput() {
    Problem problem = new AdaptivePooling(List.of(5)).on(Shape.of(1, 1, 2)).orThrow();
    assertEquals(
        "1.0 1.0 1.5 2.0 2.0", text(engine.pool(problem, Tensor.of(problem.input(), 1, 2))));
  }

  @Test
  void unpoolingPutsBackWhatMaxPoolingFound() {
    Window window = Window.of(2, 2).withStride(List.of(2, 2));
    Shape shape = Shape.of(1, 1, 2, 4);
    Tensor x = Tensor.of(shape, 1, 5, 2, 0, 3, 4, 9, 7);
    Problem pool = new Pooling(Kind.MAX, window, false, true).on(shape).orThrow();
    Pooled pooled = engine.maxPool(pool, x);
    Problem back = new Unpooling(window, Optional.empty()).on(pool.output()).orThrow();
    assertEquals(
        "0.0 5.0 0.0 0.0 0.0 0.0 9.0 0.0",
        text(engine.unpool(back, pooled.output(), pooled.indices())));
  }

  @Test
  void lastOfTwoValuesThatMeetStays() {
    Problem back = new Unpooling(Window.of(2), Optional.empty()).on(Shape.of(1, 1, 2)).orThrow();
    Tensor x = Tensor.of(back.input(), 4, 6);
    assertEquals("0.0 6.0 0.0", text(engine.unpool(back, x, Indices.of(back.input(), 1, 1))));
    Exception refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> engine.unpool(back, x, Indices.of(back.input(), 1, 3)));
    assertEquals("index 3 at [0, 0, 1] lies outside [0, 3)", refused.getMessage());
  }

  private static String text(Tensor y) {
    return IntStream.range(0, y.shape().elements())
        .mapToObj(i -> String.valueOf(y.get(i)))
        .collect(Collectors.joining(" "));
  }
}
