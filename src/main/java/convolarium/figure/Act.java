package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.picture.Box;
import convolarium.picture.Mark;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How one stage of a chain is drawn: what stands between its two tensors, and what happens to
/// them.
sealed interface Act permits Sliding, Gating, Returning {
  int steps();

  /// The output channel walked.
  int channel();

  /// The input channels that take part.
  Set<Integer> taking();

  /// The output channels that are made while the chosen one is walked.
  Set<Integer> making();

  /// What time does not change: kernels, the place of the sum.
  ///
  /// @param palette faint while another stage is under way
  List<Mark> still(Palette palette);

  /// What has come about after so many steps, the output's cells included.
  List<Mark> after(int done, Role role);

  /// A step under way.
  List<Mark> at(Moment moment);

  /// The step that an output cell, or a cell of what lies between, comes about in.
  Optional<Integer> stepOf(CellRef ref);

  /// What belongs to a cell that the reader points at, see [Focus#asked].
  List<Mark> asked(CellRef ref);

  /// The box of a cell that stands between the tensors.
  Optional<Box> box(CellRef ref);

  /// Where a max-pooling found the value of an output cell, if this is one.
  Optional<Cell> origin(Cell output);

  /// All of so many channels.
  static Set<Integer> all(int channels) {
    return IntStream.range(0, channels).boxed().collect(Collectors.toCollection(TreeSet::new));
  }
}
