package convolarium.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the course of a chain that makes the most of a page.
final class ChainFit {
  private ChainFit() {}

  /// The measures worth most that fit the page; when none does, those that come nearest. What
  /// stands between the maps is drawn smaller only where it must be.
  static ChainMeasures best(List<Part> parts, Page page) {
    List<ChainMeasures> tried = new ArrayList<>();
    for (Course.Scale scale : Course.Scale.values()) {
      ChainMeasures best = best(parts, page, scale);
      if (best.excess(page) <= 1) {
        return best;
      }
      tried.add(best);
    }
    return tried.stream().min(Comparator.comparingDouble(m -> m.excess(page))).orElseThrow();
  }

  private static ChainMeasures best(List<Part> parts, Page page, Course.Scale scale) {
    List<Integer> channels = new ArrayList<>();
    parts.forEach(part -> channels.add(part.problem().inChannels()));
    channels.add(ChainMeasures.drawn(parts, parts.getLast()));
    List<ChainMeasures> all =
        Course.all(channels, scale).stream().map(course -> largest(parts, course, page)).toList();
    return all.stream()
        .filter(measures -> measures.excess(page) <= 1)
        .max(Comparator.comparingInt(ChainMeasures::worth))
        .orElseGet(
            () -> all.stream().min(Comparator.comparingDouble(m -> m.excess(page))).orElseThrow());
  }

  /// With the largest cells that fit, or the smallest there are.
  private static ChainMeasures largest(List<Part> parts, Course course, Page page) {
    int low = Arrangement.SMALLEST;
    int high = Arrangement.LARGEST;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      boolean fits = new ChainMeasures(parts, course.with(middle), page).excess(page) <= 1;
      low = fits ? middle : low;
      high = fits ? high : middle - 1;
    }
    return new ChainMeasures(parts, course.with(low), page);
  }
}
