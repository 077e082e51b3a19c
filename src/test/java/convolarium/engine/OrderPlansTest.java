package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Raster;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/// What plans that keep one of a window's values do besides: borders, alpha, arrays, calling off.
class OrderPlansTest {
  private final Random random = new Random(6);

  @Test
  void ofAnEvenNumberTheLowerMiddleIsKept() {
    assertEquals(1, Order.MEDIAN.rank(4));
    Raster photo = Raster.sharing(2, 2, 1, new byte[] {40, 10, 30, 20});
    Problem problem = new Filtering(Window.of(2, 2)).on(photo.shape()).orThrow();
    Raster median = Engine.best().order(problem, Order.MEDIAN).run(photo, Watch.NONE);
    assertEquals(20, median.get(1, 1, 0));
  }

  @Test
  void zerosOfTheBorderAreValues() {
    Raster white = Raster.sharing(1, 3, 1, new byte[] {-1, -1, -1});
    Problem problem = new Filtering(Window.of(3, 3)).on(white.shape()).orThrow();
    Raster smallest = Engine.best().order(problem, Order.MINIMUM).run(white, Watch.NONE);
    Raster median = Engine.best().order(problem, Order.MEDIAN).run(white, Watch.NONE);
    Raster largest = Engine.best().order(problem, Order.MAXIMUM).run(white, Watch.NONE);
    for (int x = 0; x < 3; x++) {
      assertEquals(0, smallest.get(0, x, 0));
      assertEquals(0, median.get(0, x, 0));
      assertEquals(255, largest.get(0, x, 0));
    }
  }

  @Test
  void alphaIsCopiedFromUnderTheAnchor() {
    Raster photo = photo(5, 7, 4);
    Window window = Window.of(3, 3).withStride(List.of(2, 3));
    Problem problem = new Filtering(window).on(photo.shape()).orThrow();
    Raster median = Engine.scalar(1).order(problem, Order.MEDIAN).run(photo, Watch.NONE);
    for (int y = 0; y < 3; y++) {
      for (int x = 0; x < 3; x++) {
        assertEquals(photo.get(2 * y, 3 * x, 3), median.get(y, x, 3));
      }
    }
  }

  @Test
  void arrayOfTheCallerIsOverwritten() {
    Raster photo = photo(9, 70, 4);
    Problem problem = new Filtering(Window.of(3, 3)).on(photo.shape()).orThrow();
    for (Order order : Order.values()) {
      PhotoPlan plan = Engine.best().order(problem, order);
      byte[] out = new byte[9 * 70 * 4];
      Arrays.fill(out, (byte) 77);
      plan.run(photo, out, Watch.NONE);
      assertArrayEquals(plan.run(photo, Watch.NONE).shared(), out);
    }
  }

  @Test
  void arrayOfAnotherLengthIsRefused() {
    Raster photo = photo(2, 5, 3);
    Problem problem = new Filtering(Window.of(3, 3)).on(photo.shape()).orThrow();
    PhotoPlan plan = Engine.scalar(1).order(problem, Order.MEDIAN);
    String told =
        assertThrows(
                IllegalArgumentException.class, () -> plan.run(photo, new byte[29], Watch.NONE))
            .getMessage();
    assertEquals("29 samples for an output, must be 30", told);
  }

  @Test
  void aRunCanBeCalledOff() {
    Watch impatient = Recorder.after(1);
    for (int size : new int[] {3, 31}) {
      for (Order order : Order.values()) {
        Raster photo = photo(600, 300, 3);
        Problem problem = new Filtering(Window.of(size, size)).on(photo.shape()).orThrow();
        PhotoPlan plan = Engine.best().order(problem, order);
        assertThrows(CancellationException.class, () -> plan.run(photo, impatient));
      }
    }
  }

  private Raster photo(int height, int width, int channels) {
    byte[] samples = new byte[height * width * channels];
    random.nextBytes(samples);
    return Raster.sharing(height, width, channels, samples);
  }
}
