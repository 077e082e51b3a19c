package convolarium.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FillTest {
  @Test
  void anImpulseStandsInTheMiddleOfEachPlane() {
    assertEquals("0 0 0 0 7 0 0 0 0", said(new Fill.Impulse(7), 1, 1, 3, 3));
    assertEquals("0 0 1 0 0 0 1 0", said(new Fill.Impulse(1), 1, 2, 4));
    assertEquals("0 0 0 1", said(new Fill.Impulse(1), 2, 2));
  }

  @Test
  void aCheckerboardTurnsAlongEveryAxis() {
    assertEquals("0 1 0 1 0 1", said(new Fill.Checkerboard(1), 1, 1, 2, 3));
    assertEquals("0 9 0 0 9 0", said(new Fill.Checkerboard(9), 1, 2, 3));
    assertEquals("0 1 1 0 1 0 0 1", said(new Fill.Checkerboard(1), 1, 1, 2, 2, 2));
  }

  @Test
  void anEdgeBeginsInTheMiddleOfEachRow() {
    assertEquals("0 0 5 5 0 0 5 5", said(new Fill.Edge(5), 1, 1, 2, 4));
    assertEquals("0 0 1", said(new Fill.Edge(1), 3));
  }

  @Test
  void wholeNumbersReachBothEndsAndNoFurther() {
    Tensor tensor = new Fill.Whole(7, -2, 3).fill(Shape.of(1000));
    var seen = IntStream.range(0, 1000).mapToObj(tensor::get).collect(Collectors.toSet());
    assertEquals(6, seen.size());
    assertTrue(seen.contains(-2f) && seen.contains(3f));
    assertEquals(said(new Fill.Whole(7, 0, 9), 20), said(new Fill.Whole(7, 0, 9), 20));
    assertThrows(IllegalArgumentException.class, () -> new Fill.Whole(7, 1, 0));
  }

  private static String said(Fill fill, int... dims) {
    Tensor tensor = fill.fill(Shape.of(dims));
    return IntStream.range(0, tensor.shape().elements())
        .mapToObj(i -> String.valueOf((int) tensor.get(i)))
        .collect(Collectors.joining(" "));
  }
}
