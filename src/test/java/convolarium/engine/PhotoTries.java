package convolarium.engine;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.engine.Response.Light;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Photos and tasks at random, the same in every run.
final class PhotoTries {
  private final Random random = new Random(3);

  /// @param kernel the largest side of the kernel
  /// @param kind of kernel, and of response
  PhotoTry task(Border border, int height, int width, int kernel, int kind) {
    Raster photo = photo(height, width, 1 + random.nextInt(4));
    int rows = kernel > 9 ? kernel : 1 + random.nextInt(kernel);
    boolean plain = kernel > 9 || height > 40;
    return task(border, photo, plain, rows, kernel, kind);
  }

  PhotoTry task(Border border, Raster photo, boolean plain, int rows, int kernel, int kind) {
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
    return new PhotoTry(photo, new PhotoTask(problem, kernels, response));
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

  /// The same with the kernels of a slope along the rows and one down the columns.
  PhotoTry slopes(PhotoTry tried) {
    int side = random.nextInt(9) - 2;
    int middle = random.nextInt(12) - 2;
    Shape shape = Shape.of(3, 3);
    Tensor along = Tensor.of(shape, -side, 0, side, -middle, 0, middle, -side, 0, side);
    Tensor down = Tensor.of(shape, side, middle, side, 0, 0, 0, -side, -middle, -side);
    List<Tensor> kernels = random.nextBoolean() ? List.of(along, down) : List.of(down, along);
    return new PhotoTry(
        tried.photo(), new PhotoTask(tried.task().problem(), kernels, Response.MAGNITUDE));
  }

  Tensor kernel(int kind, int rows, int columns) {
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

  Raster photo(int height, int width, int channels) {
    byte[] samples = new byte[height * width * channels];
    random.nextBytes(samples);
    return Raster.sharing(height, width, channels, samples);
  }

  /// A whole number from 0, less than the bound.
  int upTo(int bound) {
    return random.nextInt(bound);
  }
}
