package convolarium.studio;

import convolarium.network.Layer;
import convolarium.network.Layer.BatchNorm;
import convolarium.network.Layer.Bias;
import convolarium.network.Layer.Concat;
import convolarium.network.Layer.Conv;
import convolarium.network.Layer.ConvTranspose;
import convolarium.network.Layer.GatedConv;
import convolarium.network.Layer.Linear;
import convolarium.network.Layer.Residual;
import convolarium.network.Model;
import java.util.List;
import java.util.Optional;

/// Layers without what tells apart two of the same making: names and given numbers.
public final class Bare {
  private Bare() {}

  /// The layer without a name and with numbers that are made up; of a block, all inside so.
  public static Layer of(Layer layer) {
    return switch (layer) {
      case Residual(var _, var body, var shortcut) ->
          new Residual(Optional.empty(), of(body), of(shortcut));
      case Concat(var _, var branches) ->
          new Concat(Optional.empty(), branches.stream().map(Bare::of).toList());
      default -> weightless(layer).named(Optional.empty());
    };
  }

  private static List<Layer> of(List<Layer> path) {
    return path.stream().map(Bare::of).toList();
  }

  /// The model with numbers that are made up in all its layers, and the input as it was given.
  static Model weightless(Model model) {
    return new Model(model.title(), model.input(), weightless(model.layers()));
  }

  private static List<Layer> weightless(List<Layer> path) {
    return path.stream().map(Bare::weightless).toList();
  }

  /// The layer under its name with numbers that are made up; of a block, all inside so.
  static Layer weightless(Layer layer) {
    return switch (layer) {
      case Residual(var name, var body, var shortcut) ->
          new Residual(name, weightless(body), weightless(shortcut));
      case Concat(var name, var branches) ->
          new Concat(name, branches.stream().map(Bare::weightless).toList());
      case Conv(var name, var operation, var _, var bias) ->
          new Conv(name, operation, Optional.empty(), madeUp(bias));
      case ConvTranspose(var name, var operation, var _, var bias) ->
          new ConvTranspose(name, operation, Optional.empty(), madeUp(bias));
      case GatedConv c ->
          new GatedConv(
              c.name(),
              c.operation(),
              Optional.empty(),
              madeUp(c.bias()),
              Optional.empty(),
              madeUp(c.gateBias()),
              c.activation());
      case Linear(var name, int features, var _, var bias) ->
          new Linear(name, features, Optional.empty(), madeUp(bias));
      case BatchNorm norm ->
          new BatchNorm(
              norm.name(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              norm.eps());
      default -> layer;
    };
  }

  private static Bias madeUp(Bias bias) {
    return bias instanceof Bias.Given ? Bias.MADE_UP : bias;
  }
}
