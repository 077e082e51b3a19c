package convolarium.ui.arithmetic;

import convolarium.arithmetic.Cell;
import convolarium.figure.CellRef;
import convolarium.figure.ConvolutionFigure;
import convolarium.figure.Page;
import convolarium.figure.Palette;
import convolarium.figure.Role;
import convolarium.figure.Scene;
import convolarium.tensor.Shape;
import java.util.List;

/// A figure for a room, and how much larger than itself it is to be drawn there.
///
/// Cells stop growing at a size that suits a small window. Where such cells leave room, as on a
/// large screen, the figure is made for a smaller page and enlarged as a whole.
record FittedFigure(ConvolutionFigure figure, double scale) {
  /// The height of a cell that a figure would not make larger.
  private static final double LARGEST = 56;

  private static final List<Double> SCALES = List.of(2.0, 1.75, 1.5, 1.25);

  /// @param channel the output channel walked
  static FittedFigure of(Scene scene, int channel, double width, double height, Palette palette) {
    FittedFigure plain = of(scene, channel, width, height, palette, 1);
    if (!plain.hasLargestCells(scene)) {
      return plain;
    }
    return SCALES.stream()
        .map(scale -> of(scene, channel, width, height, palette, scale))
        .filter(fitted -> fitted.hasLargestCells(scene))
        .findFirst()
        .orElse(plain);
  }

  private static FittedFigure of(
      Scene scene, int channel, double width, double height, Palette palette, double scale) {
    Page page = Page.of(width / scale, height / scale, palette);
    return new FittedFigure(ConvolutionFigure.of(scene, channel, page), scale);
  }

  private boolean hasLargestCells(Scene scene) {
    Shape output = scene.problem().output();
    CellRef last = new CellRef(Role.OUTPUT, new Cell(output.index(output.elements() - 1)));
    return figure.at(0).bounds(last).filter(box -> box.height() >= LARGEST).isPresent();
  }
}
