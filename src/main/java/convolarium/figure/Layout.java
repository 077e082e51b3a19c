package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.picture.Box;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Where everything lies: for each group a band with its input planes, with each the slice of the
/// kernel that looks at it, the sum, and the group's output planes.
///
/// @param part the number that its cells bear
/// @param channel the output channel whose kernel is shown
/// @param bottom the line below all bands
/// @param bands by group
/// @param inputs by channel
/// @param kernels by input channel; none where the groups keep it apart or there are no weights
/// @param outputs by channel, those that are drawn: the chosen one among them
record Layout(
    Problem problem,
    int part,
    int channel,
    Measures measures,
    double width,
    double height,
    double bottom,
    List<Box> bands,
    List<Volume> inputs,
    List<Optional<Volume>> kernels,
    SortedMap<Integer, Volume> outputs) {
  Layout {
    bands = List.copyOf(bands);
    inputs = List.copyOf(inputs);
    kernels = List.copyOf(kernels);
    outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
  }

  /// The layout with the largest cells that fit the page; when even the smallest do not, it is
  /// larger than the page.
  static Layout of(Problem problem, int channel, Page page) {
    return of(problem, Drawing.of(problem, Showing.PLAIN), channel, page);
  }

  static Layout of(Problem problem, Drawing drawing, int channel, Page page) {
    return new Placement(problem, drawing, channel, page).layout();
  }

  Drawing drawing() {
    return measures.drawing;
  }

  double cell() {
    return measures.arrangement.cell();
  }

  /// The group of the chosen output channel.
  int group() {
    return channel / problem.groupOutputs();
  }

  /// The first input channel that takes part.
  int first() {
    return group() * problem.groupInputs();
  }

  /// Whether an input channel belongs to the chosen group.
  boolean takesPart(int input) {
    return input / problem.groupInputs() == group();
  }

  /// The output of the chosen channel.
  Volume output() {
    return outputs.get(channel);
  }

  CellRef ref(Role role, Cell cell) {
    return new CellRef(part, role, cell);
  }

  /// The plane that shows a cell, if it is drawn.
  Optional<Plane> plane(CellRef ref) {
    Stream<Volume> volumes =
        switch (ref.role()) {
          case INPUT -> inputs.stream();
          case OUTPUT -> outputs.values().stream();
          case KERNEL -> kernels.stream().flatMap(Optional::stream);
          case BIAS, GATE_KERNEL, GATE_BIAS, FEATURE, GATE -> Stream.of();
        };
    return volumes.flatMap(volume -> volume.showing(ref).stream()).findFirst();
  }

  /// Where the sum is made: between the kernels and the outputs of the chosen group.
  Box sum() {
    Measures m = measures;
    Box band = bands.get(group());
    double roomY = band.height() - m.padTop - m.pad;
    double x =
        m.flow.bandDown ? band.centreX() - m.sumWidth / 2 : band.x() + m.pad + m.pairsWidth + m.gap;
    double y =
        m.flow.bandDown
            ? band.y() + m.padTop + m.pairsHeight + m.gap
            : band.y() + m.padTop + roomY / 2 - m.sumHeight / 2;
    return new Box(
        Math.round(x) + 0.5, Math.round(y) + 0.5, Math.round(m.sumWidth), Math.round(m.sumHeight));
  }

  /// Where the slice of the kernel for an input channel would stand if the groups did not cut it:
  /// where groups are not drawn small.
  Box missing(int input) {
    Measures m = measures;
    Box in = inputs.get(input).all();
    double width = m.kernel.width(m.kernelCell, m.apart);
    double height = m.kernel.height(m.kernelCell, m.between);
    double centre =
        m.flow.pairDown ? in.centreX() : in.centreX() + m.columnIn / 2 + m.gap + m.columnKernel / 2;
    double y =
        m.flow.pairDown ? in.y() - m.head + m.pairHeight - height : in.centreY() - height / 2;
    return new Box(centre - width / 2, y, width, height);
  }

  /// Whether planes of one kind stand side by side, or different ones below each other.
  boolean hasColumns() {
    Arrangement a = measures.arrangement;
    return a.pairs() > 1
        || a.outputs() > 1
        || a.bands() > 1
        || measures.stripped
        || a.flow().bandDown;
  }

  /// The box of the bias's cell: below the sum, or after it.
  Box bias() {
    Measures m = measures;
    Box sum = sum();
    if (!m.flow.bandDown) {
      return new Box(sum.x(), sum.bottom() + m.caption / 2, sum.width(), m.caption);
    }
    double x = Math.round(sum.right() + m.gap / 2);
    return new Box(x, Math.round(sum.centreY() - m.caption / 2), Math.round(5 * m.gap), m.caption);
  }

  /// Where the sum of an input channel's products stands: under its slice of the kernel, or after
  /// it.
  Optional<Box> partial(int input) {
    Measures m = measures;
    return kernels
        .get(input)
        .map(Volume::all)
        .map(
            box ->
                m.flow.pairDown
                    ? new Box(
                        box.right() + m.gap / 2,
                        box.centreY() - m.caption / 2,
                        2.8 * m.gap,
                        m.caption)
                    : new Box(box.x(), box.bottom(), box.width(), m.caption));
  }
}
