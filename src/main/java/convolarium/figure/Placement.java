package convolarium.figure;

import convolarium.arithmetic.Problem;
import convolarium.picture.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Puts everything in its place, group by group.
final class Placement {
  private final Problem problem;
  private final int part;
  private final int channel;
  private final int inside;
  private final int outside;
  private final int chosen;
  private final Measures m;
  private final double left;
  private final double top;
  private final double width;
  private final double height;
  private final List<Box> bands = new ArrayList<>();
  private final List<Volume> inputs = new ArrayList<>();
  private final List<Optional<Volume>> kernels = new ArrayList<>();
  private final SortedMap<Integer, Volume> outputs = new TreeMap<>();

  Placement(Problem problem, Drawing drawing, int channel, Page page) {
    this.problem = problem;
    this.part = page.part();
    this.channel = channel;
    this.inside = problem.groupInputs();
    this.outside = Drawing.planes(problem);
    this.chosen = channel / problem.groupOutputs();
    this.m = new Fitting(problem, page).best(drawing);
    this.width = Math.max(page.width(), m.width);
    this.height = Math.max(page.height(), m.height);
    this.left = (width - m.width) / 2 + page.palette().text();
    this.top = (height - m.height) / 2 + page.palette().text();
  }

  Layout layout() {
    for (int group = 0; group < problem.groups(); group++) {
      place(group);
    }
    double bottom = height - top - m.footer;
    return new Layout(
        problem, part, channel, m, width, height, bottom, bands, inputs, kernels, outputs);
  }

  private void place(int group) {
    int columns = m.arrangement.bands();
    if (!m.stripped) {
      double x = left + group % columns * (m.bandWidth + m.gap);
      band(group, x, top + group / columns * (m.bandHeight + m.gap));
    } else if (group == chosen) {
      band(group, Math.round((width - m.bandWidth) / 2), top);
    } else {
      int place = group < chosen ? group : group - 1;
      double x = (width - m.strip(columns, m.minorWidth)) / 2;
      double y = top + m.bandHeight + m.gap;
      minor(
          group,
          x + place % columns * (m.minorWidth + m.minorGap),
          y + place / columns * (m.minorHeight + m.minorGap));
    }
  }

  private void band(int group, double x, double y) {
    bands.add(new Box(x, y, m.bandWidth, m.bandHeight));
    double roomX = m.bandWidth - 2 * m.pad;
    double roomY = m.bandHeight - m.padTop - m.pad;
    boolean down = m.flow.bandDown;
    Arrangement a = m.arrangement;
    double pairsX = x + m.pad + (down ? (roomX - m.pairsWidth) / 2 : 0);
    double pairsY = y + m.padTop + (down ? 0 : (roomY - m.pairsHeight) / 2);
    for (int i = 0; i < inside; i++) {
      pair(
          group * inside + i,
          pairsX + i % a.pairs() * (m.pairWidth + m.gap),
          pairsY + i / a.pairs() * (m.pairHeight + m.gap));
    }
    double outX = x + m.pad + (down ? (roomX - m.outputsWidth) / 2 : roomX - m.outputsWidth);
    double outY = y + m.padTop + (down ? roomY - m.outputsHeight : (roomY - m.outputsHeight) / 2);
    for (int o = 0; o < outside; o++) {
      double cx = outX + o % a.outputs() * (m.columnOut + m.gap) + m.columnOut / 2;
      double cy = outY + o / a.outputs() * (m.tileOut + m.gap) + (m.tileOut + m.head) / 2;
      output(firstOutput(group) + o, cx, cy, m.arrangement.cell());
    }
  }

  /// A group that does not take part, small: its input planes, then its output planes.
  private void minor(int group, double x, double y) {
    bands.add(new Box(x, y, m.minorWidth, m.minorHeight));
    double cell = m.minorCell;
    boolean down = m.flow.bandDown;
    double centreX = x + m.minorWidth / 2;
    double centreY = y + m.padTop + (m.minorHeight - m.padTop - m.pad) / 2;
    double sizeIn = down ? m.input.height(cell, m.minorGap) : m.input.width(cell, m.minorGap);
    double sizeOut = down ? m.output.height(cell, m.minorGap) : m.output.width(cell, m.minorGap);
    double at = down ? y + m.padTop : x + m.pad;
    for (int i = 0; i < inside; i++, at += sizeIn + m.minorGap) {
      double middle = at + sizeIn / 2;
      double cx = down ? centreX : middle;
      double cy = down ? middle : centreY;
      inputs.add(input(group * inside + i, cx, cy, cell));
      kernels.add(Optional.empty());
    }
    at += (down ? 1 : 2) * m.minorGap;
    for (int o = 0; o < outside; o++, at += sizeOut + m.minorGap) {
      double middle = at + sizeOut / 2;
      double cx = down ? centreX : middle;
      double cy = down ? middle : centreY;
      output(firstOutput(group) + o, cx, cy, cell);
    }
  }

  private void pair(int channel, double x, double y) {
    double cell = m.arrangement.cell();
    boolean down = m.flow.pairDown;
    double middle = y + m.head + (m.pairHeight - m.head) / 2;
    double inX = x + (down ? m.pairWidth : m.columnIn) / 2;
    double inY = down ? y + m.head + m.inputHeight / 2 : middle;
    inputs.add(input(channel, inX, inY, cell));
    double kernelX = down ? inX : x + m.columnIn + m.gap + m.columnKernel / 2;
    double kernelY =
        down ? y + m.pairHeight - m.kernel.height(m.kernelCell, m.between) / 2 : middle;
    kernels.add(
        problem
            .slice(channel, this.channel)
            .map(prefix -> volume(Role.KERNEL, prefix, m.kernel, kernelX, kernelY, m.kernelCell)));
  }

  private Volume input(int channel, double cx, double cy, double size) {
    return volume(Role.INPUT, List.of(0, channel), m.input, cx, cy, size);
  }

  private void output(int channel, double cx, double cy, double size) {
    outputs.put(channel, volume(Role.OUTPUT, List.of(0, channel), m.output, cx, cy, size));
  }

  /// The first output channel of a group that is drawn.
  private int firstOutput(int group) {
    int all = problem.groupOutputs();
    int place = group == chosen ? channel % all : 0;
    return group * all + Math.clamp(place - outside / 2, 0, all - outside);
  }

  /// Slices of small volumes stand closer: they have no numbers above them.
  private Volume volume(
      Role role, List<Integer> prefix, Block block, double cx, double cy, double size) {
    Volume.Maker maker = new Volume.Maker(part, role, prefix, problem.rank());
    return size < m.arrangement.cell()
        ? maker.around(block, cx, cy, size, m.minorGap, m.minorGap)
        : maker.around(block, cx, cy, size, m.apart, m.between);
  }
}
