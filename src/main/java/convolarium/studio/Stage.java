package convolarium.studio;

import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.arithmetic.Operation.Windowed;
import convolarium.network.Nonlinearity;
import convolarium.tensor.Indices;
import convolarium.tensor.Tensor;
import java.util.Optional;

/// One operation of a document with its numbers; what it is fed is the output of the stage before.
///
/// The operation is what the user asked for, whether it fits or not; the numbers have the shapes of
/// the last operation that fitted.
public sealed interface Stage {
  /// Of the layer, if it has one.
  Optional<String> name();

  Windowed operation();

  /// A convolution, transposed or not.
  ///
  /// @param weight `(outC, inC/groups, kernel…)`, of a transposed convolution `(inC, outC/groups,
  ///   kernel…)`
  /// @param bias `(outC)`
  record Weighted(Optional<String> name, Windowed operation, Tensor weight, Optional<Tensor> bias)
      implements Stage {
    public Weighted {
      if (!(operation instanceof Convolution || operation instanceof Transposed)) {
        throw new IllegalArgumentException(operation + " is not a convolution");
      }
    }
  }

  /// activation(feature) · sigmoid(gate), of two convolutions of the same kind.
  ///
  /// @param weight `(outC, inC/groups, kernel…)`
  /// @param bias `(outC)`, of the feature
  /// @param gateWeight as `weight`
  /// @param gateBias `(outC)`
  record Gated(
      Optional<String> name,
      Convolution operation,
      Tensor weight,
      Optional<Tensor> bias,
      Tensor gateWeight,
      Optional<Tensor> gateBias,
      Nonlinearity activation)
      implements Stage {}

  /// Max-pooling or average pooling.
  record Pooled(Optional<String> name, Pooling operation) implements Stage {}

  /// Max-unpooling.
  record Unpooled(Optional<String> name, Unpooling operation, Switches switches) implements Stage {}

  /// Where an unpooling learns the places of its values.
  sealed interface Switches {
    /// From an earlier stage, a max-pooling.
    ///
    /// @param stage its place in the document, from 0
    record Of(int stage) implements Switches {}

    /// @param positions in the input's shape, flat positions inside a channel of the output
    record Given(Indices positions) implements Switches {}
  }

  /// The output channels of this stage on an input of that many.
  default int outChannels(int inChannels) {
    return switch (operation()) {
      case Convolution c -> c.outChannels();
      case Transposed t -> t.outChannels();
      default -> inChannels;
    };
  }

  /// The bands into which the channels are parted; 1 where there is no such number.
  default int groups() {
    return switch (operation()) {
      case Convolution c -> c.groups();
      case Transposed t -> t.groups();
      default -> 1;
    };
  }

  /// Whether each of several input channels has kernels of its own.
  default boolean isDepthwise(int inChannels) {
    return operation() instanceof Convolution(_, int out, int groups)
        && groups > 1
        && groups == inChannels
        && out % groups == 0;
  }

  /// Whether a bias is added; where there is a gate, to both sums.
  default boolean isBiased() {
    return switch (this) {
      case Weighted weighted -> weighted.bias().isPresent();
      case Gated gated -> gated.bias().isPresent();
      case Pooled _, Unpooled _ -> false;
    };
  }

  /// The same stage with another operation and the same numbers, which may not fit it.
  ///
  /// @throws ClassCastException when it is not one for this stage
  default Stage with(Windowed operation) {
    return switch (this) {
      case Weighted(var name, _, var weight, var bias) ->
          new Weighted(name, operation, weight, bias);
      case Gated(var name, _, var weight, var bias, var gateWeight, var gateBias, var activation) ->
          new Gated(name, (Convolution) operation, weight, bias, gateWeight, gateBias, activation);
      case Pooled(var name, _) -> new Pooled(name, (Pooling) operation);
      case Unpooled(var name, _, var switches) ->
          new Unpooled(name, (Unpooling) operation, switches);
    };
  }
}
