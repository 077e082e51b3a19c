package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlgorithmsTest {
  private final Problems problems = new Problems(2);

  /// One-pixel inputs, kernels larger than the input, strides larger than the kernel, tails of
  /// every kind, many channels, borders, groups, one to three axes.
  private static final String CORNERS =
      """
      1x1x1 > conv 1 k1 bias
      1x1x1 > conv 70 k3 p1
      70x1x1 > conv 3 k7 p3
      70x1x1 > conv 70 k3 p1 replicate
      2x2x3 > conv 5 k9x7 p4x3
      3x5x4 > conv 4 k9x11 p4x5 replicate
      40x5x5 > conv 40 k9 p4 circular
      33x2x2 > conv 34 k3 p2 circular
      33x3x2 > conv 34 k3 p1 reflect
      2x30x30 > conv 3 k2 s7
      35x17x16 > conv 33 k1 s5
      40x13x13 > conv 40 k3x5 pfull
      40x13x7 > conv 40 k5x3 psame replicate
      40x12x11 > conv 40 k2 psame
      48x31x29 > conv 40 k3 p1
      64x11x14 > conv 32 k3 d3 p3
      64x9x9 > conv 64 k3 p1 g2
      1000x2x2 > conv 9 k1
      2000x1x1 > conv 300 k1
      40x5x6 > conv 70 k5x6
      60x7 > conv 66 k7 g2
      600x3x3 > conv 32 k3 p1
      300x4x5 > conv 300 k3 p1 g300
      300x5x4 > conv 600 k3 s2 p1 g300
      7x9x33 > conv 7 k5 p2 g7 reflect
      300x1x1 > conv 300 k3 p1 g300
      9000x2x2 > conv 9000 k3 p1 g9000
      40x3x18 > conv 40 k3 s2 p1 g40
      20x40x16 > conv 20 k3 s2 g20
      5x70x3 > conv 5 k1x3 g5 d1x1
      1x300 > conv 2 k2 d128 pcausal
      48x70 > conv 48 k3 p1
      48x65 > conv 48 k2 d16 pcausal
      3x4x5x6 > conv 4 k3 p1
      36x4x6x7 > conv 36 k3 p1 replicate
      9x4x5x17 > conv 9 k3 p1 g9
      18x3x2x1 > conv 18 k1 s2 p0:1x0x0
      18x3x2x20 > conv 18 k1 p0:1x0x0
      18x5x1x1 > conv 18 k1 s3x1x1
      18x5x2x20 > conv 18 k1 s3x1x1
      2x3x4 > conv_transpose 3 k2 s5
      60x5x5 > conv_transpose 3 k5 s2 p2 o1
      40x6x7 > conv_transpose 40 k3 p1
      40x6x7 > conv_transpose 40 k4 s2 p1
      6x5x6 > conv_transpose 12 k3 s3 d2 g3 o2
      3x2x3x4 > conv_transpose 5 k2 s2
      5x40 > conv_transpose 10 k3 s4 p1 o3 g5
      9x33 > conv_transpose 9 k7 s3 d2 p2 g9
      6x5x6 > conv_transpose 6 k3 s2 p1 g6
      6x5x6 > conv_transpose 6 k3 s2 p1 o1 g6
      6x9x17 > conv_transpose 12 k3 s2 g6 o1x0
      6x9x17 > conv_transpose 6 k3 s2 p0x2 g6
      20x40x16 > conv_transpose 20 k3 s2 p2 g20 o1
      20x1x1 > conv_transpose 20 k3 s2 p1 g20
      20x3x1 > conv_transpose 20 k3 s2 p1 g20 d4 o3
      7x9x33 > conv_transpose 7 k5 p2 g7
      7x9x70 > conv_transpose 14 k4 s2 p1 g7
      7x30x70 > conv_transpose 7 k2x5 s1x4 p0x2 g7
      3x60x50 > conv_transpose 3 k4x1 s3x1 g3 d2x1
      3x4x5 > conv_transpose 3 k16 s8 p4 g3
      20x9x7 > conv_transpose 3 k7 s2 p3
      20x9x7 > conv_transpose 3 k7 s2 p3 o1
      20x5x6 > conv_transpose 3 k11 s4 p2 o3x1
      20x5x6 > conv_transpose 1 k4 s2 p1
      20x5x6 > conv_transpose 2 k2 s2
      20x5x6 > conv_transpose 1 k3x2 s2x5 o0x2
      40x9x20 > conv_transpose 40 k3 s2 p1 g20
      40x9x20 > conv_transpose 40 k4x3 s2x1 p2x1 o1x0 g10
      12x4x5x6 > conv_transpose 1 k3 s2 p1 o1
      12x4x5x6 > conv_transpose 2 k2x4x3 s1x3x2 p0x1x0
      20x70 > conv_transpose 2 k5 s2 p1
      20x70 > conv_transpose 1 k16 s8 p4
      9x4x5x17 > conv_transpose 9 k3 s2 p1 g9
      15x1x12x3 > conv_transpose 32 k4 s3 d2 p3:3x1:1x3:7 o1x0x1
      9x4x5x6 > conv_transpose 9 k3x2x4 s3x1x4 g9 o2x0x3
      9x4x5x6 > conv_transpose 9 k1x3x3 s1x2x2 g9 p0x1x1
      """;

  @Test
  void eachEqualsThePlainSumsOnWholeNumbers() {
    compare(problems.convolutions(800, 9, 10));
  }

  @Test
  void eachEqualsThePlainSumsOnLongRows() {
    compare(problems.convolutions(200, 90, 3));
  }

  @Test
  void eachEqualsThePlainSumsWhereManyChannelsMeet() {
    compare(problems.wide(60));
  }

  @Test
  void eachEqualsThePlainSumsInTheCorners() {
    compare(CORNERS.lines().map(Problems::of).toList());
  }

  @Test
  void eachIsTriedOften() {
    List<Problem> all = new ArrayList<>(problems.convolutions(800, 9, 10));
    all.addAll(problems.wide(60));
    all.addAll(CORNERS.lines().map(Problems::of).toList());
    for (Algorithm algorithm : Algorithm.ALL) {
      long tried = all.stream().filter(problem -> takes(algorithm, problem)).count();
      assertTrue(tried >= 20, () -> algorithm.name() + " takes " + tried + " of " + all.size());
    }
  }

  @Test
  void longSumsAreCutIntoChainsAndWidePlanesIntoBlocks() {
    Window three = Window.of(3, 3).withPadding(Padding.of(2, 1));
    compare(
        List.of(
            new Convolution(three, 20, 1).on(Shape.of(1, 30, 30, 31)).orThrow(),
            new Convolution(three.withStride(List.of(2, 2)), 20, 1)
                .on(Shape.of(1, 40, 13, 31))
                .orThrow(),
            new Convolution(Window.of(7), 18, 2).on(Shape.of(1, 200, 60)).orThrow(),
            new Convolution(Window.of(1), 17, 1).on(Shape.of(1, 1000, 1)).orThrow(),
            new Transposed(three.withStride(List.of(2, 1)), 9, 1, List.of(1, 0))
                .on(Shape.of(1, 60, 13, 40))
                .orThrow()));
  }

  /// From 48 panels on they begin with lines of the cache, where all channels do.
  @Test
  void widePlanesAreCutAlongLinesOfTheCache() {
    String planes =
        """
        40x1600 > conv 20 k1
        300x1664 > conv 41 k1
        64x1632 > conv 48 k2 d16
        10x40x44 > conv 37 k3 p1
        70x41x48 > conv 12 k5 p2 d2
        12x40x48 > conv_transpose 6 k2 s2
        """;
    compare(planes.lines().map(Problems::of).toList());
  }

  /// So many blocks, each so wide, that what one thread takes back from the points of one block is
  /// longer than what it takes to them of the next.
  @Test
  void aBlockLeavesTheBorderOfTheNextOneAsItIs() {
    compare(List.of(Problems.of("32x40x100 > conv 64 k2x3 p1")), 1);
  }

  @Test
  void strideMayGoFarBeyondTheInput() {
    Window window = Window.of(3).withPadding(Padding.of(1, 4));
    compare(
        Stream.of(7, 1000, 1 << 30)
            .map(far -> new Convolution(window.withStride(List.of(far)), 2, 1))
            .map(convolution -> convolution.on(Shape.of(1, 2, 5)).orThrow())
            .toList());
  }

  private void compare(List<Problem> tried) {
    compare(tried, 2);
  }

  private void compare(List<Problem> tried, int threads) {
    Workers workers = new Workers(threads);
    for (Problem problem : tried) {
      LayerTry layer = LayerTry.whole(problem, problems);
      float[] expected = layer.plain();
      for (Algorithm algorithm : Algorithm.ALL) {
        for (Kernels kernels : Problems.twins()) {
          if (takes(algorithm, problem)) {
            float[] y = layer.run(algorithm, new Machine(kernels, workers));
            assertArrayEquals(
                expected,
                algorithm.precise() ? y : wholes(y),
                () -> algorithm.name() + " " + kernels.name() + " " + problem);
          }
        }
      }
    }
  }

  /// What sums of whole numbers must have been that a method has rounded on its way.
  private static float[] wholes(float[] y) {
    float[] wholes = new float[y.length];
    for (int i = 0; i < y.length; i++) {
      wholes[i] = Math.round(y[i]);
    }
    return wholes;
  }

  @Test
  void threadsDoNotChangeABit() {
    List<Problem> all = new ArrayList<>(problems.convolutions(30, 40, 20));
    all.addAll(problems.wide(15));
    all.addAll(CORNERS.lines().filter(l -> l.contains("transpose")).map(Problems::of).toList());
    for (Problem problem : all) {
      LayerTry layer = LayerTry.random(problem).withoutBias();
      for (Algorithm algorithm : Algorithm.ALL) {
        for (Kernels kernels : Problems.twins()) {
          if (takes(algorithm, problem)) {
            assertArrayEquals(
                layer.run(algorithm, kernels, 1),
                layer.run(algorithm, kernels, 2),
                () -> algorithm.name() + " " + problem);
          }
        }
      }
    }
  }

  /// Whether a method could compute it, never mind whether so few products would be worth its
  /// while.
  private static boolean takes(Algorithm algorithm, Problem problem) {
    Optional<String> refusal = algorithm.refusal(problem);
    return refusal.isEmpty() || refusal.equals(ImplicitProduct.few(problem));
  }
}
