package convolarium.picture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pictures of a film laid over one another: every mark with the span of time in which it is
/// there, in an order that is the order of painting at every moment.
///
/// A mark that a picture has in common with the one before is one entry; so is a group of which
/// only the marks inside have changed. Marks that come back later are entries of their own.
final class Timeline {

  private static final int OPEN = Integer.MAX_VALUE;

  private final Entry head = new Entry(Mark.group(), 0);
  private List<Entry> seen = List.of();

  /// A mark and when it is there: in the pictures `[from, to)`, `to` being beyond the film's end
  /// for what is there until then.
  static final class Entry {
    private final Mark mark;
    private final int from;
    private int to = OPEN;
    private Mark latest;
    private Optional<Timeline> inside = Optional.empty();
    private Optional<Entry> next = Optional.empty();

    private Entry(Mark mark, int from) {
      this.mark = mark;
      this.from = from;
      this.latest = mark;
    }

    /// The mark; a group as it was at first.
    Mark mark() {
      return mark;
    }

    int from() {
      return from;
    }

    int to() {
      return to;
    }

    /// What a group holds in the course of time, once that has changed.
    Optional<Timeline> inside() {
      return inside;
    }

    /// Only its marks can be others than before: what is beside them is the key.
    private void add(Mark now, int time) {
      if (now != latest && now instanceof Group group) {
        if (inside.isEmpty()) {
          Timeline timeline = new Timeline();
          timeline.add(((Group) mark).marks(), from);
          inside = Optional.of(timeline);
        }
        inside.get().add(group.marks(), time);
        latest = now;
      }
    }
  }

  /// All entries, in the order of painting.
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (var entry = head.next; entry.isPresent(); entry = entry.get().next) {
      entries.add(entry.get());
    }
    return entries;
  }

  /// Adds the marks of the next picture.
  ///
  /// @param time its place in the film, above that of the picture before
  void add(List<Mark> marks, int time) {
    Map<Object, Deque<Integer>> places = places();
    List<Entry> now = new ArrayList<>();
    Entry last = head;
    int place = 0;
    for (Mark tagged : marks) {
      Mark mark = bare(tagged);
      Deque<Integer> same = places.getOrDefault(key(mark), new ArrayDeque<>());
      while (!same.isEmpty() && same.peek() < place) {
        same.poll();
      }
      if (same.isEmpty()) {
        Entry fresh = new Entry(mark, time);
        fresh.next = last.next;
        last.next = Optional.of(fresh);
        last = fresh;
      } else {
        int found = same.poll();
        end(place, found, time);
        last = seen.get(found);
        last.add(mark, time);
        place = found + 1;
      }
      now.add(last);
    }
    end(place, seen.size(), time);
    seen = now;
  }

  /// Ends what was seen last time at the places `[place, until)` and is not seen any more.
  private void end(int place, int until, int time) {
    seen.subList(place, until).forEach(entry -> entry.to = time);
  }

  private Map<Object, Deque<Integer>> places() {
    Map<Object, Deque<Integer>> places = new HashMap<>();
    for (int place = 0; place < seen.size(); place++) {
      places.computeIfAbsent(key(seen.get(place).mark), _ -> new ArrayDeque<>()).add(place);
    }
    return places;
  }

  /// What two marks have in common when they are one entry.
  private static Object key(Mark mark) {
    return mark instanceof Group g
        ? new Group(List.of(), g.dx(), g.dy(), g.scale(), g.opacity(), g.clip())
        : mark;
  }

  private static Mark bare(Mark mark) {
    return mark instanceof Tagged tagged ? bare(tagged.mark()) : mark;
  }
}
