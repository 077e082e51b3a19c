package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourFiltersTest {
  private final Engine engine = Engine.best();

  /// What comes of red 200, green 100, blue 50.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          grey       |      | 124
          sepia      |      | 165 147 114
          mix        |      | 200 100 50
          invert     |      | 55 155 205
          saturation | 1    | 200 100 50
          saturation | 0    | 124
          saturation | 2    | 255 76 0
          warmth     | 0    | 200 100 50
          contrast   | 1    | 200 100 50
          contrast   | 0    | 128
          contrast   | 2    | 255 73 0
          """)
  void anOrangeBecomes(String name, Double amount, String expected) throws Unusable {
    Settings settings =
        amount == null ? Settings.NONE : Settings.NONE.with(Parameter.AMOUNT, amount);
    Filter filter = Filters.named(name).orElseThrow().make(settings);
    Raster orange = Raster.sharing(1, 1, 3, new byte[] {(byte) 200, 100, 50});
    assertEquals(expected, levels(filter.apply(engine, orange, Watch.NONE)));
  }

  @Test
  void aGreyPhotoCountsAsRedGreenAndBlueAlike() {
    Raster grey = Raster.sharing(1, 1, 2, new byte[] {100, 7});
    assertEquals("100 7", levels(apply("grey", grey)), "grey stays grey, and alpha");
    assertEquals("135 120 94 7", levels(apply("sepia", grey)));
    assertEquals("155 7", levels(apply("contrast", Raster.sharing(1, 1, 2, contrasted()))));
  }

  private static byte[] contrasted() {
    return new byte[] {(byte) 146, 7};
  }

  @Test
  void greyIsTheLumaOfAPatch() {
    byte[] samples = new byte[30 * 40 * 3];
    new Random(3).nextBytes(samples);
    Raster photo = Raster.sharing(30, 40, 3, samples);
    var luma = new Patch(0, 0, 30, 40, 1).grey(photo);
    Raster grey = apply("grey", photo);
    assertEquals(1, grey.channels());
    for (int i = 0; i < 1200; i++) {
      assertEquals(luma.get(i), grey.get(i / 40, i % 40, 0));
    }
  }

  @Test
  void warmthKeepsTheBrightnessOfGrey() throws Unusable {
    Filter warm =
        Filters.named("warmth").orElseThrow().make(Settings.NONE.with(Parameter.AMOUNT, 1));
    Raster grey = Raster.sharing(1, 1, 3, new byte[] {100, 100, 100});
    Raster warmer = warm.apply(engine, grey, Watch.NONE);
    assertEquals("116 96 77", levels(warmer));
    assertEquals("100", levels(apply("grey", warmer)));
  }

  @Test
  void aShareThatCannotBeIsRefused() {
    Builtin mix = Filters.named("mix").orElseThrow();
    Unusable refused =
        assertThrows(
            Unusable.class, () -> mix.make(Settings.NONE.with(Parameter.RED_FROM_BLUE, 3)));
    assertEquals("mix takes a red-from-blue from -2 to 2, not 3: 2 would fit", refused.what());
  }

  @Test
  void coloursAreExchanged() throws Unusable {
    Settings turned =
        Settings.NONE
            .with(Parameter.RED_FROM_RED, 0)
            .with(Parameter.RED_FROM_GREEN, 1)
            .with(Parameter.GREEN_FROM_GREEN, 0)
            .with(Parameter.GREEN_FROM_BLUE, 1)
            .with(Parameter.BLUE_FROM_BLUE, 0)
            .with(Parameter.BLUE_FROM_RED, 1);
    Filter filter = Filters.named("mix").orElseThrow().make(turned);
    Raster photo = Raster.sharing(1, 2, 3, new byte[] {1, 2, 3, 4, 5, 6});
    assertArrayEquals(
        new byte[] {2, 3, 1, 5, 6, 4}, filter.apply(engine, photo, Watch.NONE).shared());
  }

  private Raster apply(String name, Raster photo) {
    return Filters.named(name).orElseThrow().make().apply(engine, photo, Watch.NONE);
  }

  private static String levels(Raster pixel) {
    StringBuilder levels = new StringBuilder();
    for (int c = 0; c < pixel.channels(); c++) {
      levels.append(levels.isEmpty() ? "" : " ").append(pixel.get(0, 0, c));
    }
    return levels.toString();
  }
}
