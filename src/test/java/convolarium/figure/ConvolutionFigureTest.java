package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.picture.Bitmap;
import convolarium.picture.Box;
import convolarium.picture.Group;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import convolarium.picture.Picture;
import convolarium.picture.Ref;
import convolarium.picture.Tagged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ConvolutionFigureTest {
  private static final Page PAGE = Page.of(1000, 600, Palette.LIGHT);
  private static final Operation PADDED = new Convolution(Scenes.window(3, 2, 1, 1), 2, 1);

  @Test
  void everyCellCanBePointedAt() {
    Picture picture = ConvolutionFigure.of(Scenes.of(PADDED, 1, 2, 5, 5), 1, PAGE).at(3.6);
    List<Ref> expected = new ArrayList<>();
    for (int c = 0; c < 2; c++) {
      cells(expected, Role.INPUT, 0, c, -1, 6);
    }
    for (int i = 0; i < 2; i++) {
      cells(expected, Role.KERNEL, 1, i, 0, 3);
    }
    for (int c = 0; c < 2; c++) {
      cells(expected, Role.OUTPUT, 0, c, 0, 3);
    }
    expected.add(new CellRef(Role.BIAS, Cell.of(1)));
    assertEquals(expected, picture.refs());
    for (Ref ref : expected) {
      Box box = picture.bounds(ref).orElseThrow();
      assertEquals(Optional.of(ref), picture.at(box.centreX(), box.centreY()));
    }
  }

  @Test
  void whatTimeDoesNotChangeIsTheSameObject() {
    ConvolutionFigure figure = ConvolutionFigure.of(Scenes.worked(), 0, PAGE);
    ConvolutionFigure focused = figure.with(Focus.on(new CellRef(Role.INPUT, Cell.of(0, 0, 1, 1))));
    assertSame(figure.at(0).marks().get(1), figure.at(3.3).marks().get(1));
    assertSame(figure.at(0).marks().get(1), focused.at(2).marks().get(1));
  }

  @Test
  void theOutputFillsUpCellByCell() {
    ConvolutionFigure figure = ConvolutionFigure.of(Scenes.worked(), 0, PAGE);
    assertEquals(List.of(), results(figure, 0));
    assertEquals(List.of(), results(figure, 0.7));
    assertEquals(List.of("66"), results(figure, 1));
    assertEquals(List.of("66", "77", "86"), results(figure, 3.5));
    assertEquals(List.of("66", "77", "86", "84", "96", "79"), results(figure, 6));
  }

  @Test
  void anInputCellIsAskedForItsOutputs() {
    Scene scene = Scenes.of(PADDED, 1, 1, 5, 5);
    for (int y = 0; y < 5; y++) {
      for (int x = 0; x < 5; x++) {
        TreeSet<String> expected = new TreeSet<>();
        for (int oy = 0; oy < 3; oy++) {
          for (int ox = 0; ox < 3; ox++) {
            if (Math.abs(y - 2 * oy) <= 1 && Math.abs(x - 2 * ox) <= 1) {
              expected.add(Cell.of(0, 0, oy, ox).toString());
              expected.add(Cell.of(0, 1, oy, ox).toString());
            }
          }
        }
        Focus focus = Focus.on(new CellRef(Role.INPUT, Cell.of(0, 0, y, x)));
        assertEquals(expected, washed(scene, focus, Role.OUTPUT));
      }
    }
  }

  @Test
  void anInputCellOfATransposedConvolutionIsAskedForItsStamp() {
    Operation operation = new Transposed(Scenes.window(3, 2, 1, 1), 2, 1, List.of(0, 0));
    Focus focus = Focus.on(new CellRef(Role.INPUT, Cell.of(0, 0, 0, 1)));
    TreeSet<String> expected = new TreeSet<>();
    for (int y = 0; y <= 1; y++) { // row −1 of the stamp is cropped
      for (int x = 1; x <= 3; x++) {
        expected.add(Cell.of(0, 0, y, x).toString());
        expected.add(Cell.of(0, 1, y, x).toString());
      }
    }
    assertEquals(expected, washed(Scenes.of(operation, 1, 1, 3, 3), focus, Role.OUTPUT));
  }

  @Test
  void aWeightIsAskedForItsInputs() {
    Focus focus = Focus.on(new CellRef(Role.KERNEL, Cell.of(1, 0, 0, 2)));
    TreeSet<String> expected = new TreeSet<>();
    for (int y = -1; y <= 3; y += 2) {
      for (int x = 1; x <= 5; x += 2) {
        expected.add(Cell.of(0, 0, y, x).toString());
      }
    }
    assertEquals(expected, washed(Scenes.of(PADDED, 1, 1, 5, 5), focus, Role.INPUT));
  }

  @Test
  void aPaddingCellIsAskedForTheCellItCopies() {
    Operation operation =
        new Convolution(Scenes.window(3, 1, 1, 1).withBorder(Border.CIRCULAR), 2, 1);
    Focus focus = Focus.on(new CellRef(Role.INPUT, Cell.of(0, 0, -1, 2)));
    assertEquals(
        new TreeSet<>(List.of(Cell.of(0, 0, 4, 2).toString())),
        washed(Scenes.of(operation, 1, 1, 5, 5), focus, Role.INPUT));
  }

  @Test
  void anOutputCellIsAskedForItsOwnStep() {
    ConvolutionFigure figure = ConvolutionFigure.of(Scenes.worked(), 0, PAGE);
    CellRef last = new CellRef(Role.OUTPUT, Cell.of(0, 0, 1, 2));
    Picture picture = figure.with(Focus.on(last)).at(0);
    assertTrue(texts(picture.marks()).anyMatch("79"::equals));
    assertFalse(texts(figure.at(0).marks()).anyMatch("79"::equals));
  }

  @Test
  void aKernelTooLargeForNumbersShowsColours() {
    Operation operation = new Convolution(Scenes.window(9, 1, 0, 1), 1, 1);
    Scene scene = Scenes.of(operation, 1, 1, 48, 48);
    Picture picture = ConvolutionFigure.of(scene, 0, Page.of(500, 400, Palette.LIGHT)).at(0);
    Bitmap kernel = bitmaps(picture.marks()).toList().get(1); // after the input's
    assertEquals(9, kernel.pixels().width());
    assertEquals(
        Shades.scale(scene.weight(), 81, Palette.LIGHT)
            .ink(scene.weightAt(Cell.of(0, 0, 2, 1)))
            .argb(),
        kernel.pixels().argb(1, 2));
  }

  private static Stream<Bitmap> bitmaps(List<? extends Mark> marks) {
    return marks.stream()
        .flatMap(
            mark ->
                switch (mark) {
                  case Bitmap bitmap -> Stream.of(bitmap);
                  case Group group -> bitmaps(group.marks());
                  default -> Stream.<Bitmap>empty();
                });
  }

  @Test
  void aMaximumShowsNoNumbersInItsPadding() {
    Operation pool = new Pooling(Pooling.Kind.MAX, Scenes.window(3, 1, 1, 1), false, true);
    Scene scene = Scenes.of(pool, 1, 1, 3, 3);
    assertEquals(
        9,
        texts(ConvolutionFigure.of(scene, 0, PAGE).at(0).marks())
            .filter(ConvolutionFigureTest::isNumber)
            .count());
  }

  @Test
  void aGreyedFigureCannotBePointedAt() {
    Figure figure = ConvolutionFigure.of(Scenes.worked(), 0, PAGE);
    Picture picture = new Greyed(figure, Palette.LIGHT).at(2);
    Box cell = picture.bounds(new CellRef(Role.INPUT, Cell.of(0, 0, 1, 1))).orElseThrow();
    assertFalse(picture.at(cell.centreX(), cell.centreY()).orElseThrow() instanceof CellRef);
  }

  private static void cells(List<Ref> refs, Role role, int n, int c, int from, int to) {
    for (int y = from; y < to; y++) {
      for (int x = from; x < to; x++) {
        refs.add(new CellRef(role, Cell.of(n, c, y, x)));
      }
    }
  }

  /// The numbers in the output cells.
  private static List<String> results(ConvolutionFigure figure, double t) {
    Picture picture = figure.at(t);
    return picture.marks().stream()
        .flatMap(mark -> mark instanceof Label label ? Stream.of(label) : Stream.empty())
        .filter(
            label ->
                picture
                    .at(label.x(), label.y())
                    .filter(ConvolutionFigureTest::isOutput)
                    .isPresent())
        .map(Label::text)
        .toList();
  }

  private static boolean isOutput(Ref ref) {
    return ref instanceof CellRef(_, Role role, _) && role == Role.OUTPUT;
  }

  /// The cells of a role under the translucent colour of relations.
  private static TreeSet<String> washed(Scene scene, Focus focus, Role role) {
    Picture picture = ConvolutionFigure.of(scene, 1, PAGE).with(focus).at(0);
    TreeSet<String> cells = new TreeSet<>();
    for (Mark mark : picture.marks()) {
      if (mark instanceof Path path) {
        for (Path.Piece piece : path.pieces()) {
          if (piece instanceof Path.Move(double x, double y)
              && picture.at(x + 2, y + 2).orElseThrow() instanceof CellRef(_, Role found, Cell cell)
              && found == role) {
            cells.add(cell.toString());
          }
        }
      }
    }
    return cells;
  }

  private static Stream<String> texts(List<? extends Mark> marks) {
    return marks.stream()
        .flatMap(
            mark ->
                switch (mark) {
                  case Label label -> Stream.of(label.text());
                  case Group group -> texts(group.marks());
                  case Tagged tagged -> texts(List.of(tagged.mark()));
                  default -> Stream.<String>empty();
                });
  }

  private static boolean isNumber(String text) {
    return text.matches("−?\\d+");
  }
}
