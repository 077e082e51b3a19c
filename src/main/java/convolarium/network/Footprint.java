package convolarium.network;

import convolarium.arithmetic.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// A number, at least 0, for each cell of a map: how many paths lead there, or how much it matters.
///
/// Kept for a box of cells alone; it is 0 around it. Numbers of paths are exact up to 2⁵³ and
/// rounded beyond; a cell that a path leads to never has 0.
public final class Footprint {
  private final List<Interval> box;
  private final double[] values;

  /// @param values row-major over the box
  Footprint(List<Interval> box, double... values) {
    this.box = List.copyOf(box);
    this.values = values;
  }

  /// 1 in one cell.
  static Footprint one(List<Integer> position) {
    return new Footprint(position.stream().map(Interval::of).toList(), 1);
  }

  /// 1 in every cell of a map of these sizes.
  static Footprint whole(List<Integer> sizes) {
    double[] ones = new double[sizes.stream().reduce(1, Math::multiplyExact)];
    Arrays.fill(ones, 1);
    return new Footprint(sizes.stream().map(Interval::axis).toList(), ones);
  }

  /// What numbers of whole maps leave when the zeros around them are cut off.
  ///
  /// @param values row-major over the sizes
  static Footprint trimmed(List<Integer> sizes, double... values) {
    Footprint whole = new Footprint(sizes.stream().map(Interval::axis).toList(), values);
    List<Interval> box = new ArrayList<>();
    for (int a = 0; a < sizes.size(); a++) {
      double[] along = whole.profile(a);
      int[] some = IntStream.range(0, along.length).filter(i -> along[i] > 0).toArray();
      box.add(
          some.length == 0 ? new Interval(0, -1) : new Interval(some[0], some[some.length - 1]));
    }
    Footprint cut = new Footprint(box, new double[cells(box)]);
    for (int i = 0; i < cut.values.length; i++) {
      cut.values[i] = whole.at(cut.position(i));
    }
    return cut;
  }

  /// The box outside which there is nothing, per axis; empty intervals when there is nothing at
  /// all.
  public List<Interval> box() {
    return box;
  }

  public boolean isEmpty() {
    return values.length == 0;
  }

  /// The number of a cell, inside the box or not.
  public double at(List<Integer> position) {
    int offset = 0;
    for (int a = 0; a < box.size(); a++) {
      Interval axis = box.get(a);
      if (!axis.contains(position.get(a))) {
        return 0;
      }
      offset = offset * (int) axis.size() + (int) (position.get(a) - axis.first());
    }
    return values[offset];
  }

  /// How many cells have more than 0.
  public long cells() {
    return Arrays.stream(values).filter(v -> v > 0).count();
  }

  public double most() {
    return Arrays.stream(values).max().orElse(0);
  }

  public double total() {
    return Arrays.stream(values).sum();
  }

  /// The fewest cells that together hold this share of the total: the largest numbers first.
  ///
  /// @param share in `[0, 1]`
  public long holding(double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double wanted = share * total();
    double held = 0;
    int cells = 0;
    while (cells < sorted.length && held < wanted) {
      cells++;
      held += sorted[sorted.length - cells];
    }
    return cells;
  }

  /// How many cells have more than this share of the largest number.
  ///
  /// @param share in `[0, 1)`
  public long above(double share) {
    double least = share * most();
    return Arrays.stream(values).filter(v -> v > least).count();
  }

  /// The smallest number of the cells that have more than 0; 0 when none has.
  public double least() {
    return Arrays.stream(values).filter(v -> v > 0).min().orElse(0);
  }

  /// The sums over all other axes, one for each cell of the box along axis `a`.
  public double[] profile(int a) {
    double[] sums = new double[(int) box.get(a).size()];
    int inner = inner(a);
    for (int i = 0; i < values.length; i++) {
      sums[i / inner % sums.length] += values[i];
    }
    return sums;
  }

  /// Where the numbers lie along axis `a` and how widely, seen as weights.
  ///
  /// @throws IllegalStateException when there is nothing
  public Spread spread(int a) {
    double[] along = profile(a);
    double total = Arrays.stream(along).sum();
    if (!(total > 0)) {
      throw new IllegalStateException("nothing lies anywhere");
    }
    double mean = IntStream.range(0, along.length).mapToDouble(i -> i * along[i]).sum() / total;
    double variance =
        IntStream.range(0, along.length).mapToDouble(i -> (i - mean) * (i - mean) * along[i]).sum()
            / total;
    return new Spread(box.get(a).first() + mean, Math.sqrt(variance));
  }

  /// Mean and standard deviation σ, in cells. Of a bell-shaped distribution 95.45 % lie within 2σ
  /// of the mean on one axis.
  public record Spread(double mean, double deviation) {}

  /// The sum of both, cell by cell.
  Footprint plus(Footprint other) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    List<Interval> both = new ArrayList<>();
    for (int a = 0; a < box.size(); a++) {
      both.add(box.get(a).hull(other.box.get(a)));
    }
    Footprint sum = new Footprint(both, new double[cells(both)]);
    for (int i = 0; i < sum.values.length; i++) {
      List<Integer> position = sum.position(i);
      sum.values[i] = at(position) + other.at(position);
    }
    return sum;
  }

  /// Carries numbers along axis `a`: those at coordinate `from[i]` are added to coordinate `to[i]`,
  /// for every `i`.
  ///
  /// @param from coordinates inside the box
  Footprint carried(int a, int[] from, int... to) {
    if (to.length == 0) {
      return new Footprint(Collections.nCopies(box.size(), new Interval(0, -1)));
    }
    Interval reached =
        new Interval(Arrays.stream(to).min().getAsInt(), Arrays.stream(to).max().getAsInt());
    List<Interval> next = new ArrayList<>(box);
    next.set(a, reached);
    Footprint carried = new Footprint(next, new double[cells(next)]);
    int inner = inner(a);
    int before = (int) box.get(a).size() * inner;
    int behind = (int) reached.size() * inner;
    for (int outer = 0; outer < values.length / before; outer++) {
      for (int i = 0; i < to.length; i++) {
        int x = outer * before + (int) (from[i] - box.get(a).first()) * inner;
        int y = outer * behind + (int) (to[i] - reached.first()) * inner;
        for (int c = 0; c < inner; c++) {
          carried.values[y + c] += values[x + c];
        }
      }
    }
    return carried;
  }

  /// How far apart neighbours on axis `a` are stored.
  private int inner(int a) {
    return cells(box.subList(a + 1, box.size()));
  }

  private static int cells(List<Interval> box) {
    return box.stream().mapToInt(axis -> (int) axis.size()).reduce(1, Math::multiplyExact);
  }

  private List<Integer> position(int offset) {
    Integer[] position = new Integer[box.size()];
    int rest = offset;
    for (int a = position.length - 1; a >= 0; a--) {
      int size = (int) box.get(a).size();
      position[a] = (int) box.get(a).first() + rest % size;
      rest /= size;
    }
    return List.of(position);
  }
}
