package convolarium.figure;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.tensor.Values;
import java.util.List;
import java.util.Optional;

final class Scenes {
  private Scenes() {}

  /// David's Wiki, Convolutional neural network: 4×5 under 3×3, whose first sum is 66.
  static Scene worked() {
    Tensor input =
        Tensor.of(Shape.of(1, 1, 4, 5), 1, 2, 3, 4, 5, 6, 7, 8, 2, 3, 2, 5, 9, 9, 5, 4, 8, 8, 2, 1);
    Problem problem = new Convolution(Window.of(3, 3), 1, 1).on(input.shape()).orThrow();
    Tensor kernel = Tensor.of(problem.weight().orElseThrow(), 1, 1, 1, 2, 1, 2, 3, 2, 1);
    return Scene.of(problem, input::get, kernel::get, Optional.empty());
  }

  /// Small integers of both signs; a bias for each output channel.
  static Scene of(Operation operation, int... input) {
    Problem problem = operation.on(Shape.of(input)).orThrow();
    Optional<Values> bias =
        problem.weight().isPresent() ? Optional.of(c -> c - 1) : Optional.empty();
    return Scene.of(problem, i -> i * 7 % 11 - 5, i -> i * 5 % 7 - 3, bias);
  }

  static Window window(int kernel, int stride, int padding, int dilation) {
    return Window.of(kernel, kernel)
        .withStride(List.of(stride, stride))
        .withPadding(Padding.of(2, padding))
        .withDilation(List.of(dilation, dilation))
        .withBorder(Border.ZEROS);
  }
}
