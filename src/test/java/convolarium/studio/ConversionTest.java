package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.document.Notation;
import convolarium.document.Preset;
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
    "3x8x8 > edges=conv 2 k3 psame reflect",
    "1x32 > conv 1 k2 d4 pcausal > conv 2 k2",
    "2x5x6x7 > conv 2 k3x2x1 p1 circular",
    "2x6x6 > gated_conv 3 k3 bias activation=tanh",
    "1x6x6 > max_pool k3 s2 p1 ceil",
    "1x6x6 > avg_pool k2 s2 count_include_pad=false",
    "1x7x7 > pool=max_pool k2 s2 > max_unpool k2 s2 output_size=7 of pool",
    "3x6x6 > conv 3 k3 p1 g3 > conv 4 k1"
  })
  void aModelGoesThereAndBack(String line) throws Unsuited {
    Document document = Conversion.document(Notation.parse(line));
    assertEquals(line, Notation.print(Conversion.model(document)).orElseThrow());
    Document again = Conversion.document(Conversion.model(document));
    assertSame(document.input(), again.input());
    assertEquals(document.stages(), again.stages());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1x5x5 > conv 1 k3 > relu | its layer 2 is a relu; here convolutions, poolings and unpoolings are shown
          1x5x5 > relu > relu > relu > relu > relu | it has 5 layers; here 1 to 4 are shown
          4x5 > flatten            | its layer is a flatten; here convolutions, poolings and unpoolings are shown
          4 > linear 3             | its input is 1×4; here 1×channels and 1 to 3 spatial sizes are shown
          3x224x224 > conv 64 k7 s2 p3 | 230 cells with padding; the stage shows at most 64
          1x12x8x8 > conv 1 k3     | 12 slices with padding; the stage shows at most 10
          1x5x5 > conv 1 k7        | a kernel of 7 is larger than the height 5
          1x5x5 > conv 1 k3 > conv 1 k5 | stage 2: a kernel of 5 is larger than the height 3
          1x5x5 > p=max_pool k2 > max_unpool k2 of p | stage 2: the switches point into the 5×5 cells that were pooled, the unpooling makes 4×4
          1x5x5 > max_unpool k2 of p | no earlier max_pool is called “p”
          """)
  void whatCannotBeShownIsNamed(String line, String sentence) {
    Unsuited refused =
        assertThrows(Unsuited.class, () -> Conversion.document(Notation.parse(line)));
    assertEquals(sentence, refused.getMessage());
  }

  @Test
  void theGuidesAnimationsTheWorkedExamplesAndTheKindsCanBeShown() {
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
    assertTrue(shown >= 25, shown + " presets");
  }

  @Test
  void wholeNetworksAreForOtherPlaces() {
    for (Preset preset : Presets.networks()) {
      Unsuited refused =
          assertThrows(Unsuited.class, () -> Conversion.document(preset.model()), preset.name());
      assertTrue(refused.getMessage().endsWith("here 1 to 4 are shown"), refused.getMessage());
    }
  }
}
