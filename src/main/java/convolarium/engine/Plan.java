package convolarium.engine;

import convolarium.arithmetic.Adjoint;
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
  private final Machines machines;
  private final boolean precise;

  private Plan(Problem problem, Choice.Of<Algorithm> chosen, Machines machines, boolean precise) {
    this.problem = problem;
    this.algorithm = chosen.method();
    this.choice = chosen.choice();
    this.machines = machines;
    this.precise = precise;
  }

  static Plan of(Problem problem, Machines machines, boolean precise) {
    return new Plan(problem, Choice.among(Algorithm.ALL, problem, precise), machines, precise);
  }

  public Problem problem() {
    return problem;
  }

  Algorithm method() {
    return algorithm;
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
    Machine machine = machines.of(algorithm, choice.multiplies());
    return algorithm.prepare(problem, weight, bias, machine);
  }

  /// Lays weights out for runs in the other direction: from the gradient of a number with respect
  /// to the output to its gradient with respect to the input.
  ///
  /// @param weight of the shape [Problem#weight]
  /// @throws IllegalArgumentException when the shape is another
  public Prepared gradient(Tensor weight) {
    expect("weight", problem.weight().orElseThrow(), weight);
    Adjoint adjoint = Adjoint.of(problem);
    Plan back = of(adjoint.problem(), machines, precise);
    return new Backwards(problem, adjoint, back).prepare(weight, machines.workers());
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
