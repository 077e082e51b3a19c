package convolarium.figure;

import convolarium.arithmetic.Problem;

/// The sizes in pixels that follow from an arrangement, before anything has a place.
final class Measures {
  private static final int KERNEL_LEAST = 24;
  private static final int KERNEL_SIDE = 110;
  private static final int KERNEL_LENGTH = 300;
  private static final double MINOR = 0.3;
  private static final double MINOR_LEAST = 3;

  final Drawing drawing;
  final Arrangement arrangement;
  final Flow flow;
  final boolean shaded;

  /// Whether each plane has its channel written above.
  final boolean headed;

  final Block input;
  final Block kernel;
  final Block output;
  final double gap;
  final double caption;

  /// Between the slices of a volume.
  final double apart;

  /// Between two lines of slices.
  final double between;

  final double kernelCell;
  final double columnIn;
  final double columnKernel;
  final double columnOut;

  /// What stands above a plane: its channel, the numbers of its slices.
  final double head;

  final double inputHeight;

  /// The kernel with the room that its partial sum needs.
  final double kernelHeight;

  final double pairWidth;
  final double pairHeight;
  final double sumWidth;
  final double sumHeight;
  final double tileOut;
  final double pad;
  final double padTop;
  final double pairsWidth;
  final double pairsHeight;
  final double outputsWidth;
  final double outputsHeight;
  final double bandWidth;
  final double bandHeight;

  /// Whether the groups that do not take part are drawn small, in a strip below.
  final boolean stripped;

  final double minorCell;
  final double minorGap;
  final double minorWidth;
  final double minorHeight;
  final double footer;
  final double width;
  final double height;

  Measures(Problem problem, Drawing drawing, Page page, Arrangement a) {
    int groups = problem.groups();
    int inside = problem.groupInputs();
    int outside = Drawing.planes(problem);
    double text = page.palette().text();
    this.drawing = drawing;
    arrangement = a;
    flow = a.flow();
    shaded = page.coloured() || Detail.of(a.cell()) == Detail.COLOURS;
    headed = inside > 1 || outside > 1;
    input = drawing.input().folded(a.lines());
    output = drawing.output().folded(a.lines());
    boolean column = !flow.bandDown && drawing.kernel().layered();
    kernel = column ? drawing.kernel().folded(KERNEL_SIDE) : drawing.kernel();
    gap = 1.4 * text;
    caption = 1.5 * text;
    between = caption + 0.4 * text;
    apart = 0.9 * text;
    int side = problem.rank() == 1 ? KERNEL_LENGTH : KERNEL_SIDE;
    kernelCell = Math.max(a.cell(), Math.min(KERNEL_LEAST, side / kernel.side()));
    double least = (headed || groups > 1 ? 4.5 : 6.5) * text;
    columnIn = Math.max(input.width(a.cell(), apart), least);
    columnOut = Math.max(output.width(a.cell(), apart), least);
    head = (headed ? caption : 0) + (input.layered() ? caption : 0);
    inputHeight = input.height(a.cell(), between);
    boolean weighs = problem.weight().isPresent();
    columnKernel = weighs ? Math.max(kernel.width(kernelCell, apart), least) : 0;
    double numbered = kernel.layered() ? caption : 0;
    if (flow.pairDown) {
      kernelHeight = weighs ? kernel.height(kernelCell, between) + numbered : 0;
      double beside = inside > 1 ? 2 * (gap + 4 * text) : 0;
      pairWidth = Math.max(columnIn, columnKernel + beside);
      pairHeight = head + inputHeight + (weighs ? gap / 2 : 0) + kernelHeight;
    } else {
      double around = Math.max(inside > 1 ? caption : 0, numbered);
      kernelHeight = weighs ? kernel.height(kernelCell, between) + 2 * around : 0;
      pairWidth = columnIn + (weighs ? gap + columnKernel : 0);
      pairHeight = head + Math.max(inputHeight, kernelHeight);
    }
    sumWidth = Math.max(1.6 * a.cell(), 5 * text);
    sumHeight = flow.bandDown ? 1.3 * caption : Math.max(a.cell(), 1.3 * caption);
    tileOut = output.height(a.cell(), between) + head;
    pad = groups > 1 ? 0.8 * text : 0;
    padTop = groups > 1 ? pad + caption : 0;
    pairsWidth = many(a.pairs(), pairWidth);
    pairsHeight = many(Math.ceilDiv(inside, a.pairs()), pairHeight);
    outputsWidth = many(a.outputs(), columnOut);
    outputsHeight = many(Math.ceilDiv(outside, a.outputs()), tileOut);
    if (flow.bandDown) {
      double line = sumWidth + 2 * (gap + 7 * text);
      bandWidth = 2 * pad + Math.max(Math.max(pairsWidth, outputsWidth), line);
      bandHeight = padTop + pad + pairsHeight + gap + sumHeight + gap + outputsHeight;
    } else {
      bandWidth = 2 * pad + pairsWidth + 2 * gap + sumWidth + outputsWidth;
      double high = Math.max(pairsHeight, outputsHeight);
      bandHeight = padTop + pad + Math.max(sumHeight + 3 * caption, high);
    }
    footer = caption * (1.4 + drawing.notes().size() + (shaded ? 2 : 0));
    stripped = a.stripped();
    minorCell = Math.max(MINOR_LEAST, Math.floor(a.cell() * MINOR));
    minorGap = gap / 3;
    double minorIn = input.width(minorCell, minorGap);
    double minorOut = output.width(minorCell, minorGap);
    double highIn = input.height(minorCell, minorGap);
    double highOut = output.height(minorCell, minorGap);
    double minors;
    double minorsHigh;
    if (flow.bandDown) {
      minors = Math.max(minorIn, minorOut);
      minorsHigh = inside * (highIn + minorGap) + outside * (highOut + minorGap);
    } else {
      minors = inside * (minorIn + minorGap) + outside * (minorOut + minorGap);
      minorsHigh = Math.max(highIn, highOut);
    }
    minorWidth = 2 * pad + Math.max(minors + minorGap, 3 * text);
    minorHeight = padTop + pad + minorsHigh;
    if (stripped) {
      width = 2 * text + Math.max(bandWidth, strip(a.bands(), minorWidth));
      int rows = Math.ceilDiv(groups - 1, a.bands());
      height = 2 * text + bandHeight + gap + strip(rows, minorHeight) + footer;
    } else {
      width = 2 * text + many(a.bands(), bandWidth);
      height = 2 * text + many(Math.ceilDiv(groups, a.bands()), bandHeight) + footer;
    }
  }

  /// How many times the page this is, in the worse direction.
  double excess(Page page) {
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
}
