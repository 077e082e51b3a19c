package convolarium.ui.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.filter.Recipe;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferTest {
  @ParameterizedTest
  @CsvSource({
    "Motion BLUR, motion-blur",
    "bokeh, disc",
    "unsharp mask, unsharp",
    "curvature, laplacian",
    "relief letters, emboss",
    "own, own kernel"
  })
  void aFilterIsFoundByItsNameItsGroupAndWhatIsSaidOfIt(String words, String name) {
    assertTrue(found(words).contains(name), () -> found(words).toString());
  }

  @Test
  void everyWordMustBeSaid() {
    assertEquals(List.of(), found("blur watercolour"));
    assertEquals(Offer.all().size(), found(" ").size());
  }

  @Test
  void whatIsToldAreSentences() {
    for (Offer offer : Offer.all()) {
      assertTrue(offer.told().matches("[\\p{Lu}\\d].*[^.]\\. Use: .*[^.]\\."), offer.told());
    }
    assertEquals("Your own", Offer.of(Recipe.of(Recipe.OWN)).group());
  }

  private static List<String> found(String words) {
    return Offer.all().stream().filter(offer -> offer.speaksOf(words)).map(Offer::name).toList();
  }
}
