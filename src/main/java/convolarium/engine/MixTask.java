package convolarium.engine;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;

/// A photograph's problem with the weights of a mixing of its colours, checked.
///
/// @param weights `[outColours, colours]`
/// @param offsets `[outColours]`, added to the sums
record MixTask(Problem problem, Tensor weights, Tensor offsets) implements PhotoProblem {
  MixTask {
    boolean alone =
        problem.operation() instanceof Convolution convolution
            && convolution.window().kernel().equals(List.of(1, 1))
            && convolution.groups() == 1
            && problem.batch() == 1
            && problem.input().from(2).equals(problem.output().from(2));
    if (!alone || !colours(problem.inChannels()) || !colours(problem.outChannels())) {
      throw new IllegalArgumentException("no mixing of a photo's colours: " + problem);
    }
    Plan.expect("weights", Shape.of(problem.outChannels(), problem.inChannels()), weights);
    Plan.expect("offsets", Shape.of(problem.outChannels()), offsets);
  }

  private static boolean colours(int channels) {
    return channels == 1 || channels == 3;
  }
}
