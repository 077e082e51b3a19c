package convolarium.studio;

import convolarium.arithmetic.Problem;
import convolarium.filter.FilterBank;
import convolarium.network.Analysis;
import convolarium.network.Layer;
import convolarium.network.Layer.BatchNorm;
import convolarium.network.Layer.Bias;
import convolarium.network.Layer.Concat;
import convolarium.network.Layer.Conv;
import convolarium.network.Layer.ConvTranspose;
import convolarium.network.Layer.GatedConv;
import convolarium.network.Layer.Linear;
import convolarium.network.Layer.Residual;
import convolarium.network.Measured;
import convolarium.network.Model;
import convolarium.network.Numbers;
import convolarium.tensor.Fill;
import convolarium.tensor.Shape;
import convolarium.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Which numbers a network is run with.
public enum Weighting {
  /// Those of the model; made up where it has none.
  OWN,
  /// Made up for every layer.
  MADE_UP,
  /// In the first convolution filters [made by hand][FilterBank], elsewhere the model's.
  BANK;

  /// The model with these weights and the same shapes; its own where there is no convolution for
  /// filters made by hand.
  public Model of(Analysis analysis) {
    Model model = analysis.model();
    List<Layer> layers =
        switch (this) {
          case OWN -> model.layers();
          case MADE_UP -> each(model.layers(), Weighting::bare);
          case BANK ->
              first(analysis)
                  .map(first -> each(model.layers(), banked(first)))
                  .orElse(model.layers());
        };
    return new Model(model.title(), model.input(), layers);
  }

  /// The convolution that the filters made by hand are put into: the first in the document.
  public static Optional<Measured> first(Analysis analysis) {
    return analysis.leaves().filter(leaf -> leaf.layer() instanceof Conv).findFirst();
  }

  /// Weights that are made when they are asked for.
  private record Bank(Shape shape) implements Numbers.Stored {
    @Override
    public Tensor load() {
      return FilterBank.weight(shape);
    }
  }

  /// Whether the model brings a weight of its own.
  public static boolean isWeighted(Model model) {
    return isWeighted(model.layers());
  }

  private static boolean isWeighted(List<Layer> layers) {
    return layers.stream()
        .anyMatch(layer -> given(layer) || layer.paths().stream().anyMatch(Weighting::isWeighted));
  }

  private static boolean given(Layer layer) {
    return switch (layer) {
      case Conv c -> c.weight().isPresent();
      case ConvTranspose c -> c.weight().isPresent();
      case GatedConv c -> c.weight().isPresent();
      case Linear l -> l.weight().isPresent();
      case BatchNorm n -> n.mean().isPresent() || n.weight().isPresent();
      default -> false;
    };
  }

  private static Layer bare(Layer layer) {
    return switch (layer) {
      case Conv c -> new Conv(c.name(), c.operation(), Optional.empty(), bare(c.bias()));
      case ConvTranspose c ->
          new ConvTranspose(c.name(), c.operation(), Optional.empty(), bare(c.bias()));
      case GatedConv c ->
          new GatedConv(
              c.name(),
              c.operation(),
              Optional.empty(),
              bare(c.bias()),
              Optional.empty(),
              bare(c.gateBias()),
              c.activation());
      case Linear l -> new Linear(l.name(), l.outFeatures(), Optional.empty(), bare(l.bias()));
      case BatchNorm n ->
          new BatchNorm(
              n.name(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              n.eps());
      default -> layer;
    };
  }

  private static Bias bare(Bias bias) {
    return bias instanceof Bias.None ? bias : Bias.MADE_UP;
  }

  /// The same with filters made by hand, and without bias, in its first convolution.
  private static UnaryOperator<Layer> banked(Measured first) {
    Shape shape = first.problem().flatMap(Problem::weight).orElseThrow();
    Bias zeros = new Bias.Given(new Numbers.Made(Shape.of(first.output().dim(1)), Fill.ZEROS));
    boolean[] done = {false};
    return layer -> {
      if (done[0] || !(layer instanceof Conv(var name, var operation, _, var bias))) {
        return layer;
      }
      done[0] = true;
      Bias none = bias instanceof Bias.None ? bias : zeros;
      return new Conv(name, operation, Optional.of(new Bank(shape)), none);
    };
  }

  /// Every layer that is no block changed, in the order of the document.
  private static List<Layer> each(List<Layer> layers, UnaryOperator<Layer> change) {
    List<Layer> changed = new ArrayList<>();
    for (Layer layer : layers) {
      changed.add(
          switch (layer) {
            case Residual(var name, var body, var shortcut) ->
                new Residual(name, each(body, change), each(shortcut, change));
            case Concat(var name, var branches) ->
                new Concat(name, branches.stream().map(branch -> each(branch, change)).toList());
            default -> change.apply(layer);
          });
    }
    return changed;
  }
}
