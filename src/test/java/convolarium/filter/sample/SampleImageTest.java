package convolarium.filter.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.engine.Watch;
import convolarium.filter.Photos;
import convolarium.filter.Unreadable;
import convolarium.tensor.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class SampleImageTest {
  private static final int BLOCK = 16;

  @ParameterizedTest
  @EnumSource(SampleImage.class)
  void theProgramHoldsTheFileOfTheProject(SampleImage image) throws Exception {
    Path file = Path.of("sample-images", image.fileName());
    assertTrue(Files.size(file) < 500_000);
    assertSame(Photos.read(file, Watch.NONE).raster(), image.read().raster());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "STILL_LIFE")
  void aChartIsWhatTheProgramDraws(SampleImage image) throws Exception {
    assertSame(read(image.draw()), image.read().raster());
  }

  /// The whole picture takes minutes. A patch that is made of whole blocks of the JPEG code is
  /// coded alike alone and in the picture, but for its rim, over which colours are smoothed.
  @ParameterizedTest
  @CsvSource({"64, 672", "480, 96", "624, 720", "896, 128"})
  void patchesOfTheStillLifeAreWhatTheProgramDraws(int top, int left) throws Exception {
    Raster whole = SampleImage.STILL_LIFE.read().raster();
    int side = 3 * BLOCK;
    Raster patch = read(SampleImage.STILL_LIFE.encoded(Camera.take(top, left, side, side)));
    for (int y = BLOCK; y < 2 * BLOCK; y++) {
      for (int x = BLOCK; x < 2 * BLOCK; x++) {
        for (int c = 0; c < 3; c++) {
          assertEquals(patch.get(y, x, c), whole.get(top + y, left + x, c), y + ", " + x);
        }
      }
    }
  }

  @Test
  void theStillLifeHasItsSize() {
    Raster whole = SampleImage.STILL_LIFE.read().raster();
    assertEquals("Raster 1067×1600×3", whole.toString());
  }

  private static Raster read(byte[] file) throws Unreadable, IOException {
    return Photos.read(file, Watch.NONE).raster();
  }

  private static void assertSame(Raster expected, Raster actual) {
    assertEquals(expected.toString(), actual.toString());
    assertArrayEquals(expected.shared(), actual.shared());
  }
}
