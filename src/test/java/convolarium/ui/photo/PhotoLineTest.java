package convolarium.ui.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.arithmetic.Border;
import convolarium.filter.Pipeline;
import convolarium.filter.Recipe;
import convolarium.filter.Sliding;
import convolarium.tensor.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhotoLineTest {
  private static final Shape COLOUR = Shape.of(1, 3, 40, 60);

  @Test
  void strideAndDilationAreToldWhereTheyAreNotOne() {
    Recipe wide = Recipe.of("sobel").with(new Sliding(Border.ZEROS, 2, 3));
    Pipeline pipeline = Pipeline.of(Recipe.of("average"), wide);
    assertEquals(
        "a.png 3×40×60 > average reflect > sobel s2 d3 zeros",
        PhotoLine.of("a.png", COLOUR, pipeline));
  }

  @Test
  void aFilterWithoutAWindowHasNoBorder() {
    assertEquals(
        "a.png 3×40×60 > sepia", PhotoLine.of("a.png", COLOUR, Pipeline.of(Recipe.of("sepia"))));
  }

  @Test
  void aStepThatIsOffIsLeftOut() {
    Pipeline pipeline = new Pipeline(List.of(new Pipeline.Step(Recipe.of("median"), false)));
    assertEquals("a.png 3×40×60", PhotoLine.of("a.png", COLOUR, pipeline));
  }
}
