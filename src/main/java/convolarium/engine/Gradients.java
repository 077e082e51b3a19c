package convolarium.engine;

import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Indices;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;

/// What an [Engine] computes, read backwards: from the gradient `dy` of some number with respect to
/// a step's output to its gradient with respect to the step's input. That of a convolution is its
/// plan's.
///
/// Immutable and thread-safe; the same bits whatever the number of threads.
public final class Gradients {
  private final Machines machines;

  Gradients(Machines machines) {
    this.machines = machines;
  }

  /// dy·f'(x), element by element.
  ///
  /// @param x what the function was applied to
  public Tensor map(Activation activation, Tensor x, Tensor dy) {
    return elementwise().mapGradient(activation, x, dy);
  }

  /// To each input cell the sum of all whose largest it was.
  ///
  /// @param found what [Engine#maxPool] found
  /// @throws IllegalArgumentException when the problem is no max-pooling, or shapes do not fit
  public Tensor maxPool(Problem problem, Indices found, Tensor dy) {
    Plan.expect("gradient", problem.output(), dy);
    if (problem.operation() instanceof Pooling pooling && pooling.kind() == Pooling.Kind.MAX) {
      return new PoolGradients(problem, machines.workers()).max(found, dy);
    }
    throw new IllegalArgumentException("no max-pooling: " + problem);
  }

  /// To each input cell its part of each mean that it belongs to, also of adaptive pooling.
  ///
  /// @throws IllegalArgumentException when the problem takes no means, or the shape does not fit
  public Tensor averagePool(Problem problem, Tensor dy) {
    Plan.expect("gradient", problem.output(), dy);
    return switch (problem.operation()) {
      case Pooling pooling when pooling.kind() == Pooling.Kind.AVERAGE ->
          new Means(problem, pooling, machines).gradient(dy);
      case AdaptivePooling _ -> new PoolGradients(problem, machines.workers()).parts(dy);
      default -> throw new IllegalArgumentException("no average pooling: " + problem);
    };
  }

  /// To each value that was put somewhere what stands there; 0 to those that others replaced.
  ///
  /// @param indices those of [Engine#unpool]
  /// @throws IllegalArgumentException when the problem is no unpooling, or shapes do not fit
  public Tensor unpool(Problem problem, Indices indices, Tensor dy) {
    Plan.expect("gradient", problem.output(), dy);
    if (problem.operation() instanceof Unpooling && indices.shape().equals(problem.input())) {
      return new PoolGradients(problem, machines.workers()).unpool(indices, dy);
    }
    throw new IllegalArgumentException("indices " + indices.shape() + " of " + problem);
  }

  /// The true derivative of [Engine#localResponseNorm], in which each input stands in the sums of
  /// its neighbours too; worked out in double and rounded twice.
  public Tensor localResponseNorm(Tensor x, int size, float alpha, float beta, float k, Tensor dy) {
    return elementwise().localResponseNormGradient(x, size, alpha, beta, k, dy);
  }

  /// What belongs to each of some feature maps that were joined along their channels.
  ///
  /// @param shapes of those that [Engine#concat] joined, in order
  public List<Tensor> split(Tensor dy, List<Shape> shapes) {
    return elementwise().split(dy, shapes);
  }

  private Elementwise elementwise() {
    return new Elementwise(machines.workers());
  }
}
