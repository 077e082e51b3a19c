package convolarium.figure;

import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Problem;
import convolarium.picture.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  private final List<Plane> inputs = new ArrayList<>();
  private final List<Optional<Plane>> kernels = new ArrayList<>();
  private final List<Plane> outputs = new ArrayList<>();

  Placement(Problem problem, int channel, Page page) {
    this.problem = problem;
    this.part = page.part();
    this.channel = channel;
    this.inside = problem.groupInputs();
    this.outside = problem.groupOutputs();
    this.chosen = channel / outside;
    this.m = Measures.best(problem, page);
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
    for (int i = 0; i < inside; i++, planeX += m.minorIn + m.minorGap) {
      inputs.add(input(group * inside + i, planeX + m.minorIn / 2, middle, m.minorCell));
      kernels.add(Optional.empty());
    }
    planeX += 2 * m.minorGap;
    for (int o = 0; o < outside; o++, planeX += m.minorOut + m.minorGap) {
      outputs.add(output(group * outside + o, planeX + m.minorOut / 2, middle, m.minorCell));
    }
  }

  private void pair(int channel, double x, double y) {
    double head = m.headed ? m.caption : 0;
    double middle = y + head + (m.pairHeight - head) / 2;
    inputs.add(input(channel, x + m.columnIn / 2, middle, m.arrangement.cell()));
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
    outputs.add(
        output(
            channel, x + m.columnOut / 2, y + head + (m.tileOut - head) / 2, m.arrangement.cell()));
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
    return new Plane(part, role, prefix, problem.rank(), rows, columns, x, y, size);
  }

  /// What stands before the position in the index of the weights from an input channel to the
  /// chosen output channel; empty when the groups keep them apart or there are no weights.
  private Optional<List<Integer>> slice(int input) {
    if (problem.weight().isEmpty() || input / inside != chosen) {
      return Optional.empty();
    }
    return Optional.of(
        switch (problem.operation()) {
          case Filtering _ -> List.of();
          case Transposed _ -> List.of(input, channel % outside);
          default -> List.of(channel, input % inside);
        });
  }
}
