package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Problem;
import convolarium.engine.kernels.Kernels;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WinogradTest {
  private static final String SHAPES =
      """
      1x1x1 > conv 1 k2 p1
      1x2x2 > conv 1 k2
      2x1x9 > conv 3 k3x2 p1
      3x4x4 > conv 9 k3 p1 bias
      2x5x70 > conv 17 k3 p1 bias
      2x70x5 > conv 3 k4 p2 bias
      1x33x35 > conv 2 k5 p2
      40x16x45 > conv 9 k3 p1 bias
      2x28x27 > conv 8 k5 psame bias
      3x19x18 > conv 5 k3x5 pfull reflect
      2x19x18 > conv 5 k4x2 psame circular
      2x19x18 > conv 5 k2x4 pfull replicate
      3x28x29 > conv 10 k3 d2 p2 bias
      2x17x9 > conv 3 k3 d5x3 p5x3 circular
      2x5x6 > conv 3 k2 d4
      2x9x9 > conv 3 k3 d20 p20
      6x14x15 > conv 6 k3 p1 g3 bias
      4x23x22 > conv 34 k3x2 d1x2 g2
      2x4x9x8 > conv 3 k3 p1 bias
      2x7x9x8 > conv 3 k3x3x2 s2x1x1 p2x1x0
      2x9x6x7 > conv 3 k2x3x3 d3x1x2 p1
      8x150x4x4 > conv 3 k3 p1
      3x40x41 > conv 20 k3 p1 bias
      5x28x28 > conv 9 k3 p1 bias
      20x20x40 > conv 10 k3 p1 bias
      5x28x84 > conv 17 k3 p1 bias
      2x4x28x28 > conv 3 k3 p1 bias
      """;

  @Test
  void wholeNumbersStayWholeWhereWeightsAreMultiplesOfAllDistances() {
    PointTries.exact(new Winograd(), SHAPES, 576);
  }

  @Test
  void numbersThatAnotherLayerLeftDoNoHarm() {
    Problem problem = Problems.of("40x13x14 > conv 12 k3 p1 bias");
    LayerTry layer = LayerTry.random(problem);
    for (Kernels kernels : Problems.twins()) {
      Workers workers = new Workers(1);
      for (int i = 0; i < 2; i++) {
        float[] left = new float[1 << 18];
        Arrays.fill(left, Float.NaN);
        workers.spares().give(left);
      }
      float[] y = layer.run(new Winograd(), new Machine(kernels, workers));
      assertArrayEquals(layer.run(new Winograd(), kernels, 1), y);
    }
  }

  @Test
  void errorStaysBelowTheBound() {
    Stream.of(
            "70x21x22 > conv 34 k3 p1",
            "64x14x15 > conv 9 k5 p2",
            "300x9x13 > conv 8 k3 p1",
            "40x12x13 > conv 12 k2x4")
        .map(Problems::of)
        .forEach(WinogradTest::worst);
  }

  @Test
  void errorIsSmallOnRandomNumbers() {
    assertTrue(worst(Problems.of("64x20x20 > conv 8 k3 p1")) < 1e-5);
    assertTrue(worst(Problems.of("512x20x20 > conv 8 k3 p1")) < 1.5e-5);
    assertTrue(worst(Problems.of("64x20x20 > conv 8 k5 p2")) < 1e-5);
  }

  private static double worst(Problem problem) {
    return PointTries.worst(new Winograd(), problem, PointBounds::tiles);
  }

  @Test
  void multipliesCountTilesNotOutputs() {
    Problem problem = Problems.of("64x224x224 > conv 64 k3 p1");
    long products = 36L * 64 * 64 * 56 * 56;
    long transforms = 24L * 64 * 56 * 56;
    assertEquals(products + transforms, new Winograd().multiplies(problem));
  }
}
