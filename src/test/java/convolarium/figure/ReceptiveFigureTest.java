package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Interval;
import convolarium.document.Notation;
import convolarium.network.Analysis;
import convolarium.network.Footprint;
import convolarium.network.Measured;
import convolarium.network.Paths;
import convolarium.network.UnitField;
import convolarium.picture.Bitmap;
import convolarium.picture.Box;
import convolarium.picture.ColorScale;
import convolarium.picture.Fill;
import convolarium.picture.Group;
import convolarium.picture.Ink;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Path;
import convolarium.picture.Picture;
import convolarium.picture.Pixels;
import convolarium.picture.Rectangle;
import convolarium.picture.Tagged;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReceptiveFigureTest {
  private static final Page PAGE = Page.of(860, 560, Palette.LIGHT);

  private static Analysis analysis(String line) {
    return Analysis.of(Notation.parse(line));
  }

  private static FieldScene scene(Analysis analysis, Measured layer, List<Integer> unit) {
    var input = analysis.model().input().shape();
    int rank = input.rank() - 2;
    int height = rank == 1 ? 1 : input.dim(rank);
    Pixels grey = Pixels.of(input.dim(rank + 1), height, (_, _) -> Ink.of("#808080").argb());
    return new FieldScene(input, grey, UnitField.of(analysis, layer, unit));
  }

  private static FieldScene scene(Analysis analysis, List<Integer> unit) {
    return scene(analysis, analysis.layers().getLast(), unit);
  }

  private static Stream<Mark> all(Mark mark) {
    return switch (mark) {
      case Group group -> group.marks().stream().flatMap(ReceptiveFigureTest::all);
      case Tagged tagged -> all(tagged.mark());
      default -> Stream.of(mark);
    };
  }

  private static Stream<Mark> all(Picture picture) {
    return picture.marks().stream().flatMap(ReceptiveFigureTest::all);
  }

  private static Box present(Picture picture) {
    return all(picture)
        .filter(Rectangle.class::isInstance)
        .map(Rectangle.class::cast)
        .filter(r -> r.stroke().width() == 2.5 && r.stroke().ink().equals(Palette.LIGHT.ink()))
        .reduce((_, last) -> last)
        .orElseThrow()
        .box();
  }

  /// 9 cells fill the page's height, so a cell is a ninth of the input's box.
  @Test
  void boxGrowsFromLayerToLayer() {
    Analysis analysis = analysis("1x9x9 > conv 1 k3 > relu > conv 1 k3 > conv 1 k1");
    ReceptiveFigure figure = ReceptiveFigure.of(scene(analysis, List.of(2, 2)), false, PAGE);
    assertEquals(3, figure.duration());
    Box input = figure.at(0).bounds(inputRef(figure.at(0))).orElseThrow();
    double cell = input.width() / 9;
    assertBox(input, cell, 3, 3, present(figure.at(1)));
    assertBox(input, cell, 2, 5, present(figure.at(2)));
    assertBox(input, cell, 2, 5, present(figure.at(3)));
    Box between = present(figure.at(1.5));
    assertEquals(4 * cell, between.width(), 1e-6);
    assertEquals(input.x() + 2.5 * cell, between.x(), 1e-6);
  }

  private static void assertBox(Box input, double cell, int first, int size, Box box) {
    assertEquals(input.x() + first * cell, box.x(), 1e-6);
    assertEquals(size * cell, box.width(), 1e-6);
    assertEquals(input.y() + first * cell, box.y(), 1e-6);
  }

  private static InputRef inputRef(Picture picture) {
    return picture.refs().stream()
        .filter(InputRef.class::isInstance)
        .map(InputRef.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void pictureBelowStaysTheSameWhileItMoves() {
    ReceptiveFigure figure =
        ReceptiveFigure.of(scene(analysis("1x9x9 > conv 1 k3"), List.of(2, 2)), false, PAGE);
    for (int i = 0; i < 2; i++) {
      assertSame(figure.at(0).marks().get(i), figure.at(0.3).marks().get(i));
    }
  }

  @Test
  void whatLiesInThePaddingIsHatched() {
    Analysis analysis = analysis("1x9x9 > conv 1 k5 p2");
    assertEquals(0, hatched(analysis, List.of(4, 4)));
    assertTrue(hatched(analysis, List.of(0, 4)) > 0);
  }

  private static long hatched(Analysis analysis, List<Integer> unit) {
    Picture picture = ReceptiveFigure.of(scene(analysis, unit), false, PAGE).at(1);
    return all(picture)
        .filter(m -> m instanceof Rectangle r && r.fill() instanceof Fill.Hatched)
        .count();
  }

  @Test
  void stagesBesideItCanBePointedAt() {
    ReceptiveFigure figure =
        ReceptiveFigure.of(
            scene(analysis("1x9x9 > conv 1 k3 > conv 1 k3"), List.of(2, 2)), false, PAGE);
    assertTrue(figure.at(1).refs().containsAll(List.of(new StageRef(1), new StageRef(2))));
  }

  @Test
  void pointsOfTheInputAreCells() {
    Picture picture =
        ReceptiveFigure.of(scene(analysis("1x6x9 > conv 1 k3"), List.of(1, 1)), false, PAGE).at(1);
    InputRef ref = inputRef(picture);
    Box box = picture.bounds(ref).orElseThrow();
    assertEquals(8, ref.column(box.right() - 1, box));
    assertEquals(0, ref.row(box.y() + 1, box));
    assertEquals(3, ref.row(box.centreY() + 1, box));
  }

  /// Every page and every rank: nothing is drawn beside the page.
  @Test
  void everythingStandsOnThePage() {
    List<Analysis> analyses =
        List.of(
            analysis("1x9 > conv 1 k3 s2 p1 > conv 1 k3 d2 p2"),
            analysis("3x40x30 > conv 1 k3 s2 p1 > conv 1 k3 d9 p9"),
            analysis("1x8x12x12 > conv 1 k3 p1 > max_pool k2"));
    for (Palette palette : List.of(Palette.LIGHT, Palette.DARK, Palette.PROJECTOR)) {
      for (double width : new double[] {300, 700, 1200}) {
        Page page = Page.of(width, 480, palette);
        for (Analysis analysis : analyses) {
          Measured last = analysis.layers().getLast();
          List<Integer> unit = last.output().from(2).stream().map(_ -> 0).toList();
          FieldScene scene = scene(analysis, unit);
          Footprint paths = Paths.of(analysis, last, unit);
          List<Integer> cell = unit.stream().map(_ -> 3).toList();
          for (Picture picture :
              List.of(
                  ReceptiveFigure.of(scene, false, page).at(1.4),
                  ReceptiveFigure.of(scene, true, page).at(2),
                  CoverageFigure.seen(scene, paths, true, page),
                  CoverageFigure.heat(scene, paths, CoverageFigure.Measure.PATHS, false, page),
                  OnlookerFigure.of(Paths.from(analysis, cell), scene.picture(), cell, page))) {
            all(picture).forEach(mark -> assertOn(page, mark));
          }
        }
      }
    }
  }

  private static void assertOn(Page page, Mark mark) {
    if (mark instanceof Label label) {
      assertTrue(label.left() >= 0, label.text());
      assertTrue(label.left() + label.width() <= page.width() + 1, label.text());
      assertTrue(label.baseline() <= page.height(), label.text());
    } else if (mark instanceof Rectangle r) {
      assertTrue(r.box().x() >= -1 && r.box().right() <= page.width() + 1, r.toString());
      assertTrue(r.box().y() >= -1 && r.box().bottom() <= page.height() + 1, r.toString());
    }
  }

  @Test
  void dilatedStackLeavesHoles() {
    Analysis analysis = analysis("1x21x21 > conv 1 k3 d2 > conv 1 k3 d2");
    Footprint paths = Paths.of(analysis, analysis.layers().getLast(), List.of(6, 6));
    Picture picture = CoverageFigure.seen(scene(analysis, List.of(6, 6)), paths, true, PAGE);
    long dots =
        all(picture)
            .filter(m -> m instanceof Path p && p.fill().equals(Fill.solid(Palette.LIGHT.kernel())))
            .flatMap(m -> ((Path) m).pieces().stream())
            .filter(Path.Move.class::isInstance)
            .count();
    assertEquals(25, dots);
  }

  @Test
  void largestCountIsYellow() {
    Analysis analysis = analysis("1x21x21 > conv 1 k3 > conv 1 k3");
    Footprint paths = Paths.of(analysis, analysis.layers().getLast(), List.of(6, 6));
    Picture picture =
        CoverageFigure.heat(
            scene(analysis, List.of(6, 6)), paths, CoverageFigure.Measure.PATHS, true, PAGE);
    Pixels map =
        all(picture)
            .filter(Bitmap.class::isInstance)
            .map(m -> ((Bitmap) m).pixels())
            .filter(p -> p.width() == 5)
            .findFirst()
            .orElseThrow();
    ColorScale scale = ColorScale.cividis(0, 1);
    assertEquals(scale.ink(1).hex(), new Ink(map.argb(2, 2)).hex());
    assertEquals(scale.ink(1 / 9.0).hex(), new Ink(map.argb(0, 0)).hex());
    assertEquals(scale.ink(2 / 3.0).hex(), new Ink(map.argb(1, 2)).hex());
  }

  @Test
  void onlookersAreThoseWhereSomethingChanges() {
    Analysis analysis =
        analysis("1x20x20 > c=conv 1 k3 > relu > p=max_pool k2 > flatten > linear 3");
    var telling = OnlookerFigure.telling(analysis, Paths.from(analysis, List.of(9, 9)));
    assertEquals(List.of("c", "p"), telling.stream().map(o -> o.layer().name()).toList());
    assertEquals(new Interval(7, 9), telling.getFirst().units().orElseThrow().box().getFirst());
  }

  @Test
  void unitThatSeesPaddingAloneIsToldSo() {
    Analysis analysis = analysis("1x9 > conv 1 k1 p3");
    UnitField field = UnitField.of(analysis, analysis.layers().getLast(), List.of(0));
    Footprint paths = Paths.of(analysis, analysis.layers().getLast(), List.of(0));
    assertEquals(
        "no cell of the input is read: the whole field lies in the padding",
        SeenWords.seen(field, paths, analysis.model().input().shape()));
    assertEquals(Optional.empty(), SeenWords.why(field, paths));
    FieldScene scene = scene(analysis, List.of(0));
    assertTrue(CoverageFigure.seen(scene, paths, true, PAGE).marks().size() > 2);
    assertTrue(ReceptiveFigure.of(scene, true, PAGE).at(1).marks().size() > 2);
  }
}
