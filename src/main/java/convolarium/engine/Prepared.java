package convolarium.engine;

import convolarium.arithmetic.Problem;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;

/// A plan with its weights laid out for the method: made once, used for any number of inputs, by
/// any number of threads at once.
public final class Prepared {
  private final Shape input;
  private final Shape output;
  private final Into into;

  /// @param input the shape of what it takes
  /// @param output the shape of what it gives
  Prepared(Shape input, Shape output, Into into) {
    this.input = input;
    this.output = output;
    this.into = into;
  }

  static Prepared of(Problem problem, Into into) {
    return new Prepared(problem.input(), problem.output(), into);
  }

  /// What a method does.
  @FunctionalInterface
  interface Into {
    /// Writes every number of the output, whatever stands there.
    void run(float[] x, float[] y, Watch watch);
  }

  /// Computes the output.
  ///
  /// @throws IllegalArgumentException when `x` has another shape
  /// @throws java.util.concurrent.CancellationException when the watch called the run off
  public Tensor run(Tensor x, Watch watch) {
    float[] y = new float[output.elements()];
    run(x, y, watch);
    return Tensor.sharing(output, y);
  }

  /// Computes the output into an array, row-major: for those who do so again and again. A new array
  /// has to be filled with zeros in memory that no cache holds, which may take as long as a layer
  /// with few products.
  ///
  /// @throws IllegalArgumentException when `x` has another shape, or `y` another length
  /// @throws java.util.concurrent.CancellationException when the watch called the run off; then
  ///   anything may stand in `y`
  public void run(Tensor x, float[] y, Watch watch) {
    Plan.expect("input", input, x);
    if (y.length != output.elements()) {
      throw new IllegalArgumentException(
          y.length + " numbers for an output of " + output + ", must be " + output.elements());
    }
    run(x.shared(), y, watch);
  }

  /// For a method that runs another one: neither is looked at, and `y` may be longer.
  void run(float[] x, float[] y, Watch watch) {
    into.run(x, y, watch);
  }
}
