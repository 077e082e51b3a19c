package convolarium.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaceTest {

  private static final String SIGNS =
      "The quick brown fox 0123456789 +−·×=()[]/.,:;%<>≤≥→∞ÄÖÜéß σλΣ";

  @ParameterizedTest
  @EnumSource(Face.class)
  void widthsAreThoseOfJava2D(Face face) throws Exception {
    Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.read()));
    assertEquals(face.family(), font.getFamily());
    var context = new FontRenderContext(null, true, true);
    for (String sign : SIGNS.split("")) {
      double width = font.deriveFont(1000f).getStringBounds(sign, context).getWidth() / 1000;
      assertEquals(width, face.width(sign), 0.001, sign);
    }
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void digitsAreAsHighAsCapHeightSays(Face face) {
    Label label =
        new Label("1", 0, 0, 1000, Label.Across.LEFT, Label.Down.BASELINE, face, Ink.BLACK, 1e9);
    assertEquals(1000 * face.capHeight(), -Glyphs.outline(label).getBounds2D().getY(), 12);
  }

  @Test
  void monoIsSixTenthsWide() {
    assertEquals(0.6 * 5, Face.MONO.width("−12.5"), 1e-9);
    assertEquals(0.6 * 3, Face.MONO_BOLD.width("⌊x⌋"), 1e-9);
  }

  @Test
  void signsThatSansLacksComeFromMono() {
    assertEquals(0.6, Face.SANS.width("⌊"), 1e-9);
  }

  @Test
  void weightAndFamilyAreChosenSeparately() {
    assertEquals(Face.MONO_BOLD, Face.SANS.mono().bold());
    assertEquals(Face.MONO_BOLD, Face.SANS.bold().mono());
  }
}
