package convolarium.figure;

import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.explain.Product;
import convolarium.explain.Step;
import convolarium.picture.Box;
import convolarium.picture.Mark;
import convolarium.tensor.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Slices of weights at their places, one for each input channel that has one.
///
/// @param volumes by input channel
record Kernels(Problem problem, Values weight, List<Optional<Volume>> volumes) {
  Kernels {
    volumes = List.copyOf(volumes);
  }

  /// What stands before the position in the index of the weights from an input channel to an output
  /// channel of its group.
  static List<Integer> prefix(Problem problem, int input, int output) {
    return problem.operation() instanceof Transposed
        ? List.of(input, output % problem.groupOutputs())
        : List.of(output, input % problem.groupInputs());
  }

  List<Mark> still(Palette palette) {
    List<Mark> marks = new ArrayList<>();
    for (Volume volume : all()) {
      for (Plane plane : volume.slices()) {
        marks.add(Mark.rect(plane.inside()).fill(palette.tint(Role.KERNEL)));
        marks.addAll(Grid.ruled(plane, palette));
        for (int row = 0; row < plane.rows().cells(); row++) {
          for (int column = 0; column < plane.columns().cells(); column++) {
            int offset = problem.weight().orElseThrow().offset(plane.cell(row, column).index());
            Box box = plane.box(row, column);
            if (Detail.hasNumbers(plane.size())) {
              double height = Detail.NUMBER * plane.size();
              marks.add(Numbers.in(box, weight.at(offset), height, palette.ink()));
            }
          }
        }
        marks.add(Grid.touch(plane, Guise.NONE));
      }
    }
    return marks;
  }

  List<Volume> all() {
    return volumes.stream().flatMap(Optional::stream).toList();
  }

  /// The box of the weight that a product is made with.
  Optional<Box> box(Product product) {
    return box(product.tap());
  }

  Optional<Box> box(Tap tap) {
    return volumes.get(tap.input().channel()).map(volume -> volume.box(tap.weight()));
  }

  /// The box of a weight that is drawn.
  Optional<Box> box(CellRef ref) {
    return all().stream()
        .flatMap(volume -> volume.showing(ref).stream())
        .findFirst()
        .map(plane -> plane.box(ref.cell()));
  }

  /// Under each slice the sum of its products so far.
  List<Mark> partials(Step step, int made, Palette palette) {
    List<Mark> marks = new ArrayList<>();
    for (int channel : step.channels()) {
      Optional<Float> partial = step.partial(channel, made);
      if (partial.isPresent() && volumes.get(channel).isPresent()) {
        Box box = volumes.get(channel).get().all();
        double y = box.bottom() + 0.65 * palette.text();
        double width = Math.max(box.width(), 4 * palette.text());
        double height = 0.9 * palette.text();
        marks.add(Numbers.at(partial.get(), box.centreX(), y, width, height, palette.ink()));
      }
    }
    return marks;
  }
}
