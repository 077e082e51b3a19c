package convolarium.ui.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Border;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.filter.Filter;
import convolarium.filter.Filters;
import convolarium.filter.Recipe;
import convolarium.filter.Sliding;
import convolarium.tensor.Raster;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PixelStoryTest {
  @Test
  void negativeWeightsAreSubtractedAndClampingIsTold() throws Exception {
    PixelStory story = story(own("1 -2 0.5"), grey(10, 100, 30), 0, 1);
    assertEquals("row 0, column 1: 100 before, 0 after", story.place());
    assertEquals("(10·2 − 100·4 + 30·1) / 2 = −175", story.sums().getFirst());
    assertEquals("−175 → 0 (clamped)", story.ending());
    assertEquals("", story.padding());
  }

  @Test
  void aMagnitudeHasTwoSums() throws Exception {
    Filter sobel = Recipe.of("sobel").with(Border.ZEROS).filter();
    PixelStory story = story(sobel, grey(3, 0, 5), 0, 1);
    assertEquals("−[0]·1 + [0]·1 − 3·2 + 5·2 − [0]·1 + [0]·1 = 4", story.sums().get(0));
    assertEquals("−[0]·1 − [0]·2 − [0]·1 + [0]·1 + [0]·2 + [0]·1 = 0", story.sums().get(1));
    assertEquals("√((4)² + (0)²) = 4", story.ending());
    assertEquals("6 of 9 taps lie in the padding [ ]: zero", story.padding());
  }

  @Test
  void aLongSumIsCutShort() throws Exception {
    PixelStory story = story(own("1 ".repeat(30) + "/ 32"), grey(9, 9, 9), 0, 0);
    assertTrue(
        story.sums().getFirst().endsWith(" + … 5 more) / 32 = 8.4375"), story.sums().getFirst());
  }

  @Test
  void theStoryEndsWithTheSampleOfTheEngine() throws Exception {
    Random random = new Random(5);
    byte[] samples = new byte[9 * 8 * 3];
    random.nextBytes(samples);
    Raster photo = Raster.sharing(9, 8, 3, samples);
    for (var builtin : Filters.all()) {
      Sliding sliding = new Sliding(Border.values()[random.nextInt(4)], 2, 1);
      Told told = told(Recipe.of(builtin.name()).with(sliding).filter(), photo);
      for (int i = 0; i < 20; i++) {
        Spot spot = new Spot(random.nextInt(5), random.nextInt(4));
        PixelStory story = PixelStory.of(told, spot, i % 3);
        Raster output = told.output().raster();
        int after = output.get(spot.row(), spot.column(), Math.min(i % 3, output.colours() - 1));
        assertTrue(story.place().endsWith(after + " after"), story.place());
        assertTrue(
            (" " + story.ending().replaceAll(" \\((rounded|clamped)\\)", "")).endsWith(" " + after),
            builtin.name() + ": " + story.ending() + ", not " + after);
      }
    }
  }

  @Test
  void ofAMedianTheSortedValuesAreTold() throws Exception {
    Filter median = Recipe.of("median").with(Border.ZEROS).filter();
    PixelStory story = story(median, grey(3, 9, 5), 0, 1);
    assertEquals("row 0, column 1: 9 before, 0 after", story.place());
    assertEquals(List.of("sorted: [0] [0] [0] [0] ‹[0]› [0] 3 5 9"), story.sums());
    assertEquals("the middle, 5th of 9: 0", story.ending());
    assertEquals("6 of 9 taps lie in the padding [ ]: zero", story.padding());
  }

  @Test
  void ofAMixingTheProductsOfTheColoursAreTold() throws Exception {
    Raster orange = Raster.sharing(1, 1, 3, new byte[] {(byte) 200, 100, 50});
    PixelStory grey = story(Recipe.of("grey").filter(), orange, 0, 0);
    assertEquals("row 0, column 0: 200, 100, 50 before, 124 after", grey.place());
    assertEquals(List.of("0.299·200 + 0.587·100 + 0.114·50 = 124.2"), grey.sums());
    PixelStory negative = story(Recipe.of("invert").filter(), grey(40), 0, 0);
    assertEquals(List.of("−1·40 + 255 = 215"), negative.sums());
    PixelStory sepia = story(Recipe.of("sepia").filter(), grey(100), 0, 0);
    assertEquals("row 0, column 0, red: 100 before, 135 after", sepia.place());
  }

  @Test
  void allChannelsAreCopiedAsATable() throws Exception {
    Raster two = Raster.sharing(1, 2, 3, new byte[] {10, 100, 20, 30, 50, 40});
    PixelStory sobel = story(Recipe.of("sobel").with(Border.ZEROS).filter(), two, 0, 0);
    assertEquals(
        """
        channel\tbefore\tsum 1\tsum 2\tafter
        red\t10\t60\t0\t60
        green\t100\t100\t0\t100
        blue\t20\t80\t0\t80

        """
            + sobel.text(),
        sobel.copied());
    PixelStory most = story(Recipe.of("max").filter(), two, 0, 0);
    assertTrue(most.copied().startsWith("channel\tbefore\tafter\nred\t10\t30\n"), most.copied());
    PixelStory sepia = story(Recipe.of("sepia").filter(), grey(100), 0, 0);
    assertTrue(
        sepia.copied().startsWith("channel\tbefore\tsum\tafter\nred\t100\t135.09999\t135\n"),
        sepia.copied());
    PixelStory plain = story(own("2"), grey(4), 0, 0);
    assertEquals(plain.text(), plain.copied());
  }

  private static Raster grey(int... samples) {
    byte[] bytes = new byte[samples.length];
    for (int i = 0; i < samples.length; i++) {
      bytes[i] = (byte) samples[i];
    }
    return Raster.sharing(1, samples.length, 1, bytes);
  }

  private static PixelStory story(Filter filter, Raster photo, int row, int column) {
    return PixelStory.of(told(filter, photo), new Spot(row, column), 0);
  }

  private static Told told(Filter filter, Raster photo) {
    return new Told(0, filter, photo, filter.filtered(Engine.scalar(1), photo, Watch.NONE), 1);
  }

  private static Filter own(String text) throws Exception {
    return Recipe.of(Recipe.OWN).written(own -> own.withText(text)).filter();
  }
}
