package convolarium.bench;

import convolarium.engine.Choice;
import convolarium.engine.Engine;
import convolarium.engine.PhotoPlan;
import convolarium.engine.Plan;
import convolarium.engine.Prepared;
import convolarium.engine.Watch;
import convolarium.tensor.Raster;
import convolarium.tensor.Tensor;
import java.time.Duration;
import java.util.Optional;

/// This program's engine with its vector kernels.
final class Convolarium {
  /// The vector kernels are compiled after one to two seconds, on a busy machine later.
  private static final Duration WARM_UP = Duration.ofMillis(2500);

  private final Engine engine;

  /// @param threads at least 1
  Convolarium(int threads) {
    engine = Engine.vector(threads);
  }

  String twin() {
    return engine.twin();
  }

  Choice choice(Layer layer) {
    return engine.plan(layer.problem()).choice();
  }

  Choice choice(PhotoFilter filter, Raster photo) {
    return filter.plan(engine, photo).choice();
  }

  Contestant<float[]> enter(Layer layer) {
    Plan plan = engine.plan(layer.problem());
    Prepared prepared = plan.prepare(layer.weight(), Optional.empty());
    return new OnLayer(prepared, layer.input(), layer.problem().output().elements());
  }

  Contestant<byte[]> enter(PhotoFilter filter, Raster photo) {
    return new OnPhoto(filter.plan(engine, photo), photo);
  }

  private static final class OnLayer implements Contestant<float[]> {
    private final Prepared prepared;
    private final Tensor input;
    private final float[] output;

    OnLayer(Prepared prepared, Tensor input, int elements) {
      this.prepared = prepared;
      this.input = input;
      this.output = new float[elements];
      run();
    }

    @Override
    public Duration warmUp() {
      return WARM_UP;
    }

    @Override
    public void run() {
      prepared.run(input, output, Watch.NONE);
    }

    @Override
    public float[] result() {
      return output;
    }
  }

  private static final class OnPhoto implements Contestant<byte[]> {
    private final PhotoPlan plan;
    private final Raster photo;
    private final byte[] output;

    OnPhoto(PhotoPlan plan, Raster photo) {
      this.plan = plan;
      this.photo = photo;
      this.output = new byte[photo.shared().length];
      run();
    }

    @Override
    public Duration warmUp() {
      return WARM_UP;
    }

    @Override
    public void run() {
      plan.run(photo, output, Watch.NONE);
    }

    @Override
    public byte[] result() {
      return output;
    }
  }
}
