package convolarium.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LabelTest {

  @Test
  void textThatFitsKeepsItsHeight() {
    assertEquals(10, Mark.label("12345", 0, 0, 10).mono().within(30).size());
    assertEquals(10, Mark.label("a very long text", 0, 0, 10).size());
  }

  @Test
  void textThatDoesNotFitShrinksToItsGreatestWidth() {
    Label label = Mark.label("123456", 0, 0, 10).mono().within(18);
    assertEquals(5, label.size(), 1e-9);
    assertEquals(18, label.width(), 1e-9);
  }

  @Test
  void theAnchorSaysWhichPartStandsThere() {
    Label label = Mark.label("1234", 100, 50, 10).mono();
    assertEquals(100, label.left());
    assertEquals(50, label.baseline());
    assertEquals(88, label.placed(Label.Across.CENTRE, Label.Down.TOP).left(), 1e-9);
    assertEquals(57.3, label.placed(Label.Across.CENTRE, Label.Down.TOP).baseline(), 1e-9);
    assertEquals(76, label.placed(Label.Across.RIGHT, Label.Down.MIDDLE).left(), 1e-9);
    assertEquals(53.65, label.placed(Label.Across.RIGHT, Label.Down.MIDDLE).baseline(), 1e-9);
  }

  @Test
  void emptyTextHasNoWidth() {
    assertEquals(0, Mark.label("", 0, 0, 10).within(5).width());
  }

  @Test
  void aLabelNeedsAHeightAndRoom() {
    assertThrows(IllegalArgumentException.class, () -> Mark.label("x", 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> Mark.label("x", 0, 0, 1).within(0));
    assertThrows(IllegalArgumentException.class, () -> Mark.label("x", Double.NaN, 0, 1));
  }
}
