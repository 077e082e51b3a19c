package convolarium.figure;

import java.util.ArrayList;
import java.util.List;

/// How the reader wants to see what is on the stage.
///
/// @param channels the output channel walked, by part; 0 where none is given
/// @param depiction one that does not suit a part is drawn as [Depiction#WINDOW]
/// @param stuffed whether a dilated kernel is drawn as the larger kernel with zeros in its gaps
/// @param overlaps whether it is shown how many products each output of a transposed convolution
///   sums
/// @param turned whether the kernels have been turned by 180°, which is said beside them
public record Showing(
    List<Integer> channels,
    Depiction depiction,
    boolean stuffed,
    boolean overlaps,
    boolean turned) {
  public static final Showing PLAIN = new Showing(List.of(), Depiction.WINDOW, false, false, false);

  public Showing {
    channels = List.copyOf(channels);
  }

  /// The output channel of a part that is walked, one of those that it has.
  public int channel(int part, Part shown) {
    int chosen = part < channels.size() ? channels.get(part) : 0;
    return Math.min(chosen, shown.problem().outChannels() - 1);
  }

  /// The same with another channel of a part.
  public Showing in(int part, int channel) {
    List<Integer> changed = new ArrayList<>(channels);
    while (changed.size() <= part) {
      changed.add(0);
    }
    changed.set(part, channel);
    return new Showing(changed, depiction, stuffed, overlaps, turned);
  }

  public Showing with(Depiction depiction) {
    return new Showing(channels, depiction, stuffed, overlaps, turned);
  }

  public Showing withStuffed(boolean stuffed) {
    return new Showing(channels, depiction, stuffed, overlaps, turned);
  }

  public Showing withOverlaps(boolean overlaps) {
    return new Showing(channels, depiction, stuffed, overlaps, turned);
  }

  public Showing withTurned(boolean turned) {
    return new Showing(channels, depiction, stuffed, overlaps, turned);
  }
}
