package convolarium.bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Tensor;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// PyTorch's library, through the Deep Java Library, which lacks its transposed convolution.
final class LibTorch implements LayerPeer {
  private final NDManager manager;
  private final String version;

  LibTorch() {
    version = Engine.getEngine("PyTorch").getVersion();
    JniUtils.setNumThreads(1);
    JniUtils.setGradMode(false);
    manager = NDManager.newBaseManager();
  }

  @Override
  public String name() {
    return "libtorch " + version;
  }

  @Override
  public Optional<Contestant<float[]>> enter(Layer layer) {
    return layer.problem().transposed() ? Optional.empty() : Optional.of(new Run(layer));
  }

  private final class Run implements Contestant<float[]> {
    private final NDArray input;
    private final NDArray weight;
    private final Problem problem;
    private final Shape stride;
    private final Shape padding;
    private final Shape dilation;
    private NDArray output;

    Run(Layer layer) {
      problem = layer.problem();
      input = array(layer.input());
      weight = array(layer.weight());
      stride = perAxis(Axis::stride);
      padding = perAxis(Axis::before);
      dilation = perAxis(Axis::dilation);
      output = compute();
    }

    @Override
    public void run() {
      output.close();
      output = compute();
    }

    @Override
    public float[] result() {
      return output.toFloatArray();
    }

    private NDArray compute() {
      return input
          .getNDArrayInternal()
          .convolution(input, weight, null, stride, padding, dilation, problem.groups())
          .singletonOrThrow();
    }

    private NDArray array(Tensor tensor) {
      long[] dims = Arrays.stream(tensor.shape().dims()).asLongStream().toArray();
      return manager.create(tensor.shared(), new Shape(dims));
    }

    private Shape perAxis(ToLongFunction<Axis> of) {
      return new Shape(problem.axes().stream().mapToLong(of).toArray());
    }
  }
}
