package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.arithmetic.Taps;
import convolarium.picture.Box;
import convolarium.picture.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What an input cell or a weight of a chain's stage belongs to.
///
/// @param making the output channels that are asked
record Relations(Problem problem, Field input, Set<Integer> making, Wash wash) {
  /// Where an input cell is used; of a cell of the padding the cell whose value it has.
  ///
  /// @param boxes of a use: the output cell, the weight
  List<Mark> uses(Cell cell, Function<Tap, List<Box>> boxes) {
    if (isCopy(cell)) {
      return wash.of(problem.source(cell).map(from -> input.box(from)).stream().toList());
    }
    List<Box> all = new ArrayList<>();
    taps(cell).forEach(tap -> all.addAll(boxes.apply(tap)));
    return wash.of(all);
  }

  /// Every use of an input cell by the outputs asked.
  List<Tap> taps(Cell cell) {
    List<Tap> taps = new ArrayList<>();
    for (int made : making) {
      taps.addAll(isCopy(cell) ? List.of() : Taps.of(problem).reaching(cell, made));
    }
    return taps;
  }

  private boolean isCopy(Cell cell) {
    return !problem.source(cell).filter(cell::equals).isPresent();
  }

  /// The input cells that a weight multiplies on its way over the input.
  List<Mark> multiplied(Cell weight) {
    return wash.of(
        Taps.of(problem).through(weight).stream()
            .filter(tap -> tap.output().get(0) == 0 && making.contains(tap.output().channel()))
            .map(tap -> input.box(tap.input()))
            .toList());
  }
}
