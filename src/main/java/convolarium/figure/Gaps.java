package convolarium.figure;

import convolarium.arithmetic.Cell;
import convolarium.picture.Box;
import convolarium.picture.Mark;
import java.util.ArrayList;
import java.util.List;

/// The input cells that a dilated kernel steps over, when it is drawn as the larger kernel with
/// zeros between its weights: each is multiplied with 0.
final class Gaps {
  private static final double PALE = 0.1;
  private static final double SMALL = 0.26;

  private final Layout layout;
  private final Windows windows;
  private final Palette palette;

  Gaps(Layout layout, Windows windows, Palette palette) {
    this.layout = layout;
    this.windows = windows;
    this.palette = palette;
  }

  /// @param output the cell whose window is drawn
  void mark(List<Mark> marks, Cell output) {
    List<Box> boxes = new ArrayList<>();
    for (int channel = 0; channel < layout.inputs().size(); channel++) {
      if (layout.takesPart(channel)) {
        for (Box window : windows.of(output, layout.inputs().get(channel))) {
          gaps(boxes, window);
        }
      }
    }
    if (boxes.isEmpty()) {
      return;
    }
    marks.add(Grid.boxes(boxes).fill(palette.kernel().opacity(PALE)));
    if (Detail.of(layout.cell()).isAtLeast(Detail.PRODUCTS) && !layout.measures().shaded) {
      for (Box box : boxes) {
        double height = SMALL * layout.cell();
        double y = box.centreY() + 0.32 * layout.cell();
        marks.add(Mark.label("·0", box.centreX(), y, height).mono().centred().ink(palette.muted()));
      }
    }
  }

  private void gaps(List<Box> boxes, Box window) {
    Block kernel = layout.drawing().kernel();
    double size = layout.cell();
    for (int row = 0; row < kernel.rows().total(); row++) {
      for (int column = 0; column < kernel.columns().total(); column++) {
        if (row % kernel.rows().step() != 0 || column % kernel.columns().step() != 0) {
          boxes.add(new Box(window.x() + column * size, window.y() + row * size, size, size));
        }
      }
    }
  }
}
