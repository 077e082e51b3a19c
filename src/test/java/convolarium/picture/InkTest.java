package convolarium.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InkTest {
  /// Ratios as public WCAG calculators give them.
  @ParameterizedTest
  @CsvSource({
    "#000000, #FFFFFF, 21.00",
    "#777777, #FFFFFF, 4.48",
    "#767676, #FFFFFF, 4.54",
    "#FF0000, #FFFFFF, 4.00",
    "#0000FF, #FFFFFF, 8.59",
  })
  void contrastIsThatOfWcag(String ink, String ground, double ratio) {
    assertEquals(ratio, Ink.of(ink).contrast(Ink.of(ground)), 0.005);
  }

  @Test
  void hexIsReadAndWritten() {
    assertEquals(new Ink(0x800072B2), Ink.of("#0072B280"));
    assertEquals("#0072b2", Ink.of("#0072B2").hex());
    assertThrows(IllegalArgumentException.class, () -> Ink.of("0072B2"));
    assertThrows(IllegalArgumentException.class, () -> Ink.rgb(0, 256, 0));
  }

  @Test
  void halfBlackOverWhiteIsGrey() {
    assertEquals(Ink.rgb(127, 127, 127), Ink.BLACK.opacity(0.5).over(Ink.WHITE));
  }

  @Test
  void divergingScalesAreSymmetricAboutTheirPalestColour() {
    ColorScale scale = ColorScale.rdBu(3);
    assertEquals(Ink.of("#B2182B"), scale.ink(-3));
    assertEquals(Ink.of("#F7F7F7"), scale.ink(0));
    assertEquals(Ink.of("#2166AC"), scale.ink(3));
    assertEquals(scale.ink(3), scale.ink(1e9), "values beyond the range keep its end's colour");
    assertEquals(Ink.CLEAR, scale.ink(Double.NaN));
  }

  @Test
  void cividisGrowsBrighterAllTheWay() {
    ColorScale scale = ColorScale.cividis(0, 1);
    for (int i = 1; i <= 100; i++) {
      assertTrue(scale.at(i / 100.0).luminance() > scale.at((i - 1) / 100.0).luminance(), "" + i);
    }
    assertEquals(Ink.of("#00224E"), scale.at(0));
  }

  @Test
  void aScaleOfOneValueIsAllMiddle() {
    assertEquals(
        new ColorScale(ColorScale.grey(0, 1).stops(), 5, 5).ink(5), Ink.rgb(128, 128, 128));
  }
}
