package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.explain.Sentences;
import convolarium.picture.Bounds;
import convolarium.picture.Box;
import convolarium.picture.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LayoutTest {
  record Case(Operation operation, List<Integer> input) {
    Case(Operation operation, int... sizes) {
      this(operation, IntStream.concat(IntStream.of(1), IntStream.of(sizes)).boxed().toList());
    }

    Scene scene() {
      return Scenes.of(operation, input.stream().mapToInt(size -> size).toArray());
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case(convolution(1, 1, 1, 0, 1), 1, 1, 1),
        new Case(convolution(3, 1, 1, 1, 1), 1, 5, 5),
        new Case(convolution(3, 2, 4, 1, 1), 3, 6, 9),
        new Case(convolution(3, 1, 4, 2, 2), 4, 5, 5),
        new Case(convolution(3, 1, 8, 1, 8), 8, 5, 5),
        new Case(convolution(3, 1, 16, 1, 1), 16, 8, 8),
        new Case(convolution(3, 1, 40, 1, 1), 3, 8, 8),
        new Case(convolution(3, 1, 1, 1, 1), 3, 12, 12),
        new Case(convolution(7, 3, 2, 3, 1), 2, 30, 20),
        new Case(convolution(3, 1, 1, 0, 1), 1, 64, 64),
        new Case(convolution(3, 1, 16, 1, 16), 16, 32, 32),
        new Case(new Transposed(Scenes.window(4, 3, 1, 2), 2, 1, List.of(2, 1)), 2, 4, 4),
        new Case(new Pooling(Pooling.Kind.MAX, Scenes.window(2, 2, 0, 1), true, true), 2, 5, 5),
        new Case(new Convolution(Window.of(3), 3, 1), 2, 9),
        new Case(new Convolution(Window.of(5), 2, 2), 4, 64),
        new Case(new Convolution(Window.of(2), 6, 6), 6, 12),
        new Case(new Convolution(volume(3), 2, 1), 2, 4, 5, 5),
        new Case(new Convolution(volume(2), 2, 2), 2, 3, 4, 4),
        new Case(new Convolution(volume(1), 3, 3), 3, 8, 8, 8),
        new Case(new Transposed(volume(3), 1, 1, List.of(0, 0, 0)), 1, 2, 3, 3));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void planesNeitherOverlapNorLeaveThePicture(Case c) {
    for (Page page : pages()) {
      Layout layout = Layout.of(c.scene().problem(), 0, page);
      List<Box> boxes = new ArrayList<>();
      Stream.of(layout.inputs(), layout.kernels().stream().flatMap(Optional::stream).toList())
          .flatMap(List::stream)
          .forEach(volume -> volume.slices().forEach(plane -> boxes.add(plane.all())));
      layout.outputs().values().forEach(v -> v.slices().forEach(plane -> boxes.add(plane.all())));
      boxes.add(layout.sum());
      boxes.add(layout.bias());
      Box picture = new Box(0, 0, layout.width(), layout.height());
      for (int i = 0; i < boxes.size(); i++) {
        assertEquals(boxes.get(i), boxes.get(i).intersection(picture), page.toString());
        for (Box other : boxes.subList(0, i)) {
          Box common = boxes.get(i).intersection(other);
          assertEquals(0, common.width() * common.height(), boxes.get(i) + " and " + other);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nothingDrawnIsClipped(Case c) {
    for (Page page : pages()) {
      ConvolutionFigure figure = ConvolutionFigure.of(c.scene(), 0, page);
      for (double t : new double[] {0, 0.6, 0.9, figure.duration()}) {
        Picture picture = figure.at(t);
        Box drawn = Bounds.of(picture.marks()).orElseThrow();
        assertEquals(new Box(0, 0, picture.width(), picture.height()), drawn, page.toString());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void cellsAreNeverTooSmallToBeMet(Case c) {
    for (Page page : pages()) {
      Layout layout = Layout.of(c.scene().problem(), 0, page);
      assertTrue(layout.cell() >= 6);
      assertTrue(layout.cell() == 6 || layout.width() <= page.width());
      assertTrue(layout.cell() == 6 || layout.height() <= page.height());
    }
  }

  @Test
  void aPageThatIsTooSmallMakesALargerPicture() {
    Scene scene = Scenes.of(convolution(3, 1, 1, 0, 1), 1, 1, 64, 64);
    ConvolutionFigure figure = ConvolutionFigure.of(scene, 0, Page.of(300, 200, Palette.LIGHT));
    assertTrue(figure.width() > 2 * 62 * 6);
    assertEquals(figure.width(), figure.at(0).width());
  }

  @Test
  void aSignalIsOneRow() {
    Operation operation = new Convolution(Window.of(3), 1, 1);
    Layout layout = Layout.of(Scenes.of(operation, 1, 1, 9).problem(), 0, pages().getFirst());
    assertEquals(layout.cell(), layout.output().all().height());
    assertEquals(7 * layout.cell(), layout.output().all().width());
  }

  @Test
  void aGroupThatLeavesNoRoomForNumbersIsDrawnSmall() {
    Operation operation = convolution(3, 1, 4, 1, 2);
    Problem problem = Scenes.of(operation, 1, 4, 5, 5).problem();
    Layout narrow = Layout.of(problem, 0, Page.of(900, 520, Palette.LIGHT));
    assertTrue(narrow.measures().stripped);
    assertTrue(Detail.hasNumbers(narrow.cell()));
    assertTrue(narrow.inputs().getLast().size() < narrow.cell());
    Layout wide = Layout.of(problem, 0, Page.of(1800, 900, Palette.LIGHT));
    assertFalse(wide.measures().stripped);
  }

  @Test
  void ofManyOutputChannelsThoseAroundTheChosenOneAreDrawn() {
    Problem problem = Scenes.of(convolution(3, 2, 64, 1, 1), 1, 3, 8, 8).problem();
    Page page = Page.of(900, 560, Palette.LIGHT);
    assertEquals(16, Layout.of(problem, 0, page).outputs().size());
    assertEquals(0, Layout.of(problem, 0, page).outputs().firstKey());
    assertEquals(12, Layout.of(problem, 20, page).outputs().firstKey());
    assertEquals(63, Layout.of(problem, 60, page).outputs().lastKey());
    assertEquals(900, Layout.of(problem, 20, page).width());
  }

  @Test
  void notesGiveWayToCells() {
    Problem problem = Scenes.of(convolution(3, 2, 1, 0, 1), 1, 1, 6, 6).problem();
    assertEquals(
        Sentences.leftover(problem),
        Layout.of(problem, 0, Page.of(900, 560, Palette.LIGHT)).drawing().notes());
    assertEquals(
        List.of(), Layout.of(problem, 0, Page.of(900, 150, Palette.LIGHT)).drawing().notes());
  }

  private static List<Page> pages() {
    return List.of(
        Page.of(900, 560, Palette.LIGHT),
        Page.of(1400, 800, Palette.PROJECTOR),
        Page.of(320, 240, Palette.DARK));
  }

  private static Window volume(int kernel) {
    return Window.of(kernel, kernel, kernel).withPadding(Padding.of(3, 1));
  }

  private static Operation convolution(int k, int s, int out, int p, int groups) {
    return new Convolution(Scenes.window(k, s, p, 1), out, groups);
  }
}
