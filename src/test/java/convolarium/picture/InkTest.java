package convolarium.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InkTest {

  @Test
  void hexIsReadAndWritten() {
    Ink ink = Ink.of("#0072B2");
    assertEquals(new Ink(0xFF0072B2), ink);
    assertEquals(Ink.rgb(0, 0x72, 0xB2), ink);
    assertEquals("#0072b2", ink.hex());
    assertEquals(0x80, Ink.of("#0072B280").alpha());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#123", "0072B2", "#0072BG", "#0072B2F", " #0072B2"})
  void otherTextIsNoColour(String text) {
    assertThrows(IllegalArgumentException.class, () -> Ink.of(text));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          000000, ffffff, 21.00
          ffffff, ffffff, 1.00
          777777, ffffff, 4.48
          767676, ffffff, 4.54
          ff0000, ffffff, 4.00
          0000ff, ffffff, 8.59
          e69f00, ffffff, 2.25
          """)
  void contrastIsThatOfTheGuidelines(String one, String other, double ratio) {
    assertEquals(ratio, Ink.of("#" + one).contrast(Ink.of("#" + other)), 0.005);
    assertEquals(ratio, Ink.of("#" + other).contrast(Ink.of("#" + one)), 0.005);
  }

  @Test
  void theLegibleInkHasTheGreaterContrast() {
    for (int grey = 0; grey < 256; grey++) {
      Ink ground = Ink.rgb(grey, grey, grey);
      Ink other = ground.legible().equals(Ink.BLACK) ? Ink.WHITE : Ink.BLACK;
      assertEquals(true, ground.contrast(ground.legible()) >= ground.contrast(other), ground.hex());
    }
    assertEquals(Ink.WHITE, Ink.of("#0072B2").legible());
    assertEquals(Ink.BLACK, Ink.of("#E69F00").legible());
  }

  @Test
  void mixingMovesEachPartByItself() {
    assertEquals(Ink.rgb(128, 64, 0), Ink.rgb(255, 0, 0).mix(Ink.rgb(1, 128, 0), 0.5));
    assertEquals(Ink.BLACK, Ink.BLACK.mix(Ink.WHITE, 0));
    assertEquals(Ink.WHITE, Ink.BLACK.mix(Ink.WHITE, 1));
    assertThrows(IllegalArgumentException.class, () -> Ink.BLACK.mix(Ink.WHITE, 1.01));
  }

  @Test
  void translucentInkOverWhiteIsWhatOneSees() {
    Ink half = Ink.BLACK.opacity(0.5);
    assertEquals(128, half.alpha());
    assertEquals(Ink.rgb(127, 127, 127), half.over(Ink.WHITE));
    assertEquals(Ink.WHITE, Ink.CLEAR.over(Ink.WHITE));
  }

  @Test
  void partsStayWithinAByte() {
    assertThrows(IllegalArgumentException.class, () -> Ink.rgb(0, 256, 0));
    assertThrows(IllegalArgumentException.class, () -> Ink.rgb(-1, 0, 0));
  }
}
