package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Problem;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Tries algorithms whose weights are divided by the distances of points.
final class PointTries {
  private PointTries() {}

  /// Whole numbers must stay whole: all shapes, one image and two, both twins, one to three
  /// threads.
  ///
  /// @param factor of the weights, a multiple of all distances
  static void exact(Algorithm algorithm, String shapes, int factor) {
    Problems problems = new Problems(7);
    for (Problem problem : shapes.lines().map(Problems::of).toList()) {
      for (int batch = 1; batch <= 2; batch++) {
        List<Integer> dims =
            Stream.concat(Stream.of(batch), problem.input().from(1).stream()).toList();
        Problem tried = problem.operation().on(Shape.of(dims)).orThrow();
        Tensor x = problems.whole(tried.input());
        Tensor whole = problems.whole(tried.weight().orElseThrow());
        Tensor weight = Tensor.generate(whole.shape(), i -> factor * Math.signum(whole.get(i)));
        Optional<Tensor> bias = Optional.of(problems.whole(Shape.of(tried.outChannels())));
        float[] expected = run(new Plain(), tried, x, weight, bias, Kernels.scalar(), 1);
        for (Kernels kernels : Problems.twins()) {
          for (int threads = 1; threads <= 3; threads++) {
            float[] y = run(algorithm, tried, x, weight, bias, kernels, threads);
            assertArrayEquals(expected, y, kernels.name() + " " + threads + " " + tried);
          }
        }
      }
    }
  }

  /// Direct convolutions of random numbers: see [#worst(Algorithm, PointBounds, double[],
  /// double[])].
  static double worst(
      Algorithm algorithm, Problem problem, Function<PointBounds, double[]> bounds) {
    PointBounds tried = random(problem);
    return worst(algorithm, tried, tried.exact(), bounds.apply(tried));
  }

  /// A problem with random numbers.
  static PointBounds random(Problem problem) {
    return new PointBounds(
        problem,
        new Fill.Uniform(1, 1).fill(problem.input()),
        new Fill.Uniform(2, 1).fill(problem.weight().orElseThrow()),
        new Fill.Uniform(3, 1).fill(Shape.of(problem.outChannels())));
  }

  /// The largest error over the largest output, with both twins and on one thread or two, which
  /// must give the same bits. No error may be larger than its bound.
  static double worst(Algorithm algorithm, PointBounds tried, double[] exact, double[] bounds) {
    double error = 0;
    for (Kernels kernels : Problems.twins()) {
      float[] y = run(algorithm, tried, kernels, 1);
      assertArrayEquals(y, run(algorithm, tried, kernels, 2));
      for (int i = 0; i < y.length; i++) {
        double wrong = Math.abs(y[i] - exact[i]);
        int cell = i;
        assertTrue(
            wrong <= bounds[i],
            () -> "%s %s cell %d: %s".formatted(tried.problem(), kernels.name(), cell, wrong));
        error = Math.max(error, wrong);
      }
    }
    return error / DoubleStream.of(exact).map(Math::abs).max().orElseThrow();
  }

  private static float[] run(Algorithm algorithm, PointBounds tried, Kernels kernels, int threads) {
    Optional<Tensor> bias = Optional.of(tried.bias());
    return run(algorithm, tried.problem(), tried.x(), tried.weight(), bias, kernels, threads);
  }

  static float[] run(
      Algorithm algorithm,
      Problem problem,
      Tensor x,
      Tensor weight,
      Optional<Tensor> bias,
      Kernels kernels,
      int threads) {
    return algorithm
        .prepare(problem, weight, bias, new Machine(kernels, new Workers(threads)))
        .run(x, Watch.NONE)
        .shared();
  }
}
