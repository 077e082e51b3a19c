package convolarium.network.counts;

import convolarium.network.Measured;
import convolarium.tensor.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The layers of a network whose outputs have as many cells.
///
/// @param size cells of an output per spatial axis; none where there are no axes left
/// @param layers how many have weights
/// @param channels the most that an output has
public record Level(
    List<Integer> size, int layers, int channels, long parameters, long macs, long bytes) {
  public Level {
    size = List.copyOf(size);
  }

  /// Those of two networks of one size, with nothing where one has none.
  public record Two(Level first, Level second) {}

  /// The levels that either of two networks has, those with many cells first.
  public static List<Two> both(List<Measured> first, List<Measured> second) {
    return Stream.concat(first.stream(), second.stream())
        .filter(Measured::known)
        .map(leaf -> leaf.output().from(2))
        .distinct()
        .sorted(Comparator.comparingLong(Level::cells).reversed())
        .map(size -> new Two(of(size, first), of(size, second)))
        .toList();
  }

  private static long cells(List<Integer> size) {
    return size.isEmpty() ? 0 : Shape.of(size).elements();
  }

  private static Level of(List<Integer> size, List<Measured> leaves) {
    List<Measured> those = new ArrayList<>(leaves);
    those.removeIf(leaf -> !leaf.known() || !leaf.output().from(2).equals(size));
    return new Level(
        size,
        (int) those.stream().filter(Depth::weighted).count(),
        those.stream().mapToInt(leaf -> leaf.output().dim(1)).max().orElse(0),
        those.stream().mapToLong(Measured::parameters).sum(),
        those.stream().mapToLong(Measured::macs).sum(),
        those.stream().mapToLong(Measured::activationBytes).sum());
  }
}
