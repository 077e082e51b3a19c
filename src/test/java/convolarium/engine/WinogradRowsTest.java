package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Problem;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Tensor;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WinogradRowsTest {
  private static final String SHAPES =
      """
      1x2x1 > conv 1 k2x1
      1x9x1 > conv 3 k3x1 p1x0
      3x4x4 > conv 9 k3 p1 bias
      2x5x70 > conv 17 k3 p1 bias
      2x70x5 > conv 3 k4 p2 bias
      3x40x41 > conv 20 k11 s4 p2 bias
      3x29x30 > conv 9 k7 s2 p3 bias
      5x28x28 > conv 12 k3 s2 p1 bias
      4x17x19 > conv 7 k5 s2 p2 replicate
      2x23x18 > conv 5 k5 s3x1 pfull reflect
      2x19x18 > conv 5 k4x2 psame circular
      2x30x9 > conv 4 k9x1 s2x3 p4x0
      3x16x20 > conv 6 k7x1 p3x0
      3x16x40 > conv 6 k13x2 s1x5 p6x1
      2x17x19 > conv 3 k3 d1x5 p1x5 circular
      2x9x9 > conv 3 k6 s3 p5 bias
      6x14x15 > conv 6 k3 p1 g3 bias
      8x21x22 > conv 34 k3x2 s2x1 g2
      2x4x9x8 > conv 3 k3 p1 bias
      2x7x9x8 > conv 3 k3x3x2 s2x2x1 p2x1x0
      2x9x16x7 > conv 3 k2x5x3 s1x3x1 d3x1x2 p1
      8x150x4x4 > conv 3 k3 p1
      150x13x9 > conv 10 k3 s2 p1
      101x12x9 > conv 10 k3x5 p1x2 bias
      1x90x200 > conv 70 k3 s2 p1
      """;

  @Test
  void wholeNumbersStayWholeWhereWeightsAreMultiplesOfAllDistances() {
    PointTries.exact(new WinogradRows(), SHAPES, 24);
  }

  @Test
  void whatAThreadWorkedInServesTheNextRun() {
    Problem problem = Problems.of("40x13x14 > conv 17 k3 s2 p1");
    Problems problems = new Problems(3);
    Tensor weight = problems.whole(problem.weight().orElseThrow());
    Tensor zeros = Tensor.generate(problem.input(), _ -> 0);
    Tensor x = problems.whole(problem.input());
    for (Kernels kernels : Problems.twins()) {
      Machine machine = new Machine(kernels, new Workers(1));
      Prepared once = new WinogradRows().prepare(problem, weight, Optional.empty(), machine);
      Tensor first = once.run(zeros, Watch.NONE);
      assertArrayEquals(new float[first.shape().elements()], first.shared());
      assertArrayEquals(
          new LayerTry(problem, x, weight, Optional.empty()).run(new WinogradRows(), kernels, 1),
          once.run(x, Watch.NONE).shared());
    }
  }

  @Test
  void errorStaysBelowTheBound() {
    Stream.of(
            "70x21x22 > conv 34 k3 p1",
            "3x60x61 > conv 9 k11 s4 p2",
            "300x9x13 > conv 8 k3 s2 p1",
            "40x22x13 > conv 12 k7x2 s2x1")
        .map(Problems::of)
        .forEach(WinogradRowsTest::bounded);
  }

  private static void bounded(Problem problem) {
    double worst = PointTries.worst(new WinogradRows(), problem, PointBounds::rowsOfTiles);
    assertTrue(worst < 5e-6, problem + ": " + worst);
  }

  @Test
  void multipliesCountTilesNotOutputs() {
    Problem problem = Problems.of("3x224x224 > conv 64 k11 s4 p2");
    // 14 rows of tiles, of 4 outputs each; 23 products for each column of the kernel
    long products = 14L * 55 * 64 * 3 * 11 * 23;
    // 4 phases of rows by 4 phases of columns, each 57 wide, and two fives
    long fives = 14L * 3 * 4 * 4 * 57 * 2;
    assertEquals(products + fives, new WinogradRows().multiplies(problem));
  }
}
