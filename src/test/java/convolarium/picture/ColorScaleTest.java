package convolarium.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColorScaleTest {

  @Test
  void divergingScalesArePaleAtZero() {
    ColorScale rdBu = ColorScale.rdBu(2);
    assertEquals(Ink.of("#B2182B"), rdBu.ink(-2));
    assertEquals(Ink.of("#F7F7F7"), rdBu.ink(0));
    assertEquals(Ink.of("#2166AC"), rdBu.ink(2));
    ColorScale puOr = ColorScale.puOr(1);
    assertEquals(Ink.of("#B35806"), puOr.ink(-1));
    assertEquals(Ink.of("#F7F7F7"), puOr.ink(0));
    assertEquals(Ink.of("#542788"), puOr.ink(1));
  }

  @Test
  void valuesBetweenStopsAreMixed() {
    assertEquals(Ink.of("#D6604D"), ColorScale.rdBu(4).ink(-3));
    assertEquals(Ink.rgb(128, 128, 128), ColorScale.grey(0, 1).ink(0.5));
    assertEquals(Ink.rgb(51, 51, 51), ColorScale.grey(10, 20).ink(12));
  }

  // Colours of the published table that are not stops here.
  @Test
  void cividisIsWithinOneLevelOfItsTable() {
    ColorScale cividis = ColorScale.cividis(0, 255);
    assertEquals(Ink.of("#00224E"), cividis.ink(0));
    assertEquals(Ink.of("#FEE838"), cividis.ink(255));
    assertNear(Ink.rgb(0, 41, 93), cividis.ink(9));
    assertNear(Ink.rgb(73, 83, 108), cividis.ink(70));
    assertNear(Ink.rgb(103, 106, 113), cividis.ink(103));
    assertNear(Ink.rgb(165, 156, 116), cividis.ink(170));
    assertNear(Ink.rgb(200, 184, 102), cividis.ink(204));
    assertNear(Ink.rgb(237, 213, 74), cividis.ink(237));
  }

  private static void assertNear(Ink expected, Ink ink) {
    assertEquals(expected.red(), ink.red(), 1, ink.hex());
    assertEquals(expected.green(), ink.green(), 1, ink.hex());
    assertEquals(expected.blue(), ink.blue(), 1, ink.hex());
  }

  @Test
  void cividisGrowsEverBrighter() {
    ColorScale cividis = ColorScale.cividis(0, 1);
    for (int i = 1; i <= 64; i++) {
      double darker = cividis.at((i - 1) / 64.0).luminance();
      assertTrue(cividis.at(i / 64.0).luminance() > darker, "at " + i);
    }
  }

  @Test
  void valuesOutsideHaveTheColourOfTheEnd() {
    ColorScale scale = ColorScale.grey(0, 1);
    assertEquals(Ink.BLACK, scale.ink(Double.NEGATIVE_INFINITY));
    assertEquals(Ink.WHITE, scale.ink(7));
    assertEquals(Ink.CLEAR, scale.ink(Double.NaN));
  }

  @Test
  void aMapOfOneValueIsAllMiddle() {
    assertEquals(Ink.of("#F7F7F7"), ColorScale.rdBu(0).ink(0));
  }

  @Test
  void aRangeRisesAndStopsReachFromEndToEnd() {
    assertThrows(IllegalArgumentException.class, () -> ColorScale.grey(1, 0));
    assertThrows(IllegalArgumentException.class, () -> ColorScale.rdBu(-1));
    var half = List.of(new ColorScale.Stop(0, Ink.BLACK), new ColorScale.Stop(0.5, Ink.WHITE));
    assertThrows(IllegalArgumentException.class, () -> new ColorScale(half, 0, 1));
  }
}
