package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.explain.Placing;
import convolarium.explain.Placings;
import convolarium.tensor.Indices;
import convolarium.tensor.Values;
import java.util.Optional;

/// Values put back to where a max-pooling found them.
///
/// @param switches in the problem's input shape, flat positions inside a channel of the output
/// @param output row-major in the problem's output shape; 0 where nothing was put
public record UnpoolScene(Problem problem, Values input, Indices switches, Values output)
    implements Part {
  @Override
  public int steps() {
    return Part.cells(problem.input().from(2));
  }

  @Override
  public Placing told(int channel, int step) {
    return placings().at(channel, step);
  }

  @Override
  public Optional<Placing> told(Cell output) {
    return placings().staying(output);
  }

  /// Where each value goes and from where it came.
  public Placings placings() {
    return Placings.of(problem, input, switches);
  }
}
