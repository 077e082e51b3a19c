package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Window;
import convolarium.picture.Box;
import convolarium.picture.Picture;
import convolarium.picture.Ref;
import convolarium.picture.SvgWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChainFigureTest {
  private static final Page PAGE = Page.of(1200, 700, Palette.LIGHT);
  private static final Operation SAME = new Convolution(Scenes.window(3, 1, 1, 1), 1, 1);
  private static final Operation HALF = new Convolution(Scenes.window(3, 2, 1, 1), 1, 1);
  private static final Operation DEPTHWISE = new Convolution(Scenes.window(3, 1, 0, 1), 2, 2);
  private static final Operation POINTWISE = new Convolution(Scenes.window(1, 1, 0, 1), 3, 1);

  @Test
  void everyCellOfEveryStageCanBePointedAt() {
    Picture picture = figure(chain(SAME, HALF)).at(3);
    Set<Ref> expected = new HashSet<>();
    grid(expected, 0, Role.INPUT, -1, 6);
    grid(expected, 0, Role.KERNEL, 0, 3);
    grid(expected, 0, Role.OUTPUT, 0, 5);
    expected.add(new CellRef(0, Role.BIAS, Cell.of(0)));
    grid(expected, 1, Role.INPUT, -1, 6);
    grid(expected, 1, Role.KERNEL, 0, 3);
    grid(expected, 1, Role.OUTPUT, 0, 3);
    assertEquals(expected, new HashSet<>(picture.refs()));
    for (Ref ref : expected) {
      Box box = picture.bounds(ref).orElseThrow();
      CellRef found = (CellRef) picture.at(box.centreX(), box.centreY()).orElseThrow();
      boolean made =
          ref instanceof CellRef(int part, Role role, Cell cell)
              && found.equals(new CellRef(part - 1, Role.OUTPUT, cell))
              && role == Role.INPUT;
      assertTrue(found.equals(ref) || made, ref + " answers as " + found);
    }
  }

  @Test
  void aCellStandsOnceForTheStageThatMadeItAndTheOneThatUsesIt() {
    Picture picture = figure(chain(SAME, HALF)).at(0);
    Cell cell = Cell.of(0, 0, 2, 3);
    assertEquals(
        picture.bounds(new CellRef(0, Role.OUTPUT, cell)),
        picture.bounds(new CellRef(1, Role.INPUT, cell)));
  }

  /// The inputs whose products are made, against the relation written out: o·2 − 1 + t.
  @Test
  void atRestASecondStageHasTakenItsWindow() {
    StageFigure figure = figure(chain(SAME, HALF));
    for (int step = 0; step < 9; step++) {
      Set<String> expected = new TreeSet<>();
      for (int t = 0; t < 9; t++) {
        int y = step / 3 * 2 - 1 + t / 3;
        int x = step % 3 * 2 - 1 + t % 3;
        boolean made = y >= 0 && y < 5 && x >= 0 && x < 5;
        Cell cell = Cell.of(0, 0, y, x);
        expected.add(
            (made ? new CellRef(0, Role.OUTPUT, cell) : new CellRef(1, Role.INPUT, cell))
                .toString());
      }
      Picture picture = figure.at(25 + step + 1);
      Set<String> found = new TreeSet<>();
      Chains.filled(picture, Palette.LIGHT.strong(Role.KERNEL))
          .forEach(ref -> found.add(ref.toString()));
      assertEquals(expected, found);
    }
  }

  @Test
  void whatAStageMakesFillsUpAndTheNextWaits() {
    List<Part> parts = chain(SAME, HALF);
    StageFigure figure = figure(parts);
    assertEquals(34, figure.duration());
    assertEquals(0, Chains.numbers(figure.at(0), 0, Role.OUTPUT).size());
    assertEquals(7, Chains.numbers(figure.at(7), 0, Role.OUTPUT).size());
    assertEquals(25, Chains.numbers(figure.at(25), 0, Role.OUTPUT).size());
    assertEquals(0, Chains.numbers(figure.at(25), 1, Role.OUTPUT).size());
    assertEquals(9, Chains.numbers(figure.at(34), 1, Role.OUTPUT).size());
  }

  @Test
  void whatTimeDoesNotChangeIsTheSameObject() {
    StageFigure figure = figure(chain(SAME, HALF));
    assertSame(figure.at(1).marks().get(1), figure.at(20.4).marks().get(1));
    assertSame(figure.at(26).marks().get(1), figure.at(33.3).marks().get(1));
    assertSame(figure.at(26).marks().get(0), figure.at(1).marks().get(0));
  }

  @Test
  void allGroupsOfADepthwiseStageStepAtOnce() {
    List<Part> parts = Chains.of(new int[] {1, 2, 4, 4}, DEPTHWISE, POINTWISE);
    Picture picture = figure(parts).at(2);
    assertEquals(18, Chains.filled(picture, Palette.LIGHT.strong(Role.KERNEL)).size());
    Set<Ref> kernels = new HashSet<>(picture.refs());
    for (int channel = 0; channel < 2; channel++) {
      assertTrue(kernels.contains(new CellRef(0, Role.KERNEL, Cell.of(channel, 0, 2, 2))));
    }
    assertEquals(4, Chains.numbers(picture, 0, Role.OUTPUT).size()); // two of each channel
  }

  @Test
  void anInputCellIsAskedForItsOutputs() {
    StageFigure figure = figure(Chains.of(new int[] {1, 2, 4, 4}, DEPTHWISE, POINTWISE));
    Focus focus = Focus.on(new CellRef(0, Role.INPUT, Cell.of(0, 1, 1, 2)));
    Set<CellRef> expected = new HashSet<>();
    for (int y = 0; y < 2; y++) {
      for (int x = 0; x < 2; x++) {
        expected.add(new CellRef(0, Role.OUTPUT, Cell.of(0, 1, y, x)));
        expected.add(new CellRef(0, Role.KERNEL, Cell.of(1, 0, 1 - y, 2 - x)));
      }
    }
    assertEquals(expected, new HashSet<>(Chains.washed(figure.with(focus).at(0))));
  }

  @Test
  void whatOneStageMadeIsAskedWhereItComesFromAndWhereItGoes() {
    StageFigure figure = figure(chain(SAME, HALF));
    Focus focus = Focus.on(new CellRef(0, Role.OUTPUT, Cell.of(0, 0, 2, 2)));
    Picture picture = figure.with(focus).at(30);
    assertEquals(9, Chains.filled(picture, Palette.LIGHT.strong(Role.KERNEL)).size());
    assertTrue(Chains.washed(picture).contains(new CellRef(1, Role.OUTPUT, Cell.of(0, 0, 1, 1))));
    assertFalse(Chains.washed(picture).contains(new CellRef(1, Role.OUTPUT, Cell.of(0, 0, 0, 0))));
  }

  @Test
  void aWeightIsAskedForItsInputs() {
    StageFigure figure = figure(chain(SAME, HALF));
    Focus focus = Focus.on(new CellRef(1, Role.KERNEL, Cell.of(0, 0, 1, 1)));
    Set<CellRef> expected = new HashSet<>();
    for (int i = 0; i < 9; i++) {
      expected.add(new CellRef(0, Role.OUTPUT, Cell.of(0, 0, i / 3 * 2, i % 3 * 2)));
    }
    assertEquals(expected, new HashSet<>(Chains.washed(figure.with(focus).at(0))));
  }

  /// Long signals, volumes, many channels, four stages, small pages: nothing overlaps the page.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void signalsMapsAndVolumesFitTheirPage(int rank) {
    Window window = Window.of(Collections.nCopies(rank, 2));
    int[] input = new int[rank + 2];
    Arrays.fill(input, 4);
    input[0] = 1;
    input[1] = 2;
    List<Part> parts =
        Chains.of(
            input,
            new Convolution(window, 2, 2),
            new Convolution(window, 1, 1),
            new Transposed(window, 1, 1, Collections.nCopies(rank, 0)));
    for (Page page : List.of(PAGE, Page.of(700, 900, Palette.DARK))) {
      StageFigure figure = Figures.of(parts, Showing.PLAIN, page);
      assertEquals(page.width(), figure.width());
      assertEquals(page.height(), figure.height());
      double end = figure.duration();
      for (double t = 0; t <= end; t += end / 7) {
        Picture picture = figure.at(t);
        for (Ref ref : picture.refs()) {
          Box box = picture.bounds(ref).orElseThrow();
          assertTrue(
              box.x() >= 0
                  && box.y() >= 0
                  && box.right() <= page.width()
                  && box.bottom() <= page.height(),
              ref + " at " + box);
        }
      }
    }
  }

  @Test
  void aTurnedKernelSaysSo() {
    String said = "kernel turned by 180°";
    List<Part> parts = chain(SAME, HALF);
    Showing turned = Showing.PLAIN.withTurned(true);
    assertTrue(SvgWriter.write(Figures.of(parts, turned, PAGE).at(0)).contains(said));
    assertFalse(SvgWriter.write(figure(parts).at(0)).contains(said));
  }

  @Test
  void ofManyChannelsThoseAroundTheChosenOneAreDrawn() {
    Operation many = new Convolution(Scenes.window(1, 1, 0, 1), 64, 1);
    List<Part> parts = Chains.of(new int[] {1, 2, 4, 4}, DEPTHWISE, many);
    for (int chosen : new int[] {0, 30, 63}) {
      StageFigure figure = Figures.of(parts, Showing.PLAIN.in(1, chosen), PAGE);
      Set<Integer> drawn = new TreeSet<>();
      for (Ref ref : figure.at(5).refs()) {
        CellRef cell = (CellRef) ref;
        if (cell.part() == 1 && cell.role() == Role.OUTPUT) {
          drawn.add(cell.cell().channel());
        }
      }
      assertEquals(16, drawn.size());
      assertTrue(drawn.contains(chosen));
      assertEquals(PAGE.height(), figure.height());
      assertEquals(16 * 4, Chains.numbers(figure.at(8), 1, Role.OUTPUT).size());
    }
  }

  private static List<Part> chain(Operation... operations) {
    return Chains.of(new int[] {1, 1, 5, 5}, operations);
  }

  private static StageFigure figure(List<Part> parts) {
    return Figures.of(parts, Showing.PLAIN, PAGE);
  }

  private static void grid(Set<Ref> refs, int part, Role role, int from, int to) {
    for (int y = from; y < to; y++) {
      for (int x = from; x < to; x++) {
        refs.add(new CellRef(part, role, Cell.of(0, 0, y, x)));
      }
    }
  }
}
