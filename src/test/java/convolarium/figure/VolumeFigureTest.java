package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Tap;
import convolarium.arithmetic.Taps;
import convolarium.arithmetic.Window;
import convolarium.explain.Walk;
import convolarium.picture.Box;
import convolarium.picture.Fill;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import convolarium.picture.Picture;
import convolarium.picture.Rectangle;
import convolarium.picture.Ref;
import convolarium.picture.Stroke;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Signals and volumes: what is shaded, outlined and washed against the relation.
final class VolumeFigureTest {
  private static final Palette PALETTE = Palette.LIGHT;
  private static final Page PAGE = Page.of(2400, 1200, PALETTE);
  private static final Operation CUBE = new Convolution(window(3, 3, 1, 1, 2), 2, 1);

  static Stream<Scene> scenes() {
    return Stream.of(
        Scenes.of(new Convolution(window(1, 3, 2, 1, 2), 2, 1), 1, 2, 11),
        Scenes.of(new Convolution(causal(), 1, 1), 1, 1, 6),
        Scenes.of(new Transposed(window(1, 3, 2, 1, 1), 1, 1, List.of(1)), 1, 2, 4),
        Scenes.of(CUBE, 1, 2, 3, 3, 4),
        Scenes.of(new Convolution(window(3, 2, 2, 1, 1), 2, 2), 1, 2, 3, 4, 3),
        Scenes.of(new Transposed(window(3, 2, 1, 0, 1), 1, 1, List.of(0, 0, 0)), 1, 2, 2, 2, 2),
        Scenes.of(
            new Pooling(Pooling.Kind.AVERAGE, window(3, 2, 2, 0, 1), true, true), 1, 1, 3, 3, 3));
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void aStepShadesWhatItMultiplies(Scene scene) {
    Walk walk = Walk.over(scene.problem(), 0);
    ConvolutionFigure figure = ConvolutionFigure.of(scene, 0, PAGE);
    assertEquals(walk.size(), figure.duration());
    for (int step = 0; step < walk.size(); step++) {
      Set<String> expected =
          scene.explanation().step(walk.at(step)).products().stream()
              .map(product -> product.tap().input().toString())
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(expected, shaded(figure.at(step + 1)), "step " + step);
    }
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void anInputCellIsAskedForItsOutputsAndAWeightForItsInputs(Scene scene) {
    Problem problem = scene.problem();
    ConvolutionFigure figure = ConvolutionFigure.of(scene, 0, PAGE);
    Taps taps = Taps.of(problem);
    Walk walk = Walk.over(problem, 0);
    List<Tap> all =
        Stream.iterate(0, k -> k < walk.size(), k -> k + 1)
            .flatMap(k -> taps.of(walk.at(k)).stream())
            .toList();
    for (int i = 0; i < problem.input().elements(); i += 5) {
      Cell cell = new Cell(problem.input().index(i));
      Set<String> expected = new TreeSet<>();
      for (int channel = 0; channel < problem.outChannels(); channel++) {
        Walk other = Walk.over(problem, channel);
        for (int k = 0; k < other.size(); k++) {
          taps.of(other.at(k)).stream()
              .filter(tap -> tap.input().equals(cell))
              .forEach(tap -> expected.add(tap.output().toString()));
        }
      }
      assertEquals(expected, washed(figure, new CellRef(Role.INPUT, cell), Role.OUTPUT));
    }
    if (problem.weight().isPresent()) {
      Cell weight = all.getLast().weight();
      Set<String> expected = new TreeSet<>();
      all.stream()
          .filter(tap -> tap.weight().equals(weight))
          .forEach(tap -> expected.add(tap.input().toString()));
      assertEquals(expected, washed(figure, new CellRef(Role.KERNEL, weight), Role.INPUT));
    }
  }

  @Test
  void theWindowIsOutlinedOnEverySliceThatItTouches() {
    Scene scene = Scenes.of(CUBE, 1, 1, 5, 5, 5);
    Layout layout = Layout.of(scene.problem(), 0, PAGE);
    Picture picture = ConvolutionFigure.of(scene, 0, PAGE).at(2);
    double cell = layout.cell();
    Set<Integer> slices = new TreeSet<>();
    for (Mark mark : picture.marks()) {
      if (mark instanceof Rectangle r
          && r.stroke().equals(Stroke.of(PALETTE.ink(), PALETTE.outline()))
          && r.box().width() == 5 * cell) {
        slices.add(cell(picture, r.box().x() + 2, r.box().y() + 2).get(2));
      }
    }
    assertEquals(Set.of(-1, 1, 3), slices); // dilation 2 steps over slices 0 and 2
  }

  @Test
  void slicesStandSideBySideAndThoseOfThePaddingAreHatched() {
    Scene scene = Scenes.of(new Convolution(window(3, 3, 1, 1, 1), 1, 1), 1, 1, 2, 4, 4);
    List<Plane> slices = Layout.of(scene.problem(), 0, PAGE).inputs().getFirst().slices();
    assertEquals(4, slices.size());
    for (int i = 1; i < 4; i++) {
      assertEquals(slices.getFirst().y(), slices.get(i).y());
      assertTrue(slices.get(i).x() > slices.get(i - 1).all().right());
    }
    assertEquals(0, slices.getFirst().inside().width());
    assertEquals(Cell.of(0, 0, -1, 0, 0), slices.getFirst().cell(0, 0));
    assertEquals(4 * slices.get(1).size(), slices.get(1).inside().width());
  }

  @Test
  void slicesGoOnBelowWhereThatMakesThemLarger() {
    Problem problem = Scenes.of(CUBE, 1, 1, 5, 5, 5).problem();
    Layout layout = Layout.of(problem, 0, Page.of(700, 800, PALETTE));
    List<Plane> slices = layout.inputs().getFirst().slices();
    assertTrue(layout.measures().input.lines() > 1);
    assertTrue(slices.getLast().y() > slices.getFirst().all().bottom());
    assertEquals(slices.getFirst().x(), slices.get(layout.measures().input.across()).x());
  }

  @Test
  void aSignalIsReadFromTopToBottom() {
    Scene scene = Scenes.of(new Convolution(causal(), 1, 1), 1, 1, 64);
    Layout layout = Layout.of(scene.problem(), 0, Page.of(900, 520, PALETTE));
    Box input = layout.inputs().getFirst().all();
    Box kernel = layout.kernels().getFirst().orElseThrow().all();
    assertTrue(input.bottom() < kernel.y());
    assertTrue(kernel.bottom() < layout.sum().y());
    assertTrue(layout.sum().bottom() < layout.output().all().y());
    assertEquals(900, layout.width());
    assertEquals(66 * layout.cell(), input.width());
  }

  private static Window causal() {
    return Window.of(3).withPadding(Padding.Rule.CAUSAL);
  }

  private static Window window(int rank, int kernel, int stride, int padding, int dilation) {
    return Window.of(Collections.nCopies(rank, kernel).stream().mapToInt(k -> k).toArray())
        .withStride(Collections.nCopies(rank, stride))
        .withPadding(Padding.of(rank, padding))
        .withDilation(Collections.nCopies(rank, dilation));
  }

  private static Set<String> shaded(Picture picture) {
    Fill taken = Fill.solid(PALETTE.strong(Role.KERNEL));
    return picture.marks().stream()
        .flatMap(mark -> mark instanceof Rectangle r ? Stream.of(r) : Stream.empty())
        .filter(r -> r.fill().equals(taken))
        .map(r -> cell(picture, r.box().centreX(), r.box().centreY()).toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> washed(ConvolutionFigure figure, CellRef asked, Role role) {
    Picture picture = figure.with(Focus.on(asked)).at(0);
    Set<String> cells = new TreeSet<>();
    for (Mark mark : picture.marks()) {
      if (mark instanceof Path path) {
        for (Path.Piece piece : path.pieces()) {
          if (piece instanceof Path.Move(double x, double y)
              && ref(picture, x + 2, y + 2) instanceof CellRef(_, Role found, Cell cell)
              && found == role) {
            cells.add(cell.toString());
          }
        }
      }
    }
    return cells;
  }

  private static Cell cell(Picture picture, double x, double y) {
    return ((CellRef) ref(picture, x, y)).cell();
  }

  private static Ref ref(Picture picture, double x, double y) {
    return picture.at(x, y).orElseThrow();
  }
}
