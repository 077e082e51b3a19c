package convolarium.network.counts;

import convolarium.network.Measured;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A network's counts added up by the kinds of its layers.
///
/// @param leaves the layers counted, none of them a block, in their order
/// @param shares of the families that have any, in their order
public record Tally(Measure measure, List<Measured> leaves, List<Share> shares) {
  public Tally {
    leaves = List.copyOf(leaves);
    shares = List.copyOf(shares);
  }

  /// @param layers how many layers of the family are counted, those with nothing left out
  public record Share(Family family, int layers, long count) {}

  /// @param leaves no blocks
  public static Tally of(Measure measure, List<Measured> leaves) {
    List<Share> shares =
        Arrays.stream(Family.values())
            .map(family -> share(measure, family, leaves))
            .filter(share -> share.count() > 0)
            .toList();
    return new Tally(measure, leaves, shares);
  }

  private static Share share(Measure measure, Family family, List<Measured> leaves) {
    List<Measured> those =
        leaves.stream().filter(leaf -> measure.of(leaf) > 0 && Family.of(leaf) == family).toList();
    return new Share(family, those.size(), those.stream().mapToLong(measure::of).sum());
  }

  /// All counts together.
  public long total() {
    return shares.stream().mapToLong(Share::count).sum();
  }

  /// The family with the most, if any has something.
  public Optional<Share> most() {
    return shares.stream().max(Comparator.comparingLong(Share::count));
  }

  /// The layer with the most, if any has something.
  public Optional<Measured> largest() {
    return leaves.stream()
        .filter(leaf -> measure.of(leaf) > 0)
        .max(Comparator.comparingLong(measure::of));
  }
}
