package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import convolarium.arithmetic.Problem;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
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
