package convolarium.network;

import convolarium.arithmetic.Interval;
import convolarium.network.ReceptiveField.Extent;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The theoretical receptive field of one unit: from the first to the last cell of the input that
/// it could see, gaps counted in and all padding passed as if the maps went on.
///
/// Of a layer from `flatten` on it is that of all its units together, since a dense unit sees all
/// that the layer before it does.
///
/// @param layer whose unit it is
/// @param position the unit's place on the layer's map, one coordinate for each spatial axis; empty
///   from `flatten` on
/// @param stages the layers on the way, in the order of the model, the unit's own last
public record UnitField(Measured layer, List<Integer> position, List<Stage> stages) {
  /// What a unit sees of a layer on the way.
  ///
  /// @param units per axis the units of this layer that are looked at, those in the padding
  ///   included; empty from `flatten` on
  /// @param cells per axis what the middle one of these sees of the input: the field grows from one
  ///   stage to the next
  public record Stage(Measured layer, List<Interval> units, List<Interval> cells) {}

  public UnitField {
    position = List.copyOf(position);
    stages = List.copyOf(stages);
  }

  /// @param layer of the analysis, at any depth
  /// @param position inside the layer's map; empty from `flatten` on
  /// @throws IllegalArgumentException when the layer is not of the analysis, the model's input has
  ///   no spatial axes, or the position is not one of the map
  /// @throws Misfit when an opaque layer is on the way
  public static UnitField of(Analysis analysis, Measured layer, List<Integer> position) {
    List<Integer> sizes = map(layer.output());
    Shape input = analysis.model().input().shape();
    if (position.size() != sizes.size() || input.rank() == 2) {
      throw new IllegalArgumentException(position + " on " + layer.output() + " of " + input);
    }
    for (int a = 0; a < sizes.size(); a++) {
      if (!Interval.axis(sizes.get(a)).contains(position.get(a))) {
        throw new IllegalArgumentException(position + " lies outside " + layer.output());
      }
    }
    List<Measured> route = Route.to(analysis, layer);
    List<Interval> units = position.stream().map(Interval::of).toList();
    List<Stage> stages = new ArrayList<>();
    for (int i = route.size() - 1; i >= 0; i--) {
      List<Measured> before = route.subList(0, i + 1);
      stages.addFirst(new Stage(route.get(i), units, looked(before, middle(units))));
      units = looked(List.of(route.get(i)), units);
    }
    return new UnitField(layer, position, stages);
  }

  /// The spatial sizes of a layer's map; none where it has no axes.
  static List<Integer> map(Shape shape) {
    return shape.from(2);
  }

  /// The unit of a layer that looks from about the middle of a cell: the nearest on each axis.
  ///
  /// @param layer with a receptive field
  /// @param cell of the model's input, one coordinate for each spatial axis
  public static List<Integer> nearest(Measured layer, List<Integer> cell) {
    List<Extent> axes = layer.field().orElseThrow().axes();
    return IntStream.range(0, axes.size())
        .mapToObj(
            a -> {
              Extent extent = axes.get(a);
              double away = cell.get(a) - extent.centre().doubleValue();
              double jump = extent.jump().doubleValue();
              double place = jump > 0 ? away / jump : 0;
              return (int) Math.clamp(Math.round(place), 0L, layer.output().dim(a + 2) - 1L);
            })
        .toList();
  }

  /// Whether a layer looks at nobody knows what.
  static boolean hidden(Measured m) {
    return m.layer() instanceof Layer.Opaque opaque
        && !(opaque.gives() instanceof Layer.Yield.Kept);
  }

  private static List<Interval> middle(List<Interval> units) {
    return units.stream().map(u -> u.isEmpty() ? u : Interval.of(u.middle())).toList();
  }

  /// What units of the last of some layers look at before the first.
  private static List<Interval> looked(List<Measured> path, List<Interval> units) {
    List<Interval> seen = units;
    for (Measured m : path.reversed()) {
      List<Interval> outputs = seen;
      if (hidden(m)) {
        throw new Misfit(m.path(), "it is not known what " + m.name() + " looks at");
      } else if (m.block()) {
        seen = m.parts().stream().map(part -> looked(part, outputs)).reduce(UnitField::hull).get();
      } else if (m.layer() instanceof Layer.Flatten) {
        seen = map(m.input()).stream().map(Interval::axis).toList();
      } else if (m.problem().isPresent() && !outputs.isEmpty()) {
        seen =
            IntStream.range(0, outputs.size())
                .mapToObj(a -> m.problem().get().looked(a, outputs.get(a)))
                .toList();
      }
    }
    return seen;
  }

  private static List<Interval> hull(List<Interval> some, List<Interval> others) {
    return IntStream.range(0, some.size()).mapToObj(a -> some.get(a).hull(others.get(a))).toList();
  }

  /// Per axis from the first input coordinate to the last, which may lie in the padding.
  public List<Interval> cells() {
    return stages.getLast().cells();
  }

  /// The part of [#cells] that lies on the input.
  ///
  /// @param input the model's
  public List<Interval> inside(Shape input) {
    return IntStream.range(0, cells().size())
        .mapToObj(a -> cells().get(a).common(Interval.axis(input.dim(a + 2))))
        .toList();
  }
}
