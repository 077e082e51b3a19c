package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Window;
import convolarium.engine.kernels.FourierKernels;
import convolarium.engine.kernels.Kernels;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.tensor.Values;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FourierTest {
  private final Random random = new Random(8);

  @Test
  void photosOfEverySizeAreFilteredAsByPlainSums() {
    for (Border border : Border.values()) {
      check(1, 1, 1, window(1, 1, 1, 1, border), Response.CLAMP);
      check(1, 90, 3, window(63, 21, 1, 1, border), Response.CLAMP);
      check(140, 1, 2, window(2, 63, 1, 1, border), Response.ABSOLUTE);
      check(70, 130, 4, window(17, 4, 1, 1, border), Response.ABSOLUTE);
      Response light = Response.CLAMP.with(Response.Light.CODED);
      check(70, 130, 4, window(17, 4, 1, 1, border), light.withOffset(20).withGain(0.7f));
    }
  }

  @Test
  void stridesAndDilationsArePickedFromTheTile() {
    for (int stride : new int[] {1, 2, 5, 40, 1000}) {
      for (int dilation : new int[] {1, 3, 9}) {
        Window window = window(5, 7, stride, dilation, Border.REFLECT);
        check(150, 140, 1, window, Response.CLAMP);
        check(61, 30, 3, window, Response.CLAMP);
      }
    }
  }

  private void check(int height, int width, int channels, Window window, Response response) {
    byte[] samples = new byte[height * width * channels];
    random.nextBytes(samples);
    Raster photo = Raster.sharing(height, width, channels, samples);
    Tensor kernel = Tensor.generate(Shape.of(window.kernel()), _ -> random.nextFloat(-1, 1) / 9);
    PhotoTask task = task(photo.shape(), window, kernel, response);
    for (Kernels kernels : Problems.twins()) {
      Machine machine = new Machine(kernels, new Workers(2));
      byte[] plain = new byte[task.rows().output() * task.columns().output() * channels];
      new PlainPhoto().run(task, photo, plain, machine, Watch.NONE);
      Range range = new PlainPhoto().range(task, photo, machine, Watch.NONE);
      Range found = new Fourier().range(task, photo, machine, Watch.NONE);
      assertEquals(range.low(), found.low(), 0.1, kernels.name());
      assertEquals(range.high(), found.high(), 0.1, kernels.name());
      for (FourierCut cut : FourierCut.all(task)) {
        byte[] out = new byte[plain.length];
        Fourier.run(cut, photo, out, machine, Watch.NONE);
        for (int i = 0; i < out.length; i++) {
          if (i % channels < photo.colours()) {
            // sums may lie on both sides of a half
            int distance = Math.abs((out[i] & 0xFF) - (plain[i] & 0xFF));
            assertTrue(distance <= 1, () -> kernels.name() + " " + cut + ": " + distance);
          }
        }
      }
    }
  }

  @Test
  void sumsErrLessThanTheBound() {
    for (int size : new int[] {15, 63}) {
      Tensor kernel = Tensor.generate(Shape.of(size, size), _ -> random.nextFloat(-1, 1) / size);
      Window window = window(size, size, 1, 1, Border.ZEROS);
      PhotoTask task = task(Shape.of(1, 1, 800, 900), window, kernel, Response.CLAMP);
      for (FourierCut cut : FourierCut.all(task)) {
        check(cut, kernel, _ -> 255 * random.nextInt(2));
        // what the kernel looks for: the largest sums
        int width = cut.width();
        check(
            cut, kernel, i -> kernel.get(i / width % size * size + i % width % size) > 0 ? 255 : 0);
      }
    }
  }

  private void check(FourierCut cut, Tensor kernel, Values samples) {
    int size = kernel.shape().dim(0);
    int half = cut.height() / 2;
    float[] tile = Tensor.generate(Shape.of(cut.height(), cut.width()), samples).shared();
    double bound = Fourier.error(kernel, cut);
    for (Kernels kernels : Problems.twins()) {
      float[] sums = new float[tile.length];
      Spectrum spectrum = new Spectrum(kernels, cut.height(), cut.width(), 1);
      spectrum.load((sample, x, at) -> copy(cut, sample, tile, x, at, true));
      spectrum.filter(Fourier.spectrum(cut, kernels));
      spectrum.store(cut.width(), (sample, x, at) -> copy(cut, sample, sums, x, at, false));
      for (int y = 0; y <= cut.height() - size; y += half / 3) {
        for (int x = 0; x <= cut.width() - size; x += 7) {
          double exact = 0;
          for (int t = 0; t < size * size; t++) {
            exact += (double) kernel.get(t) * tile[(y + t / size) * cut.width() + x + t % size];
          }
          double error = Math.abs(sums[y * cut.width() + x] - exact);
          assertTrue(
              error <= bound, () -> kernels.name() + " " + cut + ": " + error + " of " + bound);
        }
      }
    }
  }

  private static void copy(
      FourierCut cut, int sample, float[] tile, float[] x, int at, boolean in) {
    int half = cut.height() / 2;
    for (int y = 0; y < cut.height(); y++) {
      int row = at + y % half * 2 * FourierKernels.STRIP + y / half * FourierKernels.STRIP;
      int place = y * cut.width() + sample;
      System.arraycopy(in ? tile : x, in ? place : row, in ? x : tile, in ? row : place, 16);
    }
  }

  @Test
  void largeKernelsOfAnyKindAreTaken() {
    assertEquals(
        "by spectra of 128 × 256 pixels: 36 products a sample instead of 961",
        reason(3000, 4000, 31, 1, i -> i % 5 / 2000f));
    assertEquals(
        "by spectra of 512 × 256 pixels: 42 products a sample instead of 3969",
        reason(3000, 4000, 63, 1, i -> i % 5 / 8000f));
  }

  @Test
  void refusalsSayTheNumbers() {
    assertEquals(
        "39930 products are fewer than 4 times the 491520 of transforms",
        refusal(10, 11, 11, 1, i -> i * i % 7));
    assertEquals(
        "the kernel spans 621 × 621 pixels, a tile has 512 × 1024", refusal(9, 9, 63, 10, _ -> 0));
    assertEquals(
        "its sums could be 0.62 of 255 levels off, it takes up to 0.1",
        refusal(400, 500, 31, 1, i -> i % 3 * 0.1f));
  }

  private static String refusal(int height, int width, int size, int dilation, Values weights) {
    return new Fourier().refusal(task(height, width, size, dilation, weights)).orElseThrow();
  }

  private static String reason(int height, int width, int size, int dilation, Values weights) {
    PhotoTask task = task(height, width, size, dilation, weights);
    assertEquals("", new Fourier().refusal(task).orElse(""));
    return new Fourier().reason(task);
  }

  private static PhotoTask task(int height, int width, int size, int dilation, Values weights) {
    Tensor kernel = Tensor.generate(Shape.of(size, size), weights);
    Window window = window(size, size, 1, dilation, Border.REFLECT);
    return task(Shape.of(1, 3, height, width), window, kernel, Response.CLAMP);
  }

  private static PhotoTask task(Shape photo, Window window, Tensor kernel, Response response) {
    return new PhotoTask(new Filtering(window).on(photo).orThrow(), List.of(kernel), response);
  }

  private static Window window(int rows, int columns, int stride, int dilation, Border border) {
    return new Window(
        List.of(rows, columns),
        List.of(stride, stride),
        List.of(dilation, dilation),
        Padding.of(2, 0),
        border);
  }
}
