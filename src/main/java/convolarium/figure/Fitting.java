package convolarium.figure;

import convolarium.arithmetic.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Chooses the measures with the largest cells that fit the page; with fewer columns where that
/// costs less than a fifth of a cell and no numbers. When nothing fits, those that come nearest.
final class Fitting {
  /// More groups side by side would leave no room for the one that takes part.
  private static final int MOST_BANDS = 2;

  private static final double FEWER = 0.8;
  private static final double NOTED = 0.85;

  private final Problem problem;
  private final Page page;

  Fitting(Problem problem, Page page) {
    this.problem = problem;
    this.page = page;
  }

  /// With the notes, unless they would cost more than they are worth.
  Measures best(Drawing drawing) {
    Measures noted = largest(drawing);
    if (drawing.notes().isEmpty()) {
      return noted;
    }
    Measures plain = largest(drawing.withoutNotes());
    boolean worth =
        noted.arrangement.cell() >= NOTED * plain.arrangement.cell()
            && Detail.of(noted.arrangement.cell()) == Detail.of(plain.arrangement.cell());
    return noted.excess(page) <= 1 && worth ? noted : plain;
  }

  private Measures largest(Drawing drawing) {
    List<Measures> all = new ArrayList<>();
    for (Arrangement arrangement : arrangements(drawing)) {
      all.add(largest(drawing, arrangement));
    }
    List<Measures> fitting = all.stream().filter(m -> m.excess(page) <= 1).toList();
    if (fitting.isEmpty()) {
      return all.stream().min(Comparator.comparingDouble(m -> m.excess(page))).orElseThrow();
    }
    int best = fitting.stream().mapToInt(m -> m.arrangement.cell()).max().orElseThrow();
    return fitting.stream()
        .filter(m -> m.arrangement.cell() >= FEWER * best)
        .filter(m -> Detail.of(m.arrangement.cell()) == Detail.of(best))
        .findFirst()
        .orElseThrow();
  }

  private List<Arrangement> arrangements(Drawing drawing) {
    int groups = problem.groups();
    int slices = drawing.input().depth().total();
    List<Arrangement> all = new ArrayList<>();
    if (groups <= MOST_BANDS) {
      all.addAll(Arrangement.all(problem, slices, groups, false));
    }
    if (groups > 1) {
      all.addAll(Arrangement.all(problem, slices, groups - 1, true));
    }
    return all;
  }

  /// The largest cell that fits, or the smallest there is. Cells with numbers are tried first: they
  /// need no keys of colours, so that they may fit where somewhat smaller ones do not.
  private Measures largest(Drawing drawing, Arrangement arrangement) {
    int legible = Detail.NUMBERS.least();
    boolean numbers = fits(drawing, arrangement.with(legible));
    int low = numbers ? legible : Arrangement.SMALLEST;
    int high = numbers ? Arrangement.LARGEST : legible - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      boolean fits = fits(drawing, arrangement.with(middle));
      low = fits ? middle : low;
      high = fits ? high : middle - 1;
    }
    return new Measures(problem, drawing, page, arrangement.with(low));
  }

  private boolean fits(Drawing drawing, Arrangement arrangement) {
    return new Measures(problem, drawing, page, arrangement).excess(page) <= 1;
  }
}
