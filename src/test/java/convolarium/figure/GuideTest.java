package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.picture.Fill;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import convolarium.picture.Rectangle;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The animations of Dumoulin and Visin, A guide to convolution arithmetic for deep learning: the
/// shaded cells of every step against the definition, spelt out.
final class GuideTest {
  private static final Palette PALETTE = Palette.LIGHT;

  @ParameterizedTest
  @CsvSource({
    "4, 3, 1, 0, 1, 4",
    "5, 4, 1, 2, 1, 36",
    "5, 3, 1, 1, 1, 25",
    "5, 3, 1, 2, 1, 49",
    "5, 3, 2, 0, 1, 4",
    "5, 3, 2, 1, 1, 9",
    "6, 3, 2, 1, 1, 9",
    "7, 3, 1, 0, 2, 9"
  })
  void aDirectStepShadesItsWindow(int i, int k, int s, int p, int d, int steps) {
    Operation operation = new Convolution(Scenes.window(k, s, p, d), 1, 1);
    Figure figure = figure(operation, i);
    assertEquals(steps, figure.duration());
    int side = (int) Math.sqrt(steps);
    for (int step = 0; step < steps; step++) {
      Set<String> expected = new TreeSet<>();
      for (int ky = 0; ky < k; ky++) {
        for (int kx = 0; kx < k; kx++) {
          int y = step / side * s - p + ky * d;
          int x = step % side * s - p + kx * d;
          expected.add(Cell.of(0, 0, y, x).toString());
        }
      }
      assertEquals(expected, shaded(figure.at(step + 1)), "step " + step);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2, 3, 1, 0, 0, 16",
    "6, 4, 1, 2, 0, 25",
    "5, 3, 1, 1, 0, 25",
    "7, 3, 1, 2, 0, 25",
    "2, 3, 2, 0, 0, 25",
    "3, 3, 2, 1, 0, 25",
    "3, 3, 2, 1, 1, 36"
  })
  void aTransposedStepShadesWhatItGathers(int i, int k, int s, int p, int more, int steps) {
    Operation operation = new Transposed(Scenes.window(k, s, p, 1), 1, 1, List.of(more, more));
    Figure figure = figure(operation, i);
    assertEquals(steps, figure.duration());
    int side = (int) Math.sqrt(steps);
    for (int step = 0; step < steps; step++) {
      Set<String> expected = new TreeSet<>();
      for (int y = 0; y < i; y++) {
        for (int x = 0; x < i; x++) {
          int tapY = step / side + p - y * s;
          int tapX = step % side + p - x * s;
          if (tapY >= 0 && tapY < k && tapX >= 0 && tapX < k) {
            expected.add(Cell.of(0, 0, y, x).toString());
          }
        }
      }
      assertEquals(expected, shaded(figure.at(step + 1)), "step " + step);
    }
  }

  private static Figure figure(Operation operation, int size) {
    Scene scene = Scenes.of(operation, 1, 1, size, size);
    return ConvolutionFigure.of(scene, 0, Page.of(1200, 800, PALETTE));
  }

  /// The input cells under the colour of products made.
  private static Set<String> shaded(Picture picture) {
    Fill taken = Fill.solid(PALETTE.strong(Role.KERNEL));
    Set<String> cells = new TreeSet<>();
    for (Mark mark : picture.marks()) {
      if (mark instanceof Rectangle r && r.fill().equals(taken)) {
        CellRef ref = (CellRef) picture.at(r.box().centreX(), r.box().centreY()).orElseThrow();
        assertEquals(Role.INPUT, ref.role());
        cells.add(ref.cell().toString());
      }
    }
    return cells;
  }
}
