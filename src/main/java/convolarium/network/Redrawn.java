package convolarium.network;

import convolarium.network.Layer.Concat;
import convolarium.network.Layer.Conv;
import convolarium.network.Layer.ConvTranspose;
import convolarium.network.Layer.GatedConv;
import convolarium.network.Layer.Linear;
import convolarium.network.Layer.Residual;
import convolarium.tensor.Shape;
import java.util.List;
import java.util.Optional;

/// The same network with other made-up weights: what is told of one drawing of chance holds of the
/// network only when others agree. Weights and biases that somebody gave stay.
final class Redrawn {
  private final int draw;
  private boolean any;

  private Redrawn(int draw) {
    this.draw = draw;
  }

  /// @param draw 0 for the weights that it has anyway
  /// @return empty when it has no weights that could be drawn anew
  static Optional<Analysis> of(Analysis analysis, int draw) {
    if (draw == 0) {
      return Optional.of(analysis);
    }
    Redrawn redrawn = new Redrawn(draw);
    List<Layer> layers = redrawn.all(analysis.layers());
    Model model = analysis.model();
    return redrawn.any
        ? Optional.of(Analysis.of(new Model(model.title(), model.input(), layers)))
        : Optional.empty();
  }

  private List<Layer> all(List<Measured> layers) {
    return layers.stream().map(this::one).toList();
  }

  private Layer one(Measured m) {
    return switch (m.layer()) {
      case Conv c -> new Conv(c.name(), c.operation(), weight(m, "", c.weight()), c.bias());
      case ConvTranspose c ->
          new ConvTranspose(c.name(), c.operation(), weight(m, "", c.weight()), c.bias());
      case GatedConv c ->
          new GatedConv(
              c.name(),
              c.operation(),
              weight(m, "", c.weight()),
              c.bias(),
              weight(m, "gate_", c.gateWeight()),
              c.gateBias(),
              c.activation());
      case Linear l -> new Linear(l.name(), l.outFeatures(), weight(m, "", l.weight()), l.bias());
      case Residual r -> new Residual(r.name(), all(m.parts().get(0)), all(m.parts().get(1)));
      case Concat c -> new Concat(c.name(), m.parts().stream().map(this::all).toList());
      default -> m.layer();
    };
  }

  private Optional<Numbers> weight(Measured m, String prefix, Optional<Numbers> given) {
    if (given.isPresent()) {
      return given;
    }
    any = true;
    Shape needed = m.problem().orElseThrow().weight().orElseThrow();
    Shape shape = m.layer() instanceof Linear ? Shape.of(needed.dim(0), needed.dim(1)) : needed;
    return Optional.of(MadeUp.drawn(shape, m.path() + "." + prefix + "weight#" + draw));
  }
}
