package convolarium.document.code;

import convolarium.network.Layer;
import java.util.Optional;

/// The same layer under a name.
final class Naming {
  private Naming() {}

  static Layer named(Layer layer, Optional<String> name) {
    if (name.isEmpty()) {
      return layer;
    }
    return switch (layer) {
      case Layer.Conv(_, var operation, var weight, var bias) ->
          new Layer.Conv(name, operation, weight, bias);
      case Layer.ConvTranspose(_, var operation, var weight, var bias) ->
          new Layer.ConvTranspose(name, operation, weight, bias);
      case Layer.Pool(_, var operation) -> new Layer.Pool(name, operation);
      case Layer.Unpool(_, var operation, var switches) ->
          new Layer.Unpool(name, operation, switches);
      default -> layer;
    };
  }
}
