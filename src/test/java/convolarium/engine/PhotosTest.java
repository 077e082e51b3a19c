package convolarium.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import convolarium.arithmetic.Axis;
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
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhotosTest {
  private static final Padding NONE = Padding.of(2, 0);

  private final Random random = new Random(3);
  private final Workers workers = new Workers(2);

  @Test
  void everyMethodRoundsTheExactSums() {
    for (Border border : Border.values()) {
      for (int i = 0; i < 60; i++) {
        int kernel = 1 + random.nextInt(7);
        check(task(border, 1 + random.nextInt(9), 1 + random.nextInt(40), kernel, i));
      }
    }
  }

  @Test
  void largeKernelsGoFarBeyondSmallPhotos() {
    for (Border border : Border.values()) {
      check(task(border, 1, 1, 63, 0));
      check(task(border, 3, 80, 63, 1));
      check(task(border, 40, 7, 31, 2));
      check(task(border, 50, 60, 21, 3));
    }
  }

  @Test
  void widePhotosAreCutIntoTiles() {
    check(task(Border.REFLECT, 70, 1500, 9, 0));
    check(task(Border.ZEROS, 140, 3000, 3, 1));
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

  private Try task(Window window) {
    Raster photo = photo(11, 13, 3);
    Problem problem = new Filtering(window).on(photo.shape()).orThrow();
    Tensor kernel = kernel(1, window.kernel().getFirst(), window.kernel().getLast());
    return new Try(photo, new PhotoTask(problem, List.of(kernel), Response.CLAMP));
  }

  @Test
  void threadsDoNotChangeASample() {
    for (int kind = 0; kind < 4; kind++) {
      for (int size : new int[] {3, 9, 31}) {
        Try tried = task(Border.REFLECT, 200, 300, size, kind);
        for (PhotoMethod method : PhotoMethod.ALL) {
          if (method.refusal(tried.task).isEmpty() && !(method instanceof PlainPhoto)) {
            for (Kernels kernels : Problems.twins()) {
              assertArrayEquals(
                  run(method, tried, new Machine(kernels, new Workers(1))),
                  run(method, tried, new Machine(kernels, new Workers(2))),
                  () -> method.name() + " " + kernels.name() + " " + tried.task);
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
      all.add(task(Border.REPLICATE, 100, 200, 1 + random.nextInt(9), i).task);
      all.add(task(Border.REFLECT, 50, 60, 1 + random.nextInt(4), 4 * i).task);
      all.add(slopes(task(Border.ZEROS, photo(9, 9, 1), true, 3, 3, 2)).task);
      all.add(task(Border.CIRCULAR, 300, 400, 15 + random.nextInt(20), i).task);
    }
    for (PhotoMethod method : PhotoMethod.ALL) {
      long tried = all.stream().filter(task -> method.refusal(task).isEmpty()).count();
      assertTrue(tried >= 5, () -> method.name() + " takes " + tried + " of " + all.size());
    }
  }

  private static byte[] run(PhotoMethod method, Try tried, Machine machine) {
    int pixels = tried.task.rows().output() * tried.task.columns().output();
    byte[] out = new byte[pixels * tried.photo.channels()];
    method.run(tried.task, tried.photo, out, machine, Watch.NONE);
    return out;
  }

  @Test
  void alphaIsCopiedFromUnderTheAnchor() {
    Raster photo = photo(5, 7, 4);
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

  /// A photo with its task.
  private record Try(Raster photo, PhotoTask task) {}

  private Try task(Border border, int height, int width, int kernel, int kind) {
    Raster photo = photo(height, width, 1 + random.nextInt(4));
    int rows = kernel > 9 ? kernel : 1 + random.nextInt(kernel);
    boolean plain = kernel > 9 || height > 40;
    return task(border, photo, plain, rows, kernel, kind);
  }

  private Try task(Border border, Raster photo, boolean plain, int rows, int kernel, int kind) {
    Window window =
        new Window(
            List.of(rows, kernel),
            List.of(plain ? 1 : 1 + random.nextInt(3), plain ? 1 : 1 + random.nextInt(3)),
            List.of(plain ? 1 : 1 + random.nextInt(3), plain ? 1 : 1 + random.nextInt(3)),
            Padding.of(2, 0),
            border);
    Problem problem = new Filtering(window).on(photo.shape()).orThrow();
    Response response = response(kind % 3);
    List<Tensor> kernels =
        Stream.generate(() -> kernel(kind, rows, kernel))
            .limit(response.of() == Response.Of.MAGNITUDE ? 2 : 1)
            .toList();
    return new Try(photo, new PhotoTask(problem, kernels, response));
  }

  /// Plain ones at first, of which every method takes some.
  private Response response(int kind) {
    Response plain = List.of(Response.CLAMP, Response.ABSOLUTE, Response.MAGNITUDE).get(kind);
    Light light = Light.values()[Math.max(0, random.nextInt(5) - 2)];
    return switch (random.nextInt(3)) {
      case 0 -> plain;
      case 1 -> plain.with(light).withOffset(random.nextInt(300) - 100);
      default -> plain.with(light).withGain(random.nextFloat() * 2 + 0.1f);
    };
  }

  @Test
  void theRangeIsThatOfTheExactSums() {
    for (int i = 0; i < 60; i++) {
      Try tried =
          i % 5 == 0
              ? task(Border.REPLICATE, 70, 90, 15 + i / 3, i)
              : task(Border.values()[i % 4], 1 + i / 2, 1 + random.nextInt(60), 1 + i % 7, i);
      Range exact = exactRange(tried);
      for (SumMethod method : SumMethod.all()) {
        for (Kernels kernels : Problems.twins()) {
          if (method.refusal(tried.task).isEmpty()) {
            Machine machine = new Machine(kernels, workers);
            Range range = method.range(tried.task, tried.photo, machine, Watch.NONE);
            String what = method.name() + " " + kernels.name() + " " + tried.task;
            double error = rangeError(tried.task);
            assertEquals(exact.low(), range.low(), error, what);
            assertEquals(exact.high(), range.high(), error, what);
          }
        }
      }
    }
  }

  /// An amount of light may be off by 0.004 of 2.3, the most that two samples differ by.
  private static double rangeError(PhotoTask task) {
    double sizes = 1;
    for (Tensor kernel : task.kernels()) {
      for (float weight : kernel.shared()) {
        sizes += Math.abs(weight);
      }
    }
    return 0.01 * sizes;
  }

  private static Range exactRange(Try tried) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int y = 0; y < tried.task.rows().output(); y++) {
      for (int x = 0; x < tried.task.columns().output(); x++) {
        for (int colour = 0; colour < tried.photo.colours(); colour++) {
          low = Math.min(low, taken(tried, y, x, colour));
          high = Math.max(high, taken(tried, y, x, colour));
        }
      }
    }
    return new Range((float) low, (float) high);
  }

  @Test
  void slopesRoundTheExactRoots() {
    for (Border border : Border.values()) {
      for (int i = 0; i < 20; i++) {
        check(slopes(task(border, photo(1 + i / 2, 1 + 3 * i, 1 + i % 4), i % 2 == 0, 3, 3, 2)));
      }
    }
  }

  /// The same with the kernels of a slope along the rows and one down the columns.
  private Try slopes(Try tried) {
    int side = random.nextInt(9) - 2;
    int middle = random.nextInt(12) - 2;
    Shape shape = Shape.of(3, 3);
    Tensor along = Tensor.of(shape, -side, 0, side, -middle, 0, middle, -side, 0, side);
    Tensor down = Tensor.of(shape, side, middle, side, 0, 0, 0, -side, -middle, -side);
    List<Tensor> kernels = random.nextBoolean() ? List.of(along, down) : List.of(down, along);
    return new Try(tried.photo, new PhotoTask(tried.task.problem(), kernels, Response.MAGNITUDE));
  }

  private Tensor kernel(int kind, int rows, int columns) {
    Shape shape = Shape.of(rows, columns);
    float[] u = randoms(rows);
    float[] v = randoms(columns);
    float size = shape.elements();
    return switch (kind % 4) {
      case 0 -> Tensor.generate(shape, _ -> 1 / size);
      case 1 -> Tensor.generate(shape, i -> u[i / columns] * v[i % columns] * 4 / size);
      case 2 -> Tensor.generate(shape, _ -> random.nextInt(5) - 2);
      default -> Tensor.generate(shape, _ -> random.nextFloat() * 4 / size - 1 / size);
    };
  }

  private float[] randoms(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextFloat();
    }
    return values;
  }

  private Raster photo(int height, int width, int channels) {
    byte[] samples = new byte[height * width * channels];
    random.nextBytes(samples);
    return Raster.sharing(height, width, channels, samples);
  }

  private void check(Try tried) {
    PhotoTask task = tried.task;
    Raster photo = tried.photo;
    int height = task.rows().output();
    int width = task.columns().output();
    int channels = photo.channels();
    for (PhotoMethod method : PhotoMethod.ALL) {
      for (Kernels kernels : Problems.twins()) {
        if (method.refusal(task).isEmpty()) {
          byte[] out = run(method, tried, new Machine(kernels, workers));
          int step = out.length > 20_000 ? 23 : 1;
          for (int i = 0; i < out.length; i += step) {
            int at = i;
            if (i % channels < photo.colours()) {
              double exact = exact(tried, i / channels / width, i / channels % width, i % channels);
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

  private static double exact(Try tried, int y, int x, int colour) {
    Response response = tried.task.response();
    double value = taken(tried, y, x, colour) + response.offset();
    double number = response.coded() ? convolarium.tensor.Light.coded(value) : value;
    return Math.clamp(number, 0.0, 255.0);
  }

  private static double taken(Try tried, int y, int x, int colour) {
    double squares = 0;
    double sum = 0;
    for (Tensor kernel : tried.task.kernels()) {
      sum = sum(tried, kernel, y, x, colour);
      squares += sum * sum;
    }
    return tried.task.response().unsigned() ? Math.sqrt(squares) : sum;
  }

  private static double sum(Try tried, Tensor kernel, int y, int x, int colour) {
    Axis rows = tried.task.rows();
    Axis columns = tried.task.columns();
    double sum = 0;
    for (int a = 0; a < rows.kernel(); a++) {
      for (int b = 0; b < columns.kernel(); b++) {
        int sy = tried.task.border().source(rows.source(y, a), rows.input());
        int sx = tried.task.border().source(columns.source(x, b), columns.input());
        if (sy >= 0 && sx >= 0) {
          int sample = tried.photo.get(sy, sx, colour);
          double value =
              tried.task.response().linear() ? convolarium.tensor.Light.of(sample) : sample;
          sum += value * kernel.get(a * columns.kernel() + b);
        }
      }
    }
    return sum;
  }
}
