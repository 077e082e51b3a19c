package convolarium.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Microsoft's ONNX Runtime on the processor, its outputs pinned.
final class OnnxRuntime implements LayerPeer {
  private final OrtEnvironment environment =
      OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);

  @Override
  public String name() {
    return "ONNX Runtime " + environment.getVersion();
  }

  @Override
  public Optional<Contestant<float[]>> enter(Layer layer) {
    try {
      return Optional.of(new Session(layer));
    } catch (OrtException e) {
      throw new IllegalStateException(layer + ": " + e.getMessage(), e);
    }
  }

  private final class Session implements Contestant<float[]> {
    private final OrtSession session;
    private final Map<String, OnnxTensor> input;
    private final Map<String, OnnxTensor> output;
    private final FloatBuffer result;

    Session(Layer layer) throws OrtException {
      Problem problem = layer.problem();
      OrtSession.SessionOptions options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      session = environment.createSession(OnnxModel.of(problem, layer.weight()), options);
      Tensor x = layer.input();
      FloatBuffer given = buffer(problem.input()).put(x.shared()).rewind();
      result = buffer(problem.output());
      input = Map.of("x", tensor(given, problem.input()));
      output = Map.of("y", tensor(result, problem.output()));
    }

    @Override
    public void run() {
      try {
        session.run(input, Set.of(), output).close();
      } catch (OrtException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public float[] result() {
      float[] copy = new float[result.capacity()];
      result.get(0, copy);
      return copy;
    }

    private OnnxTensor tensor(FloatBuffer values, Shape shape) throws OrtException {
      long[] dims = Arrays.stream(shape.dims()).asLongStream().toArray();
      return OnnxTensor.createTensor(environment, values, dims);
    }

    private static FloatBuffer buffer(Shape shape) {
      ByteBuffer bytes = ByteBuffer.allocateDirect(Float.BYTES * shape.elements());
      return bytes.order(ByteOrder.nativeOrder()).asFloatBuffer();
    }
  }
}
