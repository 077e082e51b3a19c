package convolarium.ui.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.filter.Own;
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
    assertEquals(Offer.all(List.of()).size(), found(" ").size());
  }

  @Test
  void whatIsToldAreSentences() {
    for (Offer offer : Offer.all(List.of())) {
      assertTrue(offer.told().matches("[\\p{Lu}\\d].*[^.]\\. Use: .*[^.]\\."), offer.told());
    }
    assertEquals("Your own", Offer.of(Recipe.of(Recipe.OWN)).group());
  }

  @Test
  void aKernelOfTheLibraryIsWrittenIntoTheRecipe() {
    Own soft = Own.of("1 2 1 / 4");
    Offer offer = Offer.kept("sobel", soft);
    Recipe chosen = offer.in(Recipe.of("sobel"));
    assertEquals(soft, chosen.own());
    assertTrue(chosen.isOwn() && offer.isIn(chosen));
    assertFalse(offer.isIn(Recipe.of("sobel")));
    assertFalse(offer.isIn(chosen.written(own -> own.withOffset(1))));
  }

  private static List<String> found(String words) {
    return Offer.all(List.of()).stream()
        .filter(offer -> offer.speaksOf(words))
        .map(Offer::name)
        .toList();
  }
}
