package convolarium.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Comparisons, always the same ones in the same order, that bring the middle value of a window to
/// a known place.
///
/// Columns are sorted once: the column to the right is the same network's result, a pixel further.
/// So is a pair of columns merged once and used as the pair to the right, then four, and so on: a
/// window of k columns takes some log₂ k merges. Last, the value of rank r of two sorted halves a
/// and b is the smallest of max(aᵢ, bⱼ) over i + j = r. What no later comparison looks at is not
/// computed.
///
/// Sources: Batcher, Sorting Networks and their Applications (1968), for the merges; Adams, Fast
/// Median Filters using Separable Sorting Networks (2021), for sharing columns.
///
/// @param steps in their order
/// @param height how many rows go in: the cells 0 to height − 1
/// @param cells how many cells there are in all
/// @param result the cell in which the value is in the end
record Network(List<Step> steps, int height, int cells, int result) {

  /// A comparison of the values in two cells, each `shift` columns further to the right.
  ///
  /// @param low where the smaller goes, or −1 when nobody looks at it
  /// @param high where the larger goes, or −1
  /// @param beyond for how many columns behind the last output it is needed
  record Step(int a, int aShift, int b, int bShift, int low, int high, int beyond) {
    boolean both() {
      return low >= 0 && high >= 0;
    }
  }

  /// The network for the value of a rank among `height` × `width` sorted values.
  ///
  /// @param height at least 1
  /// @param width at least 1
  /// @param rank in `[0, height·width)`
  static Network selecting(int height, int width, int rank) {
    return new Builder(height).build(width, rank);
  }

  /// A value somewhere to the right of a pixel, known by the number of what makes it.
  private record Value(int number, int shift) {
    Value right(int columns) {
      return new Value(number, shift + columns);
    }
  }

  private static final class Builder {
    private final int height;
    private final List<Step> made = new ArrayList<>();
    private final Map<Integer, List<Value>> merged = new HashMap<>();
    private int numbers;

    Builder(int height) {
      this.height = height;
      this.numbers = height;
    }

    Network build(int width, int rank) {
      int half = width == 1 ? 0 : Integer.highestOneBit(width - 1);
      List<Value> left = columns(width - half);
      List<Value> right = half == 0 ? List.of() : right(columns(half), width - half);
      return placed(select(left, right, rank + 1));
    }

    /// So many columns, sorted.
    private List<Value> columns(int count) {
      List<Value> known = merged.get(count);
      if (known == null) {
        int half = Integer.highestOneBit(Math.max(1, count - 1));
        known =
            count == 1 ? sort(0, height) : merge(columns(half), right(columns(count - half), half));
        merged.put(count, known);
      }
      return known;
    }

    private static List<Value> right(List<Value> values, int columns) {
      return values.stream().map(value -> value.right(columns)).toList();
    }

    private List<Value> sort(int from, int to) {
      if (to - from == 1) {
        return List.of(new Value(from, 0));
      }
      int middle = (from + to + 1) / 2;
      return merge(sort(from, middle), sort(middle, to));
    }

    /// Two sorted lists as one, by merging their values of even and of odd places first.
    private List<Value> merge(List<Value> a, List<Value> b) {
      if (a.isEmpty() || b.isEmpty()) {
        return a.isEmpty() ? b : a;
      }
      if (a.size() == 1 && b.size() == 1) {
        return compared(a.getFirst(), b.getFirst());
      }
      List<Value> even = merge(every(a, 0), every(b, 0));
      List<Value> odd = merge(every(a, 1), every(b, 1));
      List<Value> all = new ArrayList<>(List.of(even.getFirst()));
      int pairs = Math.min(odd.size(), even.size() - 1);
      for (int i = 0; i < pairs; i++) {
        all.addAll(compared(odd.get(i), even.get(i + 1)));
      }
      all.addAll(odd.subList(pairs, odd.size()));
      all.addAll(even.subList(pairs + 1, even.size()));
      return all;
    }

    private static List<Value> every(List<Value> values, int first) {
      List<Value> some = new ArrayList<>();
      for (int i = first; i < values.size(); i += 2) {
        some.add(values.get(i));
      }
      return some;
    }

    private List<Value> compared(Value a, Value b) {
      made.add(new Step(a.number, a.shift, b.number, b.shift, numbers, numbers + 1, 0));
      numbers += 2;
      return List.of(new Value(numbers - 2, 0), new Value(numbers - 1, 0));
    }

    /// The `rank`-th value of two sorted lists, counted from 1.
    private Value select(List<Value> a, List<Value> b, int rank) {
      Value least = null;
      for (int i = Math.max(0, rank - b.size()); i <= Math.min(a.size(), rank); i++) {
        int j = rank - i;
        Value most =
            i == 0
                ? b.get(j - 1)
                : j == 0 ? a.get(i - 1) : compared(a.get(i - 1), b.get(j - 1)).getLast();
        least = least == null ? most : compared(least, most).getFirst();
      }
      return least;
    }

    /// The steps that are looked at, with cells instead of numbers.
    private Network placed(Value result) {
      int[] beyond = new int[numbers];
      Arrays.fill(beyond, -1);
      beyond[result.number] = result.shift;
      List<Step> needed = new ArrayList<>();
      for (Step step : made.reversed()) {
        int far = Math.max(beyond[step.low], beyond[step.high]);
        if (far >= 0) {
          int low = beyond[step.low] < 0 ? -1 : step.low;
          int high = beyond[step.high] < 0 ? -1 : step.high;
          needed.add(new Step(step.a, step.aShift, step.b, step.bShift, low, high, far));
          beyond[step.a] = Math.max(beyond[step.a], far + step.aShift);
          beyond[step.b] = Math.max(beyond[step.b], far + step.bShift);
        }
      }
      return new Cells(height, needed.reversed(), numbers, result.number).network();
    }
  }

  /// Gives every value a cell while somebody will look at it.
  private static final class Cells {
    private final int height;
    private final List<Step> steps;
    private final int result;
    private final int[] last;
    private final int[] cell;
    private final List<Integer> free = new ArrayList<>();
    private int count;

    Cells(int height, List<Step> steps, int numbers, int result) {
      this.height = height;
      this.steps = steps;
      this.result = result;
      this.count = height;
      this.last = new int[numbers];
      this.cell = new int[numbers];
      for (int i = 0; i < height; i++) {
        cell[i] = i;
      }
      for (int i = 0; i < steps.size(); i++) {
        last[steps.get(i).a] = i;
        last[steps.get(i).b] = i;
      }
      last[result] = steps.size();
    }

    Network network() {
      List<Step> placed = new ArrayList<>();
      for (int i = 0; i < steps.size(); i++) {
        Step step = steps.get(i);
        int a = cell[step.a];
        int b = cell[step.b];
        leave(step.a, i);
        if (step.b != step.a) {
          leave(step.b, i);
        }
        int low = enter(step.low);
        int high = enter(step.high);
        placed.add(new Step(a, step.aShift, b, step.bShift, low, high, step.beyond));
      }
      return new Network(List.copyOf(placed), height, count, cell[result]);
    }

    /// The cells that the rows come in are never written.
    private void leave(int number, int now) {
      if (last[number] == now && number >= height) {
        free.addLast(cell[number]);
      }
    }

    private int enter(int number) {
      if (number < 0) {
        return number;
      }
      cell[number] = free.isEmpty() ? count++ : free.removeLast();
      return cell[number];
    }
  }
}
