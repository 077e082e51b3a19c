package convolarium.cli;

import convolarium.arithmetic.Problem;
import convolarium.engine.Activation;
import convolarium.engine.Engine;
import convolarium.engine.Watch;
import convolarium.figure.GatedScene;
import convolarium.figure.Part;
import convolarium.figure.Scene;
import convolarium.figure.UnpoolScene;
import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Layer.AdaptiveAvgPool;
import convolarium.network.Layer.Bias;
import convolarium.network.Layer.Conv;
import convolarium.network.Layer.ConvTranspose;
import convolarium.network.Layer.GatedConv;
import convolarium.network.Layer.Pool;
import convolarium.network.Layer.Unpool;
import convolarium.network.MadeUp;
import convolarium.network.Measured;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.network.Outcome;
import convolarium.network.Places;
import convolarium.network.Run;
import convolarium.tensor.Indices;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import convolarium.tensor.Values;
import java.util.List;
import java.util.Optional;

/// One layer of a model with all its numbers, as figures want it.
final class Staging {
  private final Engine engine;
  private final Measured layer;
  private final Problem problem;
  private final Outcome before;
  private final Tensor input;

  private Staging(Measured layer, Outcome before, Engine engine) {
    this.engine = engine;
    this.layer = layer;
    this.problem = layer.problem().orElseThrow();
    this.before = before;
    this.input = before.output();
  }

  /// Whether a layer slides a window, be it over its input or its output.
  static boolean hasWindow(Layer layer) {
    return switch (layer) {
      case Conv _, ConvTranspose _, GatedConv _, Pool _, Unpool _, AdaptiveAvgPool _ -> true;
      case Layer.Activate _, Layer.Dropout _, Layer.BatchNorm _, Layer.LocalResponseNorm _ -> false;
      case Layer.Flatten _, Layer.Linear _, Layer.Residual _, Layer.Concat _, Layer.Opaque _ ->
          false;
    };
  }

  /// The layer at a place in a model; those before it are run.
  ///
  /// @param place of a top-level layer that has a window, in `[0, layers)`
  /// @throws convolarium.network.Misfit when numbers are missing, cannot be read or point elsewhere
  static Part of(Analysis analysis, int place, Engine engine) {
    Model model = analysis.model();
    Model before = new Model(model.title(), model.input(), model.layers().subList(0, place));
    Outcome outcome = Run.of(Analysis.of(before), engine, false, Watch.NONE);
    return new Staging(analysis.layers().get(place), outcome, engine).part();
  }

  private Part part() {
    return switch (layer.layer()) {
      case Conv c -> convolved("", c.weight(), c.bias()).scene();
      case ConvTranspose c -> convolved("", c.weight(), c.bias()).scene();
      case GatedConv c -> gated(c);
      case Pool _, AdaptiveAvgPool _ -> pooled();
      case Unpool unpool -> unpooled(unpool);
      default -> throw new IllegalArgumentException("no window: " + layer.layer());
    };
  }

  /// A convolution's scene and its output.
  private record Convolved(Scene scene, Tensor output) {}

  private Convolved convolved(String prefix, Optional<Numbers> weight, Bias bias) {
    Shape shape = problem.weight().orElseThrow();
    String path = layer.path() + "." + prefix;
    Tensor weights = MadeUp.weight(weight, shape, path + "weight").reshaped(shape);
    Optional<Tensor> biases = MadeUp.bias(bias, problem.outChannels(), shape, path + "bias");
    Tensor output = engine.plan(problem).prepare(weights, biases).run(input, Watch.NONE);
    Optional<Values> added = biases.map(tensor -> tensor::get);
    return new Convolved(new Scene(problem, input::get, weights::get, added, output::get), output);
  }

  private Part gated(GatedConv c) {
    Convolved feature = convolved("", c.weight(), c.bias());
    Convolved gate = convolved("gate_", c.gateWeight(), c.gateBias());
    Tensor product =
        engine.multiply(
            engine.map(c.activation().lowered(), feature.output),
            engine.map(new Activation.Sigmoid(), gate.output));
    return new GatedScene(feature.scene, gate.scene, c.activation(), product::get);
  }

  private Part pooled() {
    Tensor output = engine.pool(problem, input);
    return new Scene(problem, input::get, _ -> 1, Optional.empty(), output::get);
  }

  private Part unpooled(Unpool unpool) {
    Indices switches =
        Places.of(layer, unpool, pool -> indices(before.layers(), pool).orElseThrow());
    Tensor output = engine.unpool(problem, input, switches);
    return new UnpoolScene(problem, input::get, switches, output::get);
  }

  /// What a max-pooling of that name remembered, at any depth.
  private static Optional<Indices> indices(List<Outcome.Computed> layers, String name) {
    for (Outcome.Computed computed : layers) {
      Optional<Indices> found =
          computed.measured().name().equals(name)
              ? computed.indices()
              : computed.parts().stream().flatMap(part -> indices(part, name).stream()).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
