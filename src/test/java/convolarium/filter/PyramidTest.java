package convolarium.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PyramidTest {
  @Test
  void enlargedPixelsAreSquares() {
    Pyramid grey = Pyramid.of(Raster.sharing(1, 2, 1, new byte[] {16, 32}), Watch.NONE);
    int a = 0xFF101010;
    int b = 0xFF202020;
    assertArrayEquals(
        new int[] {0, a, a, b, b, 0, 0, a, a, b, b, 0, 0, 0, 0, 0, 0, 0},
        grey.view(-0.5, 0, 2, 6, 3));
  }

  @Test
  void colourIsMultipliedByAlpha() {
    byte[] rgba = {(byte) 255, 100, 50, 51};
    Pyramid pixel = Pyramid.of(Raster.sharing(1, 1, 4, rgba), Watch.NONE);
    assertEquals("3333140a", Integer.toHexString(pixel.view(0, 0, 1, 1, 1)[0]));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.9, 0.5, 0.3, 0.25, 0.1, 0.013})
  void aFlatPhotoStaysFlatFromAnyDistance(double scale) {
    byte[] samples = new byte[1001 * 777 * 3];
    Arrays.fill(samples, (byte) 99);
    Pyramid flat = Pyramid.of(Raster.sharing(777, 1001, 3, samples), Watch.NONE);
    int width = (int) (1000 * scale);
    int height = (int) (776 * scale);
    for (int argb : flat.view(0, 0, scale, width, height)) {
      assertEquals("ff636363", Integer.toHexString(argb));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.7, 0.5, 0.2, 0.06})
  void aSlopeStaysInItsPlace(double scale) {
    int size = 1024;
    byte[] samples = new byte[size * size];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i % size / 4);
    }
    Pyramid slope = Pyramid.of(Raster.sharing(size, size, 1, samples), Watch.NONE);
    int width = (int) (600 * scale);
    int[] row = slope.view(100, 300, scale, width, 1);
    for (int x = 0; x < width; x++) {
      double expected = (100 + (x + 0.5) / scale - 0.5) / 4;
      // a step of the slope, and half a level for each halving's rounding
      assertEquals(expected, row[x] & 0xFF, 1 + 0.5 * 4);
    }
  }
}
