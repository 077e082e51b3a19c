package convolarium.engine;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation.Filtering;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Raster;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Filters on a photograph of 12 megapixels; RGB but for the last.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class PhotosBench {
  @Param({"vector", "scalar"})
  private String twin;

  @Param({"1", "2"})
  private int threads;

  @Param private Kind kind;

  private PhotoPlan plan;
  private Raster photo;

  /// The filters.
  public enum Kind {
    AVERAGE_3(Response.CLAMP, 3, average(3)),
    SHARPEN_3(Response.CLAMP, 3, of(0, -1, 0, -1, 5, -1, 0, -1, 0)),
    GENERAL_3(Response.CLAMP, 3, general(3)),
    GENERAL_5(Response.CLAMP, 3, general(5)),
    GENERAL_7(Response.CLAMP, 3, general(7)),
    GENERAL_15(Response.CLAMP, 3, general(15)),
    GAUSSIAN_SIGMA_2(Response.CLAMP, 3, gaussian(2)),
    GAUSSIAN_SIGMA_5(Response.CLAMP, 3, gaussian(5)),
    GAUSSIAN_SIGMA_20(Response.CLAMP, 3, gaussian(20)),
    AVERAGE_31(Response.CLAMP, 3, average(31)),
    SOBEL_GREY(
        Response.MAGNITUDE, 1, of(-1, 0, 1, -2, 0, 2, -1, 0, 1), of(-1, -2, -1, 0, 0, 0, 1, 2, 1));

    private final Response response;
    private final int channels;
    private final List<Tensor> kernels;

    Kind(Response response, int channels, Tensor... kernels) {
      this.response = response;
      this.channels = channels;
      this.kernels = List.of(kernels);
    }

    private static Tensor of(float... weights) {
      return Tensor.of(Shape.of(3, 3), weights);
    }

    private static Tensor average(int size) {
      return Tensor.generate(Shape.of(size, size), _ -> 1f / (size * size));
    }

    private static Tensor general(int size) {
      Random random = new Random(size);
      return Tensor.generate(Shape.of(size, size), _ -> random.nextFloat() * 2 / (size * size));
    }

    private static Tensor gaussian(int sigma) {
      int reach = 3 * sigma;
      int size = 2 * reach + 1;
      return Tensor.generate(
          Shape.of(size, size),
          i -> {
            double x = i % size - reach;
            double y = i / size - reach;
            double variance = sigma * sigma;
            return (float) (Math.exp(-(x * x + y * y) / (2 * variance)) / (2 * Math.PI * variance));
          });
    }
  }

  @Setup
  public void prepare() {
    byte[] samples = new byte[3000 * 4000 * kind.channels];
    new Random(1).nextBytes(samples);
    photo = Raster.sharing(3000, 4000, kind.channels, samples);
    Engine engine = twin.equals("scalar") ? Engine.scalar(threads) : Engine.vector(threads);
    Window window = Window.of(kind.kernels.getFirst().shape().dims()).withBorder(Border.REFLECT);
    Problem problem = new Filtering(window).on(photo.shape()).orThrow();
    plan = engine.photo(problem, kind.kernels, kind.response);
  }

  @Benchmark
  public Raster run() {
    return plan.run(photo, Watch.NONE);
  }
}
