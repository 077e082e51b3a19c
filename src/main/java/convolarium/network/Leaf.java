package convolarium.network;

import convolarium.arithmetic.Binding.Bound;
import convolarium.arithmetic.Binding.Refusal;
import convolarium.arithmetic.Binding.Refused;
import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Parameter;
import convolarium.arithmetic.Problem;
import convolarium.arithmetic.Window;
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
import convolarium.network.Layer.Switches;
import convolarium.network.Layer.Unpool;
import convolarium.network.Layer.Yield;
import convolarium.tensor.Shape;
import java.util.Map;
import java.util.Optional;

/// What a layer that is no block makes of an input's shape, and what it costs there.
record Leaf(Shape output, Optional<Problem> problem, long parameters, long macs) {

  /// @param pools the max-pools so far, by name
  /// @throws Misfit when the layer or its weights do not fit the input
  static Leaf of(Layer layer, String path, Shape input, Map<String, Measured> pools) {
    return switch (layer) {
      case Conv c -> {
        Problem problem = bind(c.operation(), input, path, c.weight().isPresent());
        yield weighted(problem, parameters(problem, path, "", c.weight(), c.bias()), 1);
      }
      case ConvTranspose c -> {
        Problem problem = bind(c.operation(), input, path, c.weight().isPresent());
        yield weighted(problem, parameters(problem, path, "", c.weight(), c.bias()), 1);
      }
      case GatedConv c -> {
        Problem problem = bind(c.operation(), input, path, c.weight().isPresent());
        long feature = parameters(problem, path, "", c.weight(), c.bias());
        long gate = parameters(problem, path, "gate_", c.gateWeight(), c.gateBias());
        yield weighted(problem, feature + gate, 2);
      }
      case Pool p -> weighted(bind(p.operation(), input, path, false), 0, 1);
      case AdaptiveAvgPool p -> weighted(bind(p.operation(), input, path, false), 0, 1);
      case Unpool u -> {
        switches(u.switches(), path, input, pools);
        yield weighted(bind(u.operation(), input, path, false), 0, 1);
      }
      case Activate _, Dropout _ -> plain(input, 0);
      case BatchNorm norm -> {
        normalised(norm, path, input.dim(1));
        yield plain(input, 2L * input.dim(1));
      }
      case LocalResponseNorm norm -> {
        if (norm.size() < 1) {
          throw new Misfit(path + ".size", "size " + norm.size() + " must be at least 1");
        }
        if (input.rank() < 3) {
          throw new Misfit(
              path, "the input " + input + " has no spatial axes, at least 1 is needed");
        }
        yield plain(input, 0);
      }
      case Flatten _ -> plain(Shape.of(input.dim(0), input.elements() / input.dim(0)), 0);
      case Linear linear -> linear(linear, path, input);
      case Opaque opaque -> plain(given(opaque, path).orElse(input), opaque.parameters());
      case Residual _, Concat _ -> throw new IllegalArgumentException("a block: " + layer);
    };
  }

  private static Leaf plain(Shape output, long parameters) {
    return new Leaf(output, Optional.empty(), parameters, 0);
  }

  private static Optional<Shape> given(Opaque opaque, String path) {
    if (!(opaque.gives() instanceof Yield.Given(Shape shape))) {
      return Optional.empty();
    }
    if (shape.rank() < 2 || shape.rank() > 5) {
      throw new Misfit(path, "its output " + shape + " must have 2 to 5 dimensions");
    }
    return Optional.of(shape);
  }

  private static Leaf weighted(Problem problem, long parameters, int times) {
    // each is below 2⁶²: the output and the weight have fewer than 2³¹ elements
    long macs = Math.multiplyExact(problem.macs(), times);
    return new Leaf(problem.output(), Optional.of(problem), parameters, macs);
  }

  private static Leaf linear(Linear linear, String path, Shape input) {
    if (input.rank() != 2) {
      throw new Misfit(
          path, "a linear layer takes [N, F], not " + input + ": put a flatten layer before it");
    }
    Operation lowered = new Convolution(Window.of(1), linear.outFeatures(), 1);
    if (!(lowered.on(Shape.of(input.dim(0), input.dim(1), 1)) instanceof Bound(Problem problem))) {
      throw new Misfit(
          path + ".out_features",
          linear.outFeatures()
              + " output features of "
              + input
              + ": at least 1 is needed, and weights and output of at most 2^31-1 elements");
    }
    Shape weight = Shape.of(linear.outFeatures(), input.dim(1));
    linear.weight().ifPresent(given -> agree(given.shape(), weight, path + ".weight"));
    long bias = bias(linear.bias(), linear.outFeatures(), path + ".bias");
    return new Leaf(
        Shape.of(input.dim(0), linear.outFeatures()),
        Optional.of(problem),
        weight.elements() + bias,
        problem.macs());
  }

  private static Problem bind(Operation operation, Shape input, String path, boolean weights) {
    return switch (operation.on(input)) {
      case Bound(Problem problem) -> problem;
      case Refused refused -> {
        Refusal reason = refused.reasons().getFirst();
        throw new Misfit(path + blamed(reason.parameter(), weights), refused);
      }
    };
  }

  /// What a reader would change: sizes that were read off the weight are blamed on it.
  private static String blamed(Parameter parameter, boolean weights) {
    return switch (parameter) {
      case INPUT -> "";
      case KERNEL, OUT_CHANNELS -> "." + (weights ? "weight" : parameter.field());
      default -> "." + parameter.field();
    };
  }

  private static long parameters(
      Problem problem, String path, String prefix, Optional<Numbers> weight, Bias bias) {
    Shape needed = problem.weight().orElseThrow();
    weight.ifPresent(given -> agree(given.shape(), needed, path + "." + prefix + "weight"));
    return needed.elements() + bias(bias, problem.outChannels(), path + "." + prefix + "bias");
  }

  private static long bias(Bias bias, int channels, String path) {
    return switch (bias) {
      case Bias.None _ -> 0;
      case Bias.MadeUp _ -> channels;
      case Bias.Given(Numbers numbers) -> {
        agree(numbers.shape(), Shape.of(channels), path);
        yield channels;
      }
    };
  }

  private static void normalised(BatchNorm norm, String path, int channels) {
    Shape needed = Shape.of(channels);
    norm.weight().ifPresent(n -> agree(n.shape(), needed, path + ".weight"));
    norm.bias().ifPresent(n -> agree(n.shape(), needed, path + ".bias"));
    norm.mean().ifPresent(n -> agree(n.shape(), needed, path + ".running_mean"));
    norm.variance().ifPresent(n -> agree(n.shape(), needed, path + ".running_var"));
    if (norm.eps() < 0) {
      throw new Misfit(path + ".eps", "eps " + norm.eps() + " must be at least 0");
    }
  }

  private static void switches(
      Switches switches, String path, Shape input, Map<String, Measured> pools) {
    switch (switches) {
      case Switches.Given(Positions positions) ->
          agree(positions.shape(), input, path + ".indices");
      case Switches.Of(String name) -> {
        Measured pool = pools.get(name);
        if (pool == null) {
          throw new Misfit(path + ".of", "no earlier max_pool is called \"" + name + "\"");
        }
        if (!pool.output().equals(input)) {
          throw new Misfit(
              path + ".of",
              "the max_pool \"" + name + "\" gave " + pool.output() + ", here come " + input);
        }
      }
    }
  }

  private static void agree(Shape given, Shape needed, String path) {
    if (!given.equals(needed)) {
      throw new Misfit(path, "its shape is " + given + ", the layer on this input needs " + needed);
    }
  }
}
