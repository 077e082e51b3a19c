package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlgorithmsTest {
  private final Problems problems = new Problems(2);

  @Test
  void eachEqualsThePlainSumsOnWholeNumbers() {
    compare(problems.convolutions(800, 9, 10));
  }

  @Test
  void eachEqualsThePlainSumsOnLongRows() {
    compare(problems.convolutions(200, 90, 3));
  }

  @Test
  void longSumsAreCutIntoChainsAndWidePlanesIntoBlocks() {
    Window three = Window.of(3, 3).withPadding(Padding.of(2, 1));
    compare(
        List.of(
            new Convolution(three, 20, 1).on(Shape.of(1, 30, 30, 31)).orThrow(),
            new Convolution(Window.of(7), 18, 2).on(Shape.of(1, 200, 60)).orThrow(),
            new Convolution(Window.of(1), 17, 1).on(Shape.of(1, 1000, 1)).orThrow(),
            new Transposed(three.withStride(List.of(2, 1)), 9, 1, List.of(1, 0))
                .on(Shape.of(1, 60, 13, 40))
                .orThrow()));
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
    Workers workers = new Workers(2);
    for (Problem problem : tried) {
      Tensor x = problems.whole(problem.input());
      Tensor weight = problems.whole(problem.weight().orElseThrow());
      Optional<Tensor> bias = Optional.of(problems.whole(Shape.of(problem.outChannels())));
      float[] expected = run(new Plain(), problem, x, weight, bias, Kernels.scalar(), workers);
      for (Algorithm algorithm : Algorithm.ALL) {
        for (Kernels kernels : Problems.twins()) {
          if (takes(algorithm, problem)) {
            float[] y = run(algorithm, problem, x, weight, bias, kernels, workers);
            assertArrayEquals(
                expected, y, () -> algorithm.name() + " " + kernels.name() + " " + problem);
          }
        }
      }
    }
  }

  @Test
  void threadsDoNotChangeABit() {
    for (Problem problem : problems.convolutions(30, 40, 20)) {
      Tensor x = new Fill.Uniform(1, 1).fill(problem.input());
      Tensor weight = new Fill.Uniform(2, 1).fill(problem.weight().orElseThrow());
      for (Algorithm algorithm : Algorithm.ALL) {
        for (Kernels kernels : Problems.twins()) {
          if (takes(algorithm, problem)) {
            assertArrayEquals(
                run(algorithm, problem, x, weight, Optional.empty(), kernels, new Workers(1)),
                run(algorithm, problem, x, weight, Optional.empty(), kernels, new Workers(2)),
                () -> algorithm.name() + " " + problem);
          }
        }
      }
    }
  }

  private static float[] run(
      Algorithm algorithm,
      Problem problem,
      Tensor x,
      Tensor weight,
      Optional<Tensor> bias,
      Kernels kernels,
      Workers workers) {
    return algorithm
        .prepare(problem, weight, bias, new Machine(kernels, workers))
        .run(x, Watch.NONE)
        .shared();
  }

  /// Whether a method could compute it, never mind whether that would be worth while.
  private static boolean takes(Algorithm algorithm, Problem problem) {
    return switch (algorithm) {
      case ImplicitProduct _, Plain _ -> true;
      case Depthwise _ -> !problem.transposed() && problem.inChannels() == problem.groups();
      default -> throw new IllegalArgumentException("unknown: " + algorithm.name());
    };
  }
}
