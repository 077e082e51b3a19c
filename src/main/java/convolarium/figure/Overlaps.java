package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Taps;
import convolarium.picture.Box;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// How many products each output of a transposed convolution sums, as a shade and a small number:
/// where it varies, the output shows a checkerboard.
final class Overlaps {
  private static final double STRONGEST = 0.6;
  private static final double SMALL = 0.26;
  private static final double LEAST = 9;

  private final Layout layout;
  private final Palette palette;
  private final List<Integer> counts = new ArrayList<>();

  /// @param guise tells the inputs from zeros put in, which count for nothing
  Overlaps(Scene scene, Guise guise, Layout layout, Palette palette) {
    this.layout = layout;
    this.palette = palette;
    Taps taps = Taps.of(scene.problem());
    for (Plane plane : layout.output().inside()) {
      for (int row = 0; row < plane.rows().cells(); row++) {
        for (int column = 0; column < plane.columns().cells(); column++) {
          Cell output = plane.cell(row, column);
          counts.add(
              (int)
                  taps.of(output).stream()
                      .filter(tap -> guise.meant(layout.ref(Role.INPUT, tap.input())).isPresent())
                      .count());
        }
      }
    }
  }

  /// Whether a cell has room for its value too.
  boolean leaveRoom() {
    return SMALL * layout.cell() >= LEAST;
  }

  /// `products per cell: 1, 2, 4`.
  String legend() {
    return "products per cell: "
        + new TreeSet<>(counts).stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /// The shades and numbers of the chosen output.
  Mark mark() {
    int most = counts.stream().mapToInt(Integer::intValue).max().orElseThrow();
    List<Mark> marks = new ArrayList<>();
    int next = 0;
    for (Plane plane : layout.output().inside()) {
      List<Mark> numbers = new ArrayList<>();
      for (int row = 0; row < plane.rows().cells(); row++) {
        for (int column = 0; column < plane.columns().cells(); column++) {
          int count = counts.get(next++);
          Box box = plane.box(row, column);
          double strength = most == 0 ? 0 : STRONGEST * count / most;
          marks.add(Mark.rect(box).fill(palette.ground().mix(palette.output(), strength)));
          if (Detail.hasNumbers(box.height())) {
            numbers.add(number(count, box));
          }
        }
      }
      marks.addAll(Grid.ruled(plane, palette));
      marks.addAll(numbers);
    }
    return Mark.group(marks);
  }

  private Label number(int count, Box box) {
    double size = box.height();
    Label label =
        leaveRoom()
            ? Mark.label(
                    count + "×", box.right() - 0.08 * size, box.y() + 0.08 * size, SMALL * size)
                .placed(Label.Across.RIGHT, Label.Down.TOP)
            : Mark.label(String.valueOf(count), box.centreX(), box.centreY(), Detail.NUMBER * size)
                .centred();
    return label.mono().ink(palette.ink());
  }
}
