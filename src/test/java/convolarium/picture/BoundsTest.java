package convolarium.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoundsTest {

  private record Thing(int number) implements Ref {}

  @Test
  void halfTheOutlineLiesOutside() {
    assertBox(10, 10, 20, 20, Mark.rect(10, 10, 20, 20).fill(Ink.BLACK));
    assertBox(8, 8, 24, 24, Mark.rect(10, 10, 20, 20).stroke(Ink.BLACK, 4));
    assertBox(9, 19, 22, 2, Mark.line(30, 20, 10, 20).stroke(Ink.BLACK, 2));
  }

  @Test
  void aCurveIsMeasuredAndNotItsHandles() {
    Path path = Path.from(0, 0).cubic(0, 40, 40, 40, 40, 0).stroke(Stroke.none());
    assertBox(0, 0, 40, 30, path);
  }

  @Test
  void groupsScaleThenMoveAndClip() {
    Group group = Mark.group(Mark.rect(1, 2, 10, 10).fill(Ink.BLACK)).scaled(3).at(100, 200);
    assertBox(103, 206, 30, 30, group);
    assertBox(103, 206, 12, 30, group.clipped(new Box(0, 0, 5, 50)));
  }

  @Test
  void aGroupOfNothingHasNone() {
    assertEquals(Optional.empty(), Bounds.of(Mark.group()));
  }

  @Test
  void aPathThatOnlyMovesHasNone() {
    assertEquals(Optional.empty(), Bounds.of(Path.from(3, 4).move(5, 6)));
  }

  @Test
  void aLabelIsAsWideAsItsText() {
    Box box = Bounds.of(Mark.label("1234", 50, 50, 10).mono().centred()).orElseThrow();
    assertEquals(38, box.x(), 1e-9);
    assertEquals(24, box.width(), 1e-9);
    assertTrue(box.y() < 50 - 3.65 && box.bottom() > 50 + 3.65, box.toString());
  }

  @Test
  void everythingAboutOneThingIsEnclosed() {
    Ref one = new Thing(1);
    Picture picture =
        new Picture(
            100,
            100,
            List.of(
                Mark.rect(0, 0, 10, 10).about(one),
                Mark.rect(50, 50, 10, 10).about(new Thing(2)),
                Mark.group(Mark.rect(0, 0, 10, 10).about(new Thing(1))).at(20, 30)));
    assertEquals(Optional.of(new Box(0, 0, 30, 40)), picture.bounds(one));
    assertEquals(Optional.empty(), picture.bounds(new Thing(3)));
    assertEquals(Optional.of(new Box(0, 0, 10, 10)), picture.first(one));
    assertEquals(Optional.empty(), picture.first(new Thing(3)));
  }

  private static void assertBox(double x, double y, double width, double height, Mark mark) {
    Box box = Bounds.of(mark).orElseThrow();
    double[] numbers = {box.x(), box.y(), box.width(), box.height()};
    assertArrayEquals(new double[] {x, y, width, height}, numbers, 1e-9, box.toString());
  }
}
