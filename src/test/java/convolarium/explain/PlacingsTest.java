package convolarium.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.engine.Engine;
import convolarium.engine.Pooled;
import convolarium.tensor.Indices;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlacingsTest {
  private static final Engine ENGINE = Engine.best();

  /// Overlapping windows find one maximum twice, and with given switches two values meet.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void whatIsToldAddsUpToTheEnginesOutput(int seed) {
    Random random = new Random(seed);
    int rank = 1 + seed % 3;
    List<Integer> sizes =
        IntStream.concat(IntStream.of(1, 2), IntStream.generate(() -> 5).limit(rank))
            .boxed()
            .toList();
    Window window = Window.of(IntStream.generate(() -> 3).limit(rank).boxed().toList());
    Window strided = window.withStride(IntStream.generate(() -> 2).limit(rank).boxed().toList());
    Tensor x = Tensor.generate(Shape.of(sizes), _ -> random.nextInt(19) - 9);
    Problem pooling = new Pooling(Pooling.Kind.MAX, strided, false, true).on(x.shape()).orThrow();
    Pooled pooled = ENGINE.maxPool(pooling, x);
    Problem problem =
        new Unpooling(strided, Optional.empty()).on(pooled.output().shape()).orThrow();
    Tensor expected = ENGINE.unpool(problem, pooled.output(), pooled.indices());
    Placings placings = Placings.of(problem, pooled.output()::get, pooled.indices());
    float[] output = new float[problem.output().elements()];
    for (int channel = 0; channel < 2; channel++) {
      for (int step = 0; step < placings.size(); step++) {
        Placing placing = placings.at(channel, step);
        output[problem.output().offset(placing.output().index())] = placing.result();
      }
    }
    for (int i = 0; i < output.length; i++) {
      assertEquals(expected.get(i), output[i]);
      Cell cell = new Cell(problem.output().index(i));
      assertEquals(expected.get(i), placings.staying(cell).map(Placing::result).orElse(0f));
    }
  }

  @Test
  void whereTwoValuesMeetTheLastStays() {
    Placings placings = signal(1, 0, 1);
    assertEquals(
        List.of(false, true, true),
        IntStream.range(0, 3).mapToObj(step -> placings.at(0, step).last()).toList());
    Cell shared = Cell.of(0, 0, 1);
    assertEquals(List.of(10f, 30f), placings.into(shared).stream().map(Placing::result).toList());
    assertEquals(Cell.of(0, 0, 2), placings.staying(shared).orElseThrow().input());
    assertEquals(
        "from position 2, the last of 2 values that were put here",
        Sentences.origin(placings, shared));
    assertEquals("nothing was put here: 0", Sentences.origin(placings, Cell.of(0, 0, 4)));
  }

  @Test
  void aPositionIsTakenApart() {
    Problem problem =
        new Unpooling(Window.of(2, 2).withStride(List.of(2, 2)), Optional.empty())
            .on(Shape.of(1, 1, 2, 2))
            .orThrow();
    Placings placings =
        Placings.of(problem, i -> i + 5, Indices.of(Shape.of(1, 1, 2, 2), 0, 7, 8, 15));
    assertEquals(
        "6 → position 7 = 1·4 + 3 → row 1, column 3",
        Formula.placing(placings.at(0, 1), problem).text());
    assertEquals("10 → position 1", Formula.placing(signal(1, 0, 1).at(0, 0), problem(3)).text());
  }

  @Test
  void onlyAnUnpoolingIsTold() {
    Problem problem =
        new Pooling(Pooling.Kind.MAX, Window.of(2), false, true).on(Shape.of(1, 1, 4)).orThrow();
    Indices switches = Indices.of(Shape.of(1, 1, 4), 0, 1, 2, 3);
    assertThrows(IllegalArgumentException.class, () -> Placings.of(problem, _ -> 0, switches));
  }

  /// 10, 20, 30 put where the switches say.
  private static Placings signal(int... switches) {
    Shape shape = Shape.of(1, 1, switches.length);
    return Placings.of(problem(switches.length), i -> 10 * (i + 1), Indices.of(shape, switches));
  }

  private static Problem problem(int length) {
    return new Unpooling(Window.of(2).withStride(List.of(2)), Optional.empty())
        .on(Shape.of(1, 1, length))
        .orThrow();
  }
}
