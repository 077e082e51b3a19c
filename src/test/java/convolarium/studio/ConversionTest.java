package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Notation;
import convolarium.document.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConversionTest {
  @ParameterizedTest
  @CsvSource({
    "1x5x5 > conv 1 k3",
    "4x6x7 > conv 6 k3x2 s2 d1x2 p1:0x0:2 g2 bias",
    "2x3x3 > conv_transpose 3 k3 s2 p1 o1",
    "3x8x8 > edges=conv 2 k3 psame reflect"
  })
  void aModelGoesThereAndBack(String line) throws Unsuited {
    Document document = Conversion.document(Notation.parse(line));
    assertEquals(line, Notation.print(Conversion.model(document)).orElseThrow());
    Document again = Conversion.document(Conversion.model(document));
    assertSame(document.input(), again.input());
    assertEquals(document.operation(), again.operation());
    assertEquals(document.name(), again.name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1x5x5 > conv 1 k3 > relu     | it has 2 layers; here one convolution is shown
          1x5x5 > max_pool k2          | its layer is a max_pool; here a conv or a conv_transpose is shown
          1x32 > conv 1 k2             | its input is 1×1×32; here 1×channels×height×width is shown
          3x224x224 > conv 64 k7 s2 p3 | 230 cells with padding; the stage shows at most 64
          1x5x5 > conv 1 k7            | a kernel of 7 is larger than the height 5
          """)
  void whatCannotBeShownIsNamed(String line, String sentence) {
    Unsuited refused =
        assertThrows(Unsuited.class, () -> Conversion.document(Notation.parse(line)));
    assertEquals(sentence, refused.getMessage());
  }

  @Test
  void theGuidesAnimationsAndTheWorkedExampleCanBeShown() {
    long shown =
        Presets.all().stream()
            .filter(
                preset -> {
                  try {
                    Conversion.document(preset.model());
                    return true;
                  } catch (Unsuited _) {
                    return false;
                  }
                })
            .count();
    assertTrue(shown >= 16, shown + " presets");
  }
}
