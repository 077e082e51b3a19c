package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Border;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.filter.sample.SampleImage;
import convolarium.tensor.Raster;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PreviewTest {
  private static final Engine ENGINE = Engine.scalar(2);

  @ParameterizedTest
  @EnumSource(Border.class)
  void inItsOwnSizeItIsWhatTheWholeFilteredPhotoShows(Border border) throws Exception {
    Pyramid photo = noise(61, 83, 3);
    List<List<Recipe>> pipelines =
        List.of(
            List.of(Recipe.of("average").with(Parameter.SIZE, 9)),
            List.of(Recipe.of("sharpen"), Recipe.of("gaussian").with(Parameter.SIGMA, 2)),
            List.of(Recipe.of("median").with(Parameter.SIZE, 5), Recipe.of("grey")),
            List.of(Recipe.of("roberts"), Recipe.of("emboss")));
    for (List<Recipe> recipes : pipelines) {
      List<Filter> filters = filters(recipes, border);
      Pyramid whole = filtered(photo, filters);
      for (Viewport view :
          List.of(
              new Viewport(-3, -2, 2, 40, 30),
              new Viewport(70.5, 50, 3, 60, 50),
              new Viewport(30, 25, 1, 20, 10),
              new Viewport(-10, 20, 1, 110, 20))) {
        Preview preview = Preview.of(photo, filters, ENGINE, view, 0, Watch.NONE);
        assertArrayEquals(whole.view(view), preview.view(view), recipes + " at " + view);
      }
    }
  }

  @Test
  void aBorderWiderThanTheWindowIsExactToo() throws Exception {
    Pyramid photo = noise(40, 300, 1);
    for (Border border : Border.values()) {
      List<Filter> filters =
          filters(List.of(Recipe.of("average").with(Parameter.SIZE, 71)), border);
      Viewport view = new Viewport(0, 0, 8, 48, 24);
      Preview preview = Preview.of(photo, filters, ENGINE, view, 0, Watch.NONE);
      assertArrayEquals(filtered(photo, filters).view(view), preview.view(view), border.term());
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # filter,  parameter, value, mean difference in levels at ½ and ¼
          average,   SIZE,      9,     0.8, 1.2
          gaussian,  SIGMA,     3,     0.8, 1.2
          gaussian,  SIGMA,     20,    0.8, 0.8
          disc,      SIZE,      15,    0.8, 1.2
          identity,  SIZE,      3,     0.0, 0.0
          sepia,     AMOUNT,    1,     0.6, 0.6
          """)
  void aReducedBlurIsNearTheFullOneReduced(
      String name, Parameter parameter, double value, double half, double quarter)
      throws Exception {
    Pyramid photo = Pyramid.of(SampleImage.STILL_LIFE.read().raster(), Watch.NONE);
    List<Filter> filters = filters(List.of(Recipe.of(name).with(parameter, value)), Border.REFLECT);
    Pyramid whole = filtered(photo, filters);
    assertTrue(difference(photo, whole, filters, new Viewport(9, 7, 0.5, 640, 400)) <= half);
    assertTrue(difference(photo, whole, filters, new Viewport(0, 0, 0.25, 400, 266)) <= quarter);
  }

  @Test
  void dilatedTapsAreBinnedWhereTheyAre() throws Exception {
    Pyramid photo = Pyramid.of(SampleImage.STILL_LIFE.read().raster(), Watch.NONE);
    Recipe far = Recipe.of("average").with(Sliding.USUAL.withDilation(12));
    List<Filter> filters = List.of(far.filter());
    Viewport view = new Viewport(100, 50, 0.25, 300, 200);
    assertTrue(difference(photo, filtered(photo, filters), filters, view) <= 1.2);
  }

  @Test
  void aCoarserPreviewIsAsLarge() throws Exception {
    Pyramid photo = noise(64, 64, 1);
    Viewport view = new Viewport(0, 0, 1, 64, 64);
    List<Filter> filters = List.of(Recipe.of("average").filter());
    Preview preview = Preview.of(photo, filters, ENGINE, view, 1, Watch.NONE);
    assertEquals(64 * 64, preview.view(view).length);
  }

  @Test
  void aStrideHasNoPreview() throws Exception {
    List<Filter> filters = List.of(Recipe.of("average").with(Sliding.USUAL.withStride(2)).filter());
    assertFalse(Preview.possible(filters));
    Viewport view = new Viewport(0, 0, 1, 8, 8);
    assertThrows(
        IllegalArgumentException.class,
        () -> Preview.of(noise(9, 9, 1), filters, ENGINE, view, 0, Watch.NONE));
  }

  /// The mean over all samples seen.
  private static double difference(
      Pyramid photo, Pyramid whole, List<Filter> filters, Viewport view) {
    int[] exact = whole.view(view);
    int[] near = Preview.of(photo, filters, ENGINE, view, 0, Watch.NONE).view(view);
    long sum = 0;
    for (int i = 0; i < exact.length; i++) {
      for (int shift = 0; shift <= 16; shift += 8) {
        sum += Math.abs((exact[i] >> shift & 0xFF) - (near[i] >> shift & 0xFF));
      }
    }
    return sum / (3.0 * exact.length);
  }

  private static List<Filter> filters(List<Recipe> recipes, Border border) throws Unusable {
    return Pipeline.of(recipes.stream().map(recipe -> recipe.with(border)).toArray(Recipe[]::new))
        .filters();
  }

  private static Pyramid filtered(Pyramid photo, List<Filter> filters) {
    return Pyramid.of(Pipeline.apply(filters, ENGINE, photo.photo(), Watch.NONE), Watch.NONE);
  }

  private static Pyramid noise(int height, int width, int channels) {
    byte[] samples = new byte[height * width * channels];
    new Random(5).nextBytes(samples);
    return Pyramid.of(Raster.sharing(height, width, channels, samples), Watch.NONE);
  }
}
