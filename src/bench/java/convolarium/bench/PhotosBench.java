package convolarium.bench;

import convolarium.engine.Engine;
import convolarium.engine.PhotoPlan;
import convolarium.engine.Watch;
import convolarium.tensor.Raster;
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

/// Filters on a photograph of 12 megapixels, twin by twin and thread by thread.
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

  @Param private PhotoFilter filter;

  private PhotoPlan plan;
  private Raster photo;

  @Setup
  public void prepare() {
    photo = filter.photo(3000, 4000);
    Engine engine = twin.equals("scalar") ? Engine.scalar(threads) : Engine.vector(threads);
    plan = filter.plan(engine, photo);
  }

  @Benchmark
  public Raster run() {
    return plan.run(photo, Watch.NONE);
  }
}
