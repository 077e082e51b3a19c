package convolarium.figure;

import convolarium.arithmetic.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The sizes in pixels that follow from an arrangement, before anything has a place.
final class Measures {
  private static final double FEWER = 0.8;
  private static final int KERNEL_LEAST = 24;
  private static final int KERNEL_SIDE = 110;
  private static final int MOST_BANDS = 2;
  private static final double MINOR = 0.3;
  private static final double MINOR_LEAST = 3;

  final Arrangement arrangement;
  final boolean shaded;

  /// Whether each plane has its channel written above.
  final boolean headed;

  final double gap;
  final double caption;
  final double kernelCell;
  final double columnIn;
  final double columnKernel;
  final double columnOut;
  final double inputHeight;
  final double kernelHeight;
  final double outputHeight;
  final double pairWidth;
  final double pairHeight;
  final double sumWidth;
  final double sumHeight;
  final double tileOut;
  final double pad;
  final double padTop;
  final double pairsWidth;
  final double bandWidth;
  final double bandHeight;

  /// Whether the groups that do not take part are drawn small, in a strip below: more than two
  /// would leave no room for the one that does.
  final boolean stripped;

  final double minorCell;
  final double minorIn;
  final double minorOut;
  final double minorGap;
  final double minorWidth;
  final double minorHeight;
  final double footer;
  final double width;
  final double height;

  Measures(Problem problem, Page page, Arrangement a) {
    int groups = problem.groups();
    int inside = problem.groupInputs();
    int outside = problem.groupOutputs();
    double text = page.palette().text();
    arrangement = a;
    shaded = page.coloured() || Detail.of(a.cell()) == Detail.COLOURS;
    headed = inside > 1 || outside > 1;
    gap = 1.4 * text;
    caption = 1.5 * text;
    kernelCell = kernelCell(problem, a.cell());
    double least = (headed || groups > 1 ? 4.5 : 6.5) * text;
    columnIn = Math.max(Extent.input(problem, 1).total() * a.cell(), least);
    columnOut = Math.max(Extent.output(problem, 1).total() * a.cell(), least);
    inputHeight = Extent.input(problem, 0).total() * a.cell();
    outputHeight = Extent.output(problem, 0).total() * a.cell();
    boolean weighs = problem.weight().isPresent();
    columnKernel = weighs ? Math.max(Extent.kernel(problem, 1).total() * kernelCell, least) : 0;
    kernelHeight = weighs ? Extent.kernel(problem, 0).total() * kernelCell : 0;
    double head = headed ? caption : 0;
    double partial = inside > 1 && weighs ? caption : 0;
    pairWidth = columnIn + (weighs ? gap + columnKernel : 0);
    pairHeight = head + Math.max(inputHeight, kernelHeight + 2 * partial);
    sumWidth = Math.max(1.6 * a.cell(), 5 * text);
    sumHeight = Math.max(a.cell(), 1.3 * caption);
    tileOut = outputHeight + head;
    pad = groups > 1 ? 0.8 * text : 0;
    padTop = groups > 1 ? pad + caption : 0;
    pairsWidth = many(a.pairs(), pairWidth);
    bandWidth = 2 * pad + pairsWidth + 2 * gap + sumWidth + many(a.outputs(), columnOut);
    bandHeight =
        padTop
            + pad
            + Math.max(
                Math.max(
                    many(Math.ceilDiv(inside, a.pairs()), pairHeight),
                    many(Math.ceilDiv(outside, a.outputs()), tileOut)),
                sumHeight + 3 * caption);
    footer = caption * (shaded ? 3.4 : 1.4);
    stripped = groups > MOST_BANDS;
    minorCell = Math.max(MINOR_LEAST, Math.floor(a.cell() * MINOR));
    minorIn = Extent.input(problem, 1).total() * minorCell;
    minorOut = Extent.output(problem, 1).total() * minorCell;
    minorGap = gap / 3;
    double minors = inside * (minorIn + minorGap) + 2 * minorGap + outside * (minorOut + minorGap);
    minorWidth = 2 * pad + Math.max(minors - minorGap, 3 * text);
    minorHeight =
        padTop
            + pad
            + Math.max(Extent.input(problem, 0).total(), Extent.output(problem, 0).total())
                * minorCell;
    if (stripped) {
      width = 2 * text + Math.max(bandWidth, strip(a.bands(), minorWidth));
      int rows = Math.ceilDiv(groups - 1, a.bands());
      height = 2 * text + bandHeight + gap + strip(rows, minorHeight) + footer;
    } else {
      width = 2 * text + many(a.bands(), bandWidth);
      height = 2 * text + many(Math.ceilDiv(groups, a.bands()), bandHeight) + footer;
    }
  }

  /// The measures with the largest cells that fit the page; with fewer columns where that costs
  /// less than a fifth of a cell and no numbers. When nothing fits, those that come nearest.
  static Measures best(Problem problem, Page page) {
    int groups = problem.groups();
    List<Measures> all = new ArrayList<>();
    for (Arrangement arrangement :
        Arrangement.all(problem.groupInputs(), problem.groupOutputs(), groups)) {
      all.add(largest(problem, page, arrangement));
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

  /// The largest cell that fits, or the smallest there is.
  private static Measures largest(Problem problem, Page page, Arrangement arrangement) {
    int low = Arrangement.SMALLEST;
    int high = Arrangement.LARGEST;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      boolean fits = new Measures(problem, page, arrangement.with(middle)).excess(page) <= 1;
      low = fits ? middle : low;
      high = fits ? high : middle - 1;
    }
    return new Measures(problem, page, arrangement.with(low));
  }

  /// How many times the page this is, in the worse direction.
  private double excess(Page page) {
    return Math.max(width / page.width(), height / page.height());
  }

  /// The width of several things of one width side by side.
  double many(int count, double each) {
    return count * each + (count - 1) * gap;
  }

  /// The same in the strip of small bands, which stand closer.
  double strip(int count, double each) {
    return count * each + (count - 1) * minorGap;
  }

  /// The kernel is what is read first: it stays legible when the maps are too large to be.
  private static double kernelCell(Problem problem, int cell) {
    int side = Math.max(Extent.kernel(problem, 0).total(), Extent.kernel(problem, 1).total());
    return Math.max(cell, Math.min(KERNEL_LEAST, KERNEL_SIDE / side));
  }
}
