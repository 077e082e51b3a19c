package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Problem;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
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
        LayerTry whole = LayerTry.whole(tried, problems);
        Tensor signs = whole.weight();
        Tensor weight = Tensor.generate(signs.shape(), i -> factor * Math.signum(signs.get(i)));
        LayerTry layer = whole.withWeight(weight);
        float[] expected = layer.plain();
        for (Kernels kernels : Problems.twins()) {
          for (int threads = 1; threads <= 3; threads++) {
            float[] y = layer.run(algorithm, kernels, threads);
            assertArrayEquals(expected, y, kernels.name() + " " + threads + " " + tried);
          }
        }
      }
    }
  }

  /// Direct convolutions of random numbers: see [#worst(Algorithm, LayerTry, double[], double[])].
  static double worst(
      Algorithm algorithm, Problem problem, Function<PointBounds, double[]> bounds) {
    LayerTry tried = LayerTry.random(problem);
    PointBounds sums = PointBounds.of(tried);
    return worst(algorithm, tried, sums.exact(), bounds.apply(sums));
  }

  /// The largest error over the largest output, with both twins and on one thread or two, which
  /// must give the same bits. No error may be larger than its bound.
  static double worst(Algorithm algorithm, LayerTry tried, double[] exact, double[] bounds) {
    double error = 0;
    for (Kernels kernels : Problems.twins()) {
      float[] y = tried.run(algorithm, kernels, 1);
      assertArrayEquals(y, tried.run(algorithm, kernels, 2));
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
}
