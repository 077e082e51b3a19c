package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Problem;
import convolarium.picture.Box;
import java.util.List;
import java.util.Optional;

/// Where everything lies: for each group a band with its input planes, beside each the slice of the
/// kernel that looks at it, the sum, and the group's output planes.
///
/// @param part the number that its cells bear
/// @param channel the output channel whose kernel is shown
/// @param bottom the line below all bands
/// @param bands by group
/// @param inputs by channel
/// @param kernels by input channel; none where the groups keep it apart or there are no weights
/// @param outputs by channel
record Layout(
    Problem problem,
    int part,
    int channel,
    Measures measures,
    double width,
    double height,
    double bottom,
    List<Box> bands,
    List<Plane> inputs,
    List<Optional<Plane>> kernels,
    List<Plane> outputs) {
  Layout {
    bands = List.copyOf(bands);
    inputs = List.copyOf(inputs);
    kernels = List.copyOf(kernels);
    outputs = List.copyOf(outputs);
  }

  /// The layout with the largest cells that fit the page; when even the smallest do not, it is
  /// larger than the page.
  static Layout of(Problem problem, int channel, Page page) {
    return new Placement(problem, channel, page).layout();
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

  /// The output plane of the chosen channel.
  Plane output() {
    return outputs.get(channel);
  }

  CellRef ref(Role role, Cell cell) {
    return new CellRef(part, role, cell);
  }

  /// The plane that shows a cell, if it is drawn.
  Optional<Plane> plane(CellRef ref) {
    List<Plane> planes =
        switch (ref.role()) {
          case INPUT -> inputs;
          case OUTPUT -> outputs;
          case KERNEL -> kernels.stream().flatMap(Optional::stream).toList();
          case BIAS, GATE_KERNEL, GATE_BIAS, FEATURE, GATE -> List.of();
        };
    return planes.stream().filter(plane -> plane.shows(ref)).findFirst();
  }

  /// Where the sum is made: beside the kernels of the chosen group.
  Box sum() {
    Box band = bands.get(group());
    double middle =
        band.y() + measures.padTop + (band.height() - measures.padTop - measures.pad) / 2;
    return new Box(
        Math.round(band.x() + measures.pad + measures.pairsWidth + measures.gap) + 0.5,
        Math.round(middle - measures.sumHeight / 2) + 0.5,
        Math.round(measures.sumWidth),
        Math.round(measures.sumHeight));
  }

  /// Whether planes of one kind stand side by side.
  boolean hasColumns() {
    Arrangement a = measures.arrangement;
    return a.pairs() > 1 || a.outputs() > 1 || a.bands() > 1 || measures.stripped;
  }

  /// The box of the bias's cell below the sum.
  Box bias() {
    Box sum = sum();
    return new Box(sum.x(), sum.bottom() + measures.caption / 2, sum.width(), measures.caption);
  }
}
