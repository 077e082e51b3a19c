package convolarium.figure;

import convolarium.picture.Box;
import convolarium.picture.Mark;
import java.util.ArrayList;
import java.util.List;

/// The translucent colour over cells that belong to the one pointed at, and the ring around one.
///
/// @param palette of the figure
record Wash(Palette palette) {
  private static final double OPACITY = 0.3;

  /// Cells that belong to the one pointed at.
  List<Mark> of(List<Box> boxes) {
    return boxes.isEmpty()
        ? List.of()
        : List.of(
            Grid.boxes(boxes.stream().distinct().toList())
                .fill(palette.kernel().opacity(OPACITY))
                .stroke(palette.edge(Role.KERNEL), 1.5 * palette.hairline()));
  }

  /// A few signs, small, in the lower part of a cell; nothing where there is no room.
  List<Mark> below(String text, Box cell) {
    double size = cell.height();
    return Detail.of(size).isAtLeast(Detail.PRODUCTS)
        ? List.of(
            Mark.label(text, cell.centreX(), cell.centreY() + 0.34 * size, 0.26 * size)
                .mono()
                .centred()
                .ink(palette.ink())
                .within(0.9 * size))
        : List.of();
  }

  List<Mark> ring(Box box) {
    double halo = 2 * palette.hairline();
    List<Mark> marks = new ArrayList<>();
    marks.add(Mark.rect(box.grow(halo)).rounded(4).stroke(palette.ground(), 2 * halo));
    marks.add(Mark.rect(box.grow(halo)).rounded(4).stroke(palette.ink(), halo));
    return marks;
  }
}
