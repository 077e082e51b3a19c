package convolarium.engine;

import convolarium.arithmetic.Problem;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Optional;

/// How an engine will compute a convolution: immutable, for any number of weights, inputs and
/// threads.
public final class Plan {
  private final Problem problem;
  private final Algorithm algorithm;
  private final Choice choice;
  private final Machine machine;

  private Plan(Problem problem, Choice.Of<Algorithm> chosen, Machine machine) {
    this.problem = problem;
    this.algorithm = chosen.method();
    this.choice = chosen.choice();
    this.machine = machine;
  }

  static Plan of(Problem problem, Machine machine, boolean precise) {
    return new Plan(problem, Choice.among(Algorithm.ALL, problem, precise), machine);
  }

  public Problem problem() {
    return problem;
  }

  public Choice choice() {
    return choice;
  }

  /// Lays weights out for runs.
  ///
  /// @param weight of the shape [Problem#weight]
  /// @param bias `[outChannels]`, or empty for none
  /// @throws IllegalArgumentException when a shape is another
  public Prepared prepare(Tensor weight, Optional<Tensor> bias) {
    expect("weight", problem.weight().orElseThrow(), weight);
    bias.ifPresent(given -> expect("bias", Shape.of(problem.outChannels()), given));
    Prepared prepared = algorithm.prepare(problem, weight, bias, machine);
    return (x, watch) -> {
      expect("input", problem.input(), x);
      return prepared.run(x, watch);
    };
  }

  /// Computes one output.
  ///
  /// @param x of the problem's input shape
  /// @param weight of the shape [Problem#weight]
  /// @param bias `[outChannels]`, or empty for none
  /// @throws IllegalArgumentException when a shape is another
  public Tensor run(Tensor x, Tensor weight, Optional<Tensor> bias) {
    return prepare(weight, bias).run(x, Watch.NONE);
  }

  static void expect(String what, Shape expected, Tensor given) {
    if (!given.shape().equals(expected)) {
      throw new IllegalArgumentException(
          "the " + what + " is " + given.shape() + ", must be " + expected);
    }
  }
}
