package convolarium.ui.network;

import java.util.List;
import java.util.stream.IntStream;

/// Puts rows in place of others and leaves those alone that are as they were: a list that shows
/// them stays where it is scrolled to.
final class Renewal {
  private Renewal() {}

  static void of(List<Row> rows, List<Row> now) {
    int most = Math.min(now.size(), rows.size());
    int same =
        IntStream.range(0, most)
            .filter(i -> !now.get(i).equals(rows.get(i)))
            .findFirst()
            .orElse(most);
    int back =
        IntStream.range(0, most - same)
            .filter(i -> !now.get(now.size() - 1 - i).equals(rows.get(rows.size() - 1 - i)))
            .findFirst()
            .orElse(most - same);
    int end = rows.size() - back;
    int overlap = Math.min(end, now.size() - back);
    for (int i = same; i < overlap; i++) {
      rows.set(i, now.get(i));
    }
    rows.subList(overlap, end).clear();
    rows.addAll(overlap, now.subList(overlap, now.size() - back));
  }
}
