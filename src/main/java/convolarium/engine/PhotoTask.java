package convolarium.engine;

import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;

/// A photograph's problem with the kernels, checked.
record PhotoTask(Problem problem, List<Tensor> kernels, Response response) implements PhotoProblem {
  PhotoTask {
    kernels = List.copyOf(kernels);
    if (!(problem.operation() instanceof Filtering) || problem.rank() != 2) {
      throw new IllegalArgumentException("not the filtering of a photo: " + problem);
    }
    if (kernels.isEmpty() || kernels.size() > 1 && response != Response.MAGNITUDE) {
      throw new IllegalArgumentException(kernels.size() + " kernels for " + response);
    }
    Shape shape = problem.weight().orElseThrow();
    kernels.forEach(kernel -> Plan.expect("kernel", shape, kernel));
  }
}
