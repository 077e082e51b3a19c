package convolarium.engine;

import convolarium.arithmetic.Problem;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.Optional;

/// A problem with numbers to try algorithms on.
record LayerTry(Problem problem, Tensor x, Tensor weight, Optional<Tensor> bias) {
  /// Whole numbers, whose sums are exact in float.
  static LayerTry whole(Problem problem, Problems problems) {
    return new LayerTry(
        problem,
        problems.whole(problem.input()),
        problems.whole(problem.weight().orElseThrow()),
        Optional.of(problems.whole(Shape.of(problem.outChannels()))));
  }

  /// Numbers between −1 and 1, the same at every run.
  static LayerTry random(Problem problem) {
    return new LayerTry(
        problem,
        new Fill.Uniform(1, 1).fill(problem.input()),
        new Fill.Uniform(2, 1).fill(problem.weight().orElseThrow()),
        Optional.of(new Fill.Uniform(3, 1).fill(Shape.of(problem.outChannels()))));
  }

  LayerTry withWeight(Tensor other) {
    return new LayerTry(problem, x, other, bias);
  }

  LayerTry withoutBias() {
    return new LayerTry(problem, x, weight, Optional.empty());
  }

  /// What it should be, by plain sums.
  float[] plain() {
    return run(new Plain(), Kernels.scalar(), 1);
  }

  float[] run(Algorithm algorithm, Kernels kernels, int threads) {
    return run(algorithm, new Machine(kernels, new Workers(threads)));
  }

  /// The output of an algorithm.
  float[] run(Algorithm algorithm, Machine machine) {
    float[] y = new float[problem.output().elements()];
    // what stands there before must not count
    Arrays.fill(y, Float.NaN);
    algorithm.prepare(problem, weight, bias, machine).run(x, y, Watch.NONE);
    return y;
  }
}
