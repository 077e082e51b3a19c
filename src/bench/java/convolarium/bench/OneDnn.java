package convolarium.bench;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.dnnl_convolution_auto;
import static org.bytedeco.dnnl.global.dnnl.dnnl_deconvolution_direct;
import static org.bytedeco.dnnl.global.dnnl.dnnl_forward_inference;

import convolarium.arithmetic.Axis;
import convolarium.arithmetic.Problem;
import convolarium.tensor.Shape;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.deconvolution_forward;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;

/// Intel's oneDNN in the layouts it likes best: a run brings the input into its own layout and the
/// output out of it, as everyone has to who comes with rows and leaves with rows.
final class OneDnn implements LayerPeer {
  private final engine processor = new engine(engine.kind.cpu, 0);
  private final stream stream = new stream(processor);

  @Override
  public String name() {
    var version = dnnl.dnnl_version();
    return "oneDNN " + version.major() + "." + version.minor() + "." + version.patch();
  }

  @Override
  public Optional<Contestant<float[]>> enter(Layer layer) {
    return Optional.of(new Run(layer));
  }

  private final class Run implements Contestant<float[]> {
    private final Problem problem;
    private final FloatPointer input;
    private final FloatPointer output;
    private final memory givenInput;
    private final memory givenOutput;
    private final memory ownInput;
    private final memory ownWeight;
    private final memory ownOutput;
    private final reorder in;
    private final reorder out;
    private final primitive convolution;
    private final IntMemoryMap arguments = new IntMemoryMap();

    Run(Layer layer) {
      problem = layer.problem();
      input = new FloatPointer(layer.input().shared());
      output = new FloatPointer((long) problem.output().elements());
      givenInput = new memory(rows(problem.input()), processor, input);
      givenOutput = new memory(rows(problem.output()), processor, output);
      FloatPointer weights = new FloatPointer(layer.weight().shared());
      memory givenWeight = new memory(weightRows(), processor, weights);

      memory.desc x;
      memory.desc w;
      memory.desc y;
      if (problem.transposed()) {
        var best =
            new deconvolution_forward.primitive_desc(
                processor,
                dnnl_forward_inference,
                dnnl_deconvolution_direct,
                any(dims(problem.input())),
                any(weightDims()),
                any(dims(problem.output())),
                perAxis(Axis::stride),
                perAxis(axis -> axis.dilation() - 1),
                perAxis(Axis::before),
                perAxis(Axis::after));
        x = best.src_desc();
        w = best.weights_desc();
        y = best.dst_desc();
        convolution = new deconvolution_forward(best);
      } else {
        var best =
            new convolution_forward.primitive_desc(
                processor,
                dnnl_forward_inference,
                dnnl_convolution_auto,
                any(dims(problem.input())),
                any(weightDims()),
                any(dims(problem.output())),
                perAxis(Axis::stride),
                perAxis(axis -> axis.dilation() - 1),
                perAxis(Axis::before),
                perAxis(Axis::after));
        x = best.src_desc();
        w = best.weights_desc();
        y = best.dst_desc();
        convolution = new convolution_forward(best);
      }
      ownInput = new memory(x, processor);
      ownWeight = new memory(w, processor);
      ownOutput = new memory(y, processor);
      new reorder(givenWeight, ownWeight).execute(stream, givenWeight, ownWeight);
      stream._wait();
      in = new reorder(givenInput, ownInput);
      out = new reorder(ownOutput, givenOutput);
      arguments.put(DNNL_ARG_SRC, ownInput);
      arguments.put(DNNL_ARG_WEIGHTS, ownWeight);
      arguments.put(DNNL_ARG_DST, ownOutput);
    }

    @Override
    public void run() {
      in.execute(stream, givenInput, ownInput);
      convolution.execute(stream, arguments);
      out.execute(stream, ownOutput, givenOutput);
      stream._wait();
    }

    @Override
    public float[] result() {
      float[] copy = new float[problem.output().elements()];
      output.get(copy);
      return copy;
    }

    /// Output channels first, whichever way the layer goes; with a group's number before them when
    /// there are groups.
    private long[] weightDims() {
      long[] one = {problem.groupOutputs(), problem.groupInputs()};
      long[] kernel = perAxis(Axis::kernel);
      LongStream dims = LongStream.concat(LongStream.of(one), LongStream.of(kernel));
      return problem.groups() == 1
          ? dims.toArray()
          : LongStream.concat(LongStream.of(problem.groups()), dims).toArray();
    }

    private memory.desc weightRows() {
      long[] dims = weightDims();
      long[] strides = strides(dims);
      if (problem.transposed()) {
        // the tensor has the input channels first
        long kernel = strides[1];
        strides[0] = kernel;
        strides[1] = kernel * problem.groupOutputs();
      }
      return new memory.desc(dims, memory.data_type.f32, strides);
    }

    private long[] perAxis(ToLongFunction<Axis> of) {
      return problem.axes().stream().mapToLong(of).toArray();
    }

    private static memory.desc rows(Shape shape) {
      long[] dims = dims(shape);
      return new memory.desc(dims, memory.data_type.f32, strides(dims));
    }

    private static memory.desc any(long[] dims) {
      return new memory.desc(dims, memory.data_type.f32, memory.format_tag.any);
    }

    private static long[] dims(Shape shape) {
      return Arrays.stream(shape.dims()).asLongStream().toArray();
    }

    private static long[] strides(long[] dims) {
      long[] strides = new long[dims.length];
      long stride = 1;
      for (int d = dims.length - 1; d >= 0; d--) {
        strides[d] = stride;
        stride *= dims[d];
      }
      return strides;
    }
  }
}
