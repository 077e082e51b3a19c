package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Taps;
import convolarium.engine.Activation.Elu;
import convolarium.engine.Activation.LeakyRelu;
import convolarium.engine.Activation.Relu;
import convolarium.engine.Activation.Sigmoid;
import convolarium.engine.Activation.Tanh;
import convolarium.tensor.Fill;
import convolarium.tensor.Indices;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/// Every step but a convolution, read backwards.
class GradientsTest {
  /// The step of central differences in double: they are off by about step² times a third
  /// derivative and by 2⁻⁵³ / step.
  private static final double STEP = 1e-5;

  private final Problems problems = new Problems(12);
  private final Engine engine = Engine.scalar(2);

  private static final String POOLINGS =
      """
      2x5x6 > max_pool k2
      2x5x6 > max_pool k3 s1 p1
      2x6x5 > max_pool k3x2 s2x1 p1 d2x1
      2x6x5 > max_pool k3 s2 p1 ceil
      2x7 > max_pool k2 s1 p1 d6
      2x3x4x5 > max_pool k2 s1
      2x5x6 > avg_pool k2
      2x5x6 > avg_pool k3 s1 p1
      2x6x5 > avg_pool k3 s2 p1 count_include_pad=false
      2x6x5 > avg_pool k3 s2 p1 ceil
      2x3x4x5 > avg_pool k2 s1
      2x5x7 > adaptive_avg_pool 3x2
      2x4 > adaptive_avg_pool 6
      """;

  @Test
  void poolingsGiveBackToWhatTheyWereMadeOf() {
    for (String line : POOLINGS.lines().toList()) {
      Problem problem = Problems.of(line);
      Tensor x = problems.whole(problem.input());
      Tensor dy = problems.whole(problem.output());
      Tensor dx =
          line.contains("max")
              ? engine.gradients().maxPool(problem, engine.maxPool(problem, x).indices(), dy)
              : engine.gradients().averagePool(problem, dy);
      assertEquals(problem.input(), dx.shape());
      // each of at most 16 parts below 8 is rounded, and so is each sum of them
      assertArrayEquals(byDefinition(problem, x, dy), dx.shared(), 2 * 16 * 128 * 0x1p-24f, line);
    }
  }

  /// What an output is made of gets its share: the first largest value all, each part of a mean
  /// what the mean rises when it rises by one.
  private float[] byDefinition(Problem problem, Tensor x, Tensor dy) {
    float[] dx = new float[x.shape().elements()];
    for (int o = 0; o < dy.shape().elements(); o++) {
      List<Integer> seen =
          Taps.of(problem).of(new Cell(dy.shape().index(o))).stream()
              .filter(tap -> tap.source().isPresent())
              .map(tap -> x.shape().offset(tap.source().get().index()))
              .toList();
      if (problem.operation() instanceof Pooling pooling && pooling.kind() == Pooling.Kind.MAX) {
        int largest = o;
        seen.stream()
            .reduce((a, b) -> x.get(b) > x.get(a) ? b : a)
            .ifPresent(at -> dx[at] += dy.get(largest));
      } else {
        for (int at : seen) {
          dx[at] += dy.get(o) * engine.pool(problem, only(x.shape(), at)).get(o);
        }
      }
    }
    return dx;
  }

  private static Tensor only(Shape shape, int one) {
    return Tensor.generate(shape, i -> i == one ? 1 : 0);
  }

  /// ⟨dy, A·x⟩ = ⟨Aᵀ·dy, x⟩ on planes that are summed as a whole; halves and quarters are exact.
  @Test
  void partsOfManyMeansAreTheTransposeOfTheMeans() {
    for (String line : List.of("64x40x36 > avg_pool k2", "64x40x36 > avg_pool k4 s2")) {
      for (Engine each : List.of(engine, Engine.best())) {
        Problem problem = Problems.of(line);
        Tensor x = problems.whole(problem.input());
        Tensor dy = problems.whole(problem.output());
        Tensor dx = each.gradients().averagePool(problem, dy);
        assertEquals(product(each.pool(problem, x), dy), product(x, dx), line);
      }
    }
  }

  private static double product(Tensor a, Tensor b) {
    double sum = 0;
    for (int i = 0; i < a.shape().elements(); i++) {
      sum += (double) a.get(i) * b.get(i);
    }
    return sum;
  }

  @Test
  void meansGiveEachCellItsPart() {
    Problem problem = Problems.of("1x2x4 > avg_pool k2 s1x2");
    Tensor dy = Tensor.of(problem.output(), 4, 8);
    assertArrayEquals(
        new float[] {1, 1, 2, 2, 1, 1, 2, 2}, engine.gradients().averagePool(problem, dy).shared());
  }

  @Test
  void aValueThatWasReplacedGetsNothing() {
    Problem problem = Problems.of("1x3 > p=max_pool k1 > max_unpool k2 s1 of p");
    Indices indices = Indices.of(Shape.of(1, 1, 3), 1, 1, 3);
    Tensor dy = Tensor.of(problem.output(), 5, 6, 7, 8);
    assertArrayEquals(
        new float[] {0, 6, 8}, engine.gradients().unpool(problem, indices, dy).shared());
  }

  @Test
  void slopesAreTheDerivatives() {
    assertSlope(new Relu(), x -> Math.max(x, 0));
    assertSlope(new LeakyRelu(0.25f), x -> x < 0 ? 0.25 * x : x);
    assertSlope(new Elu(0.5f), x -> x < 0 ? 0.5 * Math.expm1(x) : x);
    assertSlope(new Sigmoid(), x -> 1 / (1 + Math.exp(-x)));
    assertSlope(new Tanh(), Math::tanh);
  }

  private void assertSlope(Activation activation, DoubleUnaryOperator function) {
    Tensor x = Tensor.of(Shape.of(1, 1, 7), -40, -2, -0.5f, 0.125f, 0.5f, 3, 40);
    Tensor dy = Tensor.of(Shape.of(1, 1, 7), 1, 2, -1, 1, 4, 8, 1);
    Tensor dx = engine.gradients().map(activation, x, dy);
    for (int i = 0; i < 7; i++) {
      double at = x.get(i);
      double slope =
          (function.applyAsDouble(at + STEP) - function.applyAsDouble(at - STEP)) / (2 * STEP);
      assertEquals(slope * dy.get(i), dx.get(i), 2e-6, activation + " at " + at);
    }
  }

  @Test
  void kinksHaveTheirLeftSlope() {
    assertEquals(0, new Relu().slope(0));
    assertEquals(0.5f, new LeakyRelu(0.5f).slope(0));
    assertEquals(2, new Elu(2).slope(0));
  }

  @Test
  void responseNormalisationCountsWhatNeighboursFeel() {
    for (int size = 1; size <= 6; size++) {
      Tensor x = new Fill.Uniform(size, 2).fill(Shape.of(2, 5, 3));
      Tensor dy = new Fill.Uniform(size + 9, 1).fill(x.shape());
      Tensor dx = engine.gradients().localResponseNorm(x, size, 1.5f, 0.75f, 2, dy);
      for (int i = 0; i < x.shape().elements(); i++) {
        double slope =
            (normalised(x, size, dy, i, STEP) - normalised(x, size, dy, i, -STEP)) / (2 * STEP);
        assertEquals(slope, dx.get(i), 1e-6, size + " at " + i);
      }
    }
  }

  /// ⟨dy, LRN(x)⟩ in double with one of the inputs moved, by the definition.
  private static double normalised(Tensor x, int size, Tensor dy, int moved, double by) {
    double sum = 0;
    for (int i = 0; i < x.shape().elements(); i++) {
      int channel = i / 3 % 5;
      double squares = 0;
      for (int c = channel - size / 2; c <= channel + (size - 1) / 2; c++) {
        int at = i + (c - channel) * 3;
        double value = c < 0 || c >= 5 ? 0 : x.get(at) + (at == moved ? by : 0);
        squares += value * value;
      }
      double own = x.get(i) + (i == moved ? by : 0);
      sum += dy.get(i) * own / Math.pow(2 + 1.5 / size * squares, 0.75);
    }
    return sum;
  }

  @Test
  void splitUndoesConcat() {
    Tensor a = problems.whole(Shape.of(2, 1, 3));
    Tensor b = problems.whole(Shape.of(2, 2, 3));
    List<Tensor> parts =
        engine.gradients().split(engine.concat(List.of(a, b)), List.of(a.shape(), b.shape()));
    assertArrayEquals(a.shared(), parts.get(0).shared());
    assertArrayEquals(b.shared(), parts.get(1).shared());
  }

  @Test
  void otherProblemsAreRefused() {
    Problem max = Problems.of("1x4 > max_pool k2");
    Problem mean = Problems.of("1x4 > avg_pool k2");
    Indices indices = Indices.of(max.output(), 0, 2);
    Tensor dy = Fill.ONES.fill(max.output());
    Gradients back = engine.gradients();
    assertThrows(IllegalArgumentException.class, () -> back.averagePool(max, dy));
    assertThrows(IllegalArgumentException.class, () -> back.maxPool(mean, indices, dy));
    assertThrows(IllegalArgumentException.class, () -> back.unpool(max, indices, dy));
    assertThrows(
        IllegalArgumentException.class,
        () -> back.maxPool(max, indices, Fill.ONES.fill(max.input())));
  }
}
