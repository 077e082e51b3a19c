package convolarium.engine;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Padding;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A 3×3 convolution of 64 channels into 64 on 56×56 cells, on one thread.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ConvolutionBench {
  private final Problem problem =
      new Convolution(Window.of(3, 3).withPadding(Padding.of(2, 1)), 64, 1)
          .on(Shape.of(1, 64, 56, 56))
          .orThrow();
  private final Tensor input = new Fill.Uniform(1, 1).fill(problem.input());
  private final Tensor weight = new Fill.Uniform(2, 1).fill(problem.weight().orElseThrow());
  private final Prepared scalar = prepared(Engine.scalar(1));
  private final Prepared vector = prepared(Engine.vector(1));

  private Prepared prepared(Engine engine) {
    return engine.plan(problem).prepare(weight, Optional.empty());
  }

  @Benchmark
  public Tensor scalar() {
    return scalar.run(input, Watch.NONE);
  }

  @Benchmark
  public Tensor vector() {
    return vector.run(input, Watch.NONE);
  }
}
