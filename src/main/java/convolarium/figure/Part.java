package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.explain.Told;
import convolarium.tensor.Values;
import java.util.List;
import java.util.Optional;

/// One stage of what is shown, with all its numbers: batch 0 alone is drawn.
public sealed interface Part permits Scene, GatedScene, UnpoolScene {
  /// Of a gated convolution the one that its feature and its gate share.
  Problem problem();

  /// Row-major in the problem's input shape.
  Values input();

  /// Row-major in the problem's output shape.
  Values output();

  /// How many steps its walk has: the output cells of one channel; of an unpooling the input cells
  /// of one channel, each of which is put back.
  default int steps() {
    return cells(problem().output().from(2));
  }

  /// How a step comes about.
  ///
  /// @param channel the output channel walked
  /// @param step in `[0, steps)`
  Told told(int channel, int step);

  /// How an output cell comes about; of an unpooling by whom its value was put there, if by
  /// anybody.
  ///
  /// @throws IndexOutOfBoundsException when it lies outside
  Optional<? extends Told> told(Cell output);

  /// How many cells a plane of these sizes has.
  static int cells(List<Integer> sizes) {
    return sizes.stream().reduce(1, Math::multiplyExact);
  }
}
