package convolarium.engine;

import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;

/// A photograph's problem with the kernels, checked.
///
/// @param kernels with the response's gain in their weights
/// @param response whose gain is 1
record PhotoTask(Problem problem, List<Tensor> kernels, Response response) implements PhotoProblem {
  PhotoTask {
    if (!(problem.operation() instanceof Filtering) || problem.rank() != 2) {
      throw new IllegalArgumentException("not the filtering of a photo: " + problem);
    }
    if (kernels.isEmpty() || kernels.size() > 1 && response.of() != Response.Of.MAGNITUDE) {
      throw new IllegalArgumentException(kernels.size() + " kernels for " + response);
    }
    Shape shape = problem.weight().orElseThrow();
    kernels.forEach(kernel -> Plan.expect("kernel", shape, kernel));
    float gain = response.gain();
    kernels = kernels.stream().map(kernel -> amplified(kernel, gain)).toList();
    response = response.withGain(1);
  }

  private static Tensor amplified(Tensor kernel, float gain) {
    return gain == 1 ? kernel : Tensor.generate(kernel.shape(), i -> kernel.get(i) * gain);
  }

  /// Why a method does not take the task that sums samples as they are stored, and makes samples of
  /// these sums as they are.
  Optional<String> beyondStored() {
    return beyondNumbers()
        .or(
            () ->
                response.offset() != 0
                    ? Optional.of("an offset comes on top, it adds none")
                    : Optional.empty());
  }

  /// Why a method does not take the task that sums samples as they are stored.
  Optional<String> beyondNumbers() {
    return response.linear()
        ? Optional.of("amounts of light are fractions, it sums samples as stored")
        : Optional.empty();
  }
}
