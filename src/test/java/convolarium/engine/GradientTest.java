package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Adjoint;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.arithmetic.Taps;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Gradients of convolutions, transposed ones included, with respect to their input.
class GradientTest {
  private final Problems problems = new Problems(11);

  /// Borders, groups, dilations, paddings beyond the kernel, output paddings beyond the stride.
  private static final String CORNERS =
      """
      1x1x1 > conv 1 k1
      4x5x6 > conv 6 k3 p1 g2
      4x5x6 > conv 6 k3 p1 g2 reflect
      4x6x5 > conv 6 k3 p3 g2 s2 circular
      3x7x4 > conv 2 k3x2 d2x1 p5x4
      3x7x4 > conv 2 k3x2 d2x1 p4x1 s3x1 replicate
      2x3x4x5 > conv 3 k2x3x1 p1x2x1 s1x2x3
      2x9 > conv 3 k3 pcausal
      2x9 > conv 3 k4 d2 psame
      2x9 > conv 3 k4 pfull
      4x5 > conv_transpose 6 k3 s2 p1 d4 o3 g2
      4x5x4 > conv_transpose 2 k3x2 s1x3 d3x1 o2x1
      2x2x3x2 > conv_transpose 3 k2 s2 p1 o1
      4x9x8 > conv 4 k3 s2 p1 g4
      4x8x9 > conv 4 k3 s2 psame g4
      4x8x9 > conv 8 k3 s2 p1 g4 reflect
      4x9x9 > conv 4 k5 s3 p2 g4
      """;

  @Test
  void gradientIsTheSumOverAllUsesOfAnInput() {
    List<Problem> all = new ArrayList<>(problems.convolutions(80, 4, 3));
    all.addAll(CORNERS.lines().map(Problems::of).toList());
    for (Problem problem : all) {
      Tensor weight = problems.whole(problem.weight().orElseThrow());
      Tensor dy = problems.whole(problem.output());
      Tensor dx = Engine.scalar(1).plan(problem).gradient(weight).run(dy, Watch.NONE);
      assertEquals(problem.input(), dx.shape(), problem::toString);
      assertArrayEquals(byDefinition(problem, weight, dy), dx.shared(), problem::toString);
    }
  }

  /// Every product that an output is made of gives its share back.
  private static float[] byDefinition(Problem problem, Tensor weight, Tensor dy) {
    float[] dx = new float[problem.input().elements()];
    for (int o = 0; o < dy.shape().elements(); o++) {
      for (Tap tap : Taps.of(problem).of(new Cell(dy.shape().index(o)))) {
        Optional<Cell> source = tap.source();
        if (source.isPresent()) {
          int at = problem.input().offset(source.get().index());
          dx[at] += dy.get(o) * weight.get(weight.shape().offset(tap.weight().index()));
        }
      }
    }
    return dx;
  }

  /// ⟨dy, A·x⟩ = ⟨Aᵀ·dy, x⟩, on sizes that the fast methods take.
  @Test
  void gradientIsTheTransposeOfTheForwardRun() {
    List<Problem> all = new ArrayList<>(problems.wide(40));
    all.addAll(problems.convolutions(60, 30, 8));
    for (Engine engine : List.of(Engine.scalar(2), Engine.best())) {
      for (Problem problem : all) {
        Tensor weight = problems.whole(problem.weight().orElseThrow());
        Tensor x = problems.whole(problem.input());
        Tensor dy = problems.whole(problem.output());
        Plan plan = engine.precise().plan(problem);
        Tensor y = plan.run(x, weight, Optional.empty());
        Tensor dx = plan.gradient(weight).run(dy, Watch.NONE);
        assertEquals(product(y, dy), product(dx, x), problem::toString);
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
  void gradientOfALargeLayerMakesAsManyProductsAsItsForwardRun() {
    for (String line :
        """
        64x56x56 > conv 64 k3 p1
        64x56x56 > conv 64 k3 p1 reflect
        32x56x56 > conv 32 k3 p1 g32
        32x56x56 > conv 32 k3 s2 p1 g32
        32x56x56 > conv 32 k5 s2 p2 g32
        64x28x28 > conv 128 k3 s2 p1\
        """
            .lines()
            .toList()) {
      Problem problem = Problems.of(line);
      Engine engine = Engine.scalar(1);
      long back = engine.plan(Adjoint.of(problem).problem()).choice().multiplies();
      long forward = engine.plan(problem).choice().multiplies();
      assertTrue(back <= 1.2 * forward, line + ": " + back + " and " + forward);
    }
  }

  @Test
  void onlyWeightsAndGradientsThatFitAreTaken() {
    Problem problem = Problems.of("2x5x5 > conv 3 k3");
    Plan plan = Engine.scalar(1).plan(problem);
    Tensor weight = Fill.ONES.fill(Shape.of(3, 2, 3, 3));
    Tensor wrong = Fill.ONES.fill(Shape.of(2, 3, 3, 3));
    Tensor x = Fill.ONES.fill(problem.input());
    String told =
        assertThrows(IllegalArgumentException.class, () -> plan.gradient(wrong)).getMessage();
    assertEquals("the weight is 2×3×3×3, must be 3×2×3×3", told);
    assertThrows(IllegalArgumentException.class, () -> plan.gradient(weight).run(x, Watch.NONE));
  }
}
