package convolarium.network;

import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Taps;
import convolarium.network.Layer.Flatten;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which cells a unit really sees and along how many paths, and the same asked from the input.
///
/// A path goes from a unit through one tap of every layer to a cell; channels are not told apart,
/// and padding of zeros ends a path wherever it is met. The paths are counted layer by layer, one
/// axis after the other, because a window is the product of its axes; at a block the counts of its
/// branches are added. With all weights alike the number of paths is the gradient, so this is also
/// the effective receptive field of a network that was not trained (Luo et al. 2016).
public final class Paths {
  private Paths() {}

  /// How many paths lead from a unit to each cell of the model's input.
  ///
  /// @param layer of the analysis, at any depth
  /// @param position inside the layer's map; empty from `flatten` on, where it is all units of the
  ///   map that was flattened
  /// @throws IllegalArgumentException as [UnitField#of]
  /// @throws Misfit when an opaque layer is on the way, or a cell is reached by more than 10³⁰⁸
  ///   paths
  public static Footprint of(Analysis analysis, Measured layer, List<Integer> position) {
    UnitField field = UnitField.of(analysis, layer, position);
    List<Measured> route = field.stages().stream().map(UnitField.Stage::layer).toList();
    Optional<Footprint> unit =
        position.isEmpty() ? Optional.empty() : Optional.of(Footprint.one(position));
    return back(route, unit).orElseThrow();
  }

  /// @param units of the last of the layers; empty where they have no places
  private static Optional<Footprint> back(List<Measured> path, Optional<Footprint> units) {
    Optional<Footprint> seen = units;
    for (Measured m : path.reversed()) {
      Optional<Footprint> outputs = seen;
      if (m.block()) {
        seen = sum(m.parts().stream().map(part -> back(part, outputs)).toList());
      } else if (m.layer() instanceof Flatten && m.input().rank() > 2) {
        seen = Optional.of(Footprint.whole(UnitField.map(m.input())));
      } else if (m.problem().isPresent()) {
        seen = outputs.map(from -> counted(m, through(m.problem().get(), from, false)));
      }
    }
    return seen;
  }

  /// A layer whose units see an input cell.
  ///
  /// @param layer at any depth
  /// @param units how many paths lead from each unit of the layer to the cell; empty from `flatten`
  ///   on, where units have no places, and from an opaque layer on
  public record Onlooker(Measured layer, Optional<Footprint> units) {}

  /// Which units of every layer see a cell of the model's input.
  ///
  /// @param cell one coordinate for each spatial axis
  /// @return the layers in the order of the document, a block behind its paths
  /// @throws Misfit when a unit sees it along more than 10³⁰⁸ paths
  public static List<Onlooker> from(Analysis analysis, List<Integer> cell) {
    List<Onlooker> all = new ArrayList<>();
    forth(analysis.layers(), Optional.of(Footprint.one(cell)), all);
    return all;
  }

  private static Optional<Footprint> forth(
      List<Measured> path, Optional<Footprint> cells, List<Onlooker> all) {
    Optional<Footprint> seen = cells;
    for (Measured m : path) {
      Optional<Footprint> inputs = seen;
      if (m.block()) {
        seen = sum(m.parts().stream().map(part -> forth(part, inputs, all)).toList());
      } else if (m.layer() instanceof Flatten || UnitField.hidden(m)) {
        seen = Optional.empty();
      } else if (m.problem().isPresent()) {
        seen = inputs.map(from -> counted(m, through(m.problem().get(), from, true)));
      }
      all.add(new Onlooker(m, seen));
    }
    return seen;
  }

  private static Optional<Footprint> sum(List<Optional<Footprint>> ends) {
    return ends.stream()
        .reduce((a, b) -> a.flatMap(one -> b.map(one::plus)))
        .orElse(Optional.empty());
  }

  /// @param forth from inputs to outputs
  private static Footprint through(Problem problem, Footprint footprint, boolean forth) {
    Taps taps = Taps.of(problem);
    Footprint carried = footprint;
    for (int a = 0; a < problem.rank() && !carried.isEmpty(); a++) {
      int axis = a;
      var box = carried.box().get(a);
      List<Integer> inputs = new ArrayList<>();
      List<Integer> outputs = new ArrayList<>();
      IntStream.range(0, problem.output().dim(a + 2))
          .filter(o -> forth || box.contains(o))
          .forEach(
              o -> {
                for (int i : taps.along(axis, o)) {
                  if (!forth || box.contains(i)) {
                    inputs.add(i);
                    outputs.add(o);
                  }
                }
              });
      carried =
          forth
              ? carried.carried(a, ints(inputs), ints(outputs))
              : carried.carried(a, ints(outputs), ints(inputs));
    }
    return carried;
  }

  private static int[] ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private static Footprint counted(Measured m, Footprint footprint) {
    if (Double.isInfinite(footprint.most())) {
      throw new Misfit(m.path(), "more than 10^308 paths meet here, the most that is counted");
    }
    return footprint;
  }
}
