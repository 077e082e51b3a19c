package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.explain.Explanation;
import convolarium.picture.Box;
import convolarium.picture.Fill;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.picture.Rectangle;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PixelWindowTest {
  @Test
  void theWindowOfACornerShowsValuesWeightsAndPadding() {
    Picture picture = picture(1, 1, 0, 0, 40);
    assertEquals("5 ·1/9 4 ·1/9 5 ·1/9 2 ·1/9 1 ·1/9 2 ·1/9 5 ·1/9 4 ·1/9 5 ·1/9", labels(picture));
    assertEquals(5, hatched(picture));
    assertEquals(new Box(-40, -40, 120, 120), outline(picture));
  }

  @Test
  void aDilatedWindowOfAStrideLiesWhereTheRelationSays() {
    assertEquals(new Box(40 * (2 - 2), 40 * (2 - 2), 200, 200), outline(picture(2, 2, 1, 1, 40)));
  }

  @Test
  void smallPixelsHaveOutlinesOnly() {
    assertEquals("", labels(picture(1, 1, 1, 1, 12)));
    assertEquals(4, picture(1, 1, 1, 1, 4).marks().size());
  }

  @Test
  void aTapCanBePointedAtAndItsSourceIsRinged() {
    assertEquals(Optional.of(new TapRef(4)), picture(1, 1, 0, 0, 40).at(20, 20));
    List<Mark> plain = picture(1, 1, 0, 0, 40).marks();
    List<Mark> pointed = picture(1, 1, 0, 0, 40, Optional.of(new TapRef(0))).marks();
    List<Mark> added = pointed.subList(plain.size(), pointed.size());
    assertEquals(
        List.of(new Box(-40, -40, 40, 40), new Box(40, 40, 40, 40)),
        added.stream()
            .filter(Rectangle.class::isInstance)
            .map(mark -> ((Rectangle) mark).box())
            .distinct()
            .toList());
  }

  @Test
  void smallPixelsAreNotPointedAt() {
    assertEquals(Optional.empty(), picture(1, 1, 1, 1, 4).at(6, 6));
  }

  /// A 3×3 photo of 1 to 9 under the 1/9 average, mirrored at its edges.
  private static Picture picture(int stride, int dilation, int row, int column, double scale) {
    return picture(stride, dilation, row, column, scale, Optional.empty());
  }

  private static Picture picture(
      int stride, int dilation, int row, int column, double scale, Optional<TapRef> pointed) {
    Window window =
        Window.of(3, 3)
            .withStride(List.of(stride, stride))
            .withDilation(List.of(dilation, dilation))
            .withBorder(Border.REFLECT);
    Problem problem = new Operation.Filtering(window).on(Shape.of(1, 1, 3, 3)).orThrow();
    Explanation explanation = Explanation.of(problem, i -> i + 1, _ -> 1 / 9f, Optional.empty());
    return PixelWindow.of(
        problem,
        explanation.step(Cell.of(0, 0, row, column)),
        9,
        pointed,
        new Lens(0, 0, scale, 800, 600),
        Palette.LIGHT);
  }

  private static String labels(Picture picture) {
    return picture.marks().stream()
        .filter(Label.class::isInstance)
        .map(mark -> ((Label) mark).text())
        .collect(Collectors.joining(" "));
  }

  private static long hatched(Picture picture) {
    return picture.marks().stream()
        .filter(mark -> mark instanceof Rectangle r && r.fill() instanceof Fill.Hatched)
        .count();
  }

  /// The last marks are the window's outline and the pixel's, each on an edge of the ground.
  private static Box outline(Picture picture) {
    List<Mark> marks = picture.marks();
    return ((Rectangle) marks.get(marks.size() - 3)).box();
  }
}
