package convolarium.network;

import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;

/// One step of a network, or a block of steps.
///
/// Semantics are PyTorch's wherever PyTorch has the layer. A weight or bias that is not given is
/// made up when the model is run (see [MadeUp]).
public sealed interface Layer {
  /// The name the user gave, unique in the model.
  Optional<String> name();

  /// What it is called in documents and in the notation.
  default String type() {
    return switch (this) {
      case Conv _ -> "conv";
      case ConvTranspose _ -> "conv_transpose";
      case GatedConv _ -> "gated_conv";
      case Pool pool ->
          switch (pool.operation().kind()) {
            case MAX -> "max_pool";
            case AVERAGE -> "avg_pool";
          };
      case Unpool _ -> "max_unpool";
      case AdaptiveAvgPool _ -> "adaptive_avg_pool";
      case Activate activate -> activate.function().term();
      case Dropout _ -> "dropout";
      case BatchNorm _ -> "batch_norm";
      case LocalResponseNorm _ -> "local_response_norm";
      case Flatten _ -> "flatten";
      case Linear _ -> "linear";
      case Residual _ -> "residual";
      case Concat _ -> "concat";
      case Opaque _ -> "opaque";
    };
  }

  /// The same under another name, or none.
  default Layer named(Optional<String> name) {
    return switch (this) {
      case Conv c -> new Conv(name, c.operation, c.weight, c.bias);
      case ConvTranspose c -> new ConvTranspose(name, c.operation, c.weight, c.bias);
      case GatedConv c ->
          new GatedConv(
              name, c.operation, c.weight, c.bias, c.gateWeight, c.gateBias, c.activation);
      case Pool pool -> new Pool(name, pool.operation);
      case Unpool unpool -> new Unpool(name, unpool.operation, unpool.switches);
      case AdaptiveAvgPool pool -> new AdaptiveAvgPool(name, pool.operation);
      case Activate activate -> new Activate(name, activate.function);
      case Dropout _ -> new Dropout(name);
      case BatchNorm n -> new BatchNorm(name, n.weight, n.bias, n.mean, n.variance, n.eps);
      case LocalResponseNorm n -> new LocalResponseNorm(name, n.size, n.alpha, n.beta, n.k);
      case Flatten _ -> new Flatten(name);
      case Linear linear -> new Linear(name, linear.outFeatures, linear.weight, linear.bias);
      case Residual residual -> new Residual(name, residual.body, residual.shortcut);
      case Concat concat -> new Concat(name, concat.branches);
      case Opaque o -> new Opaque(name, o.kind, o.gives, o.parameters);
    };
  }

  /// The lists of layers that it is made of: body and shortcut, or the branches; none unless it is
  /// a block.
  default List<List<Layer>> paths() {
    return switch (this) {
      case Residual residual -> List.of(residual.body, residual.shortcut);
      case Concat concat -> concat.branches;
      default -> List.of();
    };
  }

  /// One number added to each output channel, or none.
  sealed interface Bias {
    /// Nothing is added.
    record None() implements Bias {}

    /// Numbers nobody gave.
    record MadeUp() implements Bias {}

    /// @param numbers one for each output channel
    record Given(Numbers numbers) implements Bias {}

    Bias NONE = new None();
    Bias MADE_UP = new MadeUp();
  }

  /// Where an unpooling learns the places of its values.
  sealed interface Switches {
    /// From an earlier max-pooling of that name, at any depth.
    record Of(String pool) implements Switches {}

    /// @param positions in the input's shape, flat positions inside a channel of the output
    record Given(Positions positions) implements Switches {}
  }

  /// @param weight `[outC, inC/groups, kernel…]`
  record Conv(Optional<String> name, Convolution operation, Optional<Numbers> weight, Bias bias)
      implements Layer {}

  /// @param weight `[inC, outC/groups, kernel…]`
  record ConvTranspose(
      Optional<String> name, Transposed operation, Optional<Numbers> weight, Bias bias)
      implements Layer {}

  /// activation(feature) · sigmoid(gate), of two convolutions of the same kind.
  record GatedConv(
      Optional<String> name,
      Convolution operation,
      Optional<Numbers> weight,
      Bias bias,
      Optional<Numbers> gateWeight,
      Bias gateBias,
      Nonlinearity activation)
      implements Layer {}

  /// Max-pooling, which remembers its switches, or average pooling.
  record Pool(Optional<String> name, Pooling operation) implements Layer {}

  /// Max-unpooling.
  record Unpool(Optional<String> name, Unpooling operation, Switches switches) implements Layer {}

  record AdaptiveAvgPool(Optional<String> name, AdaptivePooling operation) implements Layer {}

  record Activate(Optional<String> name, Nonlinearity function) implements Layer {}

  /// Passes its input on: networks here are run, not trained.
  record Dropout(Optional<String> name) implements Layer {}

  /// (x − mean) / √(variance + eps) · weight + bias, each `[C]`; by default the identity but for
  /// eps.
  record BatchNorm(
      Optional<String> name,
      Optional<Numbers> weight,
      Optional<Numbers> bias,
      Optional<Numbers> mean,
      Optional<Numbers> variance,
      float eps)
      implements Layer {}

  /// x / (k + alpha/size · Σx²)^beta over `size` neighbouring channels.
  record LocalResponseNorm(Optional<String> name, int size, float alpha, float beta, float k)
      implements Layer {}

  /// `[N, …]` to `[N, F]`.
  record Flatten(Optional<String> name) implements Layer {}

  /// `[N, F]` to `[N, outFeatures]`.
  ///
  /// @param weight `[outFeatures, F]`
  record Linear(Optional<String> name, int outFeatures, Optional<Numbers> weight, Bias bias)
      implements Layer {}

  /// The sum of two paths; a path without layers is the identity.
  record Residual(Optional<String> name, List<Layer> body, List<Layer> shortcut) implements Layer {
    public Residual {
      body = List.copyOf(body);
      shortcut = List.copyOf(shortcut);
    }
  }

  /// At least one path, joined along the channels; one path alone is a block of layers in a row.
  record Concat(Optional<String> name, List<List<Layer>> branches) implements Layer {
    public Concat {
      branches = branches.stream().map(List::copyOf).toList();
    }
  }

  /// A layer of an imported model that is not understood: it is measured as far as its source tells
  /// of it, and cannot be run.
  ///
  /// @param kind what its source calls it: `GRU`
  /// @param parameters learnt numbers, as far as its source tells; at least 0
  record Opaque(Optional<String> name, String kind, Yield gives, long parameters) implements Layer {
    public Opaque {
      if (parameters < 0) {
        throw new IllegalArgumentException(parameters + " parameters");
      }
    }
  }

  /// What is known of an opaque layer's output.
  sealed interface Yield {
    /// Its input's shape, each number made of those at its own place.
    record Kept() implements Yield {}

    /// A shape, whatever comes in.
    ///
    /// @param shape `[N, …]` of 2 to 5 dimensions
    record Given(Shape shape) implements Yield {}

    /// Nothing: no shape behind it is known either, until one is given.
    record Unknown() implements Yield {}
  }
}
