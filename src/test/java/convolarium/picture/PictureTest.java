package convolarium.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureTest {

  private record Thing(String name) implements Ref {}

  private static final Ref A = new Thing("a");
  private static final Ref B = new Thing("b");

  private static Picture of(Mark... marks) {
    return new Picture(100, 100, List.of(marks));
  }

  @Test
  void theTopmostMarkAnswers() {
    Picture picture = of(Mark.rect(0, 0, 20, 20).about(A), Mark.rect(10, 10, 20, 20).about(B));
    assertEquals(Optional.of(A), picture.at(5, 5));
    assertEquals(Optional.of(B), picture.at(15, 15));
    assertEquals(Optional.empty(), picture.at(5, 25));
  }

  @Test
  void aMarkAboutNothingLetsThePointerThrough() {
    Picture picture =
        of(
            Mark.rect(0, 0, 20, 20).about(A),
            Mark.rect(0, 0, 20, 20).fill(Ink.BLACK),
            Mark.label("66", 10, 10, 17).centred());
    assertEquals(Optional.of(A), picture.at(10, 10));
  }

  @Test
  void neighboursShareNoPoint() {
    Picture picture = of(Mark.rect(0, 0, 10, 10).about(A), Mark.rect(10, 0, 10, 10).about(B));
    assertEquals(Optional.of(A), picture.at(9.999, 0));
    assertEquals(Optional.of(B), picture.at(10, 0));
    assertEquals(Optional.empty(), picture.at(20, 0));
  }

  @Test
  void groupsMoveScaleAndClipWhatIsHit() {
    Group group = Mark.group(Mark.rect(0, 0, 10, 10).about(A)).at(50, 20).scaled(2);
    assertEquals(Optional.of(A), of(group).at(69, 39));
    assertEquals(Optional.empty(), of(group).at(71, 39));
    assertEquals(Optional.empty(), of(group).at(5, 5));
    Group clipped = group.clipped(new Box(0, 0, 5, 10));
    assertEquals(Optional.of(A), of(clipped).at(59, 39));
    assertEquals(Optional.empty(), of(clipped).at(61, 39));
    assertEquals(Optional.empty(), of(group.faded(0)).at(60, 30));
  }

  @Test
  void theInnerOfTwoTagsAnswers() {
    Mark cells = Mark.group(Mark.rect(0, 0, 10, 10).about(A), Mark.rect(10, 0, 10, 10)).about(B);
    assertEquals(Optional.of(A), of(cells).at(5, 5));
    assertEquals(Optional.of(B), of(cells).at(15, 5));
    assertEquals(List.of(B, A), of(cells).refs());
  }

  @Test
  void aThinLineIsHitFromNearby() {
    Picture picture = of(Mark.line(0, 50, 100, 50).about(A));
    assertEquals(Optional.of(A), picture.at(50, 52.9));
    assertEquals(Optional.empty(), picture.at(50, 53.1));
  }

  @Test
  void aPaintedPathIsHitInsideAndAnOpenOneOnItsLine() {
    Path triangle = Path.through(0, 0, 100, 0, 0, 100).close();
    assertEquals(Optional.of(A), of(triangle.fill(Ink.BLACK).about(A)).at(30, 30));
    assertEquals(Optional.empty(), of(triangle.fill(Ink.BLACK).about(A)).at(60, 60));
    assertEquals(Optional.empty(), of(triangle.about(A)).at(30, 30));
    assertEquals(Optional.of(A), of(triangle.about(A)).at(49, 49));
  }

  @Test
  void labelsAndBitmapsAreHitInTheirBoxes() {
    Mark label = Mark.label("66", 50, 50, 20).centred().mono().about(A);
    assertEquals(Optional.of(A), of(label).at(39, 50));
    assertEquals(Optional.empty(), of(label).at(37, 50));
    Mark bitmap = Mark.bitmap(Pixels.of(1, 1, 0), new Box(10, 10, 30, 30)).about(B);
    assertEquals(Optional.of(B), of(bitmap).at(39, 39));
    assertEquals(Optional.empty(), of(bitmap).at(41, 39));
  }

  @Test
  void referencesComeOnceAndInTheOrderOfPainting() {
    Picture picture =
        of(
            Mark.rect(0, 0, 1, 1).about(B),
            Mark.group(Mark.rect(0, 0, 1, 1).about(A), Mark.rect(0, 0, 1, 1).about(B)));
    assertEquals(List.of(B, A), picture.refs());
  }

  @Test
  void aPictureHasASize() {
    assertThrows(IllegalArgumentException.class, () -> new Picture(0, 10, List.of()));
    assertThrows(IllegalArgumentException.class, () -> new Picture(10, Double.NaN, List.of()));
  }
}
