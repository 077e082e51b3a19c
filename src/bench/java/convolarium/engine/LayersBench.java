package convolarium.engine;

import convolarium.arithmetic.Border;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.List;
import java.util.Optional;
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

/// Layers of well-known networks on prepared weights, one input at a time.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LayersBench {
  @Param({"vector", "scalar"})
  private String twin;

  @Param({"1", "2"})
  private int threads;

  @Param private Layer layer;

  private Prepared prepared;
  private Tensor input;

  /// The layers: kernel, stride, channels in and out, size of the input.
  public enum Layer {
    CONV_3X3_64_64_AT_224(convolution(64, 3, 1, 1, 1, 1), 64, 224),
    CONV_3X3_256_256_AT_56(convolution(256, 3, 1, 1, 1, 1), 256, 56),
    CONV_3X3_512_512_AT_28(convolution(512, 3, 1, 1, 1, 1), 512, 28),
    CONV_11X11_S4_3_64_AT_224(convolution(64, 11, 4, 2, 1, 1), 3, 224),
    CONV_5X5_64_192_AT_27(convolution(192, 5, 1, 2, 1, 1), 64, 27),
    CONV_3X3_S2_128_128_AT_56(convolution(128, 3, 2, 1, 1, 1), 128, 56),
    CONV_1X1_64_256_AT_56(convolution(256, 1, 1, 0, 1, 1), 64, 56),
    CONV_1X1_512_2048_AT_7(convolution(2048, 1, 1, 0, 1, 1), 512, 7),
    DEPTHWISE_3X3_32_AT_112(convolution(32, 3, 1, 1, 1, 32), 32, 112),
    DEPTHWISE_3X3_S2_32_AT_112(convolution(32, 3, 2, 1, 1, 32), 32, 112),
    DEPTHWISE_3X3_512_AT_14(convolution(512, 3, 1, 1, 1, 512), 512, 14),
    GROUPS_32_3X3_256_256_AT_56(convolution(256, 3, 1, 1, 1, 32), 256, 56),
    DILATION_2_3X3_256_256_AT_28(convolution(256, 3, 1, 2, 2, 1), 256, 28),
    TRANSPOSED_2X2_S2_256_128_AT_28(transposed(128, 2, 2, 0), 256, 28),
    TRANSPOSED_4X4_S2_64_32_AT_64(transposed(32, 4, 2, 1), 64, 64);

    private final Problem problem;

    Layer(Operation operation, int channels, int size) {
      this.problem = operation.on(Shape.of(1, channels, size, size)).orThrow();
    }

    private static Operation convolution(
        int out, int kernel, int stride, int padding, int dilation, int groups) {
      return new Convolution(window(kernel, stride, padding, dilation), out, groups);
    }

    private static Operation transposed(int out, int kernel, int stride, int padding) {
      return new Transposed(window(kernel, stride, padding, 1), out, 1, List.of(0, 0));
    }

    private static Window window(int kernel, int stride, int padding, int dilation) {
      return new Window(
          List.of(kernel, kernel),
          List.of(stride, stride),
          List.of(dilation, dilation),
          Padding.of(2, padding),
          Border.ZEROS);
    }
  }

  @Setup
  public void prepare() {
    Engine engine = twin.equals("scalar") ? Engine.scalar(threads) : Engine.vector(threads);
    Tensor weight = new Fill.Uniform(2, 1).fill(layer.problem.weight().orElseThrow());
    input = new Fill.Uniform(1, 1).fill(layer.problem.input());
    prepared = engine.plan(layer.problem).prepare(weight, Optional.empty());
  }

  @Benchmark
  public Tensor run() {
    return prepared.run(input, Watch.NONE);
  }
}
