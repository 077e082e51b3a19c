package convolarium.ui.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Border;
import convolarium.engine.Engine;
import convolarium.engine.PhotoPlan;
import convolarium.engine.Watch;
import convolarium.filter.Filter;
import convolarium.filter.Filters;
import convolarium.filter.KernelText;
import convolarium.filter.Photo;
import convolarium.filter.PhotoFormat;
import convolarium.filter.Pyramid;
import convolarium.tensor.Raster;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PixelStoryTest {
  @Test
  void negativeWeightsAreSubtractedAndClampingIsTold() throws Exception {
    PixelStory story = story(KernelText.filter("k", "1 -2 0.5"), grey(10, 100, 30), 0, 1);
    assertEquals("row 0, column 1: 100 before, 0 after", story.place());
    assertEquals("(10·2 − 100·4 + 30·1) / 2 = −175", story.sums().getFirst());
    assertEquals("−175 → 0 (clamped)", story.ending());
    assertEquals("", story.padding());
  }

  @Test
  void aMagnitudeHasTwoSums() {
    Filter sobel = Filters.named("sobel").orElseThrow().make().withBorder(Border.ZEROS);
    PixelStory story = story(sobel, grey(3, 0, 5), 0, 1);
    assertEquals("−[0]·1 + [0]·1 − 3·2 + 5·2 − [0]·1 + [0]·1 = 4", story.sums().get(0));
    assertEquals("−[0]·1 − [0]·2 − [0]·1 + [0]·1 + [0]·2 + [0]·1 = 0", story.sums().get(1));
    assertEquals("√((4)² + (0)²) = 4", story.ending());
    assertEquals("6 of 9 taps lie in the padding [ ]: zero", story.padding());
  }

  @Test
  void aLongSumIsCutShort() throws Exception {
    PixelStory story = story(KernelText.filter("k", "1 ".repeat(30) + "/ 32"), grey(9, 9, 9), 0, 0);
    assertTrue(
        story.sums().getFirst().endsWith(" + … 5 more) / 32 = 8.4375"), story.sums().getFirst());
  }

  @Test
  void theStoryEndsWithTheSampleOfTheEngine() {
    Random random = new Random(5);
    byte[] samples = new byte[9 * 8 * 3];
    random.nextBytes(samples);
    Raster photo = Raster.sharing(9, 8, 3, samples);
    for (var builtin : Filters.all()) {
      Filter filter = builtin.make().withBorder(Border.values()[random.nextInt(4)]).withStride(2);
      Developed developed = developed(filter, photo);
      for (int i = 0; i < 20; i++) {
        Spot spot = new Spot(random.nextInt(5), random.nextInt(4));
        PixelStory story = PixelStory.of(developed, spot, i % 3);
        int after = developed.pyramid().photo().get(spot.row(), spot.column(), i % 3);
        assertTrue(story.place().endsWith(after + " after"), story.place());
        assertTrue(
            (" " + story.ending().replaceAll(" \\((rounded|clamped)\\)", "")).endsWith(" " + after),
            builtin.name() + ": " + story.ending() + ", not " + after);
      }
    }
  }

  private static Raster grey(int... samples) {
    byte[] bytes = new byte[samples.length];
    for (int i = 0; i < samples.length; i++) {
      bytes[i] = (byte) samples[i];
    }
    return Raster.sharing(1, samples.length, 1, bytes);
  }

  private static PixelStory story(Filter filter, Raster photo, int row, int column) {
    return PixelStory.of(developed(filter, photo), new Spot(row, column), 0);
  }

  private static Developed developed(Filter filter, Raster photo) {
    Opened opened =
        new Opened("p", new Photo(photo, PhotoFormat.PNG, 8), Pyramid.of(photo, Watch.NONE));
    PhotoPlan plan = filter.plan(Engine.scalar(1), photo);
    Pyramid pyramid = Pyramid.of(plan.run(photo, Watch.NONE), Watch.NONE);
    return new Developed(opened, filter, filter.problem(photo), plan.choice(), pyramid, 1);
  }
}
