package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Border;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderFiltersTest {
  private final Engine engine = Engine.best();

  @Test
  void aMedianTakesOutSpecksAndLeavesAnEdge() throws Unusable {
    byte[] edge = new byte[20 * 30];
    for (int i = 0; i < edge.length; i++) {
      edge[i] = (byte) (i % 30 < 13 ? 40 : 200);
    }
    byte[] specked = edge.clone();
    for (int i = 31; i < specked.length; i += 35) {
      specked[i] = (byte) (i % 2 * 255);
    }
    assertArrayEquals(edge, apply("median", 3, Raster.sharing(20, 30, 1, specked)).shared());
  }

  @Test
  void aDilationIsTheErosionOfTheNegative() throws Unusable {
    Raster photo = photo();
    Raster negative = negative(photo);
    for (int size : new int[] {1, 2, 3, 8, 15}) {
      assertArrayEquals(
          apply("max", size, photo).shared(),
          negative(apply("min", size, negative)).shared(),
          "size " + size);
    }
  }

  @Test
  void theSmallestTheMiddleAndTheLargestComeInThatOrder() throws Unusable {
    Raster photo = photo();
    for (int size : new int[] {2, 3, 7, 16}) {
      byte[] smallest = apply("min", size, photo).shared();
      byte[] middle = apply("median", size, photo).shared();
      byte[] largest = apply("max", size, photo).shared();
      for (int i = 0; i < middle.length; i++) {
        assertTrue((smallest[i] & 0xFF) <= (middle[i] & 0xFF), "size " + size);
        assertTrue((middle[i] & 0xFF) <= (largest[i] & 0xFF), "size " + size);
      }
    }
  }

  @Test
  void aWindowOfOnePixelChangesNothing() throws Unusable {
    Raster photo = photo();
    for (String name : new String[] {"min", "median", "max"}) {
      assertArrayEquals(photo.shared(), apply(name, 1, photo).shared(), name);
    }
  }

  @Test
  void strideAndBorderComeFromTheRecipe() throws Unusable {
    Sliding sliding = new Sliding(Border.ZEROS, 2, 3);
    Filter filter = Recipe.of("min").with(sliding).filter();
    Raster white = Raster.sharing(7, 7, 1, filled(49, 255));
    Raster smallest = filter.apply(engine, white, Watch.NONE);
    assertEquals(4, smallest.height());
    assertEquals(4, smallest.width());
    assertEquals(0, smallest.get(0, 0, 0), "a tap three pixels further is in the border");
    assertEquals(0, smallest.get(1, 1, 0));
    assertEquals(0, smallest.get(3, 2, 0));
  }

  private Raster apply(String name, int size, Raster photo) throws Unusable {
    return Recipe.of(name).with(Parameter.SIZE, size).filter().apply(engine, photo, Watch.NONE);
  }

  private static Raster photo() {
    byte[] samples = new byte[31 * 47 * 3];
    new Random(4).nextBytes(samples);
    return Raster.sharing(31, 47, 3, samples);
  }

  private static Raster negative(Raster photo) {
    byte[] samples = photo.shared().clone();
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (255 - samples[i]);
    }
    return Raster.sharing(photo.height(), photo.width(), photo.channels(), samples);
  }

  private static byte[] filled(int count, int level) {
    byte[] samples = new byte[count];
    Arrays.fill(samples, (byte) level);
    return samples;
  }
}
