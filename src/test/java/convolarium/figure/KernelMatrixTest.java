package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.picture.Box;
import convolarium.picture.Picture;
import convolarium.picture.Ref;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class KernelMatrixTest {
  private static final Page PAGE = Page.of(900, 520, Palette.LIGHT);

  @Test
  void everyWeightIsThereOnce() {
    Scene scene = Scenes.of(new Convolution(Scenes.window(3, 1, 1, 1), 4, 2), 1, 6, 5, 5);
    Set<Ref> expected = new HashSet<>();
    for (int i = 0; i < 4 * 3 * 9; i++) {
      expected.add(
          new CellRef(Role.KERNEL, new Cell(scene.problem().weight().orElseThrow().index(i))));
    }
    Picture picture = picture(scene);
    assertEquals(expected, Set.copyOf(picture.refs()));
    assertEquals(expected.size(), picture.refs().size());
  }

  @Test
  void whatGroupsCutIsEmpty() {
    Scene scene = Scenes.of(new Convolution(Scenes.window(1, 1, 0, 1), 2, 2), 1, 2, 3, 3);
    Picture picture = picture(scene);
    Box first = bounds(picture, Cell.of(0, 0, 0, 0));
    Box second = bounds(picture, Cell.of(1, 0, 0, 0)); // of input channel 1
    assertTrue(second.x() > first.right() && second.y() > first.bottom());
    assertEquals(Optional.empty(), picture.at(second.centreX(), first.centreY()));
    assertEquals(Optional.empty(), picture.at(first.centreX(), second.centreY()));
  }

  @Test
  void aRowIsAnOutputChannelOfATransposedConvolutionToo() {
    Operation operation = new Transposed(Scenes.window(2, 2, 0, 1), 3, 1, List.of(0, 0));
    Picture picture = picture(Scenes.of(operation, 1, 2, 3, 3));
    Box corner = bounds(picture, Cell.of(0, 0, 0, 0));
    assertEquals(corner.x(), bounds(picture, Cell.of(0, 2, 0, 0)).x()); // weights are [in, out, …]
    assertEquals(corner.y(), bounds(picture, Cell.of(1, 0, 0, 0)).y());
  }

  @Test
  void slicesTooSmallToReadCanStillBeMet() {
    Scene scene = Scenes.of(new Convolution(Scenes.window(5, 1, 2, 1), 48, 1), 1, 32, 5, 5);
    assertEquals(48 * 32, picture(scene).refs().size());
  }

  @Test
  void aPoolingHasNone() {
    Operation pool = new Pooling(Pooling.Kind.MAX, Scenes.window(2, 2, 0, 1), false, true);
    assertEquals(
        Optional.empty(), Figures.kernels(Scenes.of(pool, 1, 1, 4, 4), Showing.PLAIN, PAGE));
  }

  private static Box bounds(Picture picture, Cell weight) {
    return picture.bounds(new CellRef(Role.KERNEL, weight)).orElseThrow();
  }

  private static Picture picture(Scene scene) {
    return Figures.kernels(scene, Showing.PLAIN, PAGE).orElseThrow().at(0);
  }
}
