package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.explain.Numeral;
import convolarium.picture.Box;
import convolarium.picture.Fill;
import convolarium.picture.Group;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.picture.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A transposed convolution that scatters: 3×3 inputs, kernel 3, stride 2, padding 1.
final class ScatterTest {
  private static final Page PAGE = Page.of(1200, 800, Palette.LIGHT);
  private static final int SIDE = 3;

  @ParameterizedTest
  @CsvSource({"12, 1, 1", "7, 0, 1", "6, 0, 0"}) // 2, 2; 1, 2; 1, 1: the last of one, two and four
  void theLatestInputStampsTheScaledKernel(int step, int inputRow, int inputColumn) {
    Scene scene = scene(1);
    Picture picture = figure(scene, Depiction.SCATTER, false).at(step + 0.76);
    Map<String, String> expected = new TreeMap<>();
    for (int ky = 0; ky < 3; ky++) {
      for (int kx = 0; kx < 3; kx++) {
        int y = 2 * inputRow - 1 + ky;
        int x = 2 * inputColumn - 1 + kx;
        if (y >= 0 && y < 5 && x >= 0 && x < 5) {
          float product =
              scene.inputAt(Cell.of(0, 0, inputRow, inputColumn))
                  * scene.weightAt(Cell.of(0, 0, ky, kx));
          expected.put(Cell.of(0, 0, y, x).toString(), Numeral.brief(product, 5));
        }
      }
    }
    assertEquals(expected, stamped(picture));
  }

  @Test
  void atRestEveryInputThatReachesTheCellHasItsOutline() {
    Picture picture = figure(scene(2), Depiction.SCATTER, false).at(7);
    Box cell = picture.bounds(new CellRef(Role.OUTPUT, Cell.of(0, 0, 1, 1))).orElseThrow();
    List<Box> stamps =
        picture.marks().stream()
            .flatMap(mark -> mark instanceof Rectangle r ? Stream.of(r) : Stream.empty())
            .filter(r -> r.stroke().ink().equals(Palette.LIGHT.edge(Role.KERNEL)))
            .map(Rectangle::box)
            .toList();
    assertEquals(4, stamps.size(), "one for both channels");
    for (Box stamp : stamps) {
      assertTrue(stamp.contains(cell.centreX(), cell.centreY()));
      assertEquals(3, Math.round(stamp.width() / cell.width()));
    }
  }

  @Test
  void theOverlapMapCountsTheProductsOfEachCell() {
    int[][] counts = new int[5][5];
    for (int input = 0; input < SIDE * SIDE; input++) {
      for (int tap = 0; tap < 9; tap++) {
        int y = 2 * (input / SIDE) - 1 + tap / 3;
        int x = 2 * (input % SIDE) - 1 + tap % 3;
        if (y >= 0 && y < 5 && x >= 0 && x < 5) {
          counts[y][x] += 2; // both input channels
        }
      }
    }
    List<String> expected = new ArrayList<>();
    for (int[] row : counts) {
      for (int count : row) {
        expected.add(count + "×");
      }
    }
    for (Depiction depiction : List.of(Depiction.SCATTER, Depiction.ZEROS)) {
      Picture picture = figure(scene(2), depiction, true).at(0);
      List<String> texts = labels(picture.marks()).map(Label::text).toList();
      assertEquals(expected, texts.stream().filter(text -> text.endsWith("×")).toList());
      assertTrue(texts.stream().anyMatch(text -> text.endsWith("products per cell: 2, 4, 8")));
    }
  }

  @Test
  void bothViewsStepTogether() {
    StageFigure figure = figure(scene(1), Depiction.BOTH, false);
    assertEquals(25, figure.duration());
    CellRef output = new CellRef(Role.OUTPUT, Cell.of(0, 0, 2, 2));
    Picture asked = figure.with(Focus.on(output)).at(0);
    String result = Numeral.brief(scene(1).outputAt(output.cell()), 5);
    assertEquals(
        2,
        labels(asked.marks())
            .filter(l -> l.text().equals(result))
            .filter(label -> label.face().isBold())
            .count());
  }

  private static Scene scene(int channels) {
    Transposed operation = new Transposed(Scenes.window(3, 2, 1, 1), 1, 1, List.of(0, 0));
    return Scenes.of(operation, 1, channels, SIDE, SIDE);
  }

  private static StageFigure figure(Scene scene, Depiction depiction, boolean overlaps) {
    Showing showing = Showing.PLAIN.with(depiction).withOverlaps(overlaps);
    return Figures.of(List.of(scene), showing, PAGE);
  }

  /// The numbers in output cells under the colours of the kernel.
  private static Map<String, String> stamped(Picture picture) {
    List<Fill> fills =
        List.of(
            Fill.solid(Palette.LIGHT.tint(Role.KERNEL)),
            Fill.solid(Palette.LIGHT.strong(Role.KERNEL)));
    Map<String, String> found = new TreeMap<>();
    List<Mark> marks = picture.marks();
    for (int i = 0; i + 1 < marks.size(); i++) {
      if (marks.get(i) instanceof Rectangle r
          && fills.contains(r.fill())
          && marks.get(i + 1) instanceof Label label
          && picture.at(r.box().centreX(), r.box().centreY()).orElseThrow()
              instanceof CellRef(_, Role role, Cell cell)
          && role == Role.OUTPUT) {
        found.put(cell.toString(), label.text());
      }
    }
    return found;
  }

  private static Stream<Label> labels(List<? extends Mark> marks) {
    return marks.stream()
        .flatMap(
            mark ->
                switch (mark) {
                  case Label label -> Stream.of(label);
                  case Group group -> labels(group.marks());
                  default -> Stream.<Label>empty();
                });
  }
}
