package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private static final Pipeline THREE =
      Pipeline.of(Recipe.of("average"), Recipe.of("sharpen"), Recipe.of("sobel"));

  @Test
  void aStepIsMovedToBothSides() {
    assertEquals("sharpen sobel average", names(THREE.moved(0, 2)));
    assertEquals("sobel average sharpen", names(THREE.moved(2, 0)));
    assertEquals("average sharpen sobel", names(THREE.moved(1, 1)));
  }

  @Test
  void stepsAreAddedAndTakenAway() {
    Pipeline.Step step = new Pipeline.Step(Recipe.of("emboss"), true);
    assertEquals("average emboss sharpen sobel", names(THREE.plus(1, step)));
    assertEquals("average sobel", names(THREE.minus(1)));
  }

  @Test
  void whatIsOffIsPassedOver() throws Unusable {
    Pipeline two = THREE.with(1, THREE.steps().get(1).switched(false));
    List<String> names = two.filters().stream().map(Filter::name).toList();
    assertEquals(List.of("average", "sobel"), names);
  }

  @Test
  void filtersFollowOneAnother() throws Unusable {
    Pipeline pipeline =
        Pipeline.of(own("2"), own("1 1"), own("1; 1").with(Sliding.USUAL.withStride(2)));
    Raster photo = Raster.sharing(3, 3, 1, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
    Raster result = Pipeline.apply(pipeline.filters(), Engine.scalar(1), photo, Watch.NONE);
    // doubled, added to the left neighbour (mirrored), then to the upper one, every second pixel:
    // 6 6 10 / 18 18 22 / 30 30 34, the first row's upper neighbour being the second
    assertArrayEquals(new byte[] {24, 32, 48, 56}, result.shared());
  }

  @Test
  void aFaultNamesTheStepWhenThereAreSeveral() {
    Recipe wrong = Recipe.of("sobel").with(Parameter.SIZE, 4);
    String what = "sobel takes an odd size from 3 to 255, not 4: 3 or 5 would fit";
    assertEquals(what, fault(Pipeline.of(wrong)));
    assertEquals("step 2, " + what, fault(Pipeline.of(Recipe.of("average"), wrong)));
  }

  private static String fault(Pipeline pipeline) {
    return assertThrows(Unusable.class, pipeline::filters).what();
  }

  private static Recipe own(String text) {
    return Recipe.of(Recipe.OWN).written(own -> own.withText(text));
  }

  private static String names(Pipeline pipeline) {
    return pipeline.steps().stream()
        .map(step -> step.recipe().name())
        .collect(Collectors.joining(" "));
  }
}
