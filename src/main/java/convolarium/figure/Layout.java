package convolarium.figure;

import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Problem;
import convolarium.picture.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where everything lies: for each group a band with its input planes, beside each the slice of the
/// kernel that looks at it, the sum, and the group's output planes.
///
/// The largest cell whose arrangement fits the page is taken; when even the smallest does not fit,
/// the layout is larger than the page.
final class Layout {
  private final Problem problem;
  private final int channel;
  private final Measures m;
  private final double left;
  private final double top;
  private final double bottom;
  private final double width;
  private final double height;
  private final List<Box> bands = new ArrayList<>();
  private final List<Plane> inputs = new ArrayList<>();
  private final List<Optional<Plane>> kernels = new ArrayList<>();
  private final List<Plane> outputs = new ArrayList<>();

  private Layout(Problem problem, int channel, Page page, Measures measures) {
    this.problem = problem;
    this.channel = channel;
    this.m = measures;
    this.width = Math.max(page.width(), m.width);
    this.height = Math.max(page.height(), m.height);
    this.left = (width - m.width) / 2 + page.palette().text();
    this.top = (height - m.height) / 2 + page.palette().text();
    this.bottom = (height + m.height) / 2 - page.palette().text() - m.footer;
    for (int group = 0; group < problem.groups(); group++) {
      place(group);
    }
  }

  /// The layout for the kernel of one output channel.
  static Layout of(Problem problem, int channel, Page page) {
    return new Layout(problem, channel, page, Measures.best(problem, page));
  }

  private void place(int group) {
    int columns = m.arrangement.bands();
    if (!m.stripped) {
      double x = left + group % columns * (m.bandWidth + m.gap);
      band(group, x, top + group / columns * (m.bandHeight + m.gap));
    } else if (group == group()) {
      band(group, Math.round((width - m.bandWidth) / 2), top);
    } else {
      int place = group < group() ? group : group - 1;
      double x = (width - m.strip(columns, m.minorWidth)) / 2;
      double y = top + m.bandHeight + m.gap;
      minor(
          group,
          x + place % columns * (m.minorWidth + m.minorGap),
          y + place / columns * (m.minorHeight + m.minorGap));
    }
  }

  private void band(int group, double x, double y) {
    int inside = inside();
    int outside = outside();
    Arrangement a = m.arrangement;
    bands.add(new Box(x, y, m.bandWidth, m.bandHeight));
    double room = m.bandHeight - m.padTop - m.pad;
    double pairsHeight = m.many(Math.ceilDiv(inside, a.pairs()), m.pairHeight);
    for (int i = 0; i < inside; i++) {
      pair(
          group * inside + i,
          x + m.pad + i % a.pairs() * (m.pairWidth + m.gap),
          y + m.padTop + (room - pairsHeight) / 2 + i / a.pairs() * (m.pairHeight + m.gap));
    }
    double outX = x + m.pad + m.pairsWidth + 2 * m.gap + m.sumWidth;
    double outHeight = m.many(Math.ceilDiv(outside, a.outputs()), m.tileOut);
    for (int o = 0; o < outside; o++) {
      output(
          group * outside + o,
          outX + o % a.outputs() * (m.columnOut + m.gap),
          y + m.padTop + (room - outHeight) / 2 + o / a.outputs() * (m.tileOut + m.gap));
    }
  }

  /// A group that does not take part, small: its input planes, then its output planes.
  private void minor(int group, double x, double y) {
    bands.add(new Box(x, y, m.minorWidth, m.minorHeight));
    double middle = y + m.padTop + (m.minorHeight - m.padTop - m.pad) / 2;
    double planeX = x + m.pad;
    for (int i = 0; i < inside(); i++, planeX += m.minorIn + m.minorGap) {
      inputs.add(input(group * inside() + i, planeX + m.minorIn / 2, middle, m.minorCell));
      kernels.add(Optional.empty());
    }
    planeX += 2 * m.minorGap;
    for (int o = 0; o < outside(); o++, planeX += m.minorOut + m.minorGap) {
      outputs.add(output(group * outside() + o, planeX + m.minorOut / 2, middle, m.minorCell));
    }
  }

  private void pair(int channel, double x, double y) {
    double head = m.headed ? m.caption : 0;
    double middle = y + head + (m.pairHeight - head) / 2;
    inputs.add(input(channel, x + m.columnIn / 2, middle, cell()));
    double kernelX = x + m.columnIn + m.gap + m.columnKernel / 2;
    kernels.add(
        slice(channel)
            .map(
                prefix ->
                    plane(
                        Role.KERNEL,
                        prefix,
                        Extent.kernel(problem, 0),
                        Extent.kernel(problem, 1),
                        kernelX,
                        middle,
                        m.kernelCell)));
  }

  private void output(int channel, double x, double y) {
    double head = m.headed ? m.caption : 0;
    outputs.add(output(channel, x + m.columnOut / 2, y + head + (m.tileOut - head) / 2, cell()));
  }

  private Plane input(int channel, double centreX, double centreY, double size) {
    return plane(
        Role.INPUT,
        List.of(0, channel),
        Extent.input(problem, 0),
        Extent.input(problem, 1),
        centreX,
        centreY,
        size);
  }

  private Plane output(int channel, double centreX, double centreY, double size) {
    return plane(
        Role.OUTPUT,
        List.of(0, channel),
        Extent.output(problem, 0),
        Extent.output(problem, 1),
        centreX,
        centreY,
        size);
  }

  /// A plane around a centre. Its edges lie in the middle of pixels, so that thin lines are sharp.
  private Plane plane(
      Role role,
      List<Integer> prefix,
      Extent rows,
      Extent columns,
      double cx,
      double cy,
      double size) {
    double x = Math.round(cx - columns.total() * size / 2) + 0.5;
    double y = Math.round(cy - rows.total() * size / 2) + 0.5;
    return new Plane(role, prefix, problem.rank(), rows, columns, x, y, size);
  }

  /// What stands before the position in the index of the weights from an input channel to the
  /// chosen output channel; empty when the groups keep them apart or there are no weights.
  private Optional<List<Integer>> slice(int input) {
    if (problem.weight().isEmpty() || !takesPart(input)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (problem.operation()) {
          case Filtering _ -> List.of();
          case Transposed _ -> List.of(input, channel % outside());
          default -> List.of(channel, input % inside());
        });
  }

  private int inside() {
    return problem.inChannels() / problem.groups();
  }

  private int outside() {
    return problem.outChannels() / problem.groups();
  }

  Measures measures() {
    return m;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  double cell() {
    return m.arrangement.cell();
  }

  /// The group of the chosen output channel.
  int group() {
    return channel / outside();
  }

  int channel() {
    return channel;
  }

  /// The first input channel that takes part.
  int first() {
    return group() * inside();
  }

  boolean takesPart(int input) {
    return input / inside() == group();
  }

  List<Box> bands() {
    return bands;
  }

  List<Plane> inputs() {
    return inputs;
  }

  /// By input channel.
  List<Optional<Plane>> kernels() {
    return kernels;
  }

  List<Plane> outputs() {
    return outputs;
  }

  /// The output plane of the chosen channel.
  Plane output() {
    return outputs.get(channel);
  }

  /// The plane that shows a cell, if it is drawn.
  Optional<Plane> plane(CellRef ref) {
    List<Plane> planes =
        switch (ref.role()) {
          case INPUT -> inputs;
          case OUTPUT -> outputs;
          case KERNEL -> kernels.stream().flatMap(Optional::stream).toList();
          case BIAS -> List.of();
        };
    return planes.stream().filter(plane -> plane.shows(ref.cell())).findFirst();
  }

  /// Where the sum is made: beside the kernels of the chosen group.
  Box sum() {
    Box band = bands.get(group());
    double middle = band.y() + m.padTop + (band.height() - m.padTop - m.pad) / 2;
    return new Box(
        Math.round(band.x() + m.pad + m.pairsWidth + m.gap) + 0.5,
        Math.round(middle - m.sumHeight / 2) + 0.5,
        Math.round(m.sumWidth),
        Math.round(m.sumHeight));
  }

  /// Whether planes of one kind stand side by side.
  boolean hasColumns() {
    Arrangement a = m.arrangement;
    return a.pairs() > 1 || a.outputs() > 1 || a.bands() > 1 || m.stripped;
  }

  /// The line below all bands.
  double footer() {
    return bottom;
  }

  /// The box of the bias's cell below the sum.
  Box bias() {
    Box sum = sum();
    return new Box(sum.x(), sum.bottom() + m.caption / 2, sum.width(), m.caption);
  }
}
