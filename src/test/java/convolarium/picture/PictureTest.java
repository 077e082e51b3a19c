package convolarium.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureTest {
  private record Named(String name) implements Ref {}

  private static final Ref LOW = new Named("low");
  private static final Ref HIGH = new Named("high");

  private static Picture picture(Mark... marks) {
    return new Picture(100, 100, List.of(marks));
  }

  @Test
  void theTopmostReferenceAnswers() {
    Picture picture =
        picture(
            Mark.rect(0, 0, 50, 50).about(LOW),
            Mark.rect(25, 25, 50, 50).about(HIGH),
            Mark.rect(0, 0, 100, 100).fill(Ink.BLACK));
    assertEquals(Optional.of(LOW), picture.at(10, 10));
    assertEquals(Optional.of(HIGH), picture.at(30, 30));
    assertEquals(Optional.empty(), picture.at(90, 10));
  }

  @Test
  void neighbouringCellsShareNoPoint() {
    Picture picture =
        picture(Mark.rect(0, 0, 10, 10).about(LOW), Mark.rect(10, 0, 10, 10).about(HIGH));
    assertEquals(Optional.of(LOW), picture.at(9.999, 5));
    assertEquals(Optional.of(HIGH), picture.at(10, 5));
    assertEquals(Optional.empty(), picture.at(20, 5));
  }

  @Test
  void groupsAreEnteredInTheirOwnCoordinates() {
    Picture picture =
        picture(
            Mark.group(Mark.rect(0, 0, 10, 10).about(LOW))
                .at(20, 30)
                .scaled(2)
                .clipped(new Box(0, 0, 5, 10)));
    assertEquals(Optional.of(LOW), picture.at(25, 45));
    assertEquals(Optional.empty(), picture.at(35, 45), "clipped away");
    assertEquals(Optional.of(new Box(20, 30, 10, 20)), picture.bounds(LOW));
  }

  @Test
  void aThinLineIsHitFromNearby() {
    Picture picture = picture(Mark.line(0, 10, 100, 10).about(LOW));
    assertEquals(Optional.of(LOW), picture.at(50, 12));
    assertEquals(Optional.empty(), picture.at(50, 15));
  }

  @Test
  void invisibleGroupsAreNotHit() {
    Picture picture = picture(Mark.group(Mark.rect(0, 0, 9, 9).about(LOW)).faded(0));
    assertEquals(Optional.empty(), picture.at(4, 4));
  }

  @Test
  void referencesAreListedOnceInTheOrderOfPainting() {
    Picture picture =
        picture(
            Mark.rect(0, 0, 1, 1).about(LOW),
            Mark.group(Mark.rect(0, 0, 1, 1).about(HIGH)),
            Mark.rect(5, 5, 1, 1).about(LOW));
    assertEquals(List.of(LOW, HIGH), picture.refs());
    assertEquals(Optional.of(new Box(0, 0, 6, 6)), picture.bounds(LOW));
  }

  @Test
  void outlinesReachHalfTheirWidthBeyondTheBox() {
    assertEquals(
        Optional.of(new Box(9, 9, 12, 12)),
        Bounds.of(Mark.rect(10, 10, 10, 10).stroke(Ink.BLACK, 2)));
  }

  @Test
  void sizesMustBeAboveZero() {
    assertThrows(IllegalArgumentException.class, () -> new Picture(0, 1, List.of()));
    assertThrows(IllegalArgumentException.class, () -> Mark.rect(0, 0, -1, 1));
    assertThrows(IllegalArgumentException.class, () -> Mark.label("x", 0, 0, 0));
  }
}
