package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ElementwiseTest {
  private final Engine engine = Engine.scalar(2);
  private final Tensor x = Tensor.of(Shape.of(1, 5, 1), -2, -0.5f, 0, 1, Float.NaN);

  @Test
  void activationsAreTheirFormulas() {
    assertEquals("0.0 0.0 0.0 1.0 NaN", text(engine.map(new Activation.Relu(), x)));
    assertEquals("-0.5 -0.125 0.0 1.0 NaN", text(engine.map(new Activation.LeakyRelu(0.25f), x)));
    assertEquals("-0.86466473 -0.39346933 0.0 1.0 NaN", text(engine.map(new Activation.Elu(1), x)));
    assertEquals(
        "0.11920292 0.37754068 0.5 0.7310586 NaN", text(engine.map(new Activation.Sigmoid(), x)));
    assertEquals(
        "-0.9640276 -0.46211717 0.0 0.7615942 NaN", text(engine.map(new Activation.Tanh(), x)));
  }

  @Test
  void affineScalesEachChannelByItsOwn() {
    Tensor maps = Tensor.generate(Shape.of(2, 2, 3), i -> i);
    Tensor scale = Tensor.of(Shape.of(2), 1, 10);
    Tensor shift = Tensor.of(Shape.of(2), 100, 0);
    assertEquals(
        "100.0 101.0 102.0 30.0 40.0 50.0 106.0 107.0 108.0 90.0 100.0 110.0",
        text(engine.affine(maps, scale, shift)));
  }

  /// x / (1 + (1/2)·Σx²) over two channels: this one and the one before.
  @Test
  void localResponseNormLooksAtNeighbouringChannels() {
    Tensor maps = Tensor.of(Shape.of(1, 3, 1), 2, 4, 6);
    assertEquals(
        2f / 3 + " " + 4f / 11 + " " + 6f / 27, text(engine.localResponseNorm(maps, 2, 1, 1, 1)));
  }

  @Test
  void sumAndProductNeedOneShape() {
    Tensor a = Tensor.of(Shape.of(2), 1, 2);
    assertEquals("2.0 4.0", text(engine.add(a, a)));
    assertEquals("1.0 4.0", text(engine.multiply(a, a)));
    Exception refused =
        assertThrows(
            IllegalArgumentException.class, () -> engine.add(a, Tensor.of(Shape.of(3), 1, 2, 3)));
    assertEquals("the second summand is 3, must be 2", refused.getMessage());
  }

  @Test
  void concatJoinsTheChannelsOfEachInput() {
    Tensor one = Tensor.of(Shape.of(2, 1, 2), 1, 2, 3, 4);
    Tensor two = Tensor.of(Shape.of(2, 2, 2), 5, 6, 7, 8, 9, 10, 11, 12);
    Tensor joined = engine.concat(List.of(one, two));
    assertEquals(Shape.of(2, 3, 2), joined.shape());
    assertEquals("1.0 2.0 5.0 6.0 7.0 8.0 3.0 4.0 9.0 10.0 11.0 12.0", text(joined));
    assertThrows(
        IllegalArgumentException.class,
        () -> engine.concat(List.of(one, Tensor.of(Shape.of(2, 1, 1), 1, 2))));
  }

  private static String text(Tensor y) {
    return IntStream.range(0, y.shape().elements())
        .mapToObj(i -> String.valueOf(y.get(i)))
        .collect(Collectors.joining(" "));
  }
}
