package convolarium.ui.network;

import convolarium.figure.FeatureSpot;
import convolarium.figure.Features;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// One number of a layer's output.
///
/// @param cell where it is in its feature map, one for each spatial axis; none where there are none
record Unit(int channel, List<Integer> cell) {
  Unit {
    cell = List.copyOf(cell);
  }

  /// The middle of the first feature map.
  ///
  /// @param output `[N, C, spatial…]`
  static Unit middle(Shape output) {
    return new Unit(
        0, IntStream.range(2, output.rank()).mapToObj(axis -> output.dim(axis) / 2).toList());
  }

  /// The unit of a number of the frame that is seen.
  static Unit of(Features seen, FeatureSpot spot) {
    return new Unit(
        spot.channel(),
        switch (seen.rank()) {
          case 0 -> List.of();
          case 1 -> List.of(spot.column());
          case 2 -> List.of(spot.row(), spot.column());
          default -> List.of(seen.slice(), spot.row(), spot.column());
        });
  }

  /// Where it is in the frame that is seen.
  FeatureSpot spot(Features seen) {
    int rank = seen.rank();
    return new FeatureSpot(
        channel, rank < 2 ? 0 : cell.get(rank - 2), rank < 1 ? 0 : cell.get(rank - 1));
  }

  /// The nearest that there is in an output; its middle when that has other axes.
  Unit within(Shape output) {
    if (cell.size() != output.rank() - 2) {
      return middle(output);
    }
    return new Unit(
        Math.clamp(channel, 0, output.dim(1) - 1),
        IntStream.range(0, cell.size())
            .mapToObj(axis -> Math.clamp(cell.get(axis), 0, output.dim(axis + 2) - 1))
            .toList());
  }

  /// Its index in the output: of the first of the batch.
  List<Integer> index() {
    List<Integer> index = new ArrayList<>(List.of(0, channel));
    index.addAll(cell);
    return index;
  }
}
