package convolarium.bench;

import convolarium.engine.Engine;
import convolarium.engine.Prepared;
import convolarium.engine.Watch;
import convolarium.tensor.Tensor;
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

/// Layers on prepared weights, twin by twin and thread by thread.
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

  @Setup
  public void prepare() {
    Engine engine = twin.equals("scalar") ? Engine.scalar(threads) : Engine.vector(threads);
    input = layer.input();
    prepared = engine.plan(layer.problem()).prepare(layer.weight(), Optional.empty());
  }

  @Benchmark
  public Tensor run() {
    return prepared.run(input, Watch.NONE);
  }
}
