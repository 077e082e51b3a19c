package convolarium.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.filter.Pipeline;
import convolarium.filter.Recipe;
import org.junit.jupiter.api.Test;

class TreatmentTest {
  private static final Treatment THREE =
      Treatment.of(Pipeline.of(Recipe.of("average"), Recipe.of("sharpen"), Recipe.of("sobel")));

  @Test
  void itBeginsWithTheMeanOfNinePixels() {
    assertEquals("average", Treatment.initial().recipe().name());
  }

  @Test
  void theSameStepStaysSelectedWhileStepsAreMoved() {
    for (int selected = 0; selected < 3; selected++) {
      Treatment treatment = THREE.select(selected);
      for (int from = 0; from < 3; from++) {
        for (int to = 0; to < 3; to++) {
          assertSame(treatment.recipe(), treatment.moved(from, to).recipe());
        }
      }
    }
  }

  @Test
  void aNewStepComesBehindTheSelectedOneAndIsSelected() {
    Treatment four = THREE.select(0).plus(Recipe.of("emboss"));
    assertEquals("emboss", four.recipe().name());
    assertEquals("emboss", four.pipeline().steps().get(1).recipe().name());
  }

  @Test
  void takingAStepAwaySelectsOneThatIsThere() {
    assertEquals("sobel", THREE.minus(0).recipe().name());
    assertEquals("sharpen", THREE.minus(2).recipe().name());
    assertEquals("average", THREE.select(0).minus(2).recipe().name());
    assertEquals("sharpen", THREE.select(0).minus(0).recipe().name());
  }

  @Test
  void theLastStepStays() {
    assertEquals(Treatment.initial(), Treatment.initial().minus(0));
  }

  @Test
  void aStepThatIsNotThereCannotBeSelected() {
    assertThrows(IllegalArgumentException.class, () -> THREE.select(3));
  }
}
