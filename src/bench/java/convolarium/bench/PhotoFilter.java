package convolarium.bench;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.engine.Engine;
import convolarium.engine.Order;
import convolarium.engine.PhotoPlan;
import convolarium.engine.Response;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Filters on a photograph; RGB but for the last.
public enum PhotoFilter {
  AVERAGE_3("3×3 average", average(3)),
  SHARPEN_3("3×3 sharpen", of(0, -1, 0, -1, 5, -1, 0, -1, 0)),
  GENERAL_3("3×3 general", general(3)),
  GENERAL_5("5×5 general", general(5)),
  GENERAL_7("7×7 general", general(7)),
  GENERAL_15("15×15 general", general(15)),
  GENERAL_31("31×31 general", general(31)),
  GAUSSIAN_2("Gaussian σ 2", gaussian(2)),
  GAUSSIAN_5("Gaussian σ 5", gaussian(5)),
  GAUSSIAN_20("Gaussian σ 20", gaussian(20)),
  AVERAGE_31("31×31 average", average(31)),
  MEDIAN_3("3×3 median", Order.MEDIAN, 3),
  MEDIAN_5("5×5 median", Order.MEDIAN, 5),
  MEDIAN_9("9×9 median", Order.MEDIAN, 9),
  MEDIAN_31("31×31 median", Order.MEDIAN, 31),
  MINIMUM_3("3×3 minimum", Order.MINIMUM, 3),
  MAXIMUM_31("31×31 maximum", Order.MAXIMUM, 31),
  SOBEL(
      "Sobel magnitude, grey", of(-1, 0, 1, -2, 0, 2, -1, 0, 1), of(-1, -2, -1, 0, 0, 0, 1, 2, 1));

  private final String title;
  private final List<Tensor> kernels;
  private final Optional<Order> order;

  PhotoFilter(String title, Tensor... kernels) {
    this.title = title;
    this.kernels = List.of(kernels);
    this.order = Optional.empty();
  }

  PhotoFilter(String title, Order order, int size) {
    this.title = title;
    this.kernels = List.of(average(size));
    this.order = Optional.of(order);
  }

  String title() {
    return title;
  }

  int channels() {
    return this == SOBEL ? 1 : 3;
  }

  /// Whether sums of products are made; else one of each window's values is kept.
  boolean sums() {
    return order.isEmpty();
  }

  /// The kernel, and the only one but for [#SOBEL]; where there are no sums, of the window's size.
  Tensor kernel() {
    return kernels.getFirst();
  }

  /// Made-up scenery with some noise.
  Raster photo(int height, int width) {
    Random random = new Random(1);
    int channels = channels();
    byte[] samples = new byte[height * width * channels];
    for (int i = 0; i < samples.length; i++) {
      int pixel = i / channels;
      double x = pixel % width;
      double y = pixel / width;
      double light = 128 + 100 * Math.sin(x * 0.01 + i % channels) * Math.cos(y * 0.013);
      samples[i] = (byte) Math.clamp(Math.round(light) + random.nextInt(40) - 20, 0, 255);
    }
    return Raster.sharing(height, width, channels, samples);
  }

  Problem on(Raster photo) {
    // OpenCV's median knows no other border
    Border border = sums() ? Border.REFLECT : Border.REPLICATE;
    Window window = Window.of(kernel().shape().dims()).withBorder(border);
    return new Filtering(window).on(photo.shape()).orThrow();
  }

  PhotoPlan plan(Engine engine, Raster photo) {
    if (order.isPresent()) {
      return engine.order(on(photo), order.get());
    }
    Response response = kernels.size() == 1 ? Response.CLAMP : Response.MAGNITUDE;
    return engine.photo(on(photo), kernels, response);
  }

  private static Tensor of(float... weights) {
    return Tensor.of(Shape.of(3, 3), weights);
  }

  private static Tensor average(int size) {
    return Tensor.generate(Shape.of(size, size), _ -> 1f / (size * size));
  }

  /// Weights of no pattern whose sum is 1.
  private static Tensor general(int size) {
    Random random = new Random(size);
    float[] weights = new float[size * size];
    float sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = random.nextFloat();
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return Tensor.of(Shape.of(size, size), weights);
  }

  private static Tensor gaussian(int sigma) {
    int reach = 3 * sigma;
    int size = 2 * reach + 1;
    double[] line = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      line[i] = Math.exp(-(i - reach) * (i - reach) / (2.0 * sigma * sigma));
      sum += line[i];
    }
    double total = sum * sum;
    return Tensor.generate(
        Shape.of(size, size), i -> (float) (line[i / size] * line[i % size] / total));
  }
}
