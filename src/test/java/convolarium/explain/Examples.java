package convolarium.explain;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Optional;

final class Examples {
  private Examples() {}

  /// David's Wiki, Convolutional neural network: 4×5 under 3×3, whose first sum is 66.
  static Explanation worked() {
    Tensor input =
        Tensor.of(Shape.of(1, 1, 4, 5), 1, 2, 3, 4, 5, 6, 7, 8, 2, 3, 2, 5, 9, 9, 5, 4, 8, 8, 2, 1);
    Problem problem = new Convolution(Window.of(3, 3), 1, 1).on(input.shape()).orThrow();
    Tensor kernel = Tensor.of(problem.weight().orElseThrow(), 1, 1, 1, 2, 1, 2, 3, 2, 1);
    return Explanation.of(problem, input::get, kernel::get, Optional.empty());
  }
}
