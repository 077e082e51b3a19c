package convolarium.studio;

import convolarium.arithmetic.Operation;
import convolarium.arithmetic.Operation.AdaptivePooling;
import convolarium.arithmetic.Operation.Convolution;
import convolarium.arithmetic.Operation.Pooling;
import convolarium.arithmetic.Operation.Transposed;
import convolarium.arithmetic.Operation.Unpooling;
import convolarium.network.Layer;
import convolarium.network.Layer.AdaptiveAvgPool;
import convolarium.network.Layer.Bias;
import convolarium.network.Layer.Conv;
import convolarium.network.Layer.ConvTranspose;
import convolarium.network.Layer.GatedConv;
import convolarium.network.Layer.Pool;
import convolarium.network.Layer.Unpool;
import convolarium.network.Numbers;
import java.util.List;
import java.util.Optional;

/// The operation of a layer, and another one in its place.
public final class Operations {
  private Operations() {}

  /// What the layer slides, if it slides a window or parts its input into such.
  public static Optional<Operation> of(Layer layer) {
    return switch (layer) {
      case Conv conv -> Optional.of(conv.operation());
      case ConvTranspose conv -> Optional.of(conv.operation());
      case GatedConv conv -> Optional.of(conv.operation());
      case Pool pool -> Optional.of(pool.operation());
      case Unpool unpool -> Optional.of(unpool.operation());
      case AdaptiveAvgPool pool -> Optional.of(pool.operation());
      default -> Optional.empty();
    };
  }

  /// The layer with another operation of its kind. Weights that are given stay as long as they have
  /// the shape for it; else they are made up from then on.
  ///
  /// @throws IllegalArgumentException when it is no operation for such a layer
  public static Layer with(Layer layer, Operation operation) {
    Kept kept = new Kept(of(layer).orElseThrow(), operation);
    return switch (layer) {
      case Conv(var name, var _, var weight, var bias) when operation instanceof Convolution now ->
          new Conv(name, now, kept.weight(weight), kept.bias(bias));
      case ConvTranspose(var name, var _, var weight, var bias)
          when operation instanceof Transposed now ->
          new ConvTranspose(name, now, kept.weight(weight), kept.bias(bias));
      case GatedConv gated when operation instanceof Convolution now ->
          new GatedConv(
              gated.name(),
              now,
              kept.weight(gated.weight()),
              kept.bias(gated.bias()),
              kept.weight(gated.gateWeight()),
              kept.bias(gated.gateBias()),
              gated.activation());
      case Pool(var name, var _) when operation instanceof Pooling now -> new Pool(name, now);
      case Unpool(var name, var _, var switches) when operation instanceof Unpooling now ->
          new Unpool(name, now, switches);
      case AdaptiveAvgPool(var name, var _) when operation instanceof AdaptivePooling now ->
          new AdaptiveAvgPool(name, now);
      default -> throw new IllegalArgumentException(operation + " for " + layer.type());
    };
  }

  /// What weights are good for after as before.
  private record Kept(Operation before, Operation after) {
    Optional<Numbers> weight(Optional<Numbers> weight) {
      return weights(before).equals(weights(after)) ? weight : Optional.empty();
    }

    Bias bias(Bias bias) {
      boolean given = bias instanceof Bias.Given;
      return given && channels(before) != channels(after) ? Bias.MADE_UP : bias;
    }

    private static List<Object> weights(Operation operation) {
      return switch (operation) {
        case Convolution(var window, int out, int groups) -> List.of(window.kernel(), out, groups);
        case Transposed(var window, int out, int groups, var _) ->
            List.of(window.kernel(), out, groups);
        default -> List.of();
      };
    }

    private static int channels(Operation operation) {
      return switch (operation) {
        case Convolution convolution -> convolution.outChannels();
        case Transposed transposed -> transposed.outChannels();
        default -> 0;
      };
    }
  }
}
