package convolarium.network;

import convolarium.engine.Activation;
import convolarium.engine.Engine;
import convolarium.engine.Gradients;
import convolarium.engine.Watch;
import convolarium.network.Layer.Activate;
import convolarium.network.Layer.AdaptiveAvgPool;
import convolarium.network.Layer.BatchNorm;
import convolarium.network.Layer.Concat;
import convolarium.network.Layer.Conv;
import convolarium.network.Layer.ConvTranspose;
import convolarium.network.Layer.Dropout;
import convolarium.network.Layer.Flatten;
import convolarium.network.Layer.GatedConv;
import convolarium.network.Layer.Linear;
import convolarium.network.Layer.LocalResponseNorm;
import convolarium.network.Layer.Opaque;
import convolarium.network.Layer.Pool;
import convolarium.network.Layer.Residual;
import convolarium.network.Layer.Unpool;
import convolarium.network.Outcome.Computed;
import convolarium.tensor.Indices;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// How much each number of a model's input moves one output of one of its layers: the gradient of
/// that unit, from which its effective receptive field is read.
///
/// It goes back through the layers with what a forward run kept, one convolution for each
/// convolution; weights are made or read when their layer's turn comes and dropped after it.
///
/// Source: Luo, Li, Urtasun, Zemel, Understanding the Effective Receptive Field in Deep
/// Convolutional Neural Networks (2016).
public final class UnitGradient {
  private final Engine engine;
  private final Gradients gradients;
  private final Mode mode;
  private final Progress progress;
  private final Map<String, Indices> switches = new HashMap<>();

  /// What nonlinear layers do to a gradient.
  public enum Mode {
    /// They scale it by their slope where the run was.
    AS_RUN,
    /// Functions, gates and response normalisation pass it on, as in a network of linear layers: so
    /// it depends on weights alone. Max-poolings still pass it to where the run found the largest.
    LINEAR
  }

  private UnitGradient(Engine engine, Mode mode, Progress progress) {
    this.engine = engine;
    this.gradients = engine.gradients();
    this.mode = mode;
    this.progress = progress;
  }

  /// The gradient of a unit with respect to the model's input.
  ///
  /// @param run with all outputs kept, unless the mode is linear
  /// @param layer one of the run's, at any depth
  /// @param unit an index in the layer's output
  /// @return of the input's shape
  /// @throws IllegalArgumentException when the layer is not of the run, or an output was not kept
  /// @throws IndexOutOfBoundsException when the index does not lie inside
  /// @throws Misfit when numbers cannot be read
  /// @throws CancellationException when the watch called it off
  public static Tensor of(
      Outcome run, Measured layer, List<Integer> unit, Mode mode, Engine engine, Watch watch) {
    UnitGradient back = new UnitGradient(engine, mode, new Progress(run.analysis(), watch));
    back.remember(run.layers());
    float[] one = new float[layer.output().elements()];
    one[layer.output().offset(unit)] = 1;
    Tensor dy = Tensor.sharing(layer.output(), one);
    Optional<Tensor> input =
        mode == Mode.LINEAR ? Optional.empty() : Optional.of(run.analysis().model().input().load());
    return back.from(run.layers(), input, layer, dy)
        .orElseThrow(() -> new IllegalArgumentException("not of this run: " + layer.path()));
  }

  private void remember(List<Computed> layers) {
    for (Computed layer : layers) {
      layer.indices().ifPresent(found -> switches.put(layer.measured().name(), found));
      layer.parts().forEach(this::remember);
    }
  }

  /// The gradient at the beginning of a path, which may hold the layer whose output has `dy`.
  ///
  /// @param input what the path was given, where the mode needs it
  private Optional<Tensor> from(
      List<Computed> path, Optional<Tensor> input, Measured layer, Tensor dy) {
    for (int i = 0; i < path.size(); i++) {
      if (path.get(i).measured().path().equals(layer.path())) {
        return Optional.of(through(path.subList(0, i + 1), input, dy));
      }
      for (List<Computed> part : path.get(i).parts()) {
        Optional<Tensor> inside = from(part, before(path, i, input), layer, dy);
        if (inside.isPresent()) {
          return Optional.of(through(path.subList(0, i), input, inside.get()));
        }
      }
    }
    return Optional.empty();
  }

  /// What layer `i` of a path was given.
  private static Optional<Tensor> before(List<Computed> path, int i, Optional<Tensor> input) {
    return i == 0 ? input : path.get(i - 1).output();
  }

  /// Back through all layers of a path.
  private Tensor through(List<Computed> path, Optional<Tensor> input, Tensor end) {
    Tensor dy = end;
    for (int i = path.size() - 1; i >= 0; i--) {
      Computed layer = path.get(i);
      Optional<Tensor> x = before(path, i, input);
      if (layer.measured().block()) {
        dy = block(layer, x, dy);
      } else {
        dy = leaf(layer.measured(), x, dy);
        progress.finished(layer.measured());
      }
    }
    return dy;
  }

  private Tensor block(Computed layer, Optional<Tensor> x, Tensor dy) {
    List<Tensor> ends =
        layer.measured().layer() instanceof Concat
            ? gradients.split(
                dy, layer.measured().parts().stream().map(p -> end(layer, p)).toList())
            : List.of(dy, dy);
    Tensor sum = through(layer.parts().getFirst(), x, ends.getFirst());
    for (int part = 1; part < ends.size(); part++) {
      sum = engine.add(sum, through(layer.parts().get(part), x, ends.get(part)));
    }
    return sum;
  }

  private static Shape end(Computed block, List<Measured> part) {
    return part.isEmpty() ? block.measured().input() : part.getLast().output();
  }

  private Tensor leaf(Measured m, Optional<Tensor> x, Tensor dy) {
    return switch (m.layer()) {
      case Conv c -> convolved(m, Weights.of(m, "", c.weight(), c.bias()), dy, 0, 1);
      case ConvTranspose c -> convolved(m, Weights.of(m, "", c.weight(), c.bias()), dy, 0, 1);
      case GatedConv c -> gated(m, c, x, dy);
      case Pool(_, var pooling) ->
          switch (pooling.kind()) {
            case MAX -> gradients.maxPool(m.problem().orElseThrow(), switches.get(m.name()), dy);
            case AVERAGE -> gradients.averagePool(m.problem().orElseThrow(), dy);
          };
      case AdaptiveAvgPool _ -> gradients.averagePool(m.problem().orElseThrow(), dy);
      case Unpool u ->
          gradients.unpool(m.problem().orElseThrow(), Places.of(m, u, switches::get), dy);
      case Activate a -> mode == Mode.LINEAR ? dy : sloped(a.function(), kept(m, x), dy);
      case Dropout _ -> dy;
      case BatchNorm norm -> {
        Tensor scale = Scaling.of(norm, dy.shape().dim(1)).scale();
        yield engine.affine(dy, scale, Tensor.generate(scale.shape(), _ -> 0));
      }
      case LocalResponseNorm n ->
          mode == Mode.LINEAR
              ? dy
              : gradients.localResponseNorm(kept(m, x), n.size(), n.alpha(), n.beta(), n.k(), dy);
      case Flatten _ -> dy.reshaped(m.input());
      case Linear l -> {
        Tensor column = dy.reshaped(m.problem().orElseThrow().output());
        yield convolved(m, Weights.of(m, "", l.weight(), l.bias()), column, 0, 1)
            .reshaped(m.input());
      }
      case Residual _, Concat _ -> throw new IllegalArgumentException("a block: " + m.layer());
      case Opaque _ -> throw new IllegalArgumentException("nobody ran it: " + m.layer());
    };
  }

  private Tensor sloped(Nonlinearity function, Tensor x, Tensor dy) {
    return gradients.map(function.lowered(), x, dy);
  }

  private static Tensor kept(Measured m, Optional<Tensor> x) {
    return x.orElseThrow(
        () -> new IllegalArgumentException("the run did not keep the input of " + m.path()));
  }

  private Tensor convolved(Measured m, Weights weights, Tensor dy, int part, int parts) {
    return engine
        .plan(m.problem().orElseThrow())
        .gradient(weights.weight())
        .run(dy, progress.during(m, part, parts));
  }

  /// The product rule: (a·σ(g))' = a'·σ(g) + a·σ'(g)·g'. The run did not keep what was multiplied.
  private Tensor gated(Measured m, GatedConv c, Optional<Tensor> x, Tensor dy) {
    Weights feature = Weights.of(m, "", c.weight(), c.bias());
    if (mode == Mode.LINEAR) {
      return convolved(m, feature, dy, 0, 1);
    }
    Weights gate = Weights.of(m, "gate_", c.gateWeight(), c.gateBias());
    Tensor f = forward(m, feature, kept(m, x), 0);
    Tensor g = forward(m, gate, kept(m, x), 1);
    Activation open = new Activation.Sigmoid();
    Tensor df = sloped(c.activation(), f, engine.multiply(dy, engine.map(open, g)));
    Tensor product = engine.multiply(dy, engine.map(c.activation().lowered(), f));
    Tensor dg = gradients.map(open, g, product);
    return engine.add(convolved(m, feature, df, 2, 4), convolved(m, gate, dg, 3, 4));
  }

  private Tensor forward(Measured m, Weights weights, Tensor x, int part) {
    return engine
        .plan(m.problem().orElseThrow())
        .prepare(weights.weight(), weights.bias())
        .run(x, progress.during(m, part, 4));
  }
}
