package convolarium.network;

import convolarium.arithmetic.Operation.Pooling.Kind;
import convolarium.engine.Activation;
import convolarium.engine.Engine;
import convolarium.engine.Pooled;
import convolarium.engine.Watch;
import convolarium.network.Layer.Activate;
import convolarium.network.Layer.AdaptiveAvgPool;
import convolarium.network.Layer.BatchNorm;
import convolarium.network.Layer.Bias;
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
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

/// Computes a model that was measured: the same fold, with numbers.
///
/// Weights are made or read when their layer's turn comes and dropped after it. An output is kept
/// only while something still needs it, unless all are asked for.
public final class Run {
  private final Engine engine;
  private final Predicate<Measured> kept;
  private final Progress progress;
  private final Map<String, Indices> switches = new HashMap<>();

  private Run(Engine engine, Predicate<Measured> kept, Progress progress) {
    this.engine = engine;
    this.kept = kept;
    this.progress = progress;
  }

  /// Runs a model on its own input.
  ///
  /// @param all whether every layer's output is kept; a max-pooling's indices always are
  /// @throws Misfit as [#of(Analysis, Engine, Predicate, Watch)]
  /// @throws CancellationException when the watch called the run off
  public static Outcome of(Analysis analysis, Engine engine, boolean all, Watch watch) {
    return of(analysis, engine, _ -> all, watch);
  }

  /// Runs a model on its own input, where there may be no room for all outputs.
  ///
  /// @param kept whose outputs are kept; a max-pooling's indices always are
  /// @throws Misfit when the input has no numbers, numbers cannot be read, a layer is opaque, or an
  ///   index of an unpooling lies outside its output
  /// @throws CancellationException when the watch called the run off
  public static Outcome of(
      Analysis analysis, Engine engine, Predicate<Measured> kept, Watch watch) {
    refuseOpaque(analysis);
    Run run = new Run(engine, kept, new Progress(analysis, watch));
    List<Computed> layers = new ArrayList<>();
    Tensor output = run.sequence(analysis.layers(), analysis.model().input().load(), layers);
    return new Outcome(analysis, layers, output);
  }

  private static void refuseOpaque(Analysis analysis) {
    for (Measured leaf : analysis.leaves().toList()) {
      if (leaf.layer() instanceof Opaque opaque) {
        throw new Misfit(
            leaf.path(),
            "what \""
                + opaque.kind()
                + "\" computes is not known, so the model can be described but not run");
      }
    }
  }

  private Tensor sequence(List<Measured> layers, Tensor input, List<Computed> done) {
    Tensor x = input;
    for (Measured layer : layers) {
      x = apply(layer, x, done);
    }
    return x;
  }

  private Tensor apply(Measured m, Tensor x, List<Computed> done) {
    List<List<Computed>> parts = new ArrayList<>();
    Optional<Indices> indices = Optional.empty();
    Tensor output;
    if (m.block()) {
      output = block(m, x, parts);
    } else if (m.layer() instanceof Pool(_, var pooling) && pooling.kind() == Kind.MAX) {
      Pooled pooled = engine.maxPool(m.problem().orElseThrow(), x);
      indices = Optional.of(pooled.indices());
      switches.put(m.name(), pooled.indices());
      output = pooled.output();
    } else {
      output = leaf(m, x);
    }
    if (!m.block()) {
      progress.finished(m);
    }
    Optional<Tensor> result = Optional.of(output).filter(_ -> kept.test(m));
    done.add(new Computed(m, result, indices, parts));
    return output;
  }

  private Tensor block(Measured m, Tensor x, List<List<Computed>> parts) {
    List<Tensor> ends = new ArrayList<>();
    for (List<Measured> path : m.parts()) {
      List<Computed> part = new ArrayList<>();
      ends.add(sequence(path, x, part));
      parts.add(part);
    }
    return switch (m.layer()) {
      case Residual _ -> engine.add(ends.get(0), ends.get(1));
      case Concat _ -> ends.size() == 1 ? ends.getFirst() : engine.concat(ends);
      default -> throw new IllegalArgumentException("no block: " + m.layer());
    };
  }

  private Tensor leaf(Measured m, Tensor x) {
    return switch (m.layer()) {
      case Conv c -> convolved(m, "", c.weight(), c.bias(), x, progress.during(m, 0, 1));
      case ConvTranspose c -> convolved(m, "", c.weight(), c.bias(), x, progress.during(m, 0, 1));
      case GatedConv c -> {
        Tensor feature = convolved(m, "", c.weight(), c.bias(), x, progress.during(m, 0, 2));
        Tensor gate =
            convolved(m, "gate_", c.gateWeight(), c.gateBias(), x, progress.during(m, 1, 2));
        yield engine.multiply(
            engine.map(c.activation().lowered(), feature),
            engine.map(new Activation.Sigmoid(), gate));
      }
      case Pool _, AdaptiveAvgPool _ -> engine.pool(m.problem().orElseThrow(), x);
      case Unpool u -> engine.unpool(m.problem().orElseThrow(), x, Places.of(m, u, switches::get));
      case Activate a -> engine.map(a.function().lowered(), x);
      case Dropout _ -> x;
      case BatchNorm norm -> {
        Scaling scaling = Scaling.of(norm, x.shape().dim(1));
        yield engine.affine(x, scaling.scale(), scaling.shift());
      }
      case LocalResponseNorm n -> engine.localResponseNorm(x, n.size(), n.alpha(), n.beta(), n.k());
      case Flatten _ -> x.reshaped(m.output());
      case Linear l -> {
        Tensor column = x.reshaped(m.problem().orElseThrow().input());
        yield convolved(m, "", l.weight(), l.bias(), column, progress.during(m, 0, 1))
            .reshaped(m.output());
      }
      case Residual _, Concat _ -> throw new IllegalArgumentException("a block: " + m.layer());
      case Opaque _ -> throw new IllegalArgumentException("nobody can run it: " + m.layer());
    };
  }

  private Tensor convolved(
      Measured m, String prefix, Optional<Numbers> weight, Bias bias, Tensor x, Watch watch) {
    Weights weights = Weights.of(m, prefix, weight, bias);
    return engine
        .plan(m.problem().orElseThrow())
        .prepare(weights.weight(), weights.bias())
        .run(x, watch);
  }
}
