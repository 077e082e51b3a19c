package convolarium.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Cell;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Window;
import convolarium.picture.Group;
import convolarium.picture.Label;
import convolarium.picture.Mark;
import convolarium.picture.Picture;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class KernelTurnTest {
  private static final Page PAGE = Page.of(1000, 600, Palette.LIGHT);

  @Test
  void theNumbersTurnAroundTheMiddle() {
    Figure turn = turning(Scenes.worked());
    assertEquals(1, turn.duration());
    assertEquals("1 2 3 2 1 2 1 1 1", weights(turn.at(0)));
    assertEquals("1 1 1 2 1 2 3 2 1", weights(turn.at(1)));
  }

  @Test
  void aVolumeTurnsItsSlicesToo() {
    Window window = Window.of(2, 1, 2);
    Figure turn = turning(Scenes.of(new Convolution(window, 1, 1), 1, 1, 3, 3, 3));
    assertEquals("-3 2 0 -2", weights(turn.at(1)).replace('−', '-'));
    assertEquals("-2 0 2 -3", weights(turn.at(0)).replace('−', '-'));
  }

  @Test
  void itIsSaidThatTheKernelIsTurned() {
    Picture picture = turning(Scenes.worked()).at(0.5);
    assertTrue(
        labels(picture.marks().stream())
            .anyMatch(label -> label.text().equals("kernel 1×1×3×3, turned by 180°")));
  }

  @Test
  void whatHasNoWeightsCannotTurn() {
    Pooling pool = new Pooling(Pooling.Kind.MAX, Scenes.window(2, 2, 0, 1), false, true);
    assertEquals(
        Optional.empty(), Figures.turning(Scenes.of(pool, 1, 1, 4, 4), Showing.PLAIN, PAGE));
  }

  private static Figure turning(Scene scene) {
    return Figures.turning(scene, Showing.PLAIN.withTurned(true), PAGE).orElseThrow();
  }

  /// The numbers in the kernel's cells, by the cells' places.
  private static String weights(Picture picture) {
    Map<String, String> found = new TreeMap<>();
    labels(picture.marks().stream())
        .forEach(
            label ->
                picture
                    .at(label.x(), label.y())
                    .filter(ref -> ref instanceof CellRef(_, Role role, _) && role == Role.KERNEL)
                    .map(ref -> ((CellRef) ref).cell())
                    .map(Cell::toString)
                    .ifPresent(cell -> found.put(cell, label.text())));
    return String.join(" ", found.values());
  }

  private static Stream<Label> labels(Stream<? extends Mark> marks) {
    return marks.flatMap(
        mark ->
            switch (mark) {
              case Label label -> Stream.of(label);
              case Group group -> labels(group.marks().stream());
              default -> Stream.<Label>empty();
            });
  }
}
