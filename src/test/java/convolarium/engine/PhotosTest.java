package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.engine.Response.Light;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every method for filtered photos with whole samples, against sums in double.
class PhotosTest {

  private static final Padding NONE = Padding.of(2, 0);

  private final PhotoTries tries = new PhotoTries();
  private final Workers workers = new Workers(2);

  @Test
  void everyMethodRoundsTheExactSums() {
    for (Border border : Border.values()) {
      for (int i = 0; i < 60; i++) {
        int kernel = 1 + tries.upTo(7);
        check(tries.task(border, 1 + tries.upTo(9), 1 + tries.upTo(40), kernel, i));
      }
    }
  }

  @Test
  void largeKernelsGoFarBeyondSmallPhotos() {
    for (Border border : Border.values()) {
      check(tries.task(border, 1, 1, 63, 0));
      check(tries.task(border, 3, 80, 63, 1));
      check(tries.task(border, 40, 7, 31, 2));
      check(tries.task(border, 50, 60, 21, 3));
    }
  }

  @Test
  void widePhotosAreCutIntoTiles() {
    check(tries.task(Border.REFLECT, 70, 1500, 9, 0));
    check(tries.task(Border.ZEROS, 140, 3000, 3, 1));
  }

  @Test
  void strideAndDilationMayBeAnything() {
    for (int far : new int[] {63, 1000, 1 << 20, 1 << 23}) {
      check(
          task(
              new Window(List.of(3, 5), List.of(far, 1), List.of(1, far), NONE, Border.REPLICATE)));
      check(
          task(new Window(List.of(5, 3), List.of(2, far), List.of(far, 1), NONE, Border.REFLECT)));
      check(
          task(
              new Window(
                  List.of(63, 2), List.of(1, far), List.of(far, far), NONE, Border.CIRCULAR)));
    }
  }

  private PhotoTry task(Window window) {
    Raster photo = tries.photo(11, 13, 3);
    Problem problem = new Filtering(window).on(photo.shape()).orThrow();
    Tensor kernel = tries.kernel(1, window.kernel().getFirst(), window.kernel().getLast());
    return new PhotoTry(photo, new PhotoTask(problem, List.of(kernel), Response.CLAMP));
  }

  @Test
  void threadsDoNotChangeASample() {
    for (int kind = 0; kind < 4; kind++) {
      for (int size : new int[] {3, 9, 31}) {
        PhotoTry tried = tries.task(Border.REFLECT, 200, 300, size, kind);
        for (PhotoMethod method : PhotoMethod.ALL) {
          if (method.refusal(tried.task()).isEmpty() && !(method instanceof PlainPhoto)) {
            for (Kernels kernels : Problems.twins()) {
              assertArrayEquals(
                  tried.run(method, new Machine(kernels, new Workers(1))),
                  tried.run(method, new Machine(kernels, new Workers(2))),
                  () -> method.name() + " " + kernels.name() + " " + tried.task());
            }
          }
        }
      }
    }
  }

  @Test
  void eachMethodIsTriedOften() {
    List<PhotoTask> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.add(tries.task(Border.REPLICATE, 100, 200, 1 + tries.upTo(9), i).task());
      all.add(tries.task(Border.REFLECT, 50, 60, 1 + tries.upTo(4), 4 * i).task());
      all.add(tries.slopes(tries.task(Border.ZEROS, tries.photo(9, 9, 1), true, 3, 3, 2)).task());
      all.add(tries.task(Border.CIRCULAR, 300, 400, 15 + tries.upTo(20), i).task());
    }
    for (PhotoMethod method : PhotoMethod.ALL) {
      long tried = all.stream().filter(task -> method.refusal(task).isEmpty()).count();
      assertTrue(tried >= 5, () -> method.name() + " takes " + tried + " of " + all.size());
    }
  }

  @Test
  void lightOfAnEvenPhotoHasNoSlopeAtItsBorder() {
    byte[] samples = new byte[40 * 50];
    Arrays.fill(samples, (byte) 250);
    Raster even = Raster.sharing(40, 50, 1, samples);
    Tensor slope = Tensor.of(Shape.of(3, 3), -20, 0, 20, -90, 0, 90, -20, 0, 20);
    Response coded = Response.ABSOLUTE.with(Light.CODED);
    for (int stride : new int[] {1, 2}) {
      Window window = Window.of(3, 3).withStride(List.of(stride, stride));
      Problem problem = new Filtering(window.withBorder(Border.REFLECT)).on(even.shape()).orThrow();
      PhotoTry tried = new PhotoTry(even, new PhotoTask(problem, List.of(slope), coded));
      check(tried);
    }
  }

  @Test
  void alphaIsCopiedFromUnderTheAnchor() {
    Raster photo = tries.photo(5, 7, 4);
    Window window = Window.of(3, 3).withStride(List.of(2, 3));
    Problem problem = new Filtering(window).on(photo.shape()).orThrow();
    Tensor kernel = Tensor.generate(Shape.of(3, 3), _ -> 1f / 9);
    Raster filtered =
        Engine.scalar(1).photo(problem, List.of(kernel), Response.CLAMP).run(photo, Watch.NONE);
    for (int y = 0; y < 3; y++) {
      for (int x = 0; x < 3; x++) {
        assertEquals(photo.get(2 * y, 3 * x, 3), filtered.get(y, x, 3));
      }
    }
  }

  @Test
  void averageDarkensAZeroBorder() {
    Raster white = Raster.sharing(3, 4, 1, whites(12));
    Problem problem = new Filtering(Window.of(3, 3)).on(white.shape()).orThrow();
    Tensor kernel = Tensor.generate(Shape.of(3, 3), _ -> 1f / 9);
    Raster filtered =
        Engine.best().photo(problem, List.of(kernel), Response.CLAMP).run(white, Watch.NONE);
    assertEquals(Math.round(255 * 4 / 9.0), filtered.get(0, 0, 0));
    assertEquals(Math.round(255 * 6 / 9.0), filtered.get(0, 1, 0));
    assertEquals(255, filtered.get(1, 1, 0));
  }

  private static byte[] whites(int count) {
    byte[] samples = new byte[count];
    Arrays.fill(samples, (byte) 255);
    return samples;
  }

  @Test
  void slopesRoundTheExactRoots() {
    for (Border border : Border.values()) {
      for (int i = 0; i < 20; i++) {
        check(
            tries.slopes(
                tries.task(
                    border, tries.photo(1 + i / 2, 1 + 3 * i, 1 + i % 4), i % 2 == 0, 3, 3, 2)));
      }
    }
  }

  private void check(PhotoTry tried) {
    PhotoTask task = tried.task();
    Raster photo = tried.photo();
    int height = task.rows().output();
    int width = task.columns().output();
    int channels = photo.channels();
    for (PhotoMethod method : PhotoMethod.ALL) {
      for (Kernels kernels : Problems.twins()) {
        if (method.refusal(task).isEmpty()) {
          byte[] out = tried.run(method, new Machine(kernels, workers));
          int step = out.length > 20_000 ? 23 : 1;
          for (int i = 0; i < out.length; i += step) {
            int at = i;
            if (i % channels < photo.colours()) {
              double exact = tried.exact(i / channels / width, i / channels % width, i % channels);
              double off = task.response().coded() ? 0.56 : 0.51;
              assertTrue(
                  Math.abs((out[i] & 0xFF) - exact) <= off,
                  () -> method.name() + " " + kernels.name() + " " + task + ": sample " + at);
            }
          }
        }
      }
    }
  }
}
