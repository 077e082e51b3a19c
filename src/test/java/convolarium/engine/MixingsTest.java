package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Each way of mixing colours against sums in double.
class MixingsTest {
  private final Random random = new Random(8);

  /// A photo with its task.
  private record Try(Raster photo, MixTask task) {}

  @Test
  void everyMethodRoundsTheExactSums() {
    for (int channels = 1; channels <= 4; channels++) {
      for (int made : new int[] {1, 3}) {
        for (int i = 0; i < 30; i++) {
          Raster photo = photo(1 + random.nextInt(40), 1 + random.nextInt(400), channels);
          check(task(photo, made, _ -> random.nextFloat() * 3 - 1, _ -> random.nextInt(99) - 40));
          check(task(photo, made, _ -> random.nextInt(5) - 2, _ -> random.nextInt(400) - 99));
        }
      }
    }
  }

  @Test
  void aColourThatIsMadeOfOneOtherIsLookedUp() {
    for (int channels = 1; channels <= 4; channels++) {
      Try negative = task(photo(20, 30, channels), 3, i -> i % 4 == 0 ? -1 : 0, _ -> 255);
      Try turned = task(photo(20, 30, channels), 3, i -> i % 3 == (i / 3 + 1) % 3 ? 2 : 0, _ -> -9);
      check(negative);
      check(turned);
      if (channels > 2) {
        assertEquals("tables of levels", choice(negative).algorithm());
        assertEquals("tables of levels", choice(turned).algorithm());
      }
    }
  }

  @Test
  void aNegativeOfANegativeIsThePhoto() {
    Raster photo = photo(17, 19, 3);
    Try tried = task(photo, 3, i -> i % 4 == 0 ? -1 : 0, _ -> 255);
    Raster once = run(Engine.best(), tried);
    Raster twice = run(Engine.best(), new Try(once, tried.task));
    assertArrayEquals(photo.shared(), twice.shared());
  }

  @Test
  void alphaIsCopiedWhateverTheColoursBecome() {
    for (int channels : new int[] {2, 4}) {
      for (int made : new int[] {1, 3}) {
        Raster photo = photo(5, 9, channels);
        Raster mixed = run(Engine.scalar(1), task(photo, made, _ -> 0.25, _ -> 3));
        assertEquals(made + 1, mixed.channels());
        for (int i = 0; i < 45; i++) {
          assertEquals(
              photo.get(i / 9, i % 9, channels - 1), mixed.get(i / 9, i % 9, made), "pixel " + i);
        }
      }
    }
  }

  @Test
  void threadsDoNotChangeASample() {
    Try tried = task(photo(200, 301, 3), 3, _ -> random.nextFloat(), _ -> 1);
    for (Kernels kernels : Problems.twins()) {
      for (MixMethod method : MixMethod.ALL) {
        if (method.refusal(tried.task).isEmpty()) {
          assertArrayEquals(
              run(method, tried, new Machine(kernels, new Workers(1))),
              run(method, tried, new Machine(kernels, new Workers(2))),
              method.name());
        }
      }
    }
  }

  @Test
  void whatIsNoMixingIsRefused() {
    Raster photo = photo(4, 4, 3);
    Tensor nine = Tensor.generate(Shape.of(3, 3), _ -> 1);
    Tensor three = Tensor.generate(Shape.of(3), _ -> 0);
    Engine engine = Engine.scalar(1);
    for (Convolution other :
        List.of(
            new Convolution(Window.of(3, 3), 3, 1),
            new Convolution(Window.of(1, 1).withStride(List.of(2, 2)), 3, 1),
            new Convolution(Window.of(1, 1), 3, 3),
            new Convolution(Window.of(1, 1), 2, 1))) {
      Problem problem = other.on(photo.shape()).orThrow();
      assertThrows(
          IllegalArgumentException.class,
          () -> engine.mixing(problem, nine, three),
          problem::toString);
    }
    Problem mixing = new Convolution(Window.of(1, 1), 3, 1).on(photo.shape()).orThrow();
    assertThrows(IllegalArgumentException.class, () -> engine.mixing(mixing, three, three));
  }

  private Try task(Raster photo, int made, IntToDoubleFunction weight, IntToDoubleFunction added) {
    Problem problem = new Convolution(Window.of(1, 1), made, 1).on(photo.shape()).orThrow();
    Shape shape = Shape.of(made, photo.colours());
    Tensor weights = Tensor.generate(shape, i -> (float) weight.applyAsDouble(i));
    Tensor offsets = Tensor.generate(Shape.of(made), i -> (float) added.applyAsDouble(i));
    return new Try(photo, new MixTask(problem, weights, offsets));
  }

  private Raster photo(int height, int width, int channels) {
    byte[] samples = new byte[height * width * channels];
    random.nextBytes(samples);
    return Raster.sharing(height, width, channels, samples);
  }

  private static Choice choice(Try tried) {
    return plan(Engine.best(), tried).choice();
  }

  private static PhotoPlan plan(Engine engine, Try tried) {
    return engine.mixing(tried.task.problem(), tried.task.weights(), tried.task.offsets());
  }

  private static Raster run(Engine engine, Try tried) {
    return plan(engine, tried).run(tried.photo, Watch.NONE);
  }

  private static byte[] run(MixMethod method, Try tried, Machine machine) {
    Raster photo = tried.photo;
    int channels = tried.task.problem().outChannels() + photo.channels() - photo.colours();
    byte[] out = new byte[photo.height() * photo.width() * channels];
    Arrays.fill(out, (byte) 77);
    method.run(tried.task, photo, out, machine, Watch.NONE);
    return out;
  }

  private static void check(Try tried) {
    Raster photo = tried.photo;
    int made = tried.task.problem().outChannels();
    int channels = made + photo.channels() - photo.colours();
    for (MixMethod method : MixMethod.ALL) {
      for (Kernels kernels : Problems.twins()) {
        if (method.refusal(tried.task).isEmpty()) {
          byte[] out = run(method, tried, new Machine(kernels, new Workers(2)));
          for (int i = 0; i < photo.height() * photo.width() * made; i++) {
            int pixel = i / made;
            double exact = exact(tried, pixel, i % made);
            int sample = out[pixel * channels + i % made] & 0xFF;
            assertTrue(
                Math.abs(sample - exact) <= 0.501,
                () -> method.name() + " " + kernels.name() + ": " + sample + ", not " + exact);
          }
        }
      }
    }
  }

  private static double exact(Try tried, int pixel, int to) {
    Raster photo = tried.photo;
    double sum = tried.task.offsets().get(to);
    for (int from = 0; from < photo.colours(); from++) {
      double weight = tried.task.weights().get(to * photo.colours() + from);
      sum += weight * photo.get(pixel / photo.width(), pixel % photo.width(), from);
    }
    return Math.clamp(sum, 0, 255);
  }
}
