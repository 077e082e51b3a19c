package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.explain.Explanation;
import convolarium.explain.Step;
import convolarium.explain.Walk;
import convolarium.tensor.Tensor;
import convolarium.tensor.Values;
import java.util.Optional;

/// A windowed operation with all its numbers.
///
/// @param weight row-major in the problem's weight shape; not asked where there are no weights
/// @param output row-major in the problem's output shape, as an engine computed it
public record Scene(
    Problem problem, Values input, Values weight, Optional<Values> bias, Values output)
    implements Part {
  /// A scene whose output is worked out here, cell by cell: for small problems.
  public static Scene of(Problem problem, Values input, Values weight, Optional<Values> bias) {
    Explanation explanation = Explanation.of(problem, input, weight, bias);
    Tensor output =
        Tensor.generate(
            problem.output(), i -> explanation.step(new Cell(problem.output().index(i))).result());
    return new Scene(problem, input, weight, bias, output::get);
  }

  @Override
  public Step told(int channel, int step) {
    return explanation().step(Walk.over(problem, channel).at(step));
  }

  @Override
  public Optional<Step> told(Cell output) {
    return Optional.of(explanation().step(output));
  }

  Explanation explanation() {
    return Explanation.of(problem, input, weight, bias);
  }

  /// The input's value at a cell, or what the border puts where the cell lies outside.
  float inputAt(Cell cell) {
    return problem
        .source(cell)
        .map(source -> input.at(problem.input().offset(source.index())))
        .orElse(0f);
  }

  float weightAt(Cell cell) {
    return weight.at(problem.weight().orElseThrow().offset(cell.index()));
  }

  float outputAt(Cell cell) {
    return output.at(problem.output().offset(cell.index()));
  }
}
